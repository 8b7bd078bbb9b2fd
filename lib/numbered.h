// numbered.h - values and their numbers, in the order in which they first came.
//
//   Numbered<std::string> words;   words.number_of("元") -> 0   words.number_of("人") -> 1   words.number_of("元") -> 0
#pragma once

#include <algorithm>
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

// Sets of characters, looked up by a hash: most have been seen many times.
class NumberedSets {
 public:
  using Set = std::span<const CharacterRange>;

  std::size_t number_of(Set set) {
    if (const auto known = numbers_.find(set); known != numbers_.end()) return known->second;
    values_.emplace_back(set.begin(), set.end());
    return numbers_.emplace(values_.back(), values_.size() - 1).first->second;
  }
  const std::vector<CharacterSet>& values() const& { return values_; }  // by number
  std::vector<CharacterSet> values() && { return std::move(values_); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(Set set) const {
      std::uint64_t hash = 0;
      for (const CharacterRange& range : set)
        hash = (hash ^ (std::uint64_t{range.first} << 32 | range.last)) * 0x9E3779B97F4A7C15u >> 5;
      return hash;
    }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(Set one, Set other) const {
      return std::equal(one.begin(), one.end(), other.begin(), other.end());
    }
  };

  std::unordered_map<CharacterSet, std::size_t, Hash, Equal> numbers_;
  std::vector<CharacterSet> values_;
};

}  // namespace gongwen::internal
