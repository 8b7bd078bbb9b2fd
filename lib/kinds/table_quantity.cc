#include "kinds/table_quantity.h"

#include <algorithm>
#include <string>
#include <utility>

#include "group_slots.h"
#include "kinds/clause.h"
#include "kinds/number_text.h"
#include "kinds/scale.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kPersonTime = "人次";
constexpr std::string_view kRateMarks[] = {"/", "·"};

// The parts of 万元/人·月.
struct Unit {
  std::string_view name;  // 元
  int shift = 0;          // of 万: 4
  std::vector<std::string> per;
};

std::vector<std::string> rates(std::string_view text) {
  std::vector<std::string> per;
  while (!text.empty()) {
    for (const std::string_view mark : kRateMarks)
      if (text.starts_with(mark)) text.remove_prefix(mark.size());
    const std::size_t size = std::min({text.find(kRateMarks[0]), text.find(kRateMarks[1]), text.size()});
    per.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return per;
}

// `whole` holds `name`: scale words stand before it, rates behind. A user's pattern may have them in two places.
Unit unit_of(std::string_view whole, std::string_view name) {
  const auto begin = static_cast<std::size_t>(name.data() - whole.data());
  if (begin > whole.size() || name.size() > whole.size() - begin) return {name, 0, {}};
  return {name, scale_of(trim_end(whole.substr(0, begin))).whole, rates(whole.substr(begin + name.size()))};
}

std::string without_separators(std::string_view cell) {
  std::string digits(cell);
  std::erase(digits, ',');
  return digits;
}

std::optional<Decimal> value_of(std::string_view cell, int shift) {
  const auto number = contains(cell, ",") ? Decimal::parse(without_separators(cell)) : Decimal::parse(cell);
  return number ? number->shifted(shift) : std::nullopt;
}

// The slots of a kind's groups.
struct Slots {
  std::size_t table;
  std::size_t column;
  std::size_t unit;
};
template <std::size_t Size>
consteval Slots slots(const std::array<std::string_view, Size>& groups) {
  return {slot(groups, "table"), slot(groups, "column"), slot(groups, "unit")};
}

// The cells that the header gives its unit.
template <typename Kind>
TableReading<Kind> read(const UnitTableReader& tables, const Candidate& header, const Slots& slots,
                        std::string_view folded) {
  const bool is_column = header.groups[slots.table].empty();
  Unit unit = unit_of(header.groups[is_column ? slots.column : slots.table], header.groups[slots.unit]);
  TableReading<Kind> reading;
  reading.pattern = header.pattern;
  reading.shared.per = std::move(unit.per);
  reading.shared.unit_from = UnitFrom::header;
  const auto cells = is_column ? tables.of_column(folded, header.span) : tables.below(folded, header.span);
  reading.cells.reserve(cells.size());
  for (const FoldedSpan cell : cells)
    if (const auto value = value_of(folded.substr(cell.begin, cell.size()), unit.shift))
      reading.cells.push_back({cell, *value});
  return reading;
}

}  // namespace

TableQuantityReader::TableQuantityReader(const Patterns& patterns)
    : tables_(patterns.words()), currency_(patterns.words().list("currency")) {}

TableReading<Amount> TableQuantityReader::amounts(const Candidate& header, std::string_view folded) const {
  constexpr Slots kSlots = slots(kAmountGroups);
  TableReading<Amount> reading = read<Amount>(tables_, header, kSlots, folded);
  if (const auto currency = currency_.starting(header.groups[kSlots.unit])) reading.shared.currency = currency->meaning;
  return reading;
}

TableReading<Headcount> TableQuantityReader::headcounts(const Candidate& header, std::string_view folded) const {
  constexpr Slots kSlots = slots(kHeadcountGroups);
  TableReading<Headcount> reading = read<Headcount>(tables_, header, kSlots, folded);
  reading.shared.unit = header.groups[kSlots.unit];
  reading.shared.basis = reading.shared.unit == kPersonTime ? Basis::person_time : Basis::person;
  return reading;
}

TableReading<Count> TableQuantityReader::counts(const Candidate& header, std::string_view folded) const {
  constexpr Slots kSlots = slots(kCountGroups);
  TableReading<Count> reading = read<Count>(tables_, header, kSlots, folded);
  reading.shared.unit = header.groups[kSlots.unit];
  return reading;
}

}  // namespace gongwen::internal
