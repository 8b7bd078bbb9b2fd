// stacked_table.h - a table whose cells stand on lines of their own, row after row.
//
//   项目⏎预算数⏎增长%⏎  教育⏎1,200⏎3.1⏎  卫生⏎800⏎-2⏎  …     heads 项目 预算数 增长%, rows of a label and two figures
//
// The first two rows must have as many figures; the first row that has not ends the table, for a cell is missing there.
// Lines of one cell stand together where blank lines part the cells.
//
// Cost     linear in what is read
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "kinds/table_line.h"

namespace gongwen::internal {

struct StackedTable {
  std::vector<FoldedSpan> heads;  // of the columns, from left to right, titles over them too
  std::vector<Cell> figures;      // row by row
  std::size_t width = 0;          // figures in each row; 0 where this is no such table
  std::size_t end = 0;            // where the first line that is no longer part of it begins
};

// From the line that begins at `begin`; its lines end with the text.
StackedTable read_stacked_table(std::string_view folded, std::size_t begin);

}  // namespace gongwen::internal
