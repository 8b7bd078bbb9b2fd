#include "elements/piece_kind.h"

#include <algorithm>

#include "characters.h"
#include "elements/bodies.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kMenuMarks(">|_{");
constexpr std::size_t kShortestText = 9;       // bytes: fewer than three characters say nothing
constexpr std::size_t kShortestSentence = 60;
constexpr std::size_t kLongestFurniture = 45;  // that begins with a word that titles begin with too
constexpr std::size_t kMostBesideDate = 12;    // bytes of a weekday, a word, brackets
constexpr std::size_t kMostBesideNumber = 14;  // 文件, 号, brackets, 特急
constexpr std::size_t kLabelStart = 12;        // bytes of a mark or a bracket before a label

template <typename Found>
const Draft<Found>* first_in(const Drafts<Found>& drafts, FoldedSpan span) {
  const auto first = std::lower_bound(drafts.begin(), drafts.end(), span.begin,
                                      [](const Draft<Found>& draft, std::size_t at) { return draft.span.begin < at; });
  return first != drafts.end() && first->span.end <= span.end ? &*first : nullptr;
}

bool is_sentence(std::string_view text) {
  return text.size() >= kShortestSentence && text.find("。") != std::string_view::npos;
}

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = character_after(text, at))
    if (han_size_at(text, at) != 0) return true;
  return false;
}

}  // namespace

PieceSorter::PieceSorter(const ElementSources& sources, const std::vector<Labelled>& labels)
    : sources_(sources),
      labels_(labels),
      bodies_(sources.words.body_ending),
      captions_(sources.words.caption_ending),
      furniture_(sources.words.site_furniture),
      page_source_(sources.words.page_source),
      secrecy_(sources.words.secrecy),
      urgency_(sources.words.urgency) {}

PieceKind PieceSorter::kind_of(const Piece& piece) const {
  const std::string_view text = sources_.folded().substr(piece.span.begin, piece.span.size());
  if (number_in(piece)) return PieceKind::number;
  if (class_letter(sources_.folded(), piece.span).size() > 0) return PieceKind::mark;
  if (secrecy_.starting(text) && text.size() < kShortestSentence) return PieceKind::mark;
  if (urgency_.starting(text) && text.size() < kShortestText) return PieceKind::mark;
  if (text.size() < kShortestText || !has_han(text.substr(0, kShortestSentence))) return PieceKind::furniture;
  if (text.starts_with("—") || text.starts_with("--")) return PieceKind::subtitle;
  if (begins_with_label(piece.span)) return PieceKind::label;
  if (is_date(piece.span)) return PieceKind::date;
  if (is_furniture(text)) return PieceKind::furniture;
  if (is_sentence(text)) return PieceKind::sentence;
  if (text.starts_with("(") && text.ends_with(")")) return PieceKind::bracketed;
  return names_only_body(text, bodies_) ? PieceKind::body : PieceKind::text;
}

const Draft<DocumentNumber>* PieceSorter::number_in(const Piece& piece) const {
  const auto* draft = first_in(sources_.numbers, piece.span);
  if (!draft || draft->value.series == Series::proposal) return nullptr;
  const std::size_t beside = piece.span.size() - draft->span.size();
  const std::string_view rest = sources_.folded().substr(draft->span.end, piece.span.end - draft->span.end);
  return beside <= kMostBesideNumber || trim_start(rest).starts_with("签发") ? draft : nullptr;
}

// 2024年4月5日, 2024-04-05 10:30 来源:湾城市民政局
bool PieceSorter::is_date(FoldedSpan span) const {
  const auto* draft = first_in(sources_.dates, span);
  if (!draft) return false;
  if (span.size() - draft->span.size() <= kMostBesideDate) return true;
  const std::string_view rest = sources_.folded().substr(draft->span.end, span.end - draft->span.end);
  return draft->span.begin == span.begin && page_source_.starting(trim_start(rest));
}

bool PieceSorter::begins_with_label(FoldedSpan span) const {
  const auto first = std::lower_bound(labels_.begin(), labels_.end(), span.begin,
                                      [](const Labelled& one, std::size_t at) { return one.label.begin < at; });
  if (first == labels_.end() || first->label.begin > span.begin + kLabelStart) return false;
  if (first->label.end > span.end) return false;
  const bool is_named = first->label.end == span.end && han_size_before(sources_.folded(), first->label.begin) != 0;
  return first->label.begin == span.begin || !is_named;  // 农工党界别: is written to them
}

bool PieceSorter::is_furniture(std::string_view text) const {
  const auto caption = captions_.ending(text);  // 湾城市政府召开会议。 记者马文摄
  if (caption && caption->meaning != "none") return true;
  const auto word = furniture_.starting(text);
  if (word && (word->meaning == "always" || text.size() < kLongestFurniture)) return true;
  return kMenuMarks.first_in(text) < text.size();
}

// A类  (A类)  [A], but not A), which begins an item.
FoldedSpan class_letter(std::string_view folded, FoldedSpan span) {
  constexpr std::string_view kClass = "类";
  std::string_view text = folded.substr(span.begin, span.size());
  std::size_t at = span.begin;
  for (const std::string_view open : {"(", "[", "【"})
    if (text.starts_with(open)) {
      at += open.size();
      text.remove_prefix(open.size());
      break;
    }
  const bool is_opened = at != span.begin;
  const bool is_letter = !text.empty() && text[0] >= 'A' && text[0] <= 'D';
  if (!is_letter) return {};
  std::string_view rest = text.substr(1);
  const bool is_named = rest.starts_with(kClass);
  if (is_named) rest.remove_prefix(kClass.size());
  const bool is_closed = rest == ")" || rest == "]" || rest == "】";
  return (is_closed && is_opened) || (is_named && rest.empty()) ? FoldedSpan{at, at + 1} : FoldedSpan{};
}

}  // namespace gongwen::internal
