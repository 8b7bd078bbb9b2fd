// reader.h - what a kind's reader is given and gives back: candidate -> drafts of records.
//
// A reader turns a match into values. It sees the folded text around the match: relation words and rates stand outside
// the span.
//
// Drafts of one kind lie together: a document of 50 MB has half a million, and most are small.
#pragma once

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

// What a kind's reader finds: the kind itself, but for dates.
template <typename Kind>
struct FoundAs {
  using type = Kind;
};
template <>
struct FoundAs<Date> {
  using type = UnresolvedDate;
};

template <typename Variant>
struct DraftsOf;
template <typename... Kinds>
struct DraftsOf<std::variant<Kinds...>> {
  using type = std::tuple<Drafts<typename FoundAs<Kinds>::type>...>;
};

// The drafts of every kind, in the order of Value's alternatives.
using AllDrafts = DraftsOf<Value>::type;

template <typename Kind>
Drafts<typename FoundAs<Kind>::type>& drafts_of(AllDrafts& all) {
  return std::get<Drafts<typename FoundAs<Kind>::type>>(all);
}

}  // namespace gongwen::internal
