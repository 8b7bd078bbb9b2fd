// section_decimal.h - the candidates of an outline in decimals among all others.
//
//   1总则 1.1目的 (1)甲 1.2依据   ->  decimal_1 decimal_2 bracketed decimal_2
//
// Input    folded text and its lines; what else was found, in text order
// Cost     linear
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "decimal_number.h"
#include "section_mark.h"
#include "section_scan.h"

namespace gongwen::internal {

constexpr MarkStyle decimal_style(std::size_t depth) {
  return static_cast<MarkStyle>(static_cast<std::size_t>(MarkStyle::decimal_1) + depth - 1);
}
constexpr DecimalNumber decimal_number(const SectionMark& mark) {
  return {mark.number, static_cast<std::size_t>(mark.style) - static_cast<std::size_t>(MarkStyle::decimal_1) + 1};
}

// 1.1 or 1 at a line's begin; not 1. and 1、 which SectionMarkReader reads.
std::optional<SectionMark> read_decimal(std::string_view line);

// All that may be such marks: at lines' begins, and in lines that may hold several paragraphs.
std::vector<SectionCandidate> find_decimals(const Text& text, const std::vector<FoldedSpan>& lines);

// The candidates with those of the decimals that are an outline. These take the place of what begins in them, 1. and 1、
// above 1.1 are of them.
std::vector<SectionCandidate> with_decimals(std::vector<SectionCandidate> candidates,
                                            const std::vector<SectionCandidate>& decimals, std::string_view text);

}  // namespace gongwen::internal
