// clause.cc - where clauses and sentences begin and end.
#include "kinds/clause.h"

#include <algorithm>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kReachForTwo = kClauseReach - kTwoHan / 2;  // within it, the second of two characters begins too
constexpr ByteSet kLeads(",;:!?\n()\xE3");  // of the marks and brackets: E3 begins 。 〔 【 《

bool stands_between_digits(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_ascii_digit(text[at - 1]) && is_ascii_digit(text[at + 1]);
}

enum class Sign { none, mark, opening, closing };

// Of a byte of kLeads.
Sign sign_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case ',': return stands_between_digits(text, at) ? Sign::none : Sign::mark;
    case ';': case ':': case '!': case '?': case '\n': return Sign::mark;
    case '(': return Sign::opening;
    case ')': return Sign::closing;
    default: break;
  }
  const std::string_view c = text.substr(at, 3);
  if (c == "、") return Sign::none;  // the commonest by far
  if (c == "。") return Sign::mark;
  if (c == "〔" || c == "【" || c == "《") return Sign::opening;
  if (c == "〕" || c == "】" || c == "》") return Sign::closing;
  return Sign::none;
}

// +1 for an opening bracket, -1 for a closing one, else 0.
int depth_of(Sign sign) { return (sign == Sign::opening ? 1 : 0) - (sign == Sign::closing ? 1 : 0); }

std::size_t clause_begin(std::string_view text, std::size_t from) {
  const std::size_t farthest = from - std::min(from, kClauseReach);
  const std::size_t past_reach = from - std::min(from, kReachForTwo - 1);
  const bool may_read = from + kReadForTwoHan <= text.size() + kTwoHan;  // all of the eight bytes
  const std::size_t last_two = may_read ? std::max(kTwoHan, past_reach) : text.size() + 1;
  const auto follows_two = [&](std::size_t at) {
    return at >= last_two && are_two_han(text.data() + at - kTwoHan);
  };
  int depth = 0;
  for (std::size_t at = from;;) {
    while (follows_two(at)) at -= kTwoHan;  // Han characters end nothing
    if (at <= farthest) return at;
    const std::size_t c = character_before(text, at);
    if (kLeads.has(text[c])) {
      const Sign sign = sign_at(text, c);
      depth -= depth_of(sign);
      if (depth < 0 || (depth == 0 && sign == Sign::mark)) return at;
    }
    at = c;
  }
}

std::size_t clause_end(std::string_view text, std::size_t from) {
  const std::size_t farthest = from + std::min(text.size() - from, kClauseReach);
  const std::size_t past_two = std::min(from + kReachForTwo, text.size() - std::min(text.size(), kReadForTwoHan - 1));
  int depth = 0;
  for (std::size_t at = from;; at = character_after(text, at)) {
    while (at < past_two && are_two_han(text.data() + at)) at += kTwoHan;
    if (at >= farthest) return at;
    if (!kLeads.has(text[at])) continue;
    const Sign sign = sign_at(text, at);
    depth += depth_of(sign);
    if (depth < 0 || (depth == 0 && sign == Sign::mark)) return at;
  }
}

}  // namespace

std::string_view without_bracket(std::string_view text) {
  text = trim_end(text);
  if (!text.ends_with(")")) return text;
  const std::size_t open = text.rfind('(');
  return open == std::string_view::npos ? text : trim_end(text.substr(0, open));
}

Clause clause_around(std::string_view folded, FoldedSpan span) {
  const std::size_t begin = clause_begin(folded, span.begin);
  const std::size_t end = clause_end(folded, span.end);
  return {folded.substr(begin, span.begin - begin), folded.substr(span.end, end - span.end)};
}

FoldedSpan SentenceCursor::around(FoldedSpan span) {
  while (end_ <= span.begin && end_ < folded_.size()) advance();
  std::size_t begin = begin_;
  std::size_t end = std::max(end_, span.end);
  while (begin < span.begin && is_white(folded_[begin])) ++begin;
  while (end > span.end && is_white(folded_[end - 1])) --end;
  return {std::min(begin, span.begin), end};
}

void SentenceCursor::advance() {
  begin_ = end_;
  end_ = next_ < ends_.size() ? ends_[next_++] : folded_.size();
}

}  // namespace gongwen::internal
