#include "elements/head.h"

#include <algorithm>

#include "elements/addressees.h"
#include "elements/bodies.h"
#include "elements/day_line.h"
#include "kinds/clause.h"
#include "kinds/han.h"
#include "stretches.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostName = 4;           // characters
constexpr std::size_t kFewPieces = 16;         // as many as most heads have
constexpr std::size_t kMostBeforeSubject = 120;  // bytes of a body's name before 关于
constexpr std::size_t kShortestListLine = 60;  // bytes of a line that a list goes over

bool begins_text(PieceKind kind, std::string_view text, const WordList& openings) {
  return kind == PieceKind::sentence || openings.starting(text).has_value();
}

// 各市人民政府,省政府各部门、各 | 高等院校: a list of bodies that goes over lines begins with the first of them.
std::size_t list_begin(const ElementSources& sources, const Head& head) {
  std::size_t begin = head.addressees->begin;
  for (std::size_t i = head.end; i-- > 0 && head.kinds[i] == PieceKind::text;) {
    const FoldedSpan line = head.pieces[i].span;
    const std::string_view text = sources.folded().substr(line.begin, line.size());
    const bool is_list = text.find(',') != std::string_view::npos && !sources.words.subject.first_in(text);
    if (!is_list || text.size() < kShortestListLine) break;
    begin = line.begin;
  }
  return begin;
}

// …关于加强消防工作的意见印发后,我县认真贯彻。 is one: a title has no comma or full stop before its addressees.
bool is_no_sentence(std::string_view text, const AddresseeReader& addressees) {
  return (!contains(text, "。") && !contains(text, ",")) || addressees.read(text, {0, text.size()});
}

// 根据省政府 | 南政发〔2023〕3号关于…, or an entry of a directory with another beside it.
bool is_cited(const ElementSources& sources, const Draft<DocumentNumber>& number, const Piece& piece) {
  const std::string_view folded = sources.folded();
  const std::string_view above = line_above(folded, piece.span.begin);
  const std::size_t last = static_cast<std::size_t>(above.data() - folded.data());
  const std::size_t next = skip_space(folded, piece.span.end);
  for (const auto& other : sources.numbers) {
    if (other.span.begin > next) break;
    if (other.value.series != number.value.series) continue;
    if (other.span.begin == next || (other.span.begin == last && other.span.size() < above.size())) return true;
  }
  for (const std::string_view word : {"根据", "按照", "转发", "贯彻"}) {
    const std::size_t at = last_in(above, word);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = above.substr(at + word.size());
    if (behind.empty() || names_body(behind, sources.words.body_ending)) return true;
  }
  return false;
}

// 湾民发〔2024〕18号-湾城市民政局关于…: where the title begins that a number stands before on its line; the line's end if
// there is none. Glued to the number it is one where 关于 follows, or a body's name and 关于.
std::size_t led_title(const ElementSources& sources, const AddresseeReader& addressees,
                      const Draft<DocumentNumber>& number, const Piece& piece) {
  const std::size_t end = number.span.end;
  if (number.span.begin != piece.span.begin || end + 1 >= piece.span.end) return piece.span.end;
  const std::string_view rest = sources.folded().substr(end, piece.span.end - end);
  if (rest.front() == '-' || rest.front() == ' ') return end + 1;
  if (sources.words.title_joint.starting(rest)) return piece.span.end;  // …6号和湾城市民政局关于…
  const auto subject = sources.words.subject.first_in(first_bytes(rest, kMostBeforeSubject));
  const std::size_t size = subject ? subject->begin : 0;
  const bool is_glued = subject && (size == 0 || names_body(rest.substr(0, size), sources.words.body_ending)) &&
                        is_no_sentence(rest, addressees) && !is_cited(sources, number, piece);
  return is_glued ? end : piece.span.end;
}

// …的通知(2024年4月2日)湾政办发〔2024〕27号: a number at the end of a line that says more is a piece of its own, and so
// is one that white space parts from a title, and one between title and addressees: …的通知(湾民函〔2024〕2号)各区民政局:
class NumberCutter {
 public:
  NumberCutter(const ElementSources& sources, const AddresseeReader& addressees)
      : sources_(sources), addressees_(addressees), number_(sources.numbers.begin()) {}

