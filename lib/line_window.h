// line_window.h - walks over the lines of a text with its neighbours in sight, blank lines and page furniture (numbers
// and running heads) left out.
//
//   甲乙⏎⏎- 3 -⏎丙丁⏎    at(0) 甲乙, at(1) 丙丁 { after_blank, after_furniture }, at(2) and at(-1) nullptr
//
// Input    folded UTF-8 and its running heads, which must outlive the window
// Cost     of each line the first and last kMostSeen bytes are read, and its end is looked for
// Owns     a ring of lines, no allocation
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "running_head.h"

namespace gongwen::internal {

constexpr std::size_t kMostSeen = 240;

struct Line {
  static constexpr std::size_t kLong = 1000;  // width of a line of more than kMostSeen bytes

  std::size_t begin = 0;  // without the white space at both ends
  std::size_t end = 0;
  std::size_t width = 0;   // columns
  std::size_t indent = 0;  // bytes of white space before it
  bool after_blank = false;
  bool after_furniture = false;
};

class LineWindow {
 public:
  static constexpr int kReach = 8;

  LineWindow(std::string_view text, const std::vector<RunningHead>& heads);

  // The line `offset` lines from the current one, at most kReach either way; nullptr where the text has none.
  const Line* at(int offset) const {
    const std::size_t index = current_ + static_cast<std::size_t>(offset);  // wraps below 0 and is then too big
    return index < read_ ? &ring_[index % kRing] : nullptr;
  }
  void advance();
  std::size_t index() const { return current_; }

 private:
  static constexpr std::size_t kRing = 32;
  bool read();
  bool is_head(const Line& line);

  std::string_view text_;
  const std::vector<RunningHead>& heads_;
  std::size_t head_ = 0;  // the first that does not begin before the lines read
  std::array<Line, kRing> ring_{};
  std::size_t position_ = 0;  // of the first byte not read
  std::size_t read_ = 0;      // lines read
  std::size_t current_ = 0;
};

}  // namespace gongwen::internal
