// character_bits.h - a set of characters by their last twelve bits: what has no bit is not in it.
//
//   bits.set(U'元' % bits.size())    bits[U'元' % bits.size()] -> true    bits.may_have("元") -> true
//
// Owns  512 bytes
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gongwen::internal {

class CharacterBits {
 public:
  static constexpr std::size_t size() { return 4096; }
  constexpr void set(std::size_t bit) { words_[bit / 64] |= std::uint64_t{1} << bit % 64; }
  constexpr bool operator[](std::size_t bit) const { return (words_[bit / 64] >> bit % 64 & 1) != 0; }

  // Of a character of three well-formed bytes, whose last two bytes have six of these bits each.
  constexpr bool may_have(const char* bytes) const {
    return (words_[static_cast<unsigned char>(bytes[1]) % 64] >> static_cast<unsigned char>(bytes[2]) % 64 & 1) != 0;
  }

  friend constexpr CharacterBits operator|(CharacterBits a, const CharacterBits& b) {
    for (std::size_t i = 0; i < a.words_.size(); ++i) a.words_[i] |= b.words_[i];
    return a;
  }

 private:
  std::array<std::uint64_t, 64> words_{};
};

}  // namespace gongwen::internal
