// line_marks.h - the marks in a stretch of one line that tell whether it is of a sentence, a list, a label.
//
//   "(运用促进处,88001234)"  ->  comma     "1,200"  ->  none     "指引》收悉。"  ->  stop
//
// Input    folded UTF-8, at most 240 bytes
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <string_view>

namespace gongwen::internal {

struct LineMarks {
  bool has_comma = false;
  bool has_stop = false;  // 。
  bool has_semicolon = false;
  bool has_colon = false;

  bool has_sentence() const { return has_comma || has_stop || has_semicolon; }
};

LineMarks line_marks(std::string_view stretch);

}  // namespace gongwen::internal
