// rank_masks.h - sets of patterns, by their ranks (head_index.h), 64 to a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lexer.h"

namespace gongwen::internal {

using RankMask = RegexMask;  // a rank is the number of a regex

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

}  // namespace gongwen::internal
