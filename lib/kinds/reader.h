// reader.h - what a kind's reader is given and gives back: candidate -> drafts of records.
//
// A reader turns a match into values. It sees the folded text around the match (relation words and rates stand outside
// the span) and may return nothing (the match was no record after all), one draft, or several (a list).
//
// Drafts of one kind lie together: a document of 50 MB has half a million, and most are small.
#pragma once

#include <cstdint>
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

// The usual answer of a reader: one record.
template <typename Found>
Drafts<Found> one_draft(FoldedSpan span, std::uint32_t pattern, Found value) {
  Drafts<Found> drafts;
  drafts.push_back({span, pattern, std::move(value)});
  return drafts;
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
