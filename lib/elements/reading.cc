#include "elements/reading.h"

#include "characters.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kWhite(" \t\n");

bool is_latin(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); }

// Between two Latin words a space is a character like others.
bool parts_words(std::string_view folded, std::size_t at) {
  return at > 0 && at + 1 < folded.size() && is_latin(folded[at - 1]) && is_latin(folded[at + 1]);
}

// What is written, character by character.
std::string without_layout(const Text& text, FoldedSpan span) {
  const std::string_view folded = text.folded();
  std::string written;
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t next = character_after(folded, at);
    if (!is_white(folded[at]) || parts_words(folded, at)) {
      const Span character = text.to_original({at, next});
      const bool is_letter = han_size_at(folded, at) != 0;
      written += is_letter ? folded.substr(at, next - at)
                           : text.original().substr(character.begin, character.end - character.begin);
    }
    at = next;
  }
  return written;
}

}  // namespace

Element<std::string> quoted(const Text& text, FoldedSpan span) {
  const Span place = text.to_original(span);
  const std::string_view original = text.original().substr(place.begin, place.end - place.begin);
  // Most are written as they are folded: nothing inside was.
  const bool is_plain = original == text.slice(span) && kWhite.first_in(original) == original.size();
  return {is_plain ? std::string(original) : without_layout(text, span), std::string(original), place};
}

}  // namespace gongwen::internal
