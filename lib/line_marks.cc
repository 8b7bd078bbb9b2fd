#include "line_marks.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "characters.h"

namespace gongwen::internal {
namespace {

// Bytes of the character that a byte begins; 0 where the character may be a mark.
constexpr std::array<std::uint8_t, 256> kPlainBytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  std::fill(bytes.begin(), bytes.begin() + 0xC0, 1);
  std::fill(bytes.begin() + 0xC0, bytes.begin() + 0xE0, 2);
  std::fill(bytes.begin() + 0xE0, bytes.begin() + 0xF0, 3);
  std::fill(bytes.begin() + 0xF0, bytes.end(), 4);
  for (const unsigned char mark : std::string_view(",;:()?|\t ")) bytes[mark] = 0;
  bytes[0xE2] = bytes[0xE3] = 0;  // U+2000..U+3FFF
  return bytes;
}();

void add_opening(LineMarks& marks, std::uint8_t pair) {
  if (!marks.has_stop && (marks.first_closes & pair) == 0) marks.first_opens |= pair;
  marks.last_opens |= pair;
}

void add_closing(LineMarks& marks, std::uint8_t pair) {
  if (!marks.has_stop && (marks.first_opens & pair) == 0) marks.first_closes |= pair;
  marks.last_opens &= static_cast<std::uint8_t>(~pair);
}

// 1,200 has no comma that counts.
bool separates_digits(std::string_view stretch, std::size_t at) {
  return at > 0 && at + 1 < stretch.size() && is_ascii_digit(stretch[at - 1]) && is_ascii_digit(stretch[at + 1]);
}

bool is_one_column(char mark) { return is_blank(mark) || mark == '|'; }

// Notes the mark of one byte, if it is one, at a place.
void add_mark(LineMarks& marks, std::string_view stretch, std::size_t at) {
  switch (stretch[at]) {
    case ' ': marks.has_cells |= stretch.substr(at).starts_with("   "); break;
    case '\t':
    case '|': marks.has_cells = true; break;
    case ',': marks.has_comma |= !separates_digits(stretch, at); break;
    case ';': marks.has_semicolon = true; break;
    case ':': marks.has_colon = true; break;
    case '(': add_opening(marks, LineMarks::kParentheses); break;
    case ')': add_closing(marks, LineMarks::kParentheses); break;
    default: break;
  }
}

void add_punctuation(LineMarks& marks, std::string_view character) {
  switch (first_code_point(character).value) {
    case U'。': marks.has_stop = true; break;
    case U'《': add_opening(marks, LineMarks::kTitles); break;
    case U'》': add_closing(marks, LineMarks::kTitles); break;
    case U'“': add_opening(marks, LineMarks::kQuotes); break;
    case U'”': add_closing(marks, LineMarks::kQuotes); break;
    case U'〔': add_opening(marks, LineMarks::kYears); break;
    case U'〕': add_closing(marks, LineMarks::kYears); break;
    default: break;
  }
}

}  // namespace

LineMarks line_marks(std::string_view stretch) {
  LineMarks marks;
  std::size_t columns = 0;
  for (std::size_t at = 0; at < stretch.size();) {
    const std::size_t plain = kPlainBytes[static_cast<unsigned char>(stretch[at])];
    if (plain == 1) {
      ++columns;
      ++at;
      continue;
    }
    if (plain == 0 && is_ascii(stretch[at])) {
      add_mark(marks, stretch, at);
      columns += is_one_column(stretch[at]) ? 1 : 2;
      ++at;
      continue;
    }
    if (plain == 0) add_punctuation(marks, stretch.substr(at, 3));
    columns += 2;
    at += plain == 0 ? 3 : plain;
    for (; at + kReadForTwoHan <= stretch.size() && are_two_han(stretch.data() + at); at += kTwoHan) columns += 4;
  }
  marks.columns = static_cast<std::uint16_t>(columns);
  return marks;
}

}  // namespace gongwen::internal
