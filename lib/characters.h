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
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
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

// The text's first or last `limit` bytes, or a little less: cut between two characters.
std::string_view cut_behind(std::string_view text, std::size_t limit);
std::string_view cut_before(std::string_view text, std::size_t limit);
inline std::string_view first_bytes(std::string_view text, std::size_t limit) {
  return text.size() <= limit ? text : cut_behind(text, limit);
}
inline std::string_view last_bytes(std::string_view text, std::size_t limit) {
  return text.size() <= limit ? text : cut_before(text, limit);
}

// Where a word stands first in a text; npos where it doesn't. std::string_view::find stops at each byte that is the
// word's first, which many Han characters share; fewer share its last.
inline std::size_t first_in(std::string_view text, std::string_view word) {
  for (std::size_t last = word.size() - 1; (last = text.find(word.back(), last)) != std::string_view::npos; ++last)
    if (text.substr(0, last + 1).ends_with(word)) return last + 1 - word.size();
  return std::string_view::npos;
}

// Where a word stands last in a text; npos where it doesn't. std::string_view::rfind calls memcmp at each place.
inline std::size_t last_in(std::string_view text, std::string_view word) {
  for (std::size_t end = text.size(); end >= word.size(); --end)
    if (text[end - 1] == word.back() && text.substr(0, end).ends_with(word)) return end - word.size();
  return std::string_view::npos;
}

// Whether a text begins with, ends with or has one of a few words, none of which is empty. More are a WordList's.
inline bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) { return text.starts_with(word); });
}
inline bool ends_with_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) { return text.ends_with(word); });
}
inline bool contains_any(std::string_view text, std::span<const std::string_view> words) {
  const auto stands = [text](std::string_view word) { return first_in(text, word) != std::string_view::npos; };
  return std::any_of(words.begin(), words.end(), stands);
}

// Of a byte or a character: a byte beyond ASCII is none of them.
constexpr bool is_ascii_digit(char32_t code) { return code >= '0' && code <= '9'; }
constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
constexpr bool is_white(char byte) { return is_blank(byte) || byte == '\n'; }

constexpr bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }
// 0x80..0xBF, which are the lowest where bytes have signs.
constexpr bool is_continuation(char byte) { return static_cast<signed char>(byte) < -0x40; }

// Whether three bytes make one character, and that character.
constexpr bool is_three_bytes(const char* bytes) {
  return (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0xE0 && is_continuation(bytes[1]) &&
         is_continuation(bytes[2]);
}
constexpr char32_t of_three_bytes(const char* bytes) {
  constexpr char32_t kMarkers = 0xE0 << 12 | 0x80 << 6 | 0x80;  // the bits that tell what the bytes are
  const auto byte = [&](int i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
  return (byte(0) << 12) + (byte(1) << 6) + byte(2) - kMarkers;
}

// Whether two characters of U+4000..U+BFFF follow, as nearly everywhere in running text: their lead bytes are E4..EB,
// which 4 more makes E8..EF. Eight bytes are read.
constexpr std::size_t kTwoHan = 6;  // bytes
constexpr std::size_t kReadForTwoHan = 8;
inline bool are_two_han(const char* bytes) {
  using Word = std::array<unsigned char, kReadForTwoHan>;
  constexpr auto kFour = std::bit_cast<std::uint64_t>(Word{4, 0, 0, 4, 0, 0, 0, 0});
  constexpr auto kMask = std::bit_cast<std::uint64_t>(Word{0xF8, 0xC0, 0xC0, 0xF8, 0xC0, 0xC0, 0, 0});
  constexpr auto kForm = std::bit_cast<std::uint64_t>(Word{0xE8, 0x80, 0x80, 0xE8, 0x80, 0x80, 0, 0});
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return ((word + kFour) & kMask) == kForm;
}

inline CodePoint first_code_point(std::string_view text) {
  if (!text.empty() && is_ascii(text[0])) return {static_cast<char32_t>(text[0]), 1};
  if (text.size() >= 3 && is_three_bytes(text.data())) return {of_three_bytes(text.data()), 3};
  return rare_first_code_point(text);
}

// first_code_point at a place of a text that is known to be well-formed.
inline CodePoint first_of_well_formed(std::string_view text, std::size_t place) {
  const char* bytes = text.data() + place;
  if (is_ascii(bytes[0])) return {static_cast<char32_t>(bytes[0]), 1};
  const bool is_three = (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0xE0;
  return is_three ? CodePoint{of_three_bytes(bytes), 3} : first_code_point(text.substr(place));
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
    has_only_ascii_ = std::all_of(bytes.begin(), bytes.end(), is_ascii);
  }
  constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }
  // The first place from `from` on with one of the bytes, or with another; the text's size if there is none. Of running
  // text, which has no ASCII, eight bytes are passed at a time.
  std::size_t first_in(std::string_view text, std::size_t from = 0) const {
    for (; has_only_ascii_ && from + kWord <= text.size(); from += kWord) {
      const char* bytes = text.data() + from;
      if (!has_ascii(bytes)) continue;
      for (std::size_t i = 0; i < kWord; ++i)
        if (has(bytes[i])) return from + i;
    }
    while (from < text.size() && !has(text[from])) ++from;
    return std::min(from, text.size());
  }
  constexpr std::size_t first_outside(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && has(text[from])) ++from;
    return std::min(from, text.size());
  }
  // How many such bytes the text ends with.
  constexpr std::size_t trailing(std::string_view text) const {
    std::size_t end = text.size();
    while (end > 0 && has(text[end - 1])) --end;
    return text.size() - end;
  }

 private:
  static constexpr std::size_t kWord = sizeof(std::uint64_t);
  static bool has_ascii(const char* bytes) {
    constexpr std::uint64_t kHighest = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    return (word & kHighest) != kHighest;
  }

  std::array<bool, 256> has_{};
  bool has_only_ascii_ = true;
};

inline constexpr ByteSet kAsciiDigits("0123456789");
inline bool has_digit(std::string_view text) { return kAsciiDigits.first_in(text) < text.size(); }

// A few characters to look for. One bit tells of nearly all others that they are none of them.
class FewCharacters {
 public:
  constexpr explicit FewCharacters(std::u32string_view characters) : characters_(characters) {
    for (const char32_t character : characters) bits_[character / 64 % kWords] |= bit(character);
  }
  constexpr bool has(char32_t character) const {
    return (bits_[character / 64 % kWords] & bit(character)) != 0 &&
           characters_.find(character) != std::u32string_view::npos;
  }
  constexpr std::u32string_view characters() const { return characters_; }
  constexpr bool has_all_of(const FewCharacters& others) const {
    const auto is_here = [this](char32_t character) { return has(character); };
    return std::all_of(others.characters_.begin(), others.characters_.end(), is_here);
  }

 private:
  static constexpr std::size_t kWords = 16;
  static constexpr std::uint64_t bit(char32_t character) { return std::uint64_t{1} << character % 64; }

  std::u32string_view characters_;
  std::array<std::uint64_t, kWords> bits_{};  // by a character's last ten bits
};

struct CharacterRange {
  char32_t first;
  char32_t last;  // inclusive
  friend auto operator<=>(const CharacterRange&, const CharacterRange&) = default;
};
// Ascending and disjoint, with touching ranges joined.
using CharacterSet = std::vector<CharacterRange>;

CharacterSet character_set(std::vector<CharacterRange> ranges);
CharacterSet complement(const CharacterSet& set);
bool contains(const CharacterSet& set, char32_t character);

}  // namespace gongwen::internal
