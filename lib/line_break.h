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

#include "line_marks.h"
#include "line_window.h"

namespace gongwen::internal {

struct Break {
  const Line& left;
  const Line& right;
  std::string_view left_head;  // of each line, the first or last kMostSeen bytes
  std::string_view before;
  std::string_view after;
  std::string_view next;  // the line behind the right one, empty at the end
  char32_t last;          // of before
  char32_t first;         // of after
  LineMarks before_marks;
  LineMarks after_marks;
};

bool ends_sentence(std::string_view line);

// Lists, tables, headings, signatures' dates: nothing is joined there.
bool is_block_boundary(const Break& at);

// A number, a bracket, a list or a long paragraph is cut in two: joined wherever the page's margin is.
bool splits_sentence(const Break& at);

// The left line is a heading by its marker: 一、总体要求
bool is_heading(const Break& at);

// A title over two or three lines: the first line that opens one, and whether the next goes on with it.
bool opens_title(const Break& at);
bool splits_title(const Break& at);

// Whether the right line may go on with a left one that reaches the margin.
bool may_wrap(const Break& at);

// Some extractors break a printed line at each quote too: 夯实⏎“一把手”⏎责任
bool splits_at_quote(const Break& at);

}  // namespace gongwen::internal
