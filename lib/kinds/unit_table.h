// unit_table.h - the bare numbers of a flattened table that take their unit from a header.
//
//   单位：万元 ⏎ 项目⇥预算数⇥增长% ⏎ 教育⇥1,200⇥3.1 ⏎ …     1,200 of every row; 3.1 is a percentage
//   街道⇥人数（人）⇥占比（%） ⏎ 甲街⇥45⇥30 ⏎ …               45 of every row: a column's head rules its column alone
//   单位：万元 ⏎ 教育 ⏎ 1,200 ⏎ 3.1 ⏎ …                      a cell a line: columns are told where every row has as many
//
// What a number is must be certain. Where columns can be told, their heads say it. Where they can't, numbers that might
// be codes, serial numbers, years or percentages are left out, by their form and by what the table has elsewhere.
//
// Cost     linear: tables end at the next header, and rows of a column at the next head
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kinds/table_words.h"

namespace gongwen::internal {

class UnitTableReader {
 public:
  explicit UnitTableReader(const Words& words) : words_(words) {}

  // The cells below 单位:万元, which ends at `header.end`; none where text follows that is no second unit.
  std::vector<FoldedSpan> below(std::string_view folded, FoldedSpan header) const;

  // The cells of the column in whose head (万元) stands.
  std::vector<FoldedSpan> of_column(std::string_view folded, FoldedSpan unit) const;

 private:
  TableWords words_;
};

}  // namespace gongwen::internal
