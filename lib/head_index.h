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

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "character_table.h"
#include "lexer.h"
#include "patterns.h"

namespace gongwen::internal {

using RankMask = RegexMask;  // a rank is the number of a regex

// What sets a character apart, for patterns.
struct CharacterClass {
  std::uint16_t heads = 0;   // equal where the same patterns can begin; 0 where none can
  std::uint16_t before = 0;  // equal where the same patterns refuse to follow
  std::uint16_t second = 0;  // equal where the same patterns can go on so
  std::uint16_t behind = 0;  // equal where the same patterns refuse to end
  friend auto operator<=>(const CharacterClass&, const CharacterClass&) = default;
};

// Sets of ranks by number.
class RankMasks {
 public:
  RankMasks() = default;
  RankMasks(const std::vector<RankMask>& masks, std::size_t words) : words_(words) {
    for (const RankMask& mask : masks) bits_.insert(bits_.end(), mask.begin(), mask.end());
  }
  std::size_t count() const { return words_ == 0 ? 0 : bits_.size() / words_; }
  std::span<const std::uint64_t> at(std::size_t number) const { return {bits_.data() + number * words_, words_}; }
  bool has(std::size_t number, std::size_t rank) const {
    return (bits_[number * words_ + rank / 64] & mask_bit(rank)) != 0;
  }

 private:
  std::size_t words_ = 0;  // of a mask
  std::vector<std::uint64_t> bits_;
};

// Which sets of one kind meet which of another. Where there are too many to tell, all are said to meet.
class Meetings {
 public:
  Meetings() = default;
  Meetings(const RankMasks& rows, const RankMasks& columns);
  bool has(std::size_t row, std::size_t column) const {
    const std::size_t pair = row * columns_ + column;
    return bits_.empty() || (bits_[pair / 64] & mask_bit(pair)) != 0;
  }

 private:
  std::size_t columns_ = 0;
  std::vector<std::uint64_t> bits_;  // by pair
};

class HeadIndex {
 public:
  struct Ranked {
    std::uint32_t pattern;
    std::uint32_t family;  // patterns of one kind (custom: of one name) compete
  };
  explicit HeadIndex(const std::vector<Pattern>& patterns);

  const CharacterClass& class_of(char32_t character) const { return classes_[numbers_.at(character)]; }
  const CharacterClass& outside() const { return classes_[0]; }  // of what stands before the text and after it
  // Whether some pattern can begin with the one character behind the other, or before it. Most places of heads end
  // here.
  bool may_follow(CharacterClass before, CharacterClass here) const { return behind_.has(here.heads, before.before); }
  bool may_go_on(CharacterClass here, CharacterClass next) const { return going_on_.has(here.heads, next.second); }
  const std::vector<Ranked>& ranked() const { return ranked_; }
  std::size_t words() const { return mask_words(ranked_.size()); }  // of a RankMask
  // The patterns that can begin with a character of this class.
  std::span<const std::uint64_t> heads(CharacterClass c) const { return heads_.at(c.heads); }
  // The patterns that let a character of this class stand before them, as far as single characters tell.
  std::span<const std::uint64_t> allowed_after(CharacterClass c) const { return allowed_after_.at(c.before); }
  // The patterns whose match can have such a second character, or end before it.
  std::span<const std::uint64_t> with_second(CharacterClass c) const { return with_second_.at(c.second); }
  // Whether a pattern lets a character of this class stand behind it, as far as single characters tell.
  bool may_end_before(CharacterClass c, std::size_t rank) const { return allowed_before_.has(c.behind, rank); }
  // All regexes; their numbers are ranks.
  const Lexer& lexer() const { return lexer_; }

 private:
  friend class HeadWalk;
  void add_classes(const std::vector<Pattern>& patterns);
  void note_heads();

  std::vector<Ranked> ranked_;
  std::vector<CharacterClass> classes_;
  CharacterTable<std::uint16_t> numbers_;  // of the classes
  RankMasks heads_;
  RankMasks allowed_after_;
  RankMasks with_second_;
  RankMasks allowed_before_;
  Meetings behind_;    // heads, and what they are allowed after
  Meetings going_on_;  // heads, and second characters
  std::vector<std::uint64_t> head_bits_;  // by character, 64 to a word: 8 KB, which stay in the nearest cache
  Lexer lexer_;
};

// The places of a well-formed text with a character that some pattern can begin with, some hundred at a time.
class HeadWalk {
 public:
  HeadWalk(const HeadIndex& index, std::string_view text) : bits_(index.head_bits_.data()), text_(text) {}

  // Those that come next, in order; empty when the text has ended. They stand until the next call.
  std::span<const std::size_t> next();

 private:
  // 1 or 0. Past the table all may be heads.
  std::size_t is_head(char32_t character) const {
    return character >= CharacterTable<std::uint16_t>::kSize ? 1 : bits_[character / 64] >> character % 64 & 1;
  }

  const std::uint64_t* bits_;
  std::string_view text_;
  std::size_t place_ = 0;  // not yet looked at
  std::array<std::size_t, 256> heads_;
};

}  // namespace gongwen::internal
