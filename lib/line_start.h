// line_start.h - what one line looks like where lines are joined: the begin of a block, page furniture, a date.
//
//   一、 （二） 3. 4） ① 第五条 附件1 抄送： 联系人： 一是 # | ——     begin a block
//   # Page 12:   — 3 —   - 3 -   17   3/12   第 3 页                       page furniture
//   2023年6月13日   二〇二三年六月十三日                              a date alone
//
// Input    one folded line without the white space around it
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstddef>
#include <string_view>

#include "characters.h"

namespace gongwen::internal {

bool starts_block(std::string_view line);

// What tells nearly all lines stands here, where it takes no call: 1,234 and 12.5 are a table's.
constexpr std::size_t kLongestFurniture = 40;                               // bytes
constexpr std::size_t kMostPageDigits = 3;                                  // without dashes
inline constexpr ByteSet kFurnitureFirst("0123456789-# \xC2\xE2\xE7\xEF");  // the last four begin dashes and 第
inline constexpr ByteSet kBehindPageDigits(" /-\xC2\xE2\xEF");
bool reads_as_page_furniture(std::string_view line);
inline bool is_page_furniture(std::string_view line) {
  // The first byte is asked first: what begins so is short, as a rule, and all else has any length.
  if (line.empty() || !kFurnitureFirst.has(line[0]) || line.size() > kLongestFurniture) return false;
  const std::size_t digits = kAsciiDigits.first_outside(line);
  if (digits == line.size()) return digits <= kMostPageDigits;
  return (digits == 0 || kBehindPageDigits.has(line[digits])) && reads_as_page_furniture(line);
}

bool reads_as_date_line(std::string_view line);
// What else a date line may end with, section_scan.cc must know too.
inline bool is_date_line(std::string_view line) {
  const char32_t last = last_code_point(line).value;
  return (last == U'日' || last == U'发') && reads_as_date_line(line);
}

}  // namespace gongwen::internal
