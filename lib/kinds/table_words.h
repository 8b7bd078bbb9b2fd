// table_words.h - what the words of a flattened table say: what a column holds, and where the table ends.
//
//   预算数 -> plain    增长（%） -> percent    科目编码 -> code    人数 -> other    面积（亩） -> own_unit
//   注：…, 表2 …, 单位：元, a sentence                             the table ends before it
//
// Words    table_column: what a column's name says of its cells; table_unit: units in a column's brackets; table_end:
//          how what stands below a table begins
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <string_view>

#include "kinds/table_line.h"
#include "words.h"

namespace gongwen::internal {

// What the cells of a column are to the unit over the table: plain ones take it.
enum class ColumnRole : unsigned char { plain, percent, code, other, own_unit };

class TableWords {
 public:
  explicit TableWords(const Words& words);

  ColumnRole role(std::string_view name) const;
  bool ends_table(const TableLine& line, std::string_view folded) const;

 private:
  bool has_own_unit(std::string_view name) const;
  bool is_below_table(std::string_view label) const;

  const WordList& columns_;
  const WordList& units_;
  const WordList& ends_;
  CharacterBits marks_;  // of sentences, titles, dates and headers: a short label without one is none of these
};

}  // namespace gongwen::internal
