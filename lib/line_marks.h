// line_marks.h - the marks in a stretch of one line that tell whether a sentence goes on, and the stretch's width.
//
//   "(运用促进处,《某办法"  ->  comma, parenthesis open, title open     "指引》收悉。"  ->  stop, title closes
//
// Input    folded UTF-8, at most 240 bytes
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongwen::internal {

enum class Bracket : unsigned char { none, opening, closing };

struct LineMarks {
  static constexpr std::size_t kPairs = 4;  // 《》 () “” 〔〕
  static constexpr std::size_t kParentheses = 1;

  std::array<Bracket, kPairs> first{};  // of each pair, up to the first 。
  std::array<Bracket, kPairs> last{};
  bool has_comma = false;
  bool has_stop = false;  // 。
  bool has_semicolon = false;
  bool has_colon = false;
  bool has_cells = false;  // tab, | or three spaces: a row of a table
  // An ASCII letter, digit or space takes one, all else two, for most marks were full-width before they were folded.
  std::uint16_t columns = 0;

  bool has_sentence() const { return has_comma || has_stop || has_semicolon; }
};

LineMarks line_marks(std::string_view stretch);

}  // namespace gongwen::internal
