// numbered.h - values and their numbers, in the order in which they first came.
//
//   Numbered<std::string> words;   words.number_of("元") -> 0   words.number_of("人") -> 1   words.number_of("元") -> 0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "characters.h"

namespace gongwen::internal {

template <typename Value>
class Numbered {
 public:
  std::size_t number_of(const Value& value) {
    const auto [known, is_new] = numbers_.try_emplace(value, values_.size());
    if (is_new) values_.push_back(value);
    return known->second;
  }
  std::size_t size() const { return values_.size(); }
  const std::vector<Value>& values() const& { return values_; }  // by number
  std::vector<Value> values() && { return std::move(values_); }

 private:
  std::map<Value, std::size_t> numbers_;
  std::vector<Value> values_;
};

// Sets of characters. Most are one range, and are found by its ends.
class NumberedSets {
 public:
  std::size_t number_of(std::span<const CharacterRange> set) {
    if (set.size() != 1) return sets_.number_of({set.begin(), set.end()});
    const auto [known, is_new] = ranges_.try_emplace(std::uint64_t{set[0].first} << 32 | set[0].last);
    if (is_new) known->second = sets_.number_of({set.begin(), set.end()});
    return known->second;
  }
  const std::vector<CharacterSet>& values() const& { return sets_.values(); }  // by number
  std::vector<CharacterSet> values() && { return std::move(sets_).values(); }

 private:
  Numbered<CharacterSet> sets_;
  std::unordered_map<std::uint64_t, std::size_t> ranges_;
};

}  // namespace gongwen::internal
