#include "line_window.h"

#include <algorithm>

#include "line_start.h"
#include "make_room.h"

namespace gongwen::internal {

std::vector<Line> lines_with_words(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = false;
  for (std::size_t start = 0, stop = 0; start < text.size(); start = stop + 1) {
    std::size_t begin = start;
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    stop = begin;
    const bool has_words = begin < text.size() && text[begin] != '\n';
    if (has_words) {
      stop = std::min(text.find('\n', begin + 1), text.size());
      std::size_t end = stop;
      while (is_blank(text[end - 1])) --end;
      make_room(lines, start, text.size());
      lines.push_back({.begin = static_cast<std::uint32_t>(begin),
                       .end = static_cast<std::uint32_t>(end),
                       .after_blank = after_blank,
                       .is_furniture = is_page_furniture(text.substr(begin, end - begin))});
    }
    after_blank = !has_words;
  }
  return lines;
}

std::vector<Line> without_furniture(std::vector<Line> lines) {
  bool after_blank = false;
  bool after_furniture = false;
  auto kept = std::find_if(lines.begin(), lines.end(), [](const Line& line) { return line.is_furniture; });
  for (auto at = kept; at != lines.end(); ++at) {
    Line line = *at;
    line.after_blank |= after_blank;
    line.after_furniture = after_furniture;
    after_blank = line.is_furniture && line.after_blank;
    after_furniture = line.is_furniture;
    if (!line.is_furniture) *kept++ = line;
  }
  lines.erase(kept, lines.end());
  return lines;
}

std::size_t LineWindow::indent(int offset) const {
  const std::size_t begin = at(offset).begin;
  std::size_t start = begin;
  while (start > 0 && is_blank(text_[start - 1])) --start;
  return begin - start;
}

}  // namespace gongwen::internal
