#include "elements/proposal.h"

#include <algorithm>

#include "elements/bodies.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kOpeningReach = 900;    // bytes of the text's first sentences
constexpr std::size_t kSessionReach = 24;     // characters
constexpr std::size_t kProposersReach = 150;  // bytes before 等委员
constexpr std::string_view kSession = "次会议";

class ProposalReader {
 public:
  ProposalReader(const ElementContext& context, std::optional<FoldedSpan> title)
      : context_(context), folded_(context.sources.folded()), title_(title.value_or(FoldedSpan{})) {
    const auto& head = context.head;
    std::size_t begin = head.addressees ? head.addressees->end : 0;
    if (!head.addressees && head.end < head.pieces.size()) begin = head.pieces[head.end].span.begin;
    const std::string_view opening = folded_.substr(begin, kOpeningReach);
    if (!names_proposal(context.slice(title_)) && !names_proposal(opening)) return;  // as most papers: no reply
    opening_ = {begin, begin + std::min(opening.size(), opening.find("。", named_at(opening)))};
  }

  std::optional<Element<Proposal>> read() const {
    if (!is_reply()) return std::nullopt;
    Proposal proposal;
    const auto number = number_span();
    const auto session = session_span();
    const auto title = proposal_title();
    if (!number && !title) return std::nullopt;
    if (number) proposal.number = digits_of(*number);
    if (session) proposal.session = quoted(context_.sources.text, *session).value;
    if (title) proposal.title = quoted(context_.sources.text, *title).value;
    proposal.proposers = proposers();
    proposal.type = type();
    return valued(context_.sources.text, title ? *title : *number, std::move(proposal));
  }

  bool is_reply() const {
    return (names_proposal(title()) && replies(title())) || (names_proposal(opening()) && replies(opening()));
  }

 private:
  // Where the text says what was proposed: 感谢您的关心。您提出的… has a sentence before it, that names nothing.
  std::size_t named_at(std::string_view text) const {
    const std::string_view first = text.substr(0, text.find("。"));
    if (contains(first, "《") || replies(first)) return 0;
    const std::size_t at = text.find("提出的");
    return at == std::string_view::npos ? 0 : at;
  }

  static bool names_proposal(std::string_view text) { return contains(text, "提案") || contains(text, "建议"); }
  bool replies(std::string_view text) const { return context_.words().reply_word.first_in(text).has_value(); }

  std::string_view opening() const { return context_.slice(opening_); }
  std::string_view title() const { return context_.slice(title_); }

  std::optional<FoldedSpan> number_span() const {
    for (const FoldedSpan stretch : {title_, opening_})
      for (const auto& draft : context_.sources.numbers) {
        if (draft.span.begin >= stretch.end) break;
        if (draft.value.series == Series::proposal && draft.span.begin >= stretch.begin) return draft.span;
      }
    return std::nullopt;
  }

  std::string digits_of(FoldedSpan span) const {
    for (const auto& draft : context_.sources.numbers)
      if (draft.span == span && draft.value.series == Series::proposal) return draft.value.number;
    return {};
  }

  // 市政协十届三次会议, back from its last word to a word that leads up to it.
  std::optional<FoldedSpan> session_span() const {
    for (const FoldedSpan stretch : {title_, opening_}) {
      const std::size_t at = context_.slice(stretch).find(kSession);
      if (at == std::string_view::npos) continue;
      const std::size_t end = stretch.begin + at + kSession.size();
      const std::size_t begin = session_begin(stretch.begin, end);
      if (contains(folded_.substr(begin, end - begin), "届")) return trimmed(folded_, {begin, end});
    }
    return std::nullopt;
  }

  std::size_t session_begin(std::size_t limit, std::size_t end) const {
    const WordList& stops = context_.words().before_session;
    std::size_t at = end;
    for (std::size_t i = 0; i < kSessionReach && at > limit; ++i) {
      if (stops.ending(folded_.substr(limit, at - limit))) break;
      at = character_before(folded_, at);
    }
    return at;
  }

  // 《…》 of the first sentences, or 关于…的建议 without its marks.
  std::optional<FoldedSpan> proposal_title() const {
    const std::string_view text = opening();
    const std::size_t open = text.find("《");
    if (open != std::string_view::npos) {
      const std::size_t begin = open + std::string_view("《").size();
      const std::size_t close = text.find("》", begin);
      if (close != std::string_view::npos) return FoldedSpan{opening_.begin + begin, opening_.begin + close};
    }
    return unmarked_title(text);
  }

  std::optional<FoldedSpan> unmarked_title(std::string_view text) const {
    const auto about = context_.words().subject.first_in(text);
    if (!about) return std::nullopt;
    const std::size_t begin = about->begin;
    for (const std::string_view word : {"的建议", "的提案", "的议案"}) {
      const std::size_t end = text.find(word, begin);
      if (end != std::string_view::npos) return FoldedSpan{opening_.begin + begin, opening_.begin + end + word.size()};
    }
    return std::nullopt;
  }

  std::vector<std::string> proposers() const {
    std::vector<std::string> names = named_in_text();
    if (!names.empty() || !context_.head.addressees) return names;
    for (const FoldedSpan part :
         list_parts(folded_, *context_.head.addressees, Separators::commas_and_pauses))
      add_name(names, part);
    return names;
  }

