// loose_cells.h - the numbers of a table whose columns can't be told: which of them surely take the table's unit.
//
//   1,200    surely, unless the table counts in other units too
//   3.1      unless the table has percentages
//   1200     unless it might be a code, a year, a serial number, a percentage, or the table writes 1,200
//   7        never, and 45 not alone on its line: a page's, a column's or a row's number as likely
//
// Input    folded UTF-8; lines in order
// Cost     linear
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "kinds/table_line.h"
#include "kinds/table_words.h"

namespace gongwen::internal {

// What a table has, from the line below its header to its end.
struct TableTraits {
  std::size_t end = 0;          // where the first line that is none of the table's begins; the text's end without one
  bool has_percent = false;     // a column of percentages without their sign
  bool has_codes = false;       // or of serial numbers, years, phone numbers
  bool has_other_units = false;
  bool has_separators = false;  // in 1,200
};

struct SurveyedTable {
  TableTraits traits;
  KeptLines lines;
  std::size_t rest = std::string_view::npos;  // where the lines behind those begin; traits.end without any
};

// The table whose first line begins at `begin`.
SurveyedTable survey_table(std::string_view folded, std::size_t begin, const TableWords& words);

class LooseCells {
 public:
  LooseCells(std::string_view folded, const TableTraits& traits) : folded_(folded), traits_(traits) {}

  void take(const TableLine& line);
  // A row was read by its columns: numbers on lines of their own are then none of the table's.
  void skip() { in_rows_ = true; }
  std::vector<FoldedSpan> cells() &&;

 private:
  bool is_sure(const Cell& cell) const;
  bool is_sure_integer(std::string_view digits) const;
  void take(const Cell& cell);
  static bool is_short(std::string_view number);
  void drop_small();

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view folded_;
  const TableTraits& traits_;
  std::vector<FoldedSpan> cells_;
  int series_ = -1;           // the last number of one or two digits, which the next may count on from
  std::size_t small_ = kNone;  // where it stands in cells_
  bool in_rows_ = false;
};

}  // namespace gongwen::internal
