// decimal_number.h - the number that a line of an outline in decimals begins with.
//
//   1.1编制目的 -> {1,1}     3.2.1.预警 -> {3,2,1}     1总则 -> {1} bare     1.总则 1、总则 -> {1}     1.0.2 -> {1,2}
//
// The parts are kept as one number: the next sister of 1.1 is one more than it, and 1 is what it begins with.
//
// Input    one folded line; reading starts at byte 0
// Returns  number and bytes; nullopt if none starts here, or what follows shows a figure: 1.5亿元   1.1增值税33.2 12.5%
//          Whether the numbers go on as an outline's is judged in decimal_outline.h.
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gongwen::internal {

struct DecimalNumber {
  static constexpr std::uint32_t kBase = 64;  // a part is less than this
  static constexpr std::size_t kDeepest = 5;

  std::uint32_t parts = 0;
  std::size_t depth = 0;  // how many parts there are

  constexpr std::uint32_t parent() const { return parts / kBase; }
  constexpr std::uint32_t last() const { return parts % kBase; }
  constexpr std::uint32_t first(std::size_t count) const {  // as many parts
    std::uint32_t first = parts;
    for (std::size_t left = depth; left > count; --left) first /= kBase;
    return first;
  }
  constexpr bool is_below(const DecimalNumber& outer) const {
    return depth > outer.depth && first(outer.depth) == outer.parts;
  }
};

constexpr std::size_t kLongestChapter = 90;  // bytes of the heading behind 1, and between 1 and 1.1 in a flat text

struct DecimalMark {
  DecimalNumber number;
  std::size_t size;      // bytes, with the point or pause mark behind it
  bool is_bare = false;  // 1总则
};

std::optional<DecimalMark> read_decimal_mark(std::string_view line);

// Whether the line before that of a place seems to go on: 道路按⏎1.2 米宽. A blank line ends it.
bool stands_behind_open_line(std::string_view text, std::size_t place);

// 1.1, 2.1: what every outline in decimals has.
bool reads_as_first_decimal(std::string_view line);

// Whether a line of a text begins so. One question, without a branch for each of its parts, tells nearly all lines.
inline bool begins_first_decimal(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin + 3 >= text.size()) return false;
  const char* line = text.data() + begin;
  const auto is_first = [](char part) { return (part & 0xFE) == '0'; };  // 1, and the 0 of 1.0.1
  const int behind_one = (line[1] == '.') & is_first(line[2]);
  const int behind_two = (line[2] == '.') & is_first(line[3]);
  return (behind_one | behind_two) != 0 && reads_as_first_decimal(text.substr(begin, end - begin));
}

}  // namespace gongwen::internal
