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
#include "head_sieve.h"
#include "lexer.h"
#include "patterns.h"
#include "rank_masks.h"

namespace gongwen::internal {

// What sets a character apart, for patterns.
struct CharacterClass {
  std::uint16_t heads = 0;   // equal where the same patterns can begin; 0 where none can
  std::uint16_t before = 0;  // equal where the same patterns refuse to follow
  std::uint16_t second = 0;  // equal where the same patterns can go on so
  std::uint16_t behind = 0;  // equal where the same patterns refuse to end
  friend auto operator<=>(const CharacterClass&, const CharacterClass&) = default;
};

class HeadIndex {
 public:
  struct Ranked {
    std::uint32_t pattern;
    std::uint32_t family;  // patterns of one kind (custom: of one name) compete
  };
  explicit HeadIndex(const std::vector<Pattern>& patterns);

  const CharacterClass& class_of(char32_t character) const { return classes_[numbers_.at(character)]; }
  // Of what stands before the text and after it.
  const CharacterClass& outside() const { return classes_[kOutside]; }
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
  static constexpr std::size_t kOutside = 0;  // the number of that class

  void add_classes(const std::vector<Pattern>& patterns);

  std::vector<Ranked> ranked_;
  std::vector<CharacterClass> classes_;
  CharacterTable<std::uint16_t> numbers_;  // of the classes
  RankMasks heads_;
  RankMasks allowed_after_;
  RankMasks with_second_;
  RankMasks allowed_before_;
  HeadSieve sieve_;  // of the classes by number
  Lexer lexer_;
};

// The places of a well-formed text that an index's sieve keeps, some at a time.
class HeadWalk {
 public:
  HeadWalk(const HeadIndex& index, std::string_view text)
      : bits_(index.sieve_.bits()), numbers_(index.numbers_), text_(text) {
    at_.state = HeadSieve::after(0, bits_[HeadIndex::kOutside]);
  }

  // Those that come next, in order; empty when the text has ended. They stand until the next call.
  std::span<const std::size_t> next();

 private:
  static constexpr std::size_t kWindow = 512;        // bytes that are passed at a time
  using Places = std::array<std::size_t, kWindow + 2>;  // and a rare character, and the text's end

  struct Progress {
    std::size_t place = 0;  // of the character that comes
    std::size_t last = 0;   // of the one that was passed last
    std::size_t count = 0;  // places kept
    HeadSieve::State state = 0;

    // Each place is written, but counted only where it is kept, for whether it is cannot be foretold.
    void pass(HeadSieve::Bits character, std::size_t size, Places& places) {
      places[count] = last;
      state = HeadSieve::after(state, character);
      count += HeadSieve::keeps(state) ? 1 : 0;
      last = place;
      place += size;
    }
  };

  void pass_window();
  void pass_one();

  const HeadSieve::Bits* bits_;
  const CharacterTable<std::uint16_t>& numbers_;
  std::string_view text_;
  Progress at_;
  Places places_;
};

}  // namespace gongwen::internal
