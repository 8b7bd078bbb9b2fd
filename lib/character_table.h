// character_table.h - a number for each character, where stretches of characters share one.
//
//   edges 0 '0' ':' 年 并, numbers 0 1 0 2 0   -> 1 for 0-9, 2 for 年, 0 for all others
//
// Cost    one look-up up to U+FFFF, a binary search beyond
// Owns    its table, which never changes; thread-safe
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "characters.h"

namespace gongwen::internal {

// 0 and the characters where sets begin or have ended, ascending, each once: up to the next all are alike.
inline std::vector<char32_t> edges_from(std::vector<char32_t> edges) {
  edges.push_back(0);
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

inline std::vector<char32_t> edges_of(const std::vector<CharacterSet>& sets) {
  std::vector<char32_t> edges;
  for (const CharacterSet& set : sets)
    for (const CharacterRange& range : set) edges.insert(edges.end(), {range.first, range.last + 1});
  return edges_from(std::move(edges));
}

template <typename Number>
class CharacterTable {
 public:
  static constexpr char32_t kSize = 0x10000;  // characters that are one look-up

  CharacterTable() = default;
  // The numbers of the characters from each edge on; the first edge is 0.
  CharacterTable(std::vector<char32_t> edges, std::vector<Number> numbers)
      : edges_(std::move(edges)), numbers_(std::move(numbers)), table_(kSize) {
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const char32_t end = i + 1 < edges_.size() ? std::min(edges_[i + 1], kSize) : kSize;
      for (char32_t character = edges_[i]; character < end; ++character) table_[character] = numbers_[i];
    }
  }

  const Number* table() const { return table_.data(); }  // of the first kSize characters
  Number at(char32_t character) const { return character < kSize ? table_[character] : beyond(character); }

 private:
  Number beyond(char32_t character) const {
    const auto after = std::upper_bound(edges_.begin(), edges_.end(), character);
    return numbers_[static_cast<std::size_t>(std::prev(after) - edges_.begin())];
  }

  std::vector<char32_t> edges_;
  std::vector<Number> numbers_;
  std::vector<Number> table_;  // by character
};

}  // namespace gongwen::internal
