// clause.h - the words around a match: its clause and its sentence, in folded text.
//
//   每人每年(不含税)最高[100万元]，对…      before = 每人每年(不含税)最高   after = (nothing)
//
// A clause ends at , ; : ! ? 。 a line break, or a bracket that the match stands in; commas between digits do not count.
// A sentence ends after 。 ! ? or at a line break.
// Cost   a clause: at most kClauseReach bytes each way; all sentences of a text: one walk over it, lines that hold none
//        of the spans at memchr's speed
#pragma once

#include <string_view>

#include "text.h"

namespace gongwen::internal {

inline constexpr std::size_t kClauseReach = 240;

struct Clause {
  std::string_view before;
  std::string_view after;
};

Clause clause_around(std::string_view folded, FoldedSpan span);

// Gives the sentences of spans whose begins never decrease. A span over a sentence's end widens it.
class SentenceCursor {
 public:
  explicit SentenceCursor(std::string_view folded) : folded_(folded) {}
  FoldedSpan around(FoldedSpan span);

 private:
  void skip_lines(std::size_t position);
  void advance();
  std::string_view folded_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t line_end_ = 0;  // of the line that the sentence is in, behind its line break
};

// The first byte of the character that ends before `at` (at > 0), and one past the character at `at`.
std::size_t character_before(std::string_view text, std::size_t at);
std::size_t character_after(std::string_view text, std::size_t at);

// Without spaces at its end, at its start.
std::string_view trim_end(std::string_view text);
std::string_view trim_start(std::string_view text);

// Without the bracket at its end, if it has one: 每家(含分支机构) -> 每家
std::string_view without_bracket(std::string_view text);

inline bool contains(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

}  // namespace gongwen::internal
