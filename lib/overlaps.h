// overlaps.h - which of one kind's drafts stand where several matches cover the same words.
//
//   15-30万元 | 30万元     the longest stays, then the earliest, then file order
//
// What stands of one kind claims its words before the kinds that come after: ClaimedText.
//
// Cost  n log n in the drafts that hang together, linear in the others
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "kinds/reader.h"

namespace gongwen::internal {

// A draft as overlaps see it. Only drafts of one family bar each other: a kind, or one user's kind.
struct Claim {
  FoldedSpan span;
  std::uint32_t pattern;
  std::string_view family;
};

// Of two that overlap, whether the first one stands.
bool outranks(const Claim& a, const Claim& b);

// Which claims stand; they hang together, one overlapping the next.
std::vector<bool> standing(const std::vector<Claim>& claims);

// The same where a claim may turn out to be none: holds(i) is asked of those alone that overlap none that stands.
std::vector<bool> standing(const std::vector<Claim>& claims, const std::function<bool(std::size_t)>& holds);

template <typename Found>
std::string_view family_of(const Draft<Found>&) { return {}; }
inline std::string_view family_of(const Draft<Custom>& draft) { return draft.value.name; }

template <typename Found>
bool stands_before(const Draft<Found>& a, const Draft<Found>& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

template <typename Found>
Claim claim_of(const Draft<Found>& draft) { return {draft.span, draft.pattern, family_of(draft)}; }

template <typename Found>
void drop(Draft<Found>& draft) { draft.span.end = draft.span.begin; }

template <typename Found>
void settle_two(Draft<Found>& first, Draft<Found>& second) {
  const Claim claims[] = {claim_of(first), claim_of(second)};
  if (claims[0].family == claims[1].family) drop(outranks(claims[1], claims[0]) ? first : second);
}

// Those that do not stand get an empty span.
template <typename Found>
void settle_cluster(std::span<Draft<Found>> drafts) {
  if (drafts.size() == 2) return settle_two(drafts[0], drafts[1]);  // as nearly always
  std::vector<Claim> claims;
  for (const Draft<Found>& draft : drafts) claims.push_back(claim_of(draft));
  const std::vector<bool> stands = standing(claims);
  for (std::size_t i = 0; i < drafts.size(); ++i)
    if (!stands[i]) drop(drafts[i]);
}

// Past what hangs together with the first of several drafts or matches in text order, one overlapping the next.
template <typename Place>
Place end_of_cluster(Place begin, Place end) {
  std::size_t reach = begin->span.end;
  for (++begin; begin != end && begin->span.begin < reach; ++begin) reach = std::max(reach, begin->span.end);
  return begin;
}

// Whether each begins where the one before it has ended, as the cells of tables do. A long text has so many that to go
// over them once more costs.
template <typename Found>
bool are_apart(const Drafts<Found>& drafts) {
  std::size_t reach = 0;
  return std::all_of(drafts.begin(), drafts.end(), [&reach](const Draft<Found>& draft) {
    const bool is_apart = draft.span.begin >= reach && draft.span.size() > 0;
    reach = draft.span.end;
    return is_apart;
  });
}

// What is left of one kind's drafts when no two of a family overlap, in text order. Drafts come nearly in order: only a
// number that was read backwards from its bracket begins before earlier ones.
template <typename Found>
Drafts<Found> without_overlaps(Drafts<Found> drafts) {
  if (are_apart(drafts)) return drafts;
  if (!std::is_sorted(drafts.begin(), drafts.end(), stands_before<Found>))
    std::stable_sort(drafts.begin(), drafts.end(), stands_before<Found>);
  for (auto begin = drafts.begin(); begin != drafts.end();) {
    const auto end = end_of_cluster(begin, drafts.end());
    if (end - begin > 1) settle_cluster<Found>({begin, end});
    begin = end;
  }
  std::erase_if(drafts, [](const Draft<Found>& draft) { return draft.span.size() == 0; });
  return drafts;
}

// Which bytes of a text are a record's own.
class ClaimedText {
 public:
  explicit ClaimedText(std::size_t text_size);

  bool overlaps(FoldedSpan span) const;
  void add(FoldedSpan span);

  // Drops the drafts of a kind that want a byte of others; those that are left claim theirs.
  template <typename Found>
  void settle(Drafts<Found>& drafts) {
    std::erase_if(drafts, [this](const Draft<Found>& draft) { return overlaps(draft.span); });
    for (const Draft<Found>& draft : drafts) add(draft.span);
  }

 private:
  std::vector<std::uint64_t> words_;  // a bit a byte
};

}  // namespace gongwen::internal
