// running_head.h - the lines that a printer sets at the head or foot of each page, beside the page's number.
//
//   …第十条⏎https://example.gov.cn/a.htm⏎1/6⏎2026/3/5 16:03⏎湾城市政府公报⏎第十一条…   and so at 2/6, 3/6
//   -> the lines of the address, the time and the gazette's name, at each page break
//
// A head stands beside page numbers that count up, three at least, or two where a browser printed its clock over the
// text (2026/3/5 16:03, and the page's title with it): numbers in a table's cells do not. Such a line away
// from a page break is the paper's own (its title).
//
// Input    folded UTF-8, layout spaces still in it, and its lines with words
// Returns  the lines in order, without the white space around them
// Cost     linear: of a line that may be a head at most 240 bytes are read
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "line_window.h"

namespace gongwen::internal {

struct RunningHead {
  std::uint32_t begin;
  std::uint32_t end;
};

std::vector<RunningHead> running_heads(std::string_view folded, const std::vector<Line>& lines);

}  // namespace gongwen::internal
