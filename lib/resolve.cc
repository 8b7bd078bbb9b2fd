// resolve.cc - relative dates.
#include "resolve.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "characters.h"
#include "date_story.h"
#include "own_year.h"

namespace gongwen::internal {
namespace {

// Walks the 《》 of the text beside the drafts, as far back as the sentence of each goes: an unclosed 《 ends with it.
class TitleCursor {
 public:
  explicit TitleCursor(const DatedText& text) : folded_(text.folded), ends_(text.sentence_ends) {}

  // Places are asked for in order.
  bool in_title(std::size_t at) {
    for (; next_ < ends_.size() && ends_[next_] <= at; ++next_)
      if (folded_[ends_[next_] - 1] == kStop.back()) begin_sentence(ends_[next_]);
    const std::string_view before = folded_.substr(0, at);
    while ((read_ = before.find(kTitle[0], read_)) != std::string_view::npos)
      look_at(folded_.substr(read_++, kTitle.size()));
    read_ = at;
    return depth_ > 0;
  }

 private:
  void begin_sentence(std::size_t at) {
    read_ = at;
    depth_ = 0;
  }

  void look_at(std::string_view character) {
    if (character == kTitle) ++depth_;
    if (character == "》") depth_ = std::max(0, depth_ - 1);
  }

  static constexpr std::string_view kTitle = "《";
  static constexpr std::string_view kStop = "。";  // no other sentence end has its last byte
  std::string_view folded_;
  const std::vector<std::uint32_t>& ends_;
  std::size_t next_ = 0;  // of the ends, the first behind what was read
  std::size_t read_ = 0;  // up to here
  int depth_ = 0;
};

// Walks the sentences beside the drafts.
class SentenceWalk {
 public:
  explicit SentenceWalk(const std::vector<std::uint32_t>& ends) : ends_(ends) {}

  // Whether a place stands behind the sentence of the place before. Places are told in order.
  bool leaves_sentence(std::size_t at) {
    const std::size_t last = next_;
    while (next_ < ends_.size() && ends_[next_] <= at) ++next_;
    return next_ != last;
  }
  std::size_t begin() const { return next_ == 0 ? 0 : ends_[next_ - 1]; }

 private:
  const std::vector<std::uint32_t>& ends_;
  std::size_t next_ = 0;  // the first behind the last place
};

// Where a sentence speaks of every year: 每年3月底前报送上一年度报告,4月底前公布. No date near is of one year, unless the
// sentence names that year.
class EveryYear {
 public:
  explicit EveryYear(std::string_view folded) : folded_(folded) {}

  void begin_sentence(std::size_t begin) {
    begin_ = begin;
    is_every_ = false;
  }

  // Places are asked for in order.
  bool governs(std::size_t at, const DateExpression& when) {
    if (when.shape != DateShape::points) return false;
    const YearFrom from = when.end.year_from;
    if (from == YearFrom::stated || from == YearFrom::anchor) begin_ = at, is_every_ = false;
    else if (when.every_year) said_ = at, is_every_ = true;
    else return (is_every_ && at - said_ <= kReach) || (from == YearFrom::named && says_every(at));
    return false;
  }

 private:
  bool says_every(std::size_t at) const {
    const std::size_t from = std::max(begin_, at - std::min(at, kReach));
    return folded_.substr(from, at - from).find("每年") != std::string_view::npos;
  }

