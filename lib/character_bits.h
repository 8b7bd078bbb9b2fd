// character_bits.h - a few characters by their low bits: what they do not have is certainly none of them.
//
//   每 and 均   may_have(每) -> true, may_have(元) -> false     first_in("企业人均5万元") -> where 均 stands
//
// Cost    half a kilobyte; a text is looked through two Han characters at a time
// Owns    its bits; no allocation; thread-safe
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "characters.h"

namespace gongwen::internal {

class CharacterBits {
 public:
  void set(char32_t character) { rows_[character / kBits % kRows] |= bit(character); }
  bool may_have(char32_t character) const { return (rows_[character / kBits % kRows] & bit(character)) != 0; }
  bool may_have_three(const char* bytes) const { return may_have_bytes(bytes + 1); }  // of a character of three bytes
  // Of the well-formed character that a text begins or ends with: nearly all are told by two bytes.
  bool may_begin(std::string_view text) const {
    const bool has_three =
        text.size() >= 3 && (static_cast<unsigned char>(text[0]) & 0xF0) == 0xE0 && is_continuation(text[1]);
    return has_three ? may_have_bytes(text.data() + 1) : may_have(first_code_point(text).value);
  }
  bool may_end(std::string_view text) const {
    const bool has_two = text.size() >= 2 && is_continuation(text.back());
    return has_two ? may_have_bytes(text.data() + text.size() - 2) : may_have(last_code_point(text).value);
  }
  // The first place from `from` on of a character that it may have; the text's size if there is none.
  std::size_t first_in(std::string_view text, std::size_t from = 0) const;

  friend CharacterBits operator|(CharacterBits a, const CharacterBits& b) {
    for (std::size_t row = 0; row < kRows; ++row) a.rows_[row] |= b.rows_[row];
    return a;
  }

 private:
  // As many as a continuation byte tells apart: the last two bytes of a character are its row and its bit.
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kRows = 64;
  static constexpr std::uint64_t bit(char32_t character) { return std::uint64_t{1} << character % kBits; }
  bool may_have_bytes(const char* last_two) const {
    return (rows_[static_cast<unsigned char>(last_two[0]) % kRows] & bit(static_cast<unsigned char>(last_two[1]))) != 0;
  }

  std::array<std::uint64_t, kRows> rows_{};
};

inline std::size_t CharacterBits::first_in(std::string_view text, std::size_t from) const {
  std::size_t at = from;
  while (at < text.size()) {
    if (at + kReadForTwoHan <= text.size() && are_two_han(text.data() + at)) {
      if (may_have_bytes(text.data() + at + 1)) return at;
      if (may_have_bytes(text.data() + at + kTwoHan / 2 + 1)) return at + kTwoHan / 2;
      at += kTwoHan;
      continue;
    }
    const CodePoint character = first_code_point(text.substr(at));
    if (may_have(character.value)) return at;
    at += character.size;
  }
  return text.size();
}

}  // namespace gongwen::internal
