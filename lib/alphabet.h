// alphabet.h - characters by class: those that no set of a list tells apart are one class.
//
//   sets [0-9] and [0-5年]   -> classes 0-5 | 6-9 | 年 | all others
//
// Cost    bounded: kMostVisits steps, kMostMembers bits
// Owns    its tables, which never change; thread-safe
// Errors  std::length_error past these bounds
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "character_table.h"
#include "characters.h"

namespace gongwen::internal {

// The characters from each edge on, up to the next, are of one class.
struct CharacterClasses {
  std::vector<char32_t> edges;
  std::vector<std::uint32_t> by_edge;
  std::size_t count = 0;
};

CharacterClasses classes_of(const std::vector<CharacterSet>& sets);

// The classes of a set, ascending; it is one of those that told them apart.
std::vector<std::uint32_t> classes_in(const CharacterSet& set, const CharacterClasses& classes);

class Alphabet {
 public:
  using Class = std::uint16_t;
  static constexpr std::size_t kMostVisits = std::size_t{1} << 26;   // of stretches of characters, set by set
  static constexpr std::size_t kMostClasses = std::size_t{1} << 16;
  static constexpr std::size_t kMostMembers = std::size_t{1} << 29;  // sets times classes

  explicit Alphabet(const std::vector<CharacterSet>& sets);

  Class class_of(char32_t character) const { return classes_.at(character); }
  // A bit for each set, 64 to a word: whether it has the characters of the class.
  const std::uint64_t* sets_with(Class one) const { return members_.data() + one * words_; }

 private:
  CharacterTable<Class> classes_;
  std::size_t words_ = 0;               // of a class's sets
  std::vector<std::uint64_t> members_;  // by class, a bit for each set that has it
};

}  // namespace gongwen::internal
