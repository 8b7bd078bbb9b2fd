#include "elements/piece.h"

#include <algorithm>

#include "characters.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongLine = 240;  // bytes: eighty characters, more than a title or a list of bodies has on a line

bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }
bool is_heading_mark(char c) { return c == '#' || c == '>'; }

// A space that parts two Latin words or numbers parts no pieces.
bool parts_pieces(std::string_view folded, std::size_t at) {
  if (folded[at] != ' ' && folded[at] != '\t') return false;
  const bool latin_before = at > 0 && is_ascii_word(folded[at - 1]);
  const bool latin_after = at + 1 < folded.size() && is_ascii_word(folded[at + 1]);
  return !(latin_before && latin_after);
}

FoldedSpan without_heading_marks(std::string_view folded, FoldedSpan span) {
  while (span.size() > 0 && (is_heading_mark(folded[span.begin]) || is_white(folded[span.begin]))) ++span.begin;
  return span;
}

void add_line(std::vector<Piece>& pieces, std::string_view folded, FoldedSpan line) {
  bool starts_line = true;
  const auto add = [&](FoldedSpan span) {
    span = trimmed(folded, without_heading_marks(folded, trimmed(folded, span)));
    if (span.size() == 0) return;
    pieces.push_back({span, starts_line});
    starts_line = false;
  };
  std::size_t begin = line.begin;
  if (line.size() > kLongLine)
    for (std::size_t at = line.begin; at < line.end; ++at)
      if (parts_pieces(folded, at)) {
        add({begin, at});
        begin = at + 1;
      }
  add({begin, line.end});
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view folded, FoldedSpan stretch) {
  std::vector<Piece> pieces;
  for (std::size_t begin = stretch.begin; begin < stretch.end;) {
    const std::size_t end = std::min(folded.find('\n', begin), stretch.end);
    add_line(pieces, folded, {begin, end});
    begin = end + 1;
  }
  return pieces;
}

FoldedSpan first_stretch(std::string_view folded, std::size_t limit) {
  if (folded.size() <= limit) return {0, folded.size()};
  const std::size_t end = folded.find_last_of("\n ", limit);
  return {0, end == std::string_view::npos ? character_before(folded, limit) : end};
}

FoldedSpan last_stretch(std::string_view folded, std::size_t limit) {
  if (folded.size() <= limit) return {0, folded.size()};
  const std::size_t begin = folded.size() - limit;
  const std::size_t line = folded.substr(begin, limit).find_first_of("\n ");
  return {line == std::string_view::npos ? character_before(folded, begin) : begin + line, folded.size()};
}

}  // namespace gongwen::internal
