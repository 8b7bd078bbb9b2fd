// page_count.h - the lines that tell a page and how many there are, in forms that a table's cell may have too.
//
//   2 / 5    Page 2 of 5    https://www.wancheng.example/content_7.html    2/5
//
// Such a line is a page's where blank lines stand around it, or where another tells the next page of as many.
//
// Input    folded UTF-8 and its lines
// Cost     a search for a mark; where such a one parts two numbers, the last byte of most lines is looked at too
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "line_window.h"

namespace gongwen::internal {

struct PageCount {
  std::uint32_t page = 0;
  std::uint32_t pages = 0;
  bool is_alone = false;  // and no address before it
};

std::optional<PageCount> read_page_count(std::string_view line);

// The lines with those among them marked as furniture.
std::vector<Line> with_page_counts(std::vector<Line> lines, std::string_view text);

}  // namespace gongwen::internal
