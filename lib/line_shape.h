// line_shape.h - what is told of a stretch of a line without a look at each of its characters.
//
//   "(运用促进处,"  ->  12 columns, may open a bracket     "教育支出   1200"  ->  15 columns, cells
//
// Input    folded UTF-8, and where a stretch of at most 240 bytes begins and ends; what stands beside it doesn't count
// Cost     three questions for each byte, sixteen at once
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongwen::internal {

struct LineShape {
  // An ASCII letter, digit or space takes one, all else two, for most marks were full-width before they were folded.
  std::uint16_t columns = 0;
  bool has_cells = false;  // tab, | or three spaces: a row of a table
  bool may_open = false;   // false if no bracket opens: 《 ( “ 〔
};

LineShape line_shape(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace gongwen::internal
