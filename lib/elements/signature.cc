#include "elements/signature.h"

#include <algorithm>

#include "characters.h"
#include "elements/attachment_list.h"
#include "elements/bodies.h"
#include "elements/day_line.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr int kMostLines = 12;             // bodies that sign jointly, one a line
constexpr std::size_t kLongestLine = 300;  // bytes
constexpr std::size_t kLongestNote = 600;

using Spans = std::vector<FoldedSpan>;

// The line with anything on it that ends before `at`; empty at the text's begin.
FoldedSpan line_before(std::string_view folded, std::size_t at) {
  while (at > 0 && (folded[at - 1] == '\n' || folded[at - 1] == ' ' || folded[at - 1] == '\t')) --at;
  const std::size_t reach = at > kLongestLine ? at - kLongestLine : 0;
  const std::size_t line = folded.substr(reach, at - reach).rfind('\n');
  return trimmed(folded, {line == std::string_view::npos ? reach : reach + line + 1, at});
}

FoldedSpan line_after(std::string_view folded, std::size_t at) {
  while (at < folded.size() && (folded[at] == '\n' || folded[at] == ' ' || folded[at] == '\t')) ++at;
  const std::string_view rest = folded.substr(at, kLongestNote);
  return trimmed(folded, {at, at + std::min(rest.find('\n'), rest.size())});
}

class SignatureReader {
 public:
  explicit SignatureReader(const ElementContext& context)
      : folded_(context.sources.folded()),
        bodies_(context.words().body_ending),
        attachments_(context.words()),
        closings_(context.words().closing_formula) {}

  Spans bodies_before(std::size_t day) const {
    if (day > 0 && folded_[day - 1] == '(') --day;
    const FoldedSpan line = line_before(folded_, day);
    const bool same_line = folded_.substr(line.end, day - line.end).find('\n') == std::string_view::npos;
    if (line.size() == 0) return {};
    if (same_line) {
      Spans last = bodies_at_end(line);
      if (!last.empty() && last.front().begin != line.begin) return last;
    }
    return bodies_on_lines(day);
  }

  // Under ——2026年1月14日在湾城市第三届 | 人民代表大会第六次会议上, which may go over lines.
  Spans bodies_after(std::size_t at) const {
    constexpr int kMostSpeechLines = 3;
    for (int i = 0; i < kMostSpeechLines; ++i) {
      const FoldedSpan line = line_after(folded_, std::min(folded_.find('\n', at), folded_.size()));
      if (!folded_.substr(line.begin, line.size()).ends_with("会议上")) return bodies_side_by_side(folded_, line, bodies_);
      at = line.end;
    }
    return {};
  }

 private:
  Spans bodies_on_lines(std::size_t at) const {
    Spans bodies;
    for (int i = 0; i < kMostLines; ++i) {
      const FoldedSpan line = line_before(folded_, at);
      if (line.size() == 0) break;
      at = line.begin;
      if (is_bracketed(line)) continue;
      const Spans here = bodies_on(line);
      if (here.empty()) break;
      bodies.insert(bodies.begin(), here.begin(), here.end());
    }
    return bodies;
  }

  // 湾城市民政局 湾城市财政局: two; 湾城市 财政局: one.
  Spans bodies_on(FoldedSpan line) const {
    const std::string_view text = folded_.substr(line.begin, line.size());
    if (is_cell_of_signer(text, bodies_) || (ends_in_signer(text, bodies_) && is_addressed(line))) return {};
    Spans bodies = bodies_side_by_side(folded_, line, bodies_);
    if (bodies.empty() && names_body(text, bodies_)) bodies.push_back(line);
    return bodies;
  }

  // 此致 | 湾城市第一中学: whom it is sent to.
  bool is_addressed(FoldedSpan line) const { return line_above(folded_, line.begin) == "此致"; }

  // 。湾城市民政局  湾城市财政局: those behind the last sentence, or behind the last part that names none.
  Spans bodies_at_end(FoldedSpan line) const {
    const std::string_view text = folded_.substr(line.begin, line.size());
    const std::size_t begin = line.begin + behind_stops(text);
    if (folded_.substr(0, begin).ends_with("。"))
      if (const Spans names = broken_names({begin, line.end}); !names.empty()) return names;
    const bool is_listed = AttachmentList::ends(text.substr(0, begin - line.begin));
    Spans bodies;
    for (std::size_t end = line.end; end > begin;) {
      const std::size_t gap = folded_.substr(begin, end - begin).find_last_of(" \t");
      const std::size_t word = after_digits(gap == std::string_view::npos ? begin : begin + gap + 1, end);
      const std::size_t from = is_listed ? behind_attachment({word, end}) : word;
      if (from < end) {
        if (!names_body(folded_.substr(from, end - from), bodies_)) break;
        bodies.insert(bodies.begin(), FoldedSpan{from, end});
      }
      if (from > word) break;
      end = gap == std::string_view::npos ? begin : begin + gap;
    }
    return bodies;
  }