  // The piece, or its parts, until the next call. Pieces are asked for in order.
  const std::vector<Piece>& parts_of(const Piece& piece) {
    parts_.assign(1, piece);
    const auto last = sources_.numbers.end();
    while (number_ != last && number_->span.begin < piece.span.begin) ++number_;
    if (number_ == last) return parts_;
    if (const std::size_t title = led_title(sources_, addressees_, *number_, piece); title < piece.span.end) {
      parts_.back().span.end = number_->span.end;
      parts_.push_back({{title, piece.span.end}, false});
    } else if (const auto between = between_title_and_addressees(piece)) {
      parts_.back().span.end = skip_space_back(sources_.folded(), between->begin);
      parts_.push_back({*between, false});
      parts_.push_back({{skip_space(sources_.folded(), between->end), piece.span.end}, false});
      return parts_;
    }
    while (number_ != last && number_->span.end < piece.span.end) ++number_;
    if (number_ == last || number_->span.end != piece.span.end) return parts_;
    if (!stands_apart(piece) && !follows_title(piece)) return parts_;
    const std::size_t before_number = skip_space_back(sources_.folded(), number_->span.begin);
    if (before_number <= parts_.back().span.begin) return parts_;
    parts_.back().span.end = before_number;
    parts_.push_back({number_->span, false});
    return parts_;
  }

 private:
  std::string_view before(const Piece& piece) const {
    return sources_.folded().substr(piece.span.begin, number_->span.begin - piece.span.begin);
  }

  // Whether the number that ends a piece has more before it than 特急湾应急〔2024〕2号.
  bool stands_apart(const Piece& piece) const {
    const auto mark = sources_.words.urgency.starting(before(piece));
    const bool is_marked = mark && mark->size == before(piece).size();
    return (is_marked || before(piece).size() >= kShortestListLine) && number_->value.series != Series::proposal;
  }

  // …的通知 湾民函〔2024〕2号, but not 附件:…的通知 湾民函〔2024〕2号
  bool follows_title(const Piece& piece) const {
    const std::string_view title = before(piece);
    return title.ends_with(' ') && ends_in_title(trim_end(title));
  }

  bool ends_in_title(std::string_view text) const {
    return number_->value.series == Series::dispatch && sources_.words.title_glue.ending(text) &&
           !contains(text, ":") && !contains(text, "。");
  }

  // The first number of the piece, its brackets with it, where a title ends before it and addressees begin behind it.
  std::optional<FoldedSpan> between_title_and_addressees(const Piece& piece) const {
    const std::string_view folded = sources_.folded().substr(0, piece.span.end);
    FoldedSpan number = number_->span;
    if (number.end >= piece.span.end) return std::nullopt;
    if (folded.substr(0, number.begin).ends_with("(") && folded.substr(number.end).starts_with(")"))
      number = {number.begin - 1, number.end + 1};
    if (number.begin <= piece.span.begin) return std::nullopt;
    const std::string_view title = trim_end(folded.substr(piece.span.begin, number.begin - piece.span.begin));
    if (!ends_in_title(title) || sources_.words.not_addressee_start.starting(title)) return std::nullopt;
    const auto line = addressees_.read(folded, {skip_space(folded, number.end), piece.span.end});
    return line && !line->title ? std::optional(number) : std::nullopt;
  }

  const ElementSources& sources_;
  const AddresseeReader& addressees_;
  Drafts<DocumentNumber>::const_iterator number_;
  std::vector<Piece> parts_;
};

class HeadReader {
 public:
  HeadReader(const ElementSources& sources, const PieceSorter& sorter)
      : sources_(sources), sorter_(sorter), addressees_(sources.words), openings_(sources.words.text_opening) {}

  Head read() {
    head_.pieces.reserve(kFewPieces);
    head_.kinds.reserve(kFewPieces);
    PieceReader pieces(sources_.text, first_stretch(sources_.folded(), kHeadReach));
    NumberCutter numbers(sources_, addressees_);
    StretchCursor site(sources_.furniture);
    while (const auto piece = pieces.next())
      for (const Piece& part : numbers.parts_of(*piece))
        if (!site.holds(part.span) && ends_head(part)) return std::move(head_);
    head_.end = head_.pieces.size();
    return std::move(head_);
  }

 private:
  // Adds the piece. Whether it is the one that the text begins with, or that names the addressees.
  bool ends_head(const Piece& piece) {
    head_.end = head_.pieces.size();
    head_.pieces.push_back(piece);
    head_.kinds.push_back(sorter_.kind_of(piece));
    if (head_.kinds.back() == PieceKind::label) return false;
    if (const auto line = addressees_.read(sources_.folded(), piece.span);
        line && !addressees_.is_row(sources_.folded(), *line)) {
      head_.addressees = line->addressees;
      head_.title = line->title;
      if (!head_.title) head_.addressees->begin = list_begin(sources_, head_);
      return true;
    }
    const std::string_view text = sources_.folded().substr(piece.span.begin, piece.span.size());
    return begins_text(head_.kinds.back(), text, openings_);
  }

  const ElementSources& sources_;
  const PieceSorter& sorter_;
  const AddresseeReader addressees_;
  const WordList& openings_;
  Head head_;
};

