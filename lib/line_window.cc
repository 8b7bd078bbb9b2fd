#include "line_window.h"

#include <algorithm>

#include "characters.h"
#include "line_marks.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {


}  // namespace

LineWindow::LineWindow(std::string_view text, const std::vector<RunningHead>& heads) : text_(text), heads_(heads) {
  while (read_ <= kReach && read()) {
  }
}

void LineWindow::advance() {
  ++current_;
  read();
}

bool LineWindow::is_head(const Line& line) {
  while (head_ < heads_.size() && heads_[head_].begin < line.begin) ++head_;
  return head_ < heads_.size() && heads_[head_].begin == line.begin;
}

// Reads on to the end of the next line with words on it; false if there is none.
bool LineWindow::read() {
  Line line;
  while (position_ < text_.size()) {
    const std::size_t start = position_;
    const std::size_t end = std::min(text_.find('\n', start), text_.size());
    position_ = end + 1;
    line.begin = start;
    while (line.begin < end && is_blank(text_[line.begin])) ++line.begin;
    line.end = end;
    while (line.end > line.begin && is_blank(text_[line.end - 1])) --line.end;
    const std::string_view words = text_.substr(line.begin, line.end - line.begin);
    if (words.empty()) {
      line.after_blank = true;
    } else if (is_head(line) || is_page_furniture(words)) {
      line.after_furniture = true;
    } else {
      line.width = words.size() > kMostSeen ? Line::kLong : columns(words);
      line.indent = line.begin - start;
      ring_[read_++ % kRing] = line;
      return true;
    }
  }
  return false;
}

}  // namespace gongwen::internal
