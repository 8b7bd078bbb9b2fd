#include "elements/day_elements.h"

#include "characters.h"
#include "kinds/clause.h"
#include "stretches.h"

namespace gongwen::internal {
namespace {


std::string_view without_layout(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

// The line around a span, cut into what stands before it and after it.
struct Line {
  std::string_view before;
  std::string_view after;
};

constexpr std::size_t kLineReach = 200;  // bytes of a line that matter here

Line line_around(std::string_view folded, FoldedSpan span) {
  const std::size_t from = span.begin > kLineReach ? span.begin - kLineReach : 0;
  const std::string_view before = folded.substr(from, span.begin - from);
  const std::string_view after = folded.substr(span.end, kLineReach);
  const std::size_t begin = before.rfind('\n');
  return {begin == std::string_view::npos ? before : before.substr(begin + 1), after.substr(0, after.find('\n'))};
}

// The last line with anything on it above `at`.
std::string_view line_above(std::string_view folded, std::size_t at) {
  const std::size_t from = at > kLineReach ? at - kLineReach : 0;
  std::string_view above = folded.substr(from, at - from);
  while (!above.empty() && (is_blank(above.back()) || above.back() == '\n')) above.remove_suffix(1);
  const std::size_t begin = above.rfind('\n');
  return without_layout(begin == std::string_view::npos ? above : above.substr(begin + 1));
}

// 临溪县财政局, 湾城市人民政府办公室(代章): a short line, or the end of one, that names an issuing body.
bool ends_in_body(std::string_view line, const WordList& bodies) {
  line = without_layout(line);
  if (line.ends_with(")")) line = without_layout(line.substr(0, line.rfind('(')));
  return bodies.ending(line).has_value();
}

class ElementFinder {
 public:
  ElementFinder(const Drafts<UnresolvedDate>& dates, const Text& text, const ElementWords& words)
      : dates_(dates), text_(text), labels_(words.date_label), bodies_(words.body_ending),
        after_signature_(words.after_signature) {}

  DateElements find(const std::vector<FoldedSpan>& furniture) {
    StretchCursor site(furniture);
    for (std::size_t i = 0; i < dates_.size(); ++i)
      if (is_stated_day(dates_[i]) && !site.holds(dates_[i].span)) look_at(i);
    if (!labelled_) elements_.date = signed_ ? signed_ : alone_;
    elements_.signed_day = signed_ ? signed_ : alone_;
    return elements_;
  }

 private:
  static bool is_stated_day(const Draft<UnresolvedDate>& draft) {
    const DateExpression& when = draft.value.when;
    return when.shape == DateShape::points && when.start.year_from == YearFrom::stated && when.start.day &&
           when.end.day == when.start.day && when.end.month == when.start.month;
  }

  void look_at(std::size_t i) {
    const FoldedSpan span = dates_[i].span;
    const Line line = line_around(text_.folded(), span);
    const std::string_view before = without_layout(line.before);
    if (before.ends_with(":") && look_at_label(i, before.substr(0, before.size() - 1))) return;
    if (without_layout(line.after).starts_with("印发")) {
      if (!elements_.printed_on) elements_.printed_on = i;
      return;
    }
    if (signed_) return;
    const bool speech = (before == "——" || before == "(") && line.after.starts_with("在");
    if (speech || stands_signed(span, before, line.after)) signed_ = i;
    else if (before.empty() && without_layout(line.after).empty() && is_written_out(dates_[i])) alone_ = i;
  }

  // 2026/7/24 15:32 and 2026-07-24 are a page's stamps.
  bool is_written_out(const Draft<UnresolvedDate>& draft) const {
    return !draft.value.date.start_time && text_.slice(draft.span).find("年") != std::string_view::npos;
  }

  bool look_at_label(std::size_t i, std::string_view label) {
    const auto word = labels_.ending(without_layout(label));
    if (!word) return false;
    if (word->meaning == "date" && !labelled_) {
      elements_.date = i;
      labelled_ = true;
    }
    if (word->meaning == "published_on" && !elements_.published_on) elements_.published_on = i;
    return true;
  }

  // Alone on its line under a body's name, or behind one at the end of a line.
  bool stands_signed(FoldedSpan span, std::string_view before, std::string_view after) const {
    const bool ends_line = after.empty() || without_layout(after).empty() || is_blank(after.front()) ||
                           without_layout(after).starts_with("(");
    if (!ends_line) return follows_sentence(before) && ends_in_body(last_sentence(before), bodies_) &&
                           begins_anew(after, last_sentence(before));
    if (before.empty()) return ends_in_body(line_above(text_.folded(), span.begin), bodies_);
    return ends_in_body(before, bodies_) && (is_apart(span) || follows_sentence(before));
  }

  // Where the last sentence, or a bracket that closes one, ends.
  static std::size_t sentence_end(std::string_view before) {
    std::size_t end = 0;
    for (const std::string_view mark : {"。", ")"}) {
      const std::size_t at = last_in(before, mark);
      if (at != std::string_view::npos) end = std::max(end, at + mark.size());
    }
    return end;
  }

  // 。临溪县人民政府办公室2021年3月5日: text flattened to one line, a body's name and nothing else since the full stop.
  static bool follows_sentence(std::string_view before) {
    constexpr std::size_t kLongestName = 60;  // bytes: twenty characters
    const std::size_t end = sentence_end(before);
    return end > 0 && before.size() - end <= kLongestName;
  }

  static std::string_view last_sentence(std::string_view before) {
    return without_layout(before.substr(sentence_end(before)));
  }

  // 。湾城市人民政府2021年3月5日湾城市…办法, …2021年3月5日相关附件: flattened, the paper's foot or its attachment follows.
  bool begins_anew(std::string_view after, std::string_view body) const {
    constexpr std::size_t kPlace = 6;  // bytes: a place's first two characters
    return after_signature_.starting(after) || after.starts_with(body.substr(0, kPlace));
  }

  // Whether white space of the original stands before the span: folding drops it between 局 and 2020年.
  bool is_apart(FoldedSpan span) const {
    if (span.begin == 0) return true;
    const std::size_t before = character_before(text_.folded(), span.begin);
    return text_.to_original({before, span.begin}).end < text_.to_original(span).begin ||
           is_blank(text_.folded()[span.begin - 1]);
  }

  const Drafts<UnresolvedDate>& dates_;
  const Text& text_;
  const WordList& labels_;
  const WordList& bodies_;
  const WordList& after_signature_;
  DateElements elements_;
  std::optional<std::size_t> signed_;
  std::optional<std::size_t> alone_;
  bool labelled_ = false;
};

}  // namespace

DateElements find_date_elements(const Drafts<UnresolvedDate>& dates, const Text& text, const ElementWords& words,
                                const std::vector<FoldedSpan>& furniture) {
  return ElementFinder(dates, text, words).find(furniture);
}

}  // namespace gongwen::internal
