// match.h - finds the places where patterns match, and what their groups captured.
//
//   folded   "…补助15-30万元…"
//   match    a head (a digit) marks a place, unless no pattern can begin between the characters beside it; the lexer
//            says which match there, and how far; the longest per kind wins: amount.range at 15-30万元
//   capture  what its groups took: number "15", max "30万", as RE2 says where that does not follow from the match's size
//
// Meaning  A pattern matches at a place when the text there begins with one of its heads, nothing of its not_before
//          ends there, its regex matches anchored (leftmost-first) within kMaxMatch bytes, and nothing of its not_after
//          follows. Per place and kind (for custom: name) the longest match wins, then file order.
//          tests/oracle.h says the same the slow way.
// Cost     linear: one pass over the text, and at each place at most kMaxMatch bytes per pattern
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

#include "head_index.h"
#include "patterns.h"
#include "text.h"

namespace gongwen::internal {

// A winning match: where which pattern stands.
struct Occurrence {
  std::uint32_t pattern = 0;  // index into Patterns::all()
  FoldedSpan span;
};

// The patterns of some kinds; `kinds` has one flag per kind (index of Value).
RankMask ranks_of(const Patterns& patterns, const std::vector<bool>& kinds);

// Calls found(occurrence) for every place in text order; at one place in the order of kinds.
void match(const Patterns& patterns, std::string_view folded, const RankMask& wanted,
           const std::function<void(const Occurrence&)>& found);

// One with its groups. They stand in the kind's slots (patterns.h: group_slots). Those that took no part, or that the
// pattern does not have, are empty and stand where the match begins.
struct Candidate {
  std::uint32_t pattern = 0;
  FoldedSpan span;
  std::array<std::string_view, kMaxGroups> groups{};  // views of the folded text, in the span
};

// Costs more than finding the match did.
Candidate capture(const Patterns& patterns, std::string_view folded, const Occurrence& occurrence);

}  // namespace gongwen::internal
