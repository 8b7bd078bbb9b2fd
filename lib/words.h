// words.h - word lists out of pattern files: words beside a match and what they mean.
//
//   words.json:  "words": { "relation_before": { "at_most": ["不超过", "最高"], "about": ["约"] } }
//   list.ending("每家不超过")   -> { size of 不超过, "at_most" }     the longest word that ends the text
//   list.starting("以上的企业") -> the longest word that begins it
//   list.first_in("每家不超过…") -> where the first one stands, the longest there
//
// Owns  its strings; look-ups allocate nothing; a meaning's view lives as long as the list
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "character_bits.h"
#include "characters.h"

namespace gongwen::internal {

struct WordMatch {
  std::size_t size;          // bytes
  std::string_view meaning;  // the key that the word stands under
};

struct WordPlace {
  std::size_t begin;
  WordMatch word;
};

class WordList {
 public:
  // Pairs of meaning and word, in file order. A word listed twice keeps its first meaning.
  using Entries = std::vector<std::pair<std::string, std::string>>;

  WordList() = default;
  explicit WordList(Entries entries);
  WordList(const WordList&) = delete;  // its indexes refer to its entries, which stay where they are when it is moved
  WordList& operator=(const WordList&) = delete;
  WordList(WordList&&) = default;
  WordList& operator=(WordList&&) = default;

  const Entries& entries() const { return entries_; }

  // Of the characters that words begin with, and end with.
  const CharacterBits& first_characters() const { return by_first_.characters(); }
  const CharacterBits& last_characters() const { return by_last_.characters(); }
  // Of the characters that those words end with of whose meaning says(meaning) holds.
  template <typename Says>
  CharacterBits last_characters(Says says) const {
    return by_last_.characters(says);
  }

  // Most look-ups end here, at a bit.
  std::optional<WordMatch> ending(std::string_view text) const {
    return by_last_.characters().may_end(text) ? sought_ending(text) : std::nullopt;
  }
  std::optional<WordMatch> starting(std::string_view text) const {
    return by_first_.characters().may_begin(text) ? sought_starting(text) : std::nullopt;
  }
  std::optional<WordPlace> first_in(std::string_view text) const;

 private:
  // A word's first or last bytes, up to eight, as one number, and the bits of it that the word has.
  struct Edge {
    std::uint64_t bytes = 0;
    std::uint64_t mask = 0;
  };
  struct Entry {
    char32_t character = 0;  // the word's first, or its last
    Edge edge;
    std::string_view word;
    std::string_view meaning;
  };
  // Entries by their first character, or by their last.
  class Index {
   public:
    Index() = default;
    // `telling` is the byte of an edge that tells most words of one character apart, of those that have it.
    Index(const std::vector<Entry>& entries, std::size_t telling);
    const CharacterBits& characters() const { return characters_; }
    template <typename Says>
    CharacterBits characters(Says says) const {
      CharacterBits characters;
      for (const Entry& entry : entries_)
        if (says(entry.meaning)) characters.set(entry.character);
      return characters;
    }
    // The longest word of this character that is there, given the text's bytes at that edge.
    template <typename IsThere>
    std::optional<WordMatch> longest(char32_t character, std::uint64_t bytes, IsThere is_there) const;

   private:
    // The entries of some characters, the longest first.
    struct Bucket {
      std::uint32_t begin = 0;
      std::uint32_t untold = 0;  // where those begin that don't have the telling byte
      std::uint32_t end = 0;
      std::uint64_t telling = 0;  // of the others: a bit for what it is, by its last six
    };
    Bucket& bucket_of(const Entry& entry) { return buckets_[entry.character & (buckets_.size() - 1)]; }
    std::vector<std::uint32_t> order_of(const std::vector<Entry>& entries);

    CharacterBits characters_;
    std::size_t telling_ = 0;
    std::vector<Bucket> buckets_ = std::vector<Bucket>(1);  // a power of two
    std::vector<Edge> edges_;  // by entry; apart, since most look-ups end there
    std::vector<Entry> entries_;
  };
  std::optional<WordMatch> sought_ending(std::string_view text) const;
  std::optional<WordMatch> sought_starting(std::string_view text) const;
  Entries entries_;
  Index by_first_;
  Index by_last_;
};

// The word lists of a pattern set, by name. A name that no file defines gives an empty list.
class Words {
 public:
  const WordList& list(std::string_view name) const;
  void add(std::string name, WordList::Entries entries);  // adds to what is there

 private:
  std::map<std::string, WordList, std::less<>> lists_;
  WordList none_;  // what an undefined name gives
};

}  // namespace gongwen::internal
