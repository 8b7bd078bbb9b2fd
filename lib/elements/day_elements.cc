#include "elements/day_elements.h"

#include <algorithm>

#include "characters.h"
#include "elements/attachment_list.h"
#include "elements/bodies.h"
#include "elements/day_line.h"
#include "elements/piece.h"
#include "kinds/clause.h"
#include "kinds/han.h"
#include "stretches.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kFlattened = 300;  // bytes before a day that only a page flattened to one line has

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
        after_day_(words.after_day), after_printed_(words.after_printed), after_signature_(words.after_signature),
        passes_on_(words.passes_on), page_source_(words.page_source),
        other_day_(words.other_day_before), list_(words) {}

  DateElements find(const std::vector<FoldedSpan>& furniture) {
    StretchCursor site(furniture);
    for (std::size_t i = 0; i < dates_.size(); ++i)
      if (is_stated_day(dates_[i]) && !site.holds(dates_[i].span)) look_at(i);
    if (!labelled_) elements_.date = signed_ ? signed_ : alone_;
    if (!elements_.published_on) elements_.published_on = sourced_;
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
    const FoldedSpan span = with_brackets(text_.folded(), dates_[i].span);
    const DayLine line = line_around(text_.folded(), span);
    const std::string_view before = without_layout(line.before);
    if (before.ends_with(":") && look_at_label(i, before.substr(0, before.size() - 1))) return;
    if (is_sourced(span, line, before)) {
      if (!sourced_) sourced_ = i;
      return;
    }
    if (is_printed(span, line)) {
      if (!elements_.printed_on) elements_.printed_on = i;
      return;
    }
    if (signed_ && !by_signer_) return;  // a later 局 outdoes a 小学
    const bool is_signer = names_signer(span, before);
    const bool may_sign = !is_signer || (!signed_ && signer_stands(dates_[i], span, before));
    const bool is_signed = may_sign && stands_signed(span, before, line.after);
    if (is_signed || (!signed_ && opens_speech(before, line.after))) {
      signed_ = i;
      by_signer_ = is_signer;
    } else if (!signed_ && stands_alone(span, line) && is_written_out(dates_[i])) {
      alone_ = i;
    }
  }

  // Whether the name beside or above the day ends as 红旗小学 does.
  bool names_signer(FoldedSpan span, std::string_view before) const {
    return ends_in_signer(before.empty() ? line_above(text_.folded(), span.begin) : before, bodies_);
  }

  // 红旗小学 | 2024年4月2日, but no cell, no hour, no row among others, and not whom it is sent to.
  bool signer_stands(const Draft<UnresolvedDate>& day, FoldedSpan span, std::string_view before) const {
    const std::string_view folded = text_.folded();
    const std::string_view name = before.empty() ? line_above(folded, span.begin) : before;
    const auto begin = static_cast<std::size_t>(name.data() - folded.data());
    const std::string_view above = line_above(folded, begin);
    if (day.value.date.start_time || is_cell_of_signer(last_sentence(name), bodies_) || above == "此致") return false;
    if (before.empty()) return true;
    const std::string_view below = folded.substr(skip_space(folded, span.end), kLineReach);
    return !above.ends_with("日") && !without_layout(below.substr(0, below.find('\n'))).ends_with("日");
  }

  // ——2026年1月14日在湾城市第三届人民代表大会第六次会议上, with a dash, a bracket, the title or nothing before it.
  static bool opens_speech(std::string_view before, std::string_view after) {
    constexpr ByteSet kOfDashes("-\xE2\x80\x93\x94\x95 ");  // - – — ―
    if (!without_layout(after).starts_with("在")) return false;
    const bool is_marked = before == "(" || (!before.empty() && kOfDashes.first_outside(before) == before.size());
    if (is_marked && !contains(after, ",") && !contains(after, "。")) return true;  // may go over lines
    const bool may_open = is_marked || before.empty() || before.ends_with("(") || before.ends_with("——");
    return may_open && names_meeting(after);
  }

  // 在湾城市第三届人民代表大会第六次会议上, and nothing that makes a sentence of it.
  static bool names_meeting(std::string_view after) {
    constexpr std::string_view kAt = "会上";
    constexpr std::string_view kAtMeeting = "会议上";
    constexpr std::size_t kReach = 120;  // bytes
    std::string_view rest = first_bytes(after, kReach);
    rest = rest.substr(0, std::min(rest.find(','), rest.find("。")));
    const std::size_t end = std::min(end_of(kAtMeeting, rest), end_of(kAt, rest));
    if (end == std::string_view::npos) return false;
    rest = after.substr(end);
    if (rest.starts_with(")")) rest.remove_prefix(1);
    return rest.empty() || is_blank(rest.front()) || rest.starts_with("各位");
  }

  static std::size_t end_of(std::string_view word, std::string_view text) {
    const std::size_t at = text.find(word);
    return at == std::string_view::npos ? at : at + word.size();
  }

  // Beside 来源, and no signature that 来源 stands below.
  bool is_sourced(FoldedSpan span, const DayLine& line, std::string_view before) const {
    if (leads_source(span.end, line, before)) return !stands_signed(span, before, line.after);
    return ends_source(before, line.after);
  }

  // 来源:湾城市民政局 2024-04-05, the source alone before the day and nothing directly behind it.
  bool ends_source(std::string_view before, std::string_view after) const {
    constexpr std::size_t kLongest = 90;  // bytes: thirty characters
    if (!after.empty() && !is_blank(after.front())) return false;
    const auto word = before.size() <= kLongest ? page_source_.starting(before) : std::nullopt;
    return word && without_layout(before.substr(word->size)).starts_with(":") && !contains(before, "。") &&
           !contains(before, ",");
  }

  // 2024-04-05 来源:湾城市民政局 under a page's title, on one line or two: the day that the page came out.
  bool leads_source(std::size_t day_end, const DayLine& line, std::string_view before) const {
    constexpr std::size_t kLabel = 15;  // bytes: 信息来源:
    const std::string_view after = without_layout(line.after);
    const bool is_flattened = !line.before.empty() && is_blank(line.before.back());
    if (!before.empty() && (after.empty() || !is_flattened)) return false;
    const std::size_t begin = skip_space(text_.folded(), day_end);
    const std::string_view label = text_.folded().substr(begin, kLabel);
    const auto word = page_source_.starting(label);
    return word && without_layout(label.substr(word->size)).starts_with(":");
  }

  // 2024年4月5日印发, but not 2024年4月5日印发了…: the colophon's line may go on with what stands at a page's foot.
  bool is_printed(FoldedSpan span, const DayLine& line) const {
    constexpr std::string_view kPrinted = "印发";
    std::string_view after = without_layout(line.after);
    if (!after.starts_with(kPrinted)) return false;
    after.remove_prefix(kPrinted.size());
    const auto word = after_printed_.starting(after);
    if (word) return word->meaning == "foot";
    if (after.empty() || is_ascii(after.front()) || after.starts_with("。")) return true;
    if (after_signature_.starting(after)) return true;
    return stands_apart(text_, span.begin) && ends_in_body(line.before, bodies_);
  }

  // 2026/7/24 15:32 and 2026-07-24 are a page's stamps.
  bool is_written_out(const Draft<UnresolvedDate>& draft) const {
    return !draft.value.date.start_time && text_.slice(draft.span).find("年") != std::string_view::npos;
  }

  // 会议时间 and 采购公告发布日期 tell of other days.
  std::optional<WordMatch> label_word(std::string_view label) const {
    const auto word = labels_.ending(label);
    const bool is_other = word && other_day_.ending(label.substr(0, label.size() - word->size));
    return is_other ? std::nullopt : word;
  }

  bool look_at_label(std::size_t i, std::string_view label) {
    const auto word = label_word(without_layout(label));
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
    const bool ends_line = after.empty() || is_blank(after.front()) || opens_note(after);
    if (!ends_line) return ends_in_body(last_sentence(before), bodies_) && signs_flattened(before, after);
    if (before.empty()) return ends_in_body(line_above(text_.folded(), span.begin), bodies_);
    if (!ends_in_body(before, bodies_)) return false;
    if (stands_apart(text_, span.begin) || follows_sentence(before) || fills_line(span, before)) return true;
    const bool ends_text = skip_space(text_.folded(), span.end) == text_.folded().size();
    return (ends_text || notes(span.end)) && list_.is_signed(before);
  }

  // (此件公开发布), but not (星期二)召开会议, (含)前完成.
  bool opens_note(std::string_view after) const {
    const std::size_t close = after.find(')');
    const bool goes_on = close != std::string_view::npos && han_size_at(after, close + 1) > 0;
    return after.starts_with("(") && !(goes_on && after_day_.starting(after));
  }

  // 湾城市民政局2024年4月2日 and no more on the line: signed where the line above ends a sentence or lists attachments,
  // or the text ends here. A sentence that is broken over lines goes on below with what the body did.
  bool fills_line(FoldedSpan span, std::string_view before) const {
    const std::string_view folded = text_.folded();
    const auto begin = static_cast<std::size_t>(before.data() - folded.data());
    if (bodies_side_by_side(folded, {begin, begin + before.size()}, bodies_).empty()) return false;
    const std::size_t end = skip_space(folded, span.end);
    const std::string_view above = line_above(folded, begin);
    if (end == folded.size()) return !above.ends_with("日");  // or the row of a table
    const bool ends_text = above.ends_with("。") || above.ends_with(")") || list_.holds(above);
    return ends_text && !after_day_.starting(folded.substr(end, kLineReach));
  }

  // Alone on its line, or on a page flattened to one line behind the last sentence or at the very end.
  bool stands_alone(FoldedSpan span, const DayLine& line) const {
    const std::string_view before = without_layout(line.before);
    const std::string_view after = without_layout(line.after);
    if (before.empty()) return after.empty();
    if (!stands_apart(text_, span.begin)) return false;
    if (after.starts_with("(")) return before.ends_with("。") && notes(span.end);
    return before.size() > kFlattened && skip_space(text_.folded(), span.end) == text_.folded().size();
  }

  // 2024年4月2日 (此件主动公开), but not 2024年4月2日(星期二)上午….
  bool notes(std::size_t day_end) const {
    constexpr std::size_t kShortestNote = 15;  // bytes: five characters
    const std::string_view folded = text_.folded();
    const std::size_t open = skip_space(folded, day_end);
    const std::size_t size = folded.substr(open, kLineReach).find(')');
    if (size == std::string_view::npos || size <= kShortestNote) return false;
    const std::size_t end = open + size + 1;
    return end == folded.size() || folded[end] == '\n' || is_blank(folded[end]) || stands_apart(text_, end);
  }

  // Text flattened to one line goes on behind its signature.
  bool signs_flattened(std::string_view before, std::string_view after) const {
    if (follows_attachments(before, after)) return true;
    return follows_sentence(before) && (begins_anew(after, last_sentence(before)) || passes_on(before, after));
  }

  // 。湾城市人民政府2021年3月5日湾城市…办法, …2021年3月5日相关附件: flattened, the paper's foot or its attachment follows.
  bool begins_anew(std::string_view after, std::string_view body) const {
    constexpr std::size_t kPlace = 6;  // bytes: a place's first two characters
    return after_signature_.starting(after) || after.starts_with(body.substr(0, kPlace));
  }

  // 现印发给你们,请认真贯彻执行。湾城市人民政府2021年3月5日关于…: what the paper passes on follows, not what the body
  // did on that day.
  bool passes_on(std::string_view before, std::string_view after) const {
    constexpr std::string_view kStop = "。";
    std::string_view sentence = before.substr(0, sentence_end(before));
    if (!sentence.ends_with(kStop)) return false;
    sentence.remove_suffix(kStop.size());
    if (const std::size_t at = last_in(sentence, kStop); at != std::string_view::npos)
      sentence.remove_prefix(at + kStop.size());
    const bool is_passed_on = contains(sentence, ",请") && passes_on_.first_in(sentence);
    const bool is_attachment = list_.label_size(last_sentence(before)) != 0 && !list_.is_signed(before);
    return is_passed_on && !is_attachment && !after_day_.starting(after);
  }

  // 附件:1.分工表2.进度表湾城市民政局2021年3月5日附件1…, 附件:分工表湾城市民政局2021年3月5日分工表…
  bool follows_attachments(std::string_view before, std::string_view after) const {
    constexpr std::size_t kKnown = 12;  // bytes: a name's first four characters
    std::string_view list = last_sentence(before);
    const std::size_t label = list_.label_size(list);
    if (label == 0) return false;
    list.remove_prefix(label);
    list.remove_prefix(std::min(list.find_first_not_of(":.0123456789 "), list.size()));
    return after_signature_.starting(after) || (list.size() > kKnown && after.starts_with(list.substr(0, kKnown)));
  }

  const Drafts<UnresolvedDate>& dates_;
  const Text& text_;
  const WordList& labels_;
  const WordList& bodies_;
  const WordList& after_day_;
  const WordList& after_printed_;
  const WordList& after_signature_;
  const WordList& passes_on_;
  const WordList& page_source_;
  const WordList& other_day_;
  const AttachmentList list_;
  DateElements elements_;
  std::optional<std::size_t> signed_;
  std::optional<std::size_t> alone_;
  std::optional<std::size_t> sourced_;
  bool labelled_ = false;
  bool by_signer_ = false;  // signed by one whose name a headline may end in too
};

}  // namespace

DateElements find_date_elements(const Drafts<UnresolvedDate>& dates, const Text& text, const ElementWords& words,
                                const std::vector<FoldedSpan>& furniture) {
  return ElementFinder(dates, text, words).find(furniture);
}

}  // namespace gongwen::internal
