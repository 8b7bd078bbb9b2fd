// head_index.h - which patterns can match at a place, told from the character there and those beside it.
//
//   "至2023年一致"   2 after 至    -> the patterns that begin with a digit
//                    0 after 2     -> none: all of them refuse a digit before
//                    一 before 致  -> none: no regex goes on so
//
// Patterns have ranks: by kind, custom kinds by name as first loaded, then as loaded. Characters that no pattern tells
// apart are one class.
//
// Owns     the set of all regexes; refers to patterns by index only; never changes; thread-safe
// Errors   PatternError when the patterns are together over RE2's budget
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "first_characters.h"
#include "patterns.h"

namespace gongwen::internal {

// How every regex is compiled, alone and in the set.
re2::RE2::Options regex_options();

// A set of ranks, 64 to a word.
using RankMask = std::vector<std::uint64_t>;

constexpr std::uint64_t rank_bit(std::size_t rank) { return std::uint64_t{1} << rank % 64; }

// What sets a character apart, for patterns.
struct CharacterClass {
  std::uint16_t heads = 0;   // equal where the same patterns can begin; 0 where none can
  std::uint16_t before = 0;  // equal where the same patterns refuse to follow
  std::uint16_t second = 0;  // equal where the same patterns can go on so
  friend bool operator==(const CharacterClass&, const CharacterClass&) = default;
};

// Three characters in a row; a match may begin at the middle one.
struct Neighbours {
  CharacterClass before;
  CharacterClass here;
  CharacterClass next;
};

class HeadIndex {
 public:
  struct Ranked {
    std::uint32_t pattern;
    std::uint32_t family;  // patterns of one kind (custom: of one name) compete
  };
  struct Literal {
    std::string text;
    RankMask patterns;
    friend bool operator==(const Literal&, const Literal&) = default;
  };
  // The patterns that can begin with a character: those for which it is enough, and those that ask for a literal.
  struct Heads {
    RankMask by_character;
    std::vector<Literal> by_literal;
    friend bool operator==(const Heads&, const Heads&) = default;
  };

  explicit HeadIndex(const std::vector<Pattern>& patterns);

  CharacterClass class_of(char32_t character) const {
    return character < kTableSize ? classes_[table_[character]] : class_beyond_table(character);
  }
  // Whether some pattern can begin between these characters, as far as two of them at a time tell: most places end here.
  bool may_begin(const Neighbours& characters) const {
    return goes_on_.may(characters.here.heads, characters.next.second) &&
           follows_.may(characters.here.heads, characters.before.before);
  }
  const std::vector<Ranked>& ranked() const { return ranked_; }
  std::size_t words() const { return (ranked_.size() + 63) / 64; }  // of a RankMask
  const Heads& heads(CharacterClass c) const { return heads_[c.heads]; }
  // The patterns that let a character of this class stand before them, as far as single characters tell.
  const RankMask& allowed_after(CharacterClass c) const { return allowed_after_[c.before]; }
  // The patterns whose match can have such a second character, or end before it.
  const RankMask& with_second(CharacterClass c) const { return with_second_[c.second]; }
  // What stands before the text and after it.
  static constexpr CharacterClass kNoCharacter = {};
  // All regexes, anchored; ids are ranks.
  const re2::RE2::Set& set() const { return *set_; }

 private:
  static constexpr char32_t kTableSize = 0x10000;
  struct Stretch {
    char32_t first;  // it reaches to the next one's first
    CharacterClass characters;
  };
  // For a class of heads and a class of the character beside it: whether some pattern can begin there. Too many classes
  // for a table, and every pair may.
  class PairTable {
   public:
    PairTable() = default;
    PairTable(const std::vector<Heads>& heads, const std::vector<RankMask>& beside);
    bool may(std::size_t heads, std::size_t beside) const {
      return may_.empty() ? heads != 0 : may_[heads * width_ + beside] != 0;
    }

   private:
    std::vector<unsigned char> may_;
    std::size_t width_ = 0;
  };
  CharacterClass class_beyond_table(char32_t character) const;
  void rank(const std::vector<Pattern>& patterns);
  void add_classes(const std::vector<Pattern>& patterns);
  Heads heads_of(char32_t character, const std::vector<Pattern>& patterns) const;
  RankMask allowed_after(char32_t character, const std::vector<Pattern>& patterns) const;
  RankMask with_second(char32_t character, const std::vector<FirstCharacters>& beginnings) const;
  void fill_table();
  void compile_set(const std::vector<Pattern>& patterns);

  std::vector<Ranked> ranked_;
  std::vector<Stretch> stretches_;
  std::vector<CharacterClass> classes_;  // the different ones
  std::vector<std::uint16_t> table_;     // by character: which
  std::vector<Heads> heads_;
  std::vector<RankMask> allowed_after_;
  std::vector<RankMask> with_second_;
  PairTable goes_on_;  // with the character behind
  PairTable follows_;  // with the one before
  std::unique_ptr<re2::RE2::Set> set_;
};

}  // namespace gongwen::internal
