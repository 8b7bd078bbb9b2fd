// table_quantity.h - cells of a table that a header gives its unit: match -> their numbers, and what they share.
//
//   单位:万元     1,200 -> 12000000 CNY          补助标准(元/人)   600 -> 600 CNY per 人
//   单位:万人     1.5 -> 15000 人, person        产量(万吨)        1.5 -> 15000 吨
//
// All have unit_from header, relation exact and no change: no words stand beside a cell.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kinds/reader.h"
#include "kinds/unit_table.h"
#include "patterns.h"

namespace gongwen::internal {

struct TableNumber {
  FoldedSpan span;
  Decimal value;
};

// Each cell is a quantity like the shared one, which has no value yet.
template <typename Kind>
struct TableReading {
  std::uint32_t pattern = 0;
  Kind shared;
  std::vector<TableNumber> cells;

  auto begin() const { return cells.begin(); }
  auto end() const { return cells.end(); }
};

class TableQuantityReader {
 public:
  explicit TableQuantityReader(const Patterns& patterns);

  TableReading<Amount> amounts(const Candidate& header, std::string_view folded) const;
  TableReading<Headcount> headcounts(const Candidate& header, std::string_view folded) const;
  TableReading<Count> counts(const Candidate& header, std::string_view folded) const;

 private:
  UnitTableReader tables_;
  const WordList& currency_;
};

}  // namespace gongwen::internal
