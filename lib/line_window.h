// line_window.h - the lines of a text, and a walk over them with their neighbours in sight.
//
//   甲乙⏎⏎- 3 -⏎丙丁⏎    lines: 甲乙, - 3 - { after_blank, is_furniture }, 丙丁
//                         window: 甲乙, at offset 1 丙丁 { after_blank, after_furniture }, none at 2 and -1
//
// Input    folded UTF-8 below 4 GiB, which must outlive the window
// Cost     of each line its end is looked for; of its first and last kMostSeen bytes what is asked for, shape and
//          brackets once
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "characters.h"
#include "line_brackets.h"
#include "line_marks.h"
#include "line_shape.h"

namespace gongwen::internal {

constexpr std::size_t kMostSeen = 240;

// Small, for there may be as many as characters.
struct Line {
  std::uint32_t begin = 0;  // without the white space at both ends
  std::uint32_t end = 0;
  bool after_blank = false;
  bool after_furniture = false;
  bool is_furniture = false;  // a page's number, a running head
  bool begins_section = false;  // of an outline in decimals: 1.1, where such numbers go on (line_outline.h)

  std::size_t size() const { return end - begin; }
};

// The lines with words on them. Of furniture, page numbers are told.
std::vector<Line> lines_with_words(std::string_view text);

// The lines but furniture, which those behind it are said to follow.
std::vector<Line> without_furniture(std::vector<Line> lines);

class LineWindow {
 public:
  static constexpr int kReach = 8;
  static constexpr std::size_t kLong = 1000;  // width of a line of more than kMostSeen bytes

  LineWindow(std::string_view text, std::vector<Line> lines) : text_(text), lines_(std::move(lines)) {}

  std::size_t index() const { return current_; }
  void advance() { ++current_; }

  // All that follow are asked of the line `offset` lines from the current one, at most kReach either way.
  bool has(int offset) const { return place(offset) < lines_.size(); }
  const Line& at(int offset) const { return lines_[place(offset)]; }
  std::string_view words(int offset) const { return {text_.data() + at(offset).begin, at(offset).size()}; }
  std::string_view head(int offset) const { return first_bytes(words(offset), kMostSeen); }  // as much of it as is seen
  std::string_view tail(int offset) const { return last_bytes(words(offset), kMostSeen); }
  const LineShape& head_shape(int offset) const { return seen_head(offset).shape; }
  const LineShape& tail_shape(int offset) const { return seen_tail(offset).shape; }
  const LineBrackets& head_brackets(int offset) const { return brackets_of(seen_head(offset), head(offset)); }
  const LineBrackets& tail_brackets(int offset) const { return brackets_of(seen_tail(offset), tail(offset)); }
  LineMarks head_marks(int offset) const { return line_marks(head(offset)); }
  LineMarks tail_marks(int offset) const { return line_marks(tail(offset)); }
  std::size_t width(int offset) const { return is_long(offset) ? kLong : head_shape(offset).columns; }
  std::size_t indent(int offset) const;  // bytes of white space before it

 private:
  struct Seen {
    std::size_t place = std::string_view::npos;  // of the line
    LineShape shape;
    std::optional<LineBrackets> brackets;  // which few lines are asked for
  };
  static constexpr std::size_t kSeen = 64;  // two for each line in reach at least

  std::size_t place(int offset) const { return current_ + static_cast<std::size_t>(offset); }  // too big if below 0
  bool is_long(int offset) const { return at(offset).size() > kMostSeen; }

  Seen& seen_head(int offset) const {
    Seen& seen = seen_[2 * place(offset) % kSeen];
    if (seen.place != place(offset)) seen = {place(offset), shape_of(head(offset)), {}};
    return seen;
  }
  Seen& seen_tail(int offset) const {
    if (!is_long(offset)) return seen_head(offset);
    Seen& seen = seen_[(2 * place(offset) + 1) % kSeen];
    if (seen.place != place(offset)) seen = {place(offset), shape_of(tail(offset)), {}};
    return seen;
  }
  std::size_t begin_of(std::string_view stretch) const {
    return static_cast<std::size_t>(stretch.data() - text_.data());
  }
  LineShape shape_of(std::string_view stretch) const {
    return line_shape(text_, begin_of(stretch), begin_of(stretch) + stretch.size());
  }
  const LineBrackets& brackets_of(Seen& seen, std::string_view stretch) const {
    if (!seen.brackets) seen.brackets = line_brackets(text_, begin_of(stretch), begin_of(stretch) + stretch.size());
    return *seen.brackets;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::size_t current_ = 0;
  mutable std::array<Seen, kSeen> seen_{};  // of a line the head, then the tail where that is another
};

}  // namespace gongwen::internal
