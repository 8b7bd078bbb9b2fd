#include "line_outline.h"

#include <algorithm>
#include <cstddef>

#include "decimal_number.h"
#include "decimal_outline.h"

namespace gongwen::internal {
namespace {

std::string_view head_of(const Line& line, std::string_view text) {
  return text.substr(line.begin, std::min(line.size(), kMostSeen));
}

}  // namespace

std::vector<Line> with_outline(std::vector<Line> lines, std::string_view text) {
  const auto is_first = [text](const Line& line) { return begins_first_decimal(text, line.begin, line.end); };
  if (std::none_of(lines.begin(), lines.end(), is_first)) return lines;
  std::vector<std::size_t> places;
  std::vector<OutlineNumber> numbers;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto mark = read_decimal_mark(head_of(lines[i], text));
    if (!mark) continue;
    places.push_back(i);
    numbers.push_back({.number = mark->number, .is_doubtful = stands_behind_open_line(text, lines[i].begin)});
  }
  for (const std::size_t number : decimal_outline(numbers)) lines[places[number]].begins_section = true;
  return lines;
}

}  // namespace gongwen::internal
