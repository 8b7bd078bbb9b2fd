// clause.cc - where clauses and sentences begin and end.
#include "kinds/clause.h"

#include <algorithm>
#include <array>
#include <bit>

#include "byte_block.h"
#include "characters.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::uint64_t kLastBit = std::uint64_t{1} << (kByteBlock - 1);

enum class Sign : std::uint8_t { none, mark, opening, closing };

// Signs by their byte, those of three bytes (all of them E3 80 and one more) by their last.
constexpr std::array<Sign, 256> signs_by_byte() {
  std::array<Sign, 256> signs{};
  for (const Byte mark : std::string_view(",;:!?\n\x82")) signs[mark] = Sign::mark;           // 。
  for (const Byte open : std::string_view("(\x94\x90\x8A")) signs[open] = Sign::opening;    // 〔 【 《
  for (const Byte close : std::string_view(")\x95\x91\x8B")) signs[close] = Sign::closing;  // 〕 】 》
  return signs;
}
constexpr std::array<Sign, 256> kSigns = signs_by_byte();

// Without branches, so that many bytes are asked at once; > is taken along, and told by the table. Of those that begin
// with E3 80 、 is the commonest by far, and no sign.
constexpr bool may_be_sign(const Byte* at) {
  const Byte first = at[0];
  const bool comma_or_opening = (first & 0xFB) == '(';
  const bool closing = (first & 0xF7) == '!';  // or !
  const bool colon = (first & 0xFA) == ':';    // or ; or ?
  const bool wide = (first == 0xE3) & (at[1] == 0x80) & (static_cast<signed char>(at[2]) > -0x7F);
  return comma_or_opening | closing | colon | (first == '\n') | wide;
}

std::uint64_t signs_in(const Byte* block) {
  return bits_of_half_block(block, [](const Byte* at) { return may_be_sign(at); });
}

bool stands_between_digits(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_ascii_digit(text[at - 1]) && is_ascii_digit(text[at + 1]);
}

// Three bytes, or one if it is ASCII.
std::size_t sign_size(std::string_view text, std::size_t at) { return 1 + 2 * (static_cast<Byte>(text[at]) >> 7); }

// Of what may be one.
Sign sign_at(std::string_view text, std::size_t at) {
  const Sign sign = kSigns[static_cast<Byte>(text[at + sign_size(text, at) - 1])];
  return stands_between_digits(text, at) && text[at] == ',' ? Sign::none : sign;
}

// +1 for an opening bracket, -1 for a closing one, else 0.
int depth_of(Sign sign) { return (sign == Sign::opening ? 1 : 0) - (sign == Sign::closing ? 1 : 0); }

// Whether a clause ends at once, as most do behind a match.
bool ends_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kAsked = 3;  // bytes that may_be_sign looks at
  if (at + kAsked > text.size() || !may_be_sign(reinterpret_cast<const Byte*>(text.data()) + at)) return false;
  const Sign sign = sign_at(text, at);
  return sign == Sign::mark || sign == Sign::closing;
}

std::size_t clause_begin(std::string_view text, std::size_t from) {
  BlockBytes bytes;
  const std::size_t farthest = from <= kClauseReach ? 0 : cut_behind(text, from - kClauseReach).size();
  int depth = 0;
  for (std::size_t end = from; end > farthest;) {
    const std::size_t begin = end - std::min(end, kHalfBlock);
    std::uint64_t signs = signs_in(bytes.at(text, begin)) << (kByteBlock - (end - begin));
    for (; signs != 0; signs &= ~(kLastBit >> std::countl_zero(signs))) {
      const std::size_t at = end - 1 - static_cast<std::size_t>(std::countl_zero(signs));
      if (at < farthest) return farthest;
      const Sign sign = sign_at(text, at);
      depth -= depth_of(sign);
      if (depth < (sign == Sign::mark ? 1 : 0)) return at + sign_size(text, at);
    }
    end = begin;
  }
  return farthest;
}

std::size_t clause_end(std::string_view text, std::size_t from) {
  if (ends_at(text, from)) return from;
  BlockBytes bytes;
  const std::size_t farthest = from + std::min(text.size() - from, kClauseReach);
  int depth = 0;
  for (std::size_t begin = from; begin < farthest; begin += kHalfBlock) {
    for (std::uint64_t signs = signs_in(bytes.at(text, begin)); signs != 0; signs &= signs - 1) {
      const std::size_t at = begin + static_cast<std::size_t>(std::countr_zero(signs));
      if (at >= farthest) break;
      const Sign sign = sign_at(text, at);
      depth += depth_of(sign);
      if (depth < (sign == Sign::mark ? 1 : 0)) return at;
    }
  }
  return farthest == from ? from : character_after(text, farthest - 1);
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
  end_ = next_ < ends_.size() ? ends_[next_] : folded_.size();
  while (begins_[next_begin_] <= begin_) ++next_begin_;
  if (begins_[next_begin_] < end_) end_ = begins_[next_begin_];
  else ++next_;
}

}  // namespace gongwen::internal
