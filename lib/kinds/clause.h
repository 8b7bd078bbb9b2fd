// clause.h - the words around a match: its clause and its sentence, in folded text.
//
//   每人每年(不含税)最高[100万元]，对…      before = 每人每年(不含税)最高   after = (nothing)
//
// A clause ends at , ; : ! ? 。 a line break, or a bracket that the match stands in; commas between digits do not count.
// A sentence ends after 。 ! ? or at a line break, and where a section begins.
// Cost   a clause: at most kClauseReach bytes each way; all sentences of a text: one walk over their ends
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "characters.h"
#include "text.h"

namespace gongwen::internal {

inline constexpr std::size_t kClauseReach = 240;

struct Clause {
  std::string_view before;
  std::string_view after;
};

Clause clause_around(std::string_view folded, FoldedSpan span);

// Gives the sentences of spans whose begins never decrease. A span over a sentence's end widens it. The
// sentences' ends are those of text_marks.h; a sentence ends too where one of the given ones begins: (一)甲;(二)乙.
class SentenceCursor {
 public:
  SentenceCursor(std::string_view folded, const std::vector<std::uint32_t>& ends, std::vector<std::uint32_t> begins)
      : folded_(folded), ends_(ends), begins_(std::move(begins)) {
    begins_.push_back(static_cast<std::uint32_t>(folded.size()));
  }
  FoldedSpan around(FoldedSpan span);

 private:
  void advance();
  std::string_view folded_;
  const std::vector<std::uint32_t>& ends_;
  std::vector<std::uint32_t> begins_;  // and the text's end
  std::size_t next_ = 0;        // of the ends behind the current sentence's
  std::size_t next_begin_ = 0;  // of the begins
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// The first byte of the character that ends before `at` (at > 0), and one past the character at `at`.
inline std::size_t character_before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}
inline std::size_t character_after(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && is_continuation(text[at])) ++at;
  return at;
}

// Without spaces at its end, at its start.
inline std::string_view trim_end(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}
inline std::string_view trim_start(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

// Without the bracket at its end, if it has one: 每家(含分支机构) -> 每家
std::string_view without_bracket(std::string_view text);

// Of a word that is not empty.
inline bool contains(std::string_view text, std::string_view word) {
  return first_in(text, word) != std::string_view::npos;
}

}  // namespace gongwen::internal
