// section_flat.h - marks of an outline in decimals within a line, where a text was flattened to few lines.
//
//   "…预案1总则1.1目的为了…。1.2依据…"   ->   1 1.1 1.2
//
// Input    a line and its place among the lines; where folding dropped a space is asked of the original
// Returns  candidates in text order, none of a short line: behind a sentence or a space, or 1.1 behind the chapter
//          above it. Whether they go on as an outline is judged with those at lines' begins.
// Cost     linear: a look at each point between digits
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "section_scan.h"
#include "text.h"

namespace gongwen::internal {

constexpr std::size_t kShortestFlat = 600;  // bytes of a line that may hold several paragraphs

std::vector<SectionCandidate> flat_decimals(const Text& text, FoldedSpan line, std::uint32_t index);

// Whether a text holds 1.1 or 2.1 from a place on.
bool holds_first_decimal(std::string_view text, std::size_t from);

}  // namespace gongwen::internal
