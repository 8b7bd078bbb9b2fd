// day_line.h - the line that a day stands in, and the one above it.
//
//   2024年4月2日 (此件主动公开)      before "", after " (此件主动公开)"
//
// Cost    looks no further than kLineReach bytes either way
#pragma once

#include <cstddef>
#include <string_view>

#include "text.h"

namespace gongwen::internal {

inline constexpr std::size_t kLineReach = 400;  // bytes of a line that matter here

// The line around a span, cut into what stands before it and after it.
struct DayLine {
  std::string_view before;
  std::string_view after;
};

std::string_view without_layout(std::string_view text);

DayLine line_around(std::string_view folded, FoldedSpan span);

// (2026年6月5日) on a line of its own: a day under a report's bodies.
FoldedSpan with_brackets(std::string_view folded, FoldedSpan span);

// The last line with anything on it above `at`.
std::string_view line_above(std::string_view folded, std::size_t at);

// Where the last sentence, or a bracket that closes one, ends, and what stands behind it.
std::size_t sentence_end(std::string_view before);
std::string_view last_sentence(std::string_view before);

// 。临溪县人民政府办公室2021年3月5日: text flattened to one line, a body's name and nothing else since the full stop.
bool follows_sentence(std::string_view before);

}  // namespace gongwen::internal
