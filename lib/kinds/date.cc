// date.cc - dates.
#include "kinds/date.h"

#include <array>

#include "group_slots.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kStart = slot(kDateGroups, "start");
constexpr std::size_t kEnd = slot(kDateGroups, "end");
constexpr std::size_t kTime = slot(kDateGroups, "time");
constexpr std::size_t kRelative = slot(kDateGroups, "relative");
constexpr std::size_t kPart = slot(kDateGroups, "part");
constexpr std::size_t kSpan = slot(kDateGroups, "span");
constexpr std::size_t kList = slot(kDateGroups, "list");
constexpr std::size_t kLead = slot(kDateGroups, "lead");
constexpr std::size_t kDay = slot(kDateGroups, "day");

DateExpression at_point(const DatePoint& point) {
  DateExpression expression;
  expression.start = point;
  expression.end = point;
  return expression;
}

// 近五年, 五年来, 近6个月; 今后五年.
std::optional<DateExpression> span_of_months(std::string_view span, DateShape shape) {
  const auto numeral = read_numeral(span);
  const auto count = numeral && !numeral->max ? numeral->value.to_int64() : std::nullopt;
  if (!count || *count < 1) return std::nullopt;
  DateExpression expression;
  expression.shape = shape;
  expression.count = static_cast<int>(span.ends_with("月") ? *count : *count * 12);
  return expression;
}

// Five-year plans: 九五 is 1996 to 2000, each later one follows; 十四五末 is its last day.
constexpr std::array<std::string_view, 8> kPlans{"九五",   "十五",   "十一五", "十二五",
                                                 "十三五", "十四五", "十五五", "十六五"};

// 九五 and 十五 are other things too.
bool is_early_plan(std::string_view span) { return span.size() == kPlans[0].size(); }

std::optional<DateExpression> plan(std::string_view span, std::string_view part) {
  constexpr int kFirstYear = 1996;
  for (std::size_t i = 0; i < kPlans.size(); ++i) {
    if (span != kPlans[i]) continue;
    DateExpression expression;
    expression.shape = DateShape::plan;
    expression.start.year_from = expression.end.year_from = YearFrom::stated;
    expression.start.year = kFirstYear + 5 * static_cast<int>(i);
    expression.end.year = expression.start.year + 4;
    if (part.ends_with("开局之年")) expression.end.year = expression.start.year;
    if (part.ends_with("收官之年")) expression.start.year = expression.end.year;
    if (part.ends_with("末")) {
      expression.start.year = expression.end.year;
      expression.start.part = expression.end.part = DatePart::last_day;
    }
    return expression;
  }
  return std::nullopt;
}

// Whether a range of years leads from one to a later one; of other ranges, whether it does not lead back.
bool is_forward(const DateExpression& range) {
  const auto is_year = [](const DatePoint& point) { return !point.month && point.part == DatePart::whole; };
  const bool are_years = is_year(range.start) && is_year(range.end) && range.start.year_from == range.end.year_from;
  return !is_reversed(range) && !(are_years && range.start.year == range.end.year);
}

// 民国98年至[99年]: the years of both ends count alike.
bool is_of_republic(std::string_view date) { return contains(date, "民国") || contains(date, "民國"); }

bool has_year(const DatePoint& point) { return point.year_from != YearFrom::unstated; }

// What the right end leaves out, it takes from the left: 今年3月22日—24日; 11月至次年3月 counts from the left's year.
DatePoint inherit(DatePoint end, const DatePoint& start) {
  if (end.year_from == YearFrom::named && has_year(start)) {
    end.year += start.year;
    end.year_from = start.year_from;
  }
  if (has_year(end)) return end;
  end.year_from = start.year_from;
  end.year = start.year;
  const bool is_earlier_month = end.month && !end.month_relative && end.month < start.month;
  if (is_earlier_month || (end.quarter && end.quarter < start.quarter)) ++end.year;  // 12月28日至1月5日: over New Year
  if (end.day && !end.month) {
    end.month = start.month;
    end.month_relative = start.month_relative;
    end.month_offset = start.month_offset;
  }
  return end;
}

// A left end whose last number has no unit takes the right end's: 2025年[1]-5月, 3月[22]-24日, 第[一]至三季度.
std::optional<DatePoint> settled(DatePoint start, int bare, const DatePoint& end) {
  if (start.month) start.day = bare;
  else if (end.month && !end.day) start.month = bare;
  else if (!end.quarter) return std::nullopt;
  else {
    start.quarter = bare;
    start.part = DatePart::quarter;
  }
  return start;
}

// 2025年收入5亿元,本年结余1亿元: the year reported on, as 当年 is; not in 本年内, 本年3月, 本年度.
bool is_year_of_report(std::string_view date, std::string_view after) {
  return date == "本年" && !after.starts_with("内") && !after.starts_with("度");
}

}  // namespace

DateReader::DateReader(const Patterns& patterns)
    : point_(patterns.words()),
      bare_day_(patterns.words()),
      before_(patterns.words().list("date_before")),
      after_(patterns.words().list("date_after")),
      change_(patterns.words().list("change_before")),
      comparison_(patterns.words().list("comparison_before")),
      comparison_after_(patterns.words().list("comparison_after")),
      compared_before_(patterns.words().list("compared_before")),
      compared_after_(patterns.words().list("compared_after")),
      every_(patterns.words().list("every")),
      early_plan_after_(patterns.words().list("early_plan_after")),
      as_of_(patterns.words().list("as_of")),
      remark_(patterns.words().list("date_remark")),
      numbered_(patterns.words().list("numbered_thing")),
      numbered_paper_(patterns.words().list("numbered_paper")),
      report_(patterns.words().list("month_report")),
      verb_(patterns.words().list("date_verb")),
      length_(patterns.words().list("length_unit")) {}

