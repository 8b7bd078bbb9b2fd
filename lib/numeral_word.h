// numeral_word.h - the characters that numerals are written with: 三 is a digit, 佰 a unit, 萬 a myriad.
//
//   first_word("佰元")  -> { unit, 2, 3 bytes }     first_word("元") -> { none, 0, 0 bytes }
//
// Input    folded UTF-8. Simplified, traditional and 大写 forms; ASCII digits are no words.
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstddef>
#include <string_view>

#include "characters.h"

namespace gongwen::internal {

enum class WordKind { none, digit, tens, unit, myriad, several, some, over, counter, point, above };

struct Word {
  WordKind kind = WordKind::none;
  int value = 0;         // digit: 0 to 9; tens (廿): 2 to 4; unit (十百千) and myriad (万亿): the power of ten
  std::size_t size = 0;  // bytes; 0 for none
};

Word first_word_beyond_ascii(std::string_view text);  // no word is ASCII
inline Word first_word(std::string_view text) {
  return text.empty() || is_ascii(text[0]) ? Word{} : first_word_beyond_ascii(text);
}

// 万, 亿 or 个亿, as one myriad. 10个亿元项目 has none: these are ten projects of a hundred million each.
Word first_myriad(std::string_view text);

}  // namespace gongwen::internal
