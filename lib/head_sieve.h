// head_sieve.h - which places of a text may be the beginning of a match, told in a few bits a character.
//
//   "至2023年一致"   2 after 至    -> kept: a pattern may follow 至, begin with 2 and go on with 0
//                    0 after 2     -> left out: all that begin with a digit refuse one before them
//                    一 before 致  -> left out: no regex goes on so
//
// How      The patterns are parted into a few groups, alike with alike. Bits say of a character which groups have a
//          pattern that may follow it, begin with it or go on with it: a place is kept where a group has all three. No
//          place that a pattern can begin at is left out; of those kept, four in five are such.
// Cost     three instructions a character, and no branch on what it is
// Owns     its bits; thread-safe
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "rank_masks.h"

namespace gongwen::internal {

// What a character can be to a pattern, in the order in which a text shows them.
enum HeadRole : unsigned { kFollowed, kBegun, kGoneOn, kHeadRoles };

// The sets of patterns that some characters play a role for, and a class of characters by the number of its set.
using RoleMasks = std::array<const RankMasks*, kHeadRoles>;
using RoleNumbers = std::array<std::uint16_t, kHeadRoles>;

class HeadSieve {
 public:
  using Bits = std::uint32_t;   // of a class of characters: its groups, those of the first role lowest
  using State = std::uint32_t;  // of a walk: what the characters passed leave open, by the role of the last one

  HeadSieve() = default;
  // Of classes of characters by number; `patterns` is how many there are.
  HeadSieve(const RoleMasks& masks, const std::vector<RoleNumbers>& classes, std::size_t patterns);

  const Bits* bits() const { return bits_.data(); }  // by class
  static State after(State before, Bits character) { return ((before << kGroups) | kAll) & character; }
  // Whether the character before the last one is kept.
  static bool keeps(State state) { return state > kTwoRoles; }

 private:
  static constexpr unsigned kGroups = 10;
  static constexpr State kAll = (State{1} << kGroups) - 1;
  static constexpr State kTwoRoles = (State{1} << kGoneOn * kGroups) - 1;
  static_assert(kHeadRoles * kGroups <= 32);

  std::vector<Bits> bits_;
};

}  // namespace gongwen::internal