// The number that a stretch has last before its end; nullptr if there is none.
const Draft<DocumentNumber>* last_number_in(const ElementContext& context, FoldedSpan stretch) {
  const auto& numbers = context.sources.numbers;
  const Draft<DocumentNumber>* last = nullptr;
  for (auto draft = std::lower_bound(numbers.begin(), numbers.end(), stretch.begin,
                                     [](const auto& one, std::size_t at) { return one.span.begin < at; });
       draft != numbers.end() && draft->span.end <= stretch.end; ++draft)
    if (draft->value.series != Series::proposal) last = &*draft;
  return last;
}

Element<std::string> number_element(const ElementContext& context, const Draft<DocumentNumber>& draft) {
  return valued(context.sources.text, draft.span, draft.value.canonical);
}

std::optional<Element<std::string>> labelled_element(const ElementContext& context, std::string_view meaning) {
  const Labelled* label = first_labelled(context.labels, meaning);
  if (!label || context.words().label_value_none.starting(context.slice(label->value))) return std::nullopt;
  return quoted(context.sources.text, label->value);
}

// The first piece of the head that begins with a word of the list.
std::optional<FoldedSpan> marked_piece(const ElementContext& context, const WordList& words) {
  const Head& head = context.head;
  for (std::size_t i = 0; i < head.end; ++i)
    if (head.kinds[i] == PieceKind::mark && words.starting(context.piece(i))) return head.pieces[i].span;
  return std::nullopt;
}

// 市直各部门、各 | 直属单位: a line that ends in no name goes on in the next.
std::vector<FoldedSpan> whole_names(const ElementContext& context, const std::vector<FoldedSpan>& parts) {
  std::vector<FoldedSpan> names;
  for (const FoldedSpan part : parts) {
    const bool is_cut = !names.empty() && context.slice({names.back().end, part.begin}).starts_with("\n") &&
                        !context.words().addressee_ending.ending(context.slice(names.back())) &&
                        !context.words().body_ending.ending(context.slice(names.back()));
    if (is_cut) names.back().end = part.end;
    else names.push_back(part);
  }
  return names;
}

}  // namespace

ElementContext::ElementContext(const ElementSources& from)
    : sources(from),
      labels(without_furniture(labelled_values(from.folded(), from.words), from.furniture)),
      sorter(sources, labels),
      head(HeadReader(sources, sorter).read()) {}

// Nearest to the text; a label's only where no piece is one: 文号 of a page may be shortened.
std::optional<Element<std::string>> find_number(const ElementContext& context) {
  if (context.head.title)
    if (const auto* draft = last_number_in(context, *context.head.title)) return number_element(context, *draft);
  for (std::size_t i = context.head.end; i-- > 0;)
    if (context.head.kinds[i] == PieceKind::number)
      return number_element(context, *context.sorter.number_in(context.head.pieces[i]));
  const Labelled* label = first_labelled(context.labels, "number");
  if (!label) return std::nullopt;
  if (const auto* draft = last_number_in(context, label->value)) return number_element(context, *draft);
  // 海市教字第1121234567號: a form that the contract has no record for; the label says what it is.
  const bool is_old_form = context.words().old_number.first_in(context.slice(label->value)).has_value();
  return is_old_form ? std::optional(quoted(context.sources.text, label->value)) : std::nullopt;
}

std::vector<Element<std::string>> find_addressees(const ElementContext& context) {
  std::vector<Element<std::string>> addressees;
  const Labelled* label = first_labelled(context.labels, "addressees");
  if (!context.head.addressees && !label) return addressees;
  const FoldedSpan list = context.head.addressees.value_or(label ? label->value : FoldedSpan{});
  for (const FoldedSpan part : whole_names(context, list_parts(context.sources.folded(), list, Separators::commas)))
    addressees.push_back(quoted(context.sources.text, part));
  return addressees;
}

std::optional<Element<std::string>> find_secrecy(const ElementContext& context) {
  if (const auto piece = marked_piece(context, context.words().secrecy)) return quoted(context.sources.text, *piece);
  return labelled_element(context, "secrecy");
}

std::optional<Element<std::string>> find_urgency(const ElementContext& context) {
  if (const auto piece = marked_piece(context, context.words().urgency)) return quoted(context.sources.text, *piece);
  return labelled_element(context, "urgency");
}

// 签发人:王一鸣 李二冬
std::vector<Element<std::string>> find_signers(const ElementContext& context) {
  std::vector<Element<std::string>> signers;
  const Labelled* label = first_labelled(context.labels, "signers");
  if (!label) return signers;
  const std::string_view folded = context.sources.folded();
  for (std::size_t at = label->value.begin; at < label->value.end;) {
    const std::string_view name = han_after(folded, at, kMostName + 1);
    if (name.empty()) {
      at = character_after(folded, at);
      continue;
    }
    if (character_count(name) > kMostName || character_count(name) < 2) break;
    signers.push_back(quoted(context.sources.text, {at, at + name.size()}));
    at += name.size();
  }
  return signers;
}

}  // namespace gongwen::internal
