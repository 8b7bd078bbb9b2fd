#include "head_sieve.h"

#include <algorithm>
#include <bit>
#include <bitset>
#include <numeric>

namespace gongwen::internal {
namespace {

using Mask = std::span<const std::uint64_t>;

std::size_t count(Mask mask) {
  return std::accumulate(mask.begin(), mask.end(), std::size_t{0}, [](std::size_t sum, std::uint64_t word) {
    return sum + static_cast<std::size_t>(std::popcount(word));
  });
}

template <typename Take>
void for_each_bit(Mask mask, const Take& take) {
  for (std::size_t word = 0; word < mask.size(); ++word)
    for (std::uint64_t rest = mask[word]; rest != 0; rest &= rest - 1)
      take(word * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
}

// The classes that patterns are compared by: those that most of them begin with, such as digits, which are also what
// texts have most of. With half as many the groups get looser, with more no tighter.
constexpr std::size_t kWitnesses = 128;
using Witnesses = std::bitset<kWitnesses>;

std::vector<RoleNumbers> witnesses_among(const RankMasks& heads, std::vector<RoleNumbers> classes) {
  std::vector<std::size_t> counts;
  for (std::size_t i = 0; i < heads.count(); ++i) counts.push_back(count(heads.at(i)));
  std::stable_sort(classes.begin(), classes.end(), [&](const RoleNumbers& a, const RoleNumbers& b) {
    return counts[a[HeadRole::kBegun]] > counts[b[HeadRole::kBegun]];
  });
  classes.resize(std::min(classes.size(), kWitnesses));
  return classes;
}

// The witnesses that play each role for a pattern, or for one of a group.
struct Likeness {
  std::array<Witnesses, HeadRole::kCount> of;

  Likeness joined(const Likeness& other) const {
    Likeness both = *this;
    for (std::size_t role = 0; role < HeadRole::kCount; ++role) both.of[role] |= other.of[role];
    return both;
  }
  // How many triples of characters are kept for it.
  std::size_t looseness() const {
    std::size_t triples = 1;
    for (const Witnesses& witnesses : of) triples *= witnesses.count() + 1;
    return triples;
  }
};

std::vector<Likeness> likenesses(const RoleMasks& masks, const std::vector<RoleNumbers>& classes,
                                 std::size_t patterns) {
  const std::vector<RoleNumbers> witnesses = witnesses_among(*masks[HeadRole::kBegun], classes);
  std::vector<Likeness> all(patterns);
  for (std::size_t i = 0; i < witnesses.size(); ++i)
    for (std::size_t role = 0; role < HeadRole::kCount; ++role)
      for_each_bit(masks[role]->at(witnesses[i][role]), [&](std::size_t pattern) { all[pattern].of[role].set(i); });
  return all;
}

// The group of each pattern: that which it makes looser by the least, the loosest patterns first.
std::vector<std::size_t> grouped(const std::vector<Likeness>& patterns, std::size_t group_count) {
  std::vector<std::size_t> order(patterns.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return patterns[a].looseness() > patterns[b].looseness(); });
  std::vector<Likeness> groups(group_count);
  std::vector<std::size_t> group_of(patterns.size());
  for (const std::size_t pattern : order) {
    const auto growth = [&](const Likeness& group) {
      return group.joined(patterns[pattern]).looseness() - group.looseness();
    };
    const auto best = std::min_element(groups.begin(), groups.end(), [&](const Likeness& a, const Likeness& b) {
      return growth(a) < growth(b);
    });
    *best = best->joined(patterns[pattern]);
    group_of[pattern] = static_cast<std::size_t>(best - groups.begin());
  }
  return group_of;
}

// The groups of each set of patterns.
std::vector<std::uint32_t> groups_of(const RankMasks& masks, const std::vector<std::size_t>& group_of) {
  std::vector<std::uint32_t> groups(masks.count());
  for (std::size_t i = 0; i < groups.size(); ++i)
    for_each_bit(masks.at(i), [&](std::size_t pattern) { groups[i] |= std::uint32_t{1} << group_of[pattern]; });
  return groups;
}

}  // namespace

HeadSieve::HeadSieve(const RoleMasks& masks, const std::vector<RoleNumbers>& classes, std::size_t patterns)
    : bits_(classes.size()) {
  if (patterns == 0) return;
  const std::vector<std::size_t> group_of = grouped(likenesses(masks, classes, patterns), kGroups);
  for (std::size_t role = 0; role < HeadRole::kCount; ++role) {
    const std::vector<std::uint32_t> groups = groups_of(*masks[role], group_of);
    for (std::size_t i = 0; i < classes.size(); ++i) bits_[i] |= groups[classes[i][role]] << role * kGroups;
  }
}

}  // namespace gongwen::internal