  // Behind the last of the marks that end what stands before a name; the one that ends the line counts nowhere.
  static std::size_t behind_stops(std::string_view line) {
    constexpr FewCharacters kStops(U"。;!:)》”");
    const char32_t last = last_code_point(line).value;
    for (std::string_view before = line; !before.empty();) {
      const CodePoint character = last_code_point(before);
      if (character.value != last && kStops.has(character.value)) return before.size();
      before.remove_suffix(character.size);
    }
    return 0;
  }

  // 湾城市应急 指挥部, 财 政 部: names that layout breaks, with no more than a formula before them. None where there is.
  Spans broken_names(FoldedSpan stretch) const {
    constexpr std::size_t kMostParts = 2;  // of a name that is not spaced out letter by letter
    constexpr std::size_t kLetters = 6;    // bytes
    const std::string_view whole = folded_.substr(0, stretch.end);
    Spans names;
    std::optional<FoldedSpan> name;
    std::size_t parts = 0;
    for (std::size_t at = skip_space(whole, stretch.begin); at < stretch.end; at = skip_space(whole, at)) {
      const FoldedSpan part{at, std::min(whole.find_first_of(" \t", at), stretch.end)};
      at = part.end;
      const std::string_view text = whole.substr(part.begin, part.size());
      if (!name && closings_.starting(text)) continue;
      name = FoldedSpan{name ? name->begin : part.begin, part.end};
      ++parts;
      if (names_body(without_white(whole.substr(name->begin, name->size())), bodies_)) {
        names.push_back(*name);
        name.reset();
        parts = 0;
      } else if (is_ascii_digit(text.front()) || (parts == kMostParts && text.size() > kLetters)) {
        return {};
      }
    }
    return name ? Spans{} : names;
  }

  // 2.工作安排表湾城市规划和自然资源局: where the name begins that is glued to the last attachment's; the word's end where
  // it cannot be told from that.
  std::size_t behind_attachment(FoldedSpan word) const {
    const char before = word.begin > 0 ? folded_[word.begin - 1] : '\n';
    const std::string_view text = folded_.substr(word.begin, word.size());
    if (const auto signer = attachments_.signer_in(text, is_blank(before))) return word.begin + *signer;
    constexpr std::string_view kItemMarks[] = {".", "、", "年"};
    const bool is_labelled = folded_.substr(0, word.begin).ends_with("附件:");
    const bool is_numbered = text.starts_with(".") || (has_digit(text) && contains_any(text, kItemMarks));
    return is_labelled || is_numbered ? word.end : word.begin;
  }

  // 88001234湾城市民政局: folding takes the space after a telephone number.
  std::size_t after_digits(std::size_t begin, std::size_t end) const {
    while (begin < end && (is_digit_at(folded_, begin) || folded_[begin] == '-' || folded_[begin] == ',')) ++begin;
    return begin;
  }

  // (盖章), [1]
  bool is_bracketed(FoldedSpan line) const {
    const char last = folded_[line.end - 1];
    return (folded_[line.begin] == '(' && last == ')') || (folded_[line.begin] == '[' && last == ']');
  }

  std::string_view folded_;
  const WordList& bodies_;
  const AttachmentList attachments_;
  const WordList& closings_;
};

const Draft<UnresolvedDate>* signed_day(const ElementContext& context) {
  const auto& index = context.sources.days.signed_day;
  return index ? &context.sources.dates[*index] : nullptr;
}

// Whether the signed day is the document's own, and not that of a paper that it passes on.
bool is_own_day(const ElementContext& context) {
  const auto& [date, signed_day, printed_on, published_on] = context.sources.days;
  if (!date || !signed_day) return false;
  const auto& dates = context.sources.dates;
  return date == signed_day || dates[*date].value.date.start_date == dates[*signed_day].value.date.start_date;
}

