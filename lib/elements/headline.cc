#include "elements/headline.h"

#include <algorithm>

#include "characters.h"
#include "elements/title_line.h"
#include "kinds/clause.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostHalves = 3;
constexpr std::size_t kShortestHeadline = 18;  // bytes, as all that follow
constexpr std::size_t kShortestHalf = 15;
constexpr std::size_t kLongestHalf = 120;
constexpr std::size_t kTail = 30;            // by which a half is known where it is said again
constexpr std::size_t kRepeatReach = 1200;   // behind a half
constexpr std::string_view kNoGenre = "none";
constexpr FewCharacters kSentenceMarks(U",;。");
constexpr FewCharacters kFinalMarks(U"!?。…");

bool has_sentence_mark(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = character_after(text, at))
    if (kSentenceMarks.has(first_code_point(text.substr(at)).value)) return true;
  return false;
}

class HeadlineReader {
 public:
  explicit HeadlineReader(const ElementContext& context) : context_(context), head_(context.head) {}

  std::optional<FoldedSpan> read() const {
    if (!is_one_line() || !(may_be_half(0) || has_dateline(1))) return std::nullopt;
    const bool is_said_again = says_again(0);
    std::size_t halves = 1;
    while (halves < kMostHalves && halves < head_.end && goes_on(halves) && (!is_said_again || says_again(halves)))
      ++halves;
    const FoldedSpan headline{head_.pieces[0].span.begin, head_.pieces[halves - 1].span.end};
    return headline.size() < kShortestHeadline ? std::nullopt : std::optional(headline);
  }

 private:
  // Whether the text follows on the line that the head begins with.
  bool is_one_line() const {
    const auto& pieces = head_.pieces;
    return head_.end > 0 && head_.end < pieces.size() &&
           std::none_of(pieces.begin() + 1, pieces.end(), [](const Piece& piece) { return piece.starts_line; });
  }

  bool may_be_half(std::size_t i) const {
    const std::string_view text = context_.piece(i);
    return head_.kinds[i] == PieceKind::text && !text.ends_with(":") &&
           !begins_with_word(context_.words().not_title, text) && !ends_as_no_title(context_.words(), text);
  }

  // 湾城加紧建设市级医院 湾城社湾城2月4日电: an agency's line behind it, a headline may end like a body's name.
  bool has_dateline(std::size_t i) const {
    const bool is_dateline = begins_with_word(context_.words().not_title, context_.piece(i));
    return is_dateline && head_.kinds[i - 1] == PieceKind::body;
  }

  bool goes_on(std::size_t i) const {
    const std::string_view text = context_.piece(i);
    if (text.size() < kShortestHalf || text.size() > kLongestHalf || !may_be_half(i)) return false;
    if (is_whole(context_.piece(i - 1)) || repeats_first(text)) return false;
    return !has_sentence_mark(text) && !begins_with_day_or_item(text);
  }

  // 权威解答! and 关于…的通知 are whole.
  bool is_whole(std::string_view text) const {
    const auto genre = context_.words().genre.ending(text);
    return kFinalMarks.has(last_code_point(text).value) || (genre && genre->meaning != kNoGenre);
  }

  // The page's own title, and then the paper's.
  bool repeats_first(std::string_view text) const {
    const std::string_view first = context_.piece(0);
    return contains(first, first_bytes(text, kTail)) || text.ends_with(last_bytes(first, kTail));
  }

  bool says_again(std::size_t i) const {
    const std::string_view behind = context_.sources.folded().substr(head_.pieces[i].span.end, kRepeatReach);
    return contains(behind, last_bytes(context_.piece(i), kTail));
  }

  const ElementContext& context_;
  const Head& head_;
};

}  // namespace

std::optional<FoldedSpan> flattened_headline(const ElementContext& context) { return HeadlineReader(context).read(); }

}  // namespace gongwen::internal
