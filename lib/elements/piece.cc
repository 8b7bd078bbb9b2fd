#include "elements/piece.h"

#include <algorithm>

#include "characters.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kMayEnd(" \t0123456789");
constexpr ByteSet kStretchEnds("\n ");
constexpr std::size_t kLongLine = 240;  // bytes: eighty characters, more than a title or a list of bodies has on a line

bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }
bool is_heading_mark(char c) { return c == '#' || c == '>'; }

// A space that parts two Latin words or numbers parts no pieces.
bool parts_pieces(std::string_view folded, std::size_t space) {
  const bool latin_before = space > 0 && is_ascii_word(folded[space - 1]);
  const bool latin_after = space + 1 < folded.size() && is_ascii_word(folded[space + 1]);
  return !(latin_before && latin_after);
}

FoldedSpan without_heading_marks(std::string_view folded, FoldedSpan span) {
  while (span.size() > 0 && (is_heading_mark(folded[span.begin]) || is_white(folded[span.begin]))) ++span.begin;
  return span;
}

}  // namespace

PieceReader::PieceReader(const Text& text, FoldedSpan stretch)
    : text_(text), folded_(text.folded()), at_(stretch.begin), end_(stretch.end) {
  begin_line();
}

void PieceReader::begin_line() {
  line_end_ = std::min(folded_.find('\n', at_), end_);
  is_long_ = line_end_ > at_ + kLongLine;
  starts_line_ = true;
}

std::optional<Piece> PieceReader::next() {
  while (at_ < end_) {
    const std::size_t end = piece_end();
    const FoldedSpan span = trimmed(folded_, without_heading_marks(folded_, trimmed(folded_, {at_, end})));
    const Piece piece{span, starts_line_};
    at_ = end < line_end_ && !is_white(folded_[end]) ? end : end + 1;
    if (span.size() > 0) starts_line_ = false;
    if (end == line_end_) begin_line();
    if (span.size() > 0) return piece;
  }
  return std::nullopt;
}

std::size_t PieceReader::piece_end() const {
  if (!is_long_) return line_end_;
  const std::string_view line = folded_.substr(0, line_end_);
  std::size_t at = kMayEnd.first_in(line, at_);
  while (at < line_end_ && !ends_piece(at)) at = kMayEnd.first_in(line, at + 1);
  return at;
}

bool PieceReader::ends_piece(std::size_t at) const {
  if (is_blank(folded_[at])) return parts_pieces(folded_, at);
  if (at == at_ || is_ascii(folded_[at - 1])) return false;
  return begins_with_day_or_item(folded_.substr(at)) && stands_apart(text_, at);
}

// 1.5 is a number.
bool begins_with_day_or_item(std::string_view text) {
  constexpr std::size_t kMostDigits = 2;
  const std::size_t digits = kAsciiDigits.first_outside(text);
  if (digits == 0 || digits > kMostDigits) return false;
  const std::string_view rest = text.substr(digits);
  if (rest.starts_with('.')) return rest.size() > 1 && !is_ascii_digit(rest[1]);
  return rest.starts_with("月") || rest.starts_with("日") || rest.starts_with("、");
}

bool stands_apart(const Text& text, std::size_t at) {
  if (at == 0 || is_white(text.folded()[at - 1])) return true;
  const std::size_t before = character_before(text.folded(), at);
  return text.to_original({before, at}).end < text.to_original({at, character_after(text.folded(), at)}).begin;
}

FoldedSpan first_stretch(std::string_view folded, std::size_t limit) {
  if (folded.size() <= limit) return {0, folded.size()};
  std::size_t end = limit + 1;
  while (end > 0 && !kStretchEnds.has(folded[end - 1])) --end;
  return {0, end == 0 ? character_before(folded, limit) : end - 1};
}

FoldedSpan last_stretch(std::string_view folded, std::size_t limit) {
  if (folded.size() <= limit) return {0, folded.size()};
  const std::size_t begin = folded.size() - limit;
  const std::size_t end = kStretchEnds.first_in(folded, begin);
  return {end == folded.size() ? character_before(folded, begin) : end, folded.size()};
}

}  // namespace gongwen::internal
