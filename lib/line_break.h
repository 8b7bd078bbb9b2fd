// line_break.h - one line break with the lines on both sides, and what speaks for and against joining them.
//
//   9.87⏎万人次   《技能等级⏎认定指引》   国务院令⏎第812号   各县区,⏎各部门         the sentence goes on
//   一、总体要求⏎…   …收悉。⏎…   …⏎附件:   …⏎2023年6月13日                           a block ends or begins
//
// What takes the width of the page to tell is in line_join.cc.
//
// Input    folded UTF-8
// Owns     nothing: views of the text and its lines
#pragma once

#include <cstddef>
#include <string_view>

#include "characters.h"
#include "line_brackets.h"
#include "line_marks.h"
#include "line_shape.h"
#include "line_window.h"

namespace gongwen::internal {

// The break behind a window's current line, of each of whose lines the first and last kMostSeen bytes are seen. The
// window must have a line behind that one, and stay there as long as the break is asked about. The left line must end
// no sentence.
class Break {
 public:
  explicit Break(const LineWindow& lines)
      : left(lines.at(0)),
        right(lines.at(1)),
        before(lines.tail(0)),
        after(lines.head(1)),
        last(last_code_point(before).value),
        first(first_code_point(after).value),
        left_width(lines.width(0)),
        lines_(lines) {}

  std::size_t right_width() const { return lines_.width(1); }
  std::size_t left_indent() const { return lines_.indent(0); }
  std::size_t right_indent() const { return lines_.indent(1); }

  std::string_view left_head() const { return lines_.head(0); }
  // The line behind the right one, empty at the end.
  std::string_view next() const { return lines_.has(2) ? lines_.head(2) : std::string_view(); }
  const LineShape& before_shape() const { return lines_.tail_shape(0); }
  const LineShape& after_shape() const { return lines_.head_shape(1); }
  const LineBrackets& before_brackets() const { return lines_.tail_brackets(0); }
  const LineBrackets& after_brackets() const { return lines_.head_brackets(1); }
  const LineBrackets& next_brackets() const { return lines_.has(2) ? lines_.head_brackets(2) : kNoBrackets; }
  LineMarks before_marks() const { return lines_.tail_marks(0); }
  LineMarks after_marks() const { return lines_.head_marks(1); }

  const Line& left;
  const Line& right;
  const std::string_view before;  // the left line's tail
  const std::string_view after;   // the right line's head
  const char32_t last;            // of before
  const char32_t first;           // of after
  const std::size_t left_width;

 private:
  static constexpr LineBrackets kNoBrackets{};
  const LineWindow& lines_;
};

inline constexpr FewCharacters kSentenceEnds(U"。;:!?…");  // in a function it would be built at each call
inline bool ends_sentence(std::string_view line) {
  return kSentenceEnds.has(last_code_point(line).value);
}

// Lists, tables, headings, signatures' dates: nothing is joined there.
bool is_block_boundary(const Break& at);

// A number, a bracket, a list or a long paragraph is cut in two: joined wherever the page's margin is.
bool splits_sentence(const Break& at);

// The left line is a heading by its marker: 一、总体要求
bool is_heading(const Break& at);

// A title over two or three lines: whether the left line is as wide as one that opens it, whether it names a subject,
// which is asked of a line so wide only, and whether the right line goes on with it.
bool may_open_title(const Break& at);
bool opens_title(const Break& at);
bool splits_title(const Break& at);

// Whether the right line may go on with a left one that reaches the margin.
bool may_wrap(const Break& at);

// Some extractors break a printed line at each quote too: 夯实⏎“一把手”⏎责任
bool splits_at_quote(const Break& at);

}  // namespace gongwen::internal