  static constexpr std::size_t kReach = 240;  // bytes: a text without line breaks has sentences without end
  std::string_view folded_;
  std::size_t begin_ = 0;  // of the sentence, or of the last year named in it
  std::size_t said_ = 0;   // where the last date of every year stands
  bool is_every_ = false;
};

bool names_year(const DateExpression& expression) {
  return expression.shape == DateShape::points && expression.end.year_from != YearFrom::unstated;
}

// 2022年11月启动,次年3月完工,6月验收: the story goes on in that year, as far as the sentence does.
bool names_month_of_next_year(const DateExpression& when) {
  const DatePoint& point = when.end;
  return when.shape == DateShape::points && point.year_from == YearFrom::named && point.year > 0 && point.month &&
         !point.month_relative;
}

bool is_element(std::size_t index, const DateElements& elements) {
  return index == elements.date || index == elements.printed_on || index == elements.published_on;
}

// 2018年以来, 自2018年启动试点以来, 2018年至今: what lasts until now. 2018年起 and 2018年开始 are where a story begins.
bool lasts_until_now(std::string_view after) {
  constexpr std::string_view kUntilNow[] = {"以来", "以來", "至今"};
  constexpr std::size_t kReach = 120;  // bytes
  const std::string_view near = after.substr(0, kReach);
  const std::string_view clause = near.substr(0, std::min(near.find("。"), near.find_first_of(",;:\n")));
  return contains_any(clause, kUntilNow);
}

// 到2035年: a goal ahead. The story goes on where it was, behind the sentence: 2035年底前完成,其中6月底前报方案.
bool is_goal(const UnresolvedDate& value, std::optional<Day> anchor) {
  const auto& [date, when] = value;
  return anchor && !when.end.month && date.relation == DateRelation::until && date.end_date->year > anchor->year;
}

// 2018年以来: a start long ago. The story goes on where it was.
bool is_old_start(const Draft<UnresolvedDate>& draft, std::string_view folded, std::optional<Day> anchor) {
  const auto& [date, when] = draft.value;
  if (!anchor || when.end.month || date.end_date->year >= anchor->year) return false;
  return date.relation == DateRelation::since && lasts_until_now(folded.substr(draft.span.end));
}

// 2026—2028年: several years, of which none is the story's.
bool is_over_years(const UnresolvedDate& value) {
  const auto& [date, when] = value;
  return !when.end.month && date.start_date->year != date.end_date->year;
}

// Whether the words name a year to others: 上年 does not, and 2026-04-09 is a page's stamp: a story says 年.
bool tells_year(const Draft<UnresolvedDate>& draft, std::string_view folded) {
  if (folded.substr(draft.span.begin, draft.span.size()).find("年") == std::string_view::npos) return false;
  return names_year(draft.value.when) && draft.value.when.end.year_from != YearFrom::named;
}

// Whether the story goes on in the year that the draft tells.
bool moves_context(const Draft<UnresolvedDate>& draft, std::string_view folded, std::optional<Day> anchor) {
  return !draft.value.when.is_base && !is_over_years(draft.value) && !is_old_start(draft, folded, anchor);
}

// Gives dates their days, in text order, beside what the text has told so far.
class DateResolver {
 public:
  DateResolver(Drafts<UnresolvedDate> dates, std::optional<Day> anchor, const DatedText& text)
      : dates_(std::move(dates)), anchor_(anchor), folded_(text.folded), story_(text.folded, anchor), titles_(text),
        every_(text.folded), sentences_(text.sentence_ends) {}

  ResolvedDates run(const DateElements& elements) {
    ResolvedDates resolved;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      enter(dates_[i].span.begin);
      auto& [date, when] = dates_[i].value;
      when.every_year |= every_.governs(dates_[i].span.begin, when);
      const DateContext& context = story_.at(dates_[i].span.begin, when);
      if (const auto days = days_of(i, context)) {
        date.start_date = days->first;
        date.end_date = days->last;
        date.resolved_from = days->from;
        if (!is_element(i, elements)) tell(i, *days);
      } else if (names_impossible_day(when, context)) {
        resolved.impossible.push_back(dates_[i].span);
      }
    }
    resolved.dates = std::move(dates_);
    return resolved;
  }

 private:
  void enter(std::size_t place) {
    if (!sentences_.leaves_sentence(place)) return;
    every_.begin_sentence(sentences_.begin());
    story_.begin_sentence();
  }

  // From the year told, or from the document's own where the date is of that one. The story goes on there then.
  std::optional<DateExtent> days_of(std::size_t i, const DateContext& context) {
    const auto days = extent(dates_[i].value.when, context);
    const bool is_told = teller_ && context.named_year == dates_[*teller_].value.date.end_date->year;
    if (!days || !anchor_ || !is_told) return days;
    const auto own = in_own_year(dates_[i], {dates_[*teller_], *days, *anchor_}, folded_);
    if (own) story_.move_to_year(dates_[i].span.begin, *own);
    return own ? own : days;
  }

  // What the date tells those behind it.
  void tell(std::size_t i, const DateExtent& days) {
    const auto& [span, pattern, value] = dates_[i];
    const DateExpression& when = value.when;
    const bool tells = tells_year(dates_[i], folded_);
    if (!(tells || when.end.month) || titles_.in_title(span.begin)) return;
    if (tells) story_.tell_year(span.begin, days);
    if (names_month_of_next_year(when)) story_.move_for_sentence(span.begin, days);
    if (tells && moves_context(dates_[i], folded_, anchor_)) {
      teller_ = i;
      is_goal(value, anchor_) ? story_.move_for_sentence(span.begin, days) : story_.move_to_year(span.begin, days);
    }
    if (when.end.month) story_.name_month(span.begin, days);
    if (when.end.month && when.end.day) story_.name_day(span.begin, days);
  }

  Drafts<UnresolvedDate> dates_;
  std::optional<Day> anchor_;
  std::string_view folded_;
  DateStory story_;
  TitleCursor titles_;
  EveryYear every_;
  SentenceWalk sentences_;
  std::optional<std::size_t> teller_;  // of the year that the story is in
};

}  // namespace

ResolvedDates resolve_dates(Drafts<UnresolvedDate> dates, const DateElements& elements, std::optional<Day> anchor,
                            const DatedText& text) {
  return DateResolver(std::move(dates), anchor, text).run(elements);
}

std::optional<Day> own_anchor(const DateElements& elements, const Drafts<UnresolvedDate>& dates) {
  for (const auto& element : {elements.date, elements.printed_on, elements.published_on}) {
    if (!element) continue;
    if (const auto days = extent(dates[*element].value.when, {})) return days->first;
  }
  return std::nullopt;
}

}  // namespace gongwen::internal
