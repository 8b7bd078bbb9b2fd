#include "elements/day_line.h"

#include <algorithm>

#include "characters.h"
#include "kinds/clause.h"

namespace gongwen::internal {

std::string_view without_layout(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

DayLine line_around(std::string_view folded, FoldedSpan span) {
  const std::size_t from = span.begin > kLineReach ? span.begin - kLineReach : 0;
  const std::string_view before = folded.substr(from, span.begin - from);
  const std::string_view after = folded.substr(span.end, kLineReach);
  const std::size_t begin = before.rfind('\n');
  return {begin == std::string_view::npos ? before : before.substr(begin + 1), after.substr(0, after.find('\n'))};
}

FoldedSpan with_brackets(std::string_view folded, FoldedSpan span) {
  const DayLine line = line_around(folded, span);
  const bool is_bracketed = without_layout(line.before) == "(" && without_layout(line.after) == ")";
  return is_bracketed ? FoldedSpan{folded.rfind('(', span.begin), folded.find(')', span.end) + 1} : span;
}

std::string_view line_above(std::string_view folded, std::size_t at) {
  const std::size_t from = at > kLineReach ? at - kLineReach : 0;
  std::string_view above = folded.substr(from, at - from);
  while (!above.empty() && (is_blank(above.back()) || above.back() == '\n')) above.remove_suffix(1);
  const std::size_t begin = above.rfind('\n');
  return without_layout(begin == std::string_view::npos ? above : above.substr(begin + 1));
}

std::size_t sentence_end(std::string_view before) {
  std::size_t end = 0;
  for (const std::string_view mark : {"。", ")"}) {
    const std::size_t at = last_in(before, mark);
    if (at != std::string_view::npos) end = std::max(end, at + mark.size());
  }
  return end;
}

bool follows_sentence(std::string_view before) {
  constexpr std::size_t kLongestName = 60;  // bytes: twenty characters
  const std::size_t end = sentence_end(before);
  return end > 0 && before.size() - end <= kLongestName;
}

std::string_view last_sentence(std::string_view before) {
  return without_layout(before.substr(sentence_end(before)));
}

}  // namespace gongwen::internal
