// line_brackets.h - the brackets in a stretch of one line, which tell whether a pair is open where the line breaks.
//
//   "(运用促进处,《某办法"  ->  parenthesis and title open     "指引》收悉。(附"  ->  title closes, parenthesis opens last
//
// Input    folded UTF-8, and where a stretch of it begins and ends; what stands beside it doesn't count
// Cost     a question for each byte, sixteen at once, and a step for each bracket
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongwen::internal {

struct LineBrackets {
  // Sets of the pairs 《》 () “” 〔〕, a bit each: whether the first bracket of the pair, up to the first 。, opens or
  // closes, and whether the last one opens.
  std::uint8_t first_opens = 0;
  std::uint8_t first_closes = 0;
  std::uint8_t last_opens = 0;
  bool has_stop = false;  // 。

  bool ends_in_parenthesis() const { return (last_opens & kParentheses) != 0; }

  static constexpr std::uint8_t kTitles = 1;
  static constexpr std::uint8_t kParentheses = 2;
  static constexpr std::uint8_t kQuotes = 4;
  static constexpr std::uint8_t kYears = 8;
};

LineBrackets line_brackets(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace gongwen::internal
