// section_bracket.h - a section's heading in brackets.
//
//   第五条【适用范围】本办法…        适用范围
//   第一條 (立法目的)⏎為規範…        立法目的      only an article's: round brackets have other uses too
//   第一条(目的和依据) 为了规范…     目的和依据
//   第三条(删除)                     none: a note on the article, or words of its sentence
//   第五条(市、区)人民政府应当…      none: the first words of a body's name
//
// Input   folded text, and where the section's own text begins in it
// Cost    a look at the first byte nearly everywhere, else linear in a line's first 180 bytes
// Owns    nothing
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "section_mark.h"
#include "text.h"

namespace gongwen::internal {

std::optional<FoldedSpan> square_bracketed_heading(std::string_view text, std::size_t begin);

// What a line in round brackets holds: an article's topic, a note on it, or no such line.
struct RoundBracket {
  bool takes_line = false;            // the line has no heading but this one
  std::optional<FoldedSpan> heading;
};
RoundBracket round_bracketed_heading(std::string_view text, std::size_t begin);

}  // namespace gongwen::internal