  // 马文、李武等委员在…: before the first 等委员 or 等代表 of the text.
  std::vector<std::string> named_in_text() const {
    std::vector<std::string> names;
    // Without addressees the opening has the title in it.
    const std::size_t start = title_.end < opening_.end ? std::max(title_.end, opening_.begin) : opening_.begin;
    const std::string_view text = context_.slice({start, opening_.end});
    for (const std::string_view word : {"等委员", "等代表"}) {
      const std::size_t at = text.find(word);
      if (at == std::string_view::npos || at > kProposersReach) continue;
      const std::size_t begin = std::min(text.find_first_not_of(": \n\t"), at);
      for (const FoldedSpan part : list_parts(folded_, {start + begin, start + at},
                                              Separators::commas_and_pauses))
        add_name(names, part);
      return names;
    }
    return names;
  }

  // 你们提出的…, 贵支部在市政协十届三次会议上提出的…, but not 你们转来赵敏委员提出的…
  bool addressee_proposed() const {
    std::string_view before = opening();
    before = before.substr(0, std::min(before.find("提出"), before.size()));
    if (before.size() == opening().size()) return false;
    const auto pronoun = context_.words().addressee_pronoun.first_in(before);
    return pronoun && !contains(before.substr(pronoun->begin), "转");
  }

  // Bytes of what a person is at the end of a name. 王小明副主任 is a person, 市政协主席 and 县委常委 name nobody.
  std::size_t office_size(std::string_view text) const {
    constexpr std::size_t kFewest = 2;  // characters of a person's name
    constexpr std::size_t kMost = 4;
    const auto ending = context_.words().proposer_ending.ending(text);
    if (!ending) return 0;
    const std::string_view name = text.substr(0, text.size() - ending->size);
    const std::size_t count = character_count(name);
    const bool is_person = count >= kFewest && count <= kMost && han_after(name, 0, kMost).size() == name.size() &&
                           !context_.words().body_ending.ending(name);
    return ending->meaning != "office" || is_person ? ending->size : 0;
  }

  void add_name(std::vector<std::string>& names, FoldedSpan part) const {
    const ElementWords& words = context_.words();
    if (const auto honorific = words.honorific.starting(context_.slice(part))) part.begin += honorific->size;
    const std::string_view text = context_.slice(part);
    // A body that is sent another's opinion, where the text does not say that it proposed.
    if (words.not_proposer_ending.ending(text) && !addressee_proposed()) return;
    part.end -= office_size(text);
    if (part.size() > 0) names.push_back(quoted(context_.sources.text, part).value);
  }

  ProposalType type() const {
    for (const std::string_view text : {title(), opening()}) {
      if (contains(text, "政协") || contains(text, "提案")) return ProposalType::proposal;
      if (contains(text, "人大") || contains(text, "人民代表大会")) return ProposalType::suggestion;
    }
    const auto& to = context_.head.addressees;
    const bool to_member = to && contains(context_.slice(*to), "委员");
    return to_member ? ProposalType::proposal : ProposalType::suggestion;
  }

  const ElementContext& context_;
  std::string_view folded_;
  FoldedSpan title_;
  FoldedSpan opening_;
};

}  // namespace

std::optional<Element<Proposal>> find_proposal(const ElementContext& context, std::optional<FoldedSpan> title) {
  return ProposalReader(context, title).read();
}

namespace {

// …的答复[(B类)], 湾民函〔2024〕18号 [(B)]: a bracket that ends a line of a reply's head.
FoldedSpan bracketed_letter(std::string_view folded, FoldedSpan line) {
  constexpr std::size_t kLongest = 6;  // bytes: (B类)
  const std::string_view end = folded.substr(line.begin, line.size());
  if (!end.ends_with(')')) return {};
  const std::size_t open = end.rfind('(');
  const bool is_short = open != std::string_view::npos && end.size() - open <= kLongest;
  return is_short ? class_letter(folded, {line.begin + open, line.end}) : FoldedSpan{};
}

}  // namespace

// (A) over a reply is its class; over another paper it may be a series.
std::optional<Element<std::string>> find_result_class(const ElementContext& context, std::optional<FoldedSpan> title) {
  for (std::size_t i = 0; i < context.head.end; ++i) {
    const std::string_view folded = context.sources.folded();
    const FoldedSpan line = context.head.pieces[i].span;
    const FoldedSpan whole = class_letter(folded, line);
    const FoldedSpan letter = whole.size() > 0 ? whole : bracketed_letter(folded, line);
    if (letter.size() == 0) continue;
    const bool is_named = whole.size() > 0 && folded.substr(letter.end).starts_with("类");
    if (is_named || ProposalReader(context, title).is_reply()) return quoted(context.sources.text, letter);
  }
  const Labelled* label = first_labelled(context.labels, "result_class");
  if (!label) return std::nullopt;
  const std::string_view value = context.slice(label->value);
  if (value[0] < 'A' || value[0] > 'D') return std::nullopt;
  return quoted(context.sources.text, {label->value.begin, label->value.begin + 1});
}

}  // namespace gongwen::internal
