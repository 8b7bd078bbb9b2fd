// characters.h - steps through well-formed UTF-8, forwards and backwards.
//
//   first_code_point("万元")  -> { U+4E07, 3 }     last_code_point("万元") -> { U+5143, 3 }
//
// Input    folded text or a checked pattern file. Ill-formed bytes never read outside the text: each counts as a
//          character of one byte.
// Owns     nothing: no allocation; thread-safe
#pragma once

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
std::string to_utf8(char32_t character);

// The text's first `limit` bytes, or a little less: cut where a character ends.
std::string_view first_bytes(std::string_view text, std::size_t limit);

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
