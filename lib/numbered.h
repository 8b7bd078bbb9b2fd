// numbered.h - values and their numbers, in the order in which they first came.
//
//   Numbered<std::string> words;   words.number_of("元") -> 0   words.number_of("人") -> 1   words.number_of("元") -> 0
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

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
  std::vector<Value> values() && { return std::move(values_); }  // by number

 private:
  std::map<Value, std::size_t> numbers_;
  std::vector<Value> values_;
};

}  // namespace gongwen::internal