std::optional<DateExpression> DateReader::points(std::string_view left_text, std::string_view right) const {
  const auto start = point_.read(left_text);
  if (!start) return std::nullopt;
  DateExpression expression = at_point(start->point);
  if (right.empty()) return start->bare ? std::nullopt : std::optional(expression);
  auto end = point_.read(right);
  if (!end || end->bare) return std::nullopt;
  if (end->republic_year && is_of_republic(left_text)) end->point.year = end->republic_year;
  if (start->bare) {
    const auto left = settled(expression.start, *start->bare, end->point);
    if (!left) return std::nullopt;
    expression.start = *left;
  }
  expression.end = inherit(end->point, expression.start);
  if (!is_forward(expression) && !left_text.ends_with("年")) return std::nullopt;  // 2021 - 2020: years in a menu
  if (end->point.part == DatePart::school_year) {
    expression.start.part = DatePart::school_year;
    if (expression.end.year > expression.start.year) --expression.end.year;  // 2023—2024学年 is one school year
  }
  return expression;
}

std::optional<DateExpression> DateReader::expression(const Candidate& candidate, std::string_view folded,
                                                     const Clause& clause) const {
  if (!candidate.groups[kRelative].empty()) {
    const auto word = as_of_.ending(trim_end(clause.before));
    if (!word || word->meaning != "until") return std::nullopt;
    DateExpression now;
    now.shape = DateShape::as_of;
    return now;
  }
  const std::string_view day = candidate.groups[kDay];
  if (!day.empty()) {
    const bool has_time = !candidate.groups[kTime].empty() || !day.ends_with("日");
    return bare_day_.read(day, candidate.groups[kEnd], {folded, candidate.span, clause, has_time});
  }
  const std::string_view span = candidate.groups[kSpan];
  const std::string_view part = candidate.groups[kPart];
  if (span.ends_with("五")) {
    const bool is_plan = !is_early_plan(span) || !part.empty() || names_early_plan(clause);
    return is_plan ? plan(span, part) : std::nullopt;
  }
  const bool is_ahead = !candidate.groups[kLead].empty();
  if (!span.empty()) return span_of_months(span, is_ahead ? DateShape::next_months : DateShape::last_months);

  // A pattern without groups is all one point: captures cost more than the match.
  const std::string_view start = candidate.groups[kStart];
  const std::string_view whole = folded.substr(candidate.span.begin, candidate.span.size());
  auto found = points(start.empty() ? whole : start, candidate.groups[kEnd]);
  if (found && !has_year(found->start) && every_.ending(trim_end(clause.before))) found->every_year = true;
  if (found && is_year_of_report(whole, clause.after)) {
    found->start.year_from = found->end.year_from = YearFrom::named;
    found->is_of_story = true;
  }
  return found;
}

namespace {

// 截止时间:6月1日: the colon behind a label parts no date from its word.
Clause labelled_clause(std::string_view folded, FoldedSpan span) {
  Clause clause = clause_around(folded, span);
  const std::size_t begin = span.begin - clause.before.size();
  const bool is_labelled = begin > 0 && folded[begin - 1] == ':' && trim_end(clause.before).empty();
  if (is_labelled) clause.before = clause_around(folded, {begin - 1, begin - 1}).before;
  return clause;
}

}  // namespace

void DateReader::set_times(Date& date, const ClockTimes& times) {
  date.start_time = times.start;
  date.end_time = times.end;
  if (times.end) date.precision = times.end->second ? Precision::second : Precision::minute;
}

Reading<UnresolvedDate> DateReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  const Clause clause = labelled_clause(folded, candidate.span);
  auto when = expression(candidate, folded, clause);
  if (!when || is_comparison(*when, clause) || numbers_thing(candidate.span, folded)) return {};
  if (begins_number(*when, clause.after) || is_monthly_report(*when, clause.after)) return {};
  when->is_base = is_base(clause);
  Date date;
  date.precision = precision_of(*when);
  const bool is_range = !candidate.groups[kEnd].empty();
  date.relation = when->shape == DateShape::as_of ? DateRelation::until
                                                  : beside(clause, is_range ? Extent::range : Extent::one).relation;
  const bool is_counted = when->shape == DateShape::last_months || when->shape == DateShape::next_months;
  if (is_counted || is_part_of_plan(*when, clause.after)) date.relation = DateRelation::in;
  ClockTimes times = read_clocks(candidate.groups[kTime]);
  if (is_range && times.end) {
    const std::string_view left = candidate.groups[candidate.groups[kStart].empty() ? kDay : kStart];
    const auto start = point_.read(left);
    const auto clock = start ? read_clock(left.substr(start->size)) : std::nullopt;
    times.start = clock ? std::optional(clock->time) : std::nullopt;
  }
  set_times(date, times);
  return one_draft(candidate.span, candidate.pattern, UnresolvedDate{date, *when});
}

}  // namespace gongwen::internal
