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

}  // namespace gongwen::internal
