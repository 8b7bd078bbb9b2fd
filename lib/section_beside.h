// section_beside.h - what stands beside a mark, told by bytes: most marks begin no section, and need no look.
//
//   "完成，加强"   a word behind the comma: plain          "1,200"   digits on both sides: plain, and no comma that counts
//   "如下：一、"   a numeral behind the colon: not plain   "年。\n"  a line ends: plain
//
// How    All that may stand there is looked up together, without a branch: which mark it is would be guessed wrong.
// Input  folded UTF-8, a mark of it (text_marks.h) by its last byte, which tells all marks apart
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "section_mark.h"
#include "text.h"

namespace gongwen::internal {

// What stands beside a mark, a bit each.
enum Beside : unsigned {
  kBeforeWords = 1,  // a character follows that begins no mark of the outline
  kBeforeDigit = 2,
  kBehindWords = 4,  // surely no numeral stands before
  kBehindDigit = 8,
};

using BesideByByte = std::array<std::uint8_t, 256>;

// By a mark's last byte, what tells that nothing begins at it or behind it: one of them is enough. A colon may end a
// list's label.
inline constexpr BesideByByte kPlainBeside = [] {
  BesideByByte plain{};
  for (const unsigned char end : std::string_view(" \t;!?()\x82\x8B\x8D\x91\x95\x99\x9D")) plain[end] = kBeforeWords;
  plain[','] = kBeforeWords | kBeforeDigit;
  plain['.'] = kBehindWords | kBeforeDigit;
  plain[static_cast<unsigned char>("、"[2])] = kBehindWords;
  return plain;
}();

// By the byte behind the mark, if it is ASCII. Spaces may stand before a mark of the outline.
inline constexpr BesideByByte kToldBehind = [] {
  BesideByByte told{};
  std::fill_n(told.begin(), 0x80, static_cast<std::uint8_t>(kBeforeWords));
  for (const char byte : std::string_view(" \t(")) told[static_cast<unsigned char>(byte)] = 0;
  std::fill_n(&told['0'], 10, static_cast<std::uint8_t>(kBeforeDigit));
  return told;
}();

// By the byte before the mark.
inline constexpr BesideByByte kToldBefore = [] {
  constexpr std::string_view kHanNumeralEnds = "\x80\x8C\x89\x9B\x94\xAD\x83\xAB\x9D\x81";  // of 一 to 十
  BesideByByte told{};
  told.fill(kBehindWords);
  for (const unsigned char end : kHanNumeralEnds) told[end] = 0;
  std::fill_n(&told['0'], 10, static_cast<std::uint8_t>(kBehindDigit));
  return told;
}();

// At the text's begin and end, where digits alone count.
inline unsigned digits_beside(std::string_view text, FoldedSpan mark) {
  const bool is_behind = mark.begin > 0 && is_ascii_digit(text[mark.begin - 1]);
  const bool is_before = mark.end < text.size() && is_ascii_digit(text[mark.end]);
  return is_behind * kBehindDigit | is_before * kBeforeDigit;
}

inline unsigned beside_mark(std::string_view text, FoldedSpan mark, const SectionMarkReader& marks) {
  if (mark.begin == 0 || mark.end + 3 > text.size()) return digits_beside(text, mark);
  const char* next = text.data() + mark.end;
  const auto before = static_cast<unsigned char>(text[mark.begin - 1]);
  const auto first = static_cast<unsigned char>(next[0]);
  const bool is_word = ((first & 0xF0) == 0xE0) & !marks.may_begin_three(next);
  return kToldBefore[before] | kToldBehind[first] | (is_word * kBeforeWords);
}

inline bool is_plain_mark(char last, unsigned beside) {
  return (kPlainBeside[static_cast<unsigned char>(last)] & beside) != 0;
}

inline bool stands_between_digits(unsigned beside) {
  constexpr unsigned kBoth = kBehindDigit | kBeforeDigit;
  return (beside & kBoth) == kBoth;
}

}  // namespace gongwen::internal
