// line_marks.h - the marks in a stretch of one line that tell whether a sentence goes on, and the stretch's width.
//
//   "(运用促进处,《某办法"  ->  comma, parenthesis open, title open     "指引》收悉。"  ->  stop, title closes
//
// Input    folded UTF-8, at most 240 bytes
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongwen::internal {

struct LineMarks {
  // Sets of the pairs 《》 () “” 〔〕, a bit each: whether the first bracket of the pair, up to the first 。, opens or
  // closes, and whether the last one opens.
  std::uint8_t first_opens = 0;
  std::uint8_t first_closes = 0;
  std::uint8_t last_opens = 0;
  bool has_comma = false;
  bool has_stop = false;  // 。
  bool has_semicolon = false;
  bool has_colon = false;
  bool has_cells = false;  // tab, | or three spaces: a row of a table
  // An ASCII letter, digit or space takes one, all else two, for most marks were full-width before they were folded.
  std::uint16_t columns = 0;

  bool has_sentence() const { return has_comma || has_stop || has_semicolon; }
  bool ends_in_parenthesis() const { return (last_opens & kParentheses) != 0; }

  static constexpr std::uint8_t kTitles = 1;
  static constexpr std::uint8_t kParentheses = 2;
  static constexpr std::uint8_t kQuotes = 4;
  static constexpr std::uint8_t kYears = 8;
};

LineMarks line_marks(std::string_view stretch);

}  // namespace gongwen::internal
