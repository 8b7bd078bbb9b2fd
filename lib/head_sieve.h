// head_sieve.h - which places of a text may be the beginning of a match, told in a few bits a character.
//
//   补助15元   1: a pattern may follow 助, begin with 1 and go on with 5     kept
//              5: all that begin with a digit refuse one before them         left out
//
// How      The patterns are parted into a few groups, alike with alike. Bits say of a character which groups have a
//          pattern that may follow it, begin with it or go on with it: a place is kept where a group has all three. No
//          place that a pattern can begin at is left out; of those kept in real documents, four in five are such.
// Cost     a look-up and a handful of instructions a character, and no branch on whether its place is kept
// Owns     its bits; thread-safe
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "rank_masks.h"

namespace gongwen::internal {

// What a character can be to a pattern, in the order in which a text shows them.
struct HeadRole {
  enum : unsigned { kFollowed, kBegun, kGoneOn, kCount };
};

// The sets of patterns that some characters play a role for, and a class of characters by the number of its set.
using RoleMasks = std::array<const RankMasks*, HeadRole::kCount>;
using RoleNumbers = std::array<std::uint16_t, HeadRole::kCount>;

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
  static constexpr unsigned kGroups = 10;  // as many as three roles have room for
  static constexpr State kAll = (State{1} << kGroups) - 1;
  static constexpr State kTwoRoles = (State{1} << HeadRole::kGoneOn * kGroups) - 1;
  static_assert(HeadRole::kCount * kGroups <= 32);

  std::vector<Bits> bits_;
};

}  // namespace gongwen::internal
