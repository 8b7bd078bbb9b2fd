// reader.h - what a kind's reader is given and gives back: candidate -> drafts of records.
//
// A reader turns a match into values. It sees the folded text around the match: relation words and rates stand outside
// the span.
//
// Drafts of one kind lie together and are small: a document of 50 MB has half a million. Quantities lie apart from
// them, for the cells of a table share one.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "date_expression.h"
#include "match.h"

namespace gongwen::internal {

// A record before overlaps, relative dates and original offsets are settled.
template <typename Found>
struct Draft {
  FoldedSpan span;
  std::uint32_t pattern = 0;
  Found value;
};

template <typename Found>
using Drafts = std::vector<Draft<Found>>;

// What a reader makes of a match: nothing (it was no record after all), one draft, which needs no memory of its own, or
// several (a list).
template <typename Found>
class Reading {
 public:
  Reading() = default;
  Reading(Draft<Found>&& one) : one_(std::move(one)) {}  // NOLINT: one draft is a reading
  Reading(Drafts<Found>&& several) : several_(std::move(several)) {}  // NOLINT: so are several

  Draft<Found>* begin() { return one_ ? &*one_ : several_.data(); }
  Draft<Found>* end() { return begin() + (one_ ? 1 : several_.size()); }

 private:
  std::optional<Draft<Found>> one_;
  Drafts<Found> several_;
};

template <typename Found>
Reading<Found> one_draft(FoldedSpan span, std::uint32_t pattern, Found&& value) {
  return Draft<Found>{span, pattern, std::move(value)};
}

// A date whose days are filled in by resolve: how they follow from the words.
struct UnresolvedDate {
  Date date;
  DateExpression when;
};

// A quantity in its draft. The cells of a table differ in their numbers alone and share all else: a document of 50 MB
// may have two million of them.
template <typename Kind>
struct FoundQuantity {
  std::uint32_t index = 0;  // into AllDrafts::quantities: a cell's but for its number, or this draft's alone
  bool is_cell = false;
  Decimal cell = {};  // the number of one; not an optional, which takes 8 bytes more
};

// What a draft holds of a kind: the kind itself, but for dates and quantities.
template <typename Kind>
struct FoundAs {
  using type = Kind;
};
template <>
struct FoundAs<Date> {
  using type = UnresolvedDate;
};
template <std::derived_from<RatedQuantity> Kind>
struct FoundAs<Kind> {
  using type = FoundQuantity<Kind>;
};

template <typename Variant>
struct DraftsOf;
template <typename... Kinds>
struct DraftsOf<std::variant<Kinds...>> {
  using type = std::tuple<Drafts<typename FoundAs<Kinds>::type>...>;
};

// The drafts of every kind.
struct AllDrafts {
  DraftsOf<Value>::type of_kind;  // in the order of Value's alternatives
  std::tuple<std::vector<Amount>, std::vector<Headcount>, std::vector<Count>> quantities;
};

template <typename Kind>
auto& drafts_of(AllDrafts& all) {
  return std::get<Drafts<typename FoundAs<Kind>::type>>(all.of_kind);
}
template <typename Kind>
const auto& drafts_of(const AllDrafts& all) {
  return std::get<Drafts<typename FoundAs<Kind>::type>>(all.of_kind);
}

// What a draft says of its quantity but for a cell's number.
template <typename Kind>
const Kind& quantity_of(const AllDrafts& all, const FoundQuantity<Kind>& found) {
  return std::get<std::vector<Kind>>(all.quantities)[found.index];
}
template <typename Kind>
Kind& quantity_of(AllDrafts& all, const FoundQuantity<Kind>& found) {
  return std::get<std::vector<Kind>>(all.quantities)[found.index];
}

}  // namespace gongwen::internal
