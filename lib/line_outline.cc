#include "line_outline.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "characters.h"
#include "decimal_number.h"
#include "decimal_outline.h"

namespace gongwen::internal {
namespace {

std::optional<DecimalMark> mark_of(const Line& line, std::string_view text) {
  if (!is_ascii_digit(text[line.begin])) return std::nullopt;
  return read_decimal_mark(text.substr(line.begin, std::min(line.size(), kMostSeen)));
}

// 1.1, 2.1: what every outline in decimals has.
bool begins_chapter(const Line& line, std::string_view text) {
  const auto mark = mark_of(line, text);
  return mark && mark->number.depth == 2 && mark->number.last() == 1;
}

}  // namespace

std::vector<Line> with_outline(std::vector<Line> lines, std::string_view text) {
  const auto begins = [text](const Line& line) { return begins_chapter(line, text); };
  if (std::none_of(lines.begin(), lines.end(), begins)) return lines;
  std::vector<std::size_t> places;
  std::vector<OutlineNumber> numbers;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto mark = mark_of(lines[i], text);
    if (!mark) continue;
    places.push_back(i);
    numbers.push_back({mark->number});
  }
  for (const std::size_t number : decimal_outline(numbers)) lines[places[number]].begins_section = true;
  return lines;
}

}  // namespace gongwen::internal
