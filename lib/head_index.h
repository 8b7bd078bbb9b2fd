// head_index.h - which patterns can match at a place, told from the character there and those beside it.
//
//   "至2023年一致"   2 after 至    -> the patterns that begin with a digit
//                    0 after 2     -> none: all of them refuse a digit before
//                    一 before 致  -> none: no regex goes on so
//
// Patterns have ranks: by kind, custom kinds by name as first loaded, then as loaded. Characters that no pattern tells
// apart are one class.
//
// Errors   std::length_error for patterns that are together too large
// Owns     the lexer of all regexes, which has ranks for their numbers; refers to patterns by index only; thread-safe
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "character_table.h"
#include "lexer.h"
#include "patterns.h"

namespace gongwen::internal {

// A set of ranks, 64 to a word.
using RankMask = std::vector<std::uint64_t>;

constexpr std::uint64_t rank_bit(std::size_t rank) { return std::uint64_t{1} << rank % 64; }

// What sets a character apart, for patterns.
struct CharacterClass {
  std::uint16_t heads = 0;   // equal where the same patterns can begin; 0 where none can
  std::uint16_t before = 0;  // equal where the same patterns refuse to follow
  std::uint16_t second = 0;  // equal where the same patterns can go on so
  friend auto operator<=>(const CharacterClass&, const CharacterClass&) = default;
};

class HeadIndex {
 public:
  struct Ranked {
    std::uint32_t pattern;
    std::uint32_t family;  // patterns of one kind (custom: of one name) compete
  };
  explicit HeadIndex(const std::vector<Pattern>& patterns);

  // The number of a character's class.
  std::uint16_t class_number(char32_t character) const { return numbers_.at(character); }
  const CharacterClass& class_of(std::uint16_t number) const { return classes_[number]; }
  static constexpr std::uint16_t kOutside = 0;  // the class of what stands before the text and after it
  // The first place at or behind this one, where a character begins, with one that some pattern can begin with; the
  // text's size if there is none. The text is well-formed.
  std::size_t next_head(std::string_view text, std::size_t place) const;
  // Whether some pattern can begin with the one character when the other follows. Most places of heads end here.
  bool may_begin(std::uint16_t here, std::uint16_t next) const {
    if (pairs_.empty()) return classes_[here].heads != 0;
    const std::size_t pair = here * classes_.size() + next;
    return (pairs_[pair / 64] & rank_bit(pair)) != 0;
  }
  const std::vector<Ranked>& ranked() const { return ranked_; }
  std::size_t words() const { return (ranked_.size() + 63) / 64; }  // of a RankMask
  // The patterns that can begin with a character of this class.
  const RankMask& heads(CharacterClass c) const { return heads_[c.heads]; }
  // The patterns that let a character of this class stand before them, as far as single characters tell.
  const RankMask& allowed_after(CharacterClass c) const { return allowed_after_[c.before]; }
  // The patterns whose match can have such a second character, or end before it.
  const RankMask& with_second(CharacterClass c) const { return with_second_[c.second]; }
  // All regexes; their numbers are ranks.
  const Lexer& lexer() const { return lexer_; }

 private:
  bool is_head(char32_t character) const;  // or may be: past the table everything is
  void add_classes(const std::vector<Pattern>& patterns);
  RankMask heads_of(char32_t character, const std::vector<Pattern>& patterns) const;
  RankMask allowed_after(char32_t character, const std::vector<Pattern>& patterns) const;
  RankMask with_second(char32_t character, const std::vector<Pattern>& patterns) const;
  void note_heads();
  void pair_classes();

  std::vector<Ranked> ranked_;
  std::vector<CharacterClass> classes_;
  CharacterTable<std::uint16_t> numbers_;  // of the classes
  std::vector<RankMask> heads_;
  std::vector<RankMask> allowed_after_;
  std::vector<RankMask> with_second_;
  std::vector<std::uint64_t> head_bits_;  // by character, 64 to a word: 8 KB, which stay in the nearest cache
  std::vector<std::uint64_t> pairs_;  // a bit for each two classes; none where there are too many
  Lexer lexer_;
};

}  // namespace gongwen::internal
