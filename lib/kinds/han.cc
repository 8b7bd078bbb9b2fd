#include "kinds/han.h"

#include <algorithm>

namespace gongwen::internal {
namespace {

constexpr std::string_view kIdeographicZero = "〇";

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// U+3400..U+9FFF in three bytes; U+20000 and above in four.
std::size_t han_size(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead >= 0xE4 && lead <= 0xE9) return 3;
  if (lead == 0xE3) return byte_at(text, at + 1) >= 0x90 || text.substr(at, 3) == kIdeographicZero ? 3 : 0;
  return lead == 0xF0 && byte_at(text, at + 1) >= 0xA0 ? 4 : 0;
}

}  // namespace

std::size_t han_size_at(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || byte_at(text, at) < 0xE3) return 0;
  const std::size_t size = han_size(text, at);
  return at + size <= text.size() ? size : 0;
}

std::size_t han_size_before(std::string_view text, std::size_t at) {
  if (at < 3) return 0;
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
  return at - begin >= 3 && han_size_at(text, begin) == at - begin ? at - begin : 0;
}

std::string_view han_before(std::string_view text, std::size_t end, std::size_t limit) {
  std::size_t begin = end;
  for (std::size_t i = 0, size = 0; i < limit && (size = han_size_before(text, begin)) != 0; ++i) begin -= size;
  return text.substr(begin, end - begin);
}

std::string_view han_after(std::string_view text, std::size_t begin, std::size_t limit) {
  std::size_t end = begin;
  for (std::size_t i = 0, size = 0; i < limit && (size = han_size_at(text, end)) != 0; ++i) end += size;
  return text.substr(begin, end - begin);
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) count += is_continuation(text[at]) ? 0 : 1;
  return count;
}

std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t begin = text.size();
  while (begin > 0 && count > 0)
    if (!is_continuation(text[--begin])) --count;
  return text.substr(begin);
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white(text[at])) ++at;
  return at;
}

std::size_t skip_space_back(std::string_view text, std::size_t at) {
  while (at > 0 && is_white(text[at - 1])) --at;
  return at;
}

FoldedSpan trimmed(std::string_view text, FoldedSpan span) {
  span.begin = skip_space(text.substr(0, span.end), span.begin);  // never past the span: much white space may follow
  const std::string_view inside = text.substr(span.begin, span.end - span.begin);
  return {span.begin, span.begin + skip_space_back(inside, inside.size())};
}

}  // namespace gongwen::internal