Spans labelled_issuers(const ElementContext& context) {
  const Labelled* label = first_labelled(context.labels, "issuers");
  constexpr std::size_t kLongestList = 600;  // bytes: ten bodies
  if (!label || label->value.size() > kLongestList) return {};
  const Spans bodies = bodies_side_by_side(context.sources.folded(), label->value, context.words().body_ending);
  return bodies.empty() ? list_parts(context.sources.folded(), label->value, Separators::commas) : bodies;
}

constexpr std::size_t kShortestSign = 12;  // bytes: four characters

// 湾城市人民政府令 第87号, 湾城市财政局 湾城市税务局公告2024年第3号: at the begin of its line, for others cite it.
Spans issuer_in_number(const ElementContext& context, const Piece& piece) {
  const Draft<DocumentNumber>& number = *context.sorter.number_in(piece);
  const std::string_view issuer = number.value.agency ? std::string_view(*number.value.agency) : std::string_view();
  const bool says_issuer = number.value.series == Series::order || number.value.series == Series::notice;
  const bool stands_first = number.span.begin == piece.span.begin && context.slice(number.span).starts_with(issuer);
  if (!says_issuer || !stands_first) return {};
  const FoldedSpan span{number.span.begin, number.span.begin + issuer.size()};
  return bodies_side_by_side(context.sources.folded(), span, context.words().body_ending);
}

// 海東市政府 函, 湾城市人民政府文件: the sign over a paper, where nobody signs under it.
Spans issuer_in_head(const ElementContext& context) {
  for (std::size_t i = 0; i < context.head.end; ++i) {
    if (context.head.kinds[i] == PieceKind::number)
      if (const Spans issuer = issuer_in_number(context, context.head.pieces[i]); !issuer.empty()) return issuer;
    const auto form = context.words().head_form.ending(context.piece(i));
    if (!form) continue;
    const FoldedSpan line = context.head.pieces[i].span;
    const FoldedSpan body = trimmed(context.sources.folded(), {line.begin, line.end - form->size});
    if (form->meaning == "papers" && body.size() < kShortestSign) continue;  // 市政府文件 is an entry of a menu
    if (names_body(context.slice(body), context.words().body_ending)) return {body};
  }
  return {};
}

// A body's name without the bracket behind it: 湾城市财政局办公室(代章)
FoldedSpan plain_name(std::string_view folded, FoldedSpan body) {
  const std::string_view text = folded.substr(body.begin, body.size());
  return {body.begin, body.begin + without_bracket(text).size()};
}

bool is_seal(std::string_view note) { return note.ends_with("章") || note.size() < 6; }

}  // namespace

std::size_t Signature::begin() const {
  if (!day) return std::string_view::npos;
  return bodies.empty() ? day->span.begin : bodies.front().begin;
}

Signature find_signature(const ElementContext& context) {
  const auto* day = signed_day(context);
  return day ? Signature{day, SignatureReader(context).bodies_before(day->span.begin)} : Signature{};
}

std::vector<Element<std::string>> find_issuers(const ElementContext& context, const Signature& signature) {
  Spans bodies;
  if (signature.day && is_own_day(context)) {
    bodies = signature.bodies;
    if (bodies.empty()) bodies = SignatureReader(context).bodies_after(signature.day->span.end);
  }
  if (bodies.empty()) bodies = labelled_issuers(context);
  if (bodies.empty()) bodies = issuer_in_head(context);
  std::vector<Element<std::string>> issuers;
  const std::string_view folded = context.sources.folded();
  for (const FoldedSpan whole : bodies)
    for (const FoldedSpan body : glued_bodies(folded, whole, context.words().body_ending, context.words().place_ending))
      issuers.push_back(quoted(context.sources.text, plain_name(folded, body)));
  return issuers;
}

std::optional<Element<std::string>> find_note(const ElementContext& context) {
  const auto* day = signed_day(context);
  const auto& own = context.sources.days.date;
  if (!day) day = own ? &context.sources.dates[*own] : nullptr;
  if (!day) return std::nullopt;
  const std::string_view folded = context.sources.folded();
  const FoldedSpan line = line_after(folded, day->span.end);
  const std::string_view text = folded.substr(line.begin, line.size());
  const std::size_t close = text.find(')');
  if (!text.starts_with("(") || close == std::string_view::npos) return std::nullopt;
  if (is_seal(text.substr(1, close - 1))) return std::nullopt;
  return quoted(context.sources.text, trimmed(folded, {line.begin + 1, line.begin + close}));
}

}  // namespace gongwen::internal
