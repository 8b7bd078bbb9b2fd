// characters.h - steps through well-formed UTF-8, forwards and backwards.
//
//   first_code_point("万元")  -> { U+4E07, 3 }     last_code_point("万元") -> { U+5143, 3 }
//
// Input    folded text or a checked pattern file. Ill-formed bytes never read outside the text: each counts as a
//          character of one byte.
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::internal {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // bytes; 0 when the text is empty
};

CodePoint first_code_point(std::string_view text);
CodePoint last_code_point(std::string_view text);

// What those two do where the character is neither ASCII nor three well-formed bytes.
CodePoint rare_first_code_point(std::string_view text);
CodePoint rare_last_code_point(std::string_view text);

std::string to_utf8(char32_t character);

std::string without_white(std::string_view text);  // no spaces, tabs or line breaks anywhere

// The text's first `limit` bytes, or a little less: cut where a character ends.
std::string_view first_bytes(std::string_view text, std::size_t limit);

// Of a byte or a character: a byte beyond ASCII is none of them.
constexpr bool is_ascii_digit(char32_t code) { return code >= '0' && code <= '9'; }
constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
constexpr bool is_white(char byte) { return is_blank(byte) || byte == '\n'; }

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Whether three bytes make one character, and that character.
constexpr bool is_three_bytes(const char* bytes) {
  return (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0xE0 && is_continuation(bytes[1]) &&
         is_continuation(bytes[2]);
}
constexpr char32_t of_three_bytes(const char* bytes) {
  const auto bits = [&](int i, unsigned mask) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) & mask); };
  return bits(0, 0x0F) << 12 | bits(1, 0x3F) << 6 | bits(2, 0x3F);
}

inline CodePoint first_code_point(std::string_view text) {
  if (!text.empty() && is_ascii(text[0])) return {static_cast<char32_t>(text[0]), 1};
  if (text.size() >= 3 && is_three_bytes(text.data())) return {of_three_bytes(text.data()), 3};
  return rare_first_code_point(text);
}

inline CodePoint last_code_point(std::string_view text) {
  if (!text.empty() && is_ascii(text.back())) return {static_cast<char32_t>(text.back()), 1};
  if (text.size() >= 3 && is_three_bytes(text.data() + text.size() - 3))
    return {of_three_bytes(text.data() + text.size() - 3), 3};
  return rare_last_code_point(text);
}

// ASCII bytes to look for. std::string_view::find_first_of asks memchr for each byte of the text; this asks a table.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
  }
  constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }
  // The first place from `from` on with one of the bytes, or with another; the text's size if there is none.
  constexpr std::size_t first_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !has(text[from])) ++from;
    return std::min(from, text.size());
  }
  constexpr std::size_t first_outside(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && has(text[from])) ++from;
    return std::min(from, text.size());
  }

 private:
  std::array<bool, 256> has_{};
};

struct CharacterRange {
  char32_t first;
  char32_t last;  // inclusive
  friend bool operator==(const CharacterRange&, const CharacterRange&) = default;
};
// Ascending and disjoint, with touching ranges joined.
using CharacterSet = std::vector<CharacterRange>;

CharacterSet character_set(std::vector<CharacterRange> ranges);
CharacterSet complement(const CharacterSet& set);
bool contains(const CharacterSet& set, char32_t character);

}  // namespace gongwen::internal
