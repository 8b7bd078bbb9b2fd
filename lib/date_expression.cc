// date_expression.cc - the days of a date expression.
#include "date_expression.h"

#include <cstdlib>

#include "calendar.h"

namespace gongwen::internal {
namespace {

using DaySpan = std::pair<Day, Day>;

struct Year {
  int year;
  ResolvedFrom from;
};

std::optional<Year> year_of(const DatePoint& point, const DateContext& context) {
  const bool from_text = point.year_from == YearFrom::named || point.year_from == YearFrom::unstated;
  if (point.year_from == YearFrom::stated) return Year{point.year, ResolvedFrom::text};
  if (from_text && context.named_year) return Year{*context.named_year + point.year, context.named_from};
  if (!context.anchor) return std::nullopt;
  return Year{context.anchor->year + point.year, ResolvedFrom::anchor};
}

std::optional<DaySpan> days(std::optional<Day> first, std::optional<Day> last) {
  if (!first || !last) return std::nullopt;
  return DaySpan{*first, *last};
}

std::optional<DaySpan> months(int year, int first, int last) {
  return days(make_day(year, first, 1), make_day(year, last, days_in_month(year, last)));
}

std::optional<DaySpan> single(std::optional<Day> day) { return days(day, day); }

std::optional<DaySpan> part_of_month(int year, int month, DatePart part) {
  const int length = days_in_month(year, month);
  switch (part) {
    case DatePart::first_ten_days: return days(make_day(year, month, 1), make_day(year, month, 10));
    case DatePart::middle_ten_days: return days(make_day(year, month, 11), make_day(year, month, 20));
    case DatePart::last_ten_days: return days(make_day(year, month, 21), make_day(year, month, length));
    case DatePart::first_twenty_days: return days(make_day(year, month, 1), make_day(year, month, 20));
    case DatePart::last_of_month: return days(make_day(year, month, 11), make_day(year, month, length));
    case DatePart::first_day: return single(make_day(year, month, 1));
    case DatePart::last_day: return single(make_day(year, month, length));
    case DatePart::first_months: return months(year, 1, month);
    default: return months(year, month, month);
  }
}

std::optional<DaySpan> part_of_year(int year, const DatePoint& point) {
  switch (point.part) {
    case DatePart::first_half: return months(year, 1, 6);
    case DatePart::second_half: return months(year, 7, 12);
    case DatePart::quarter: return months(year, point.quarter * 3 - 2, point.quarter * 3);
    case DatePart::first_quarters: return months(year, 1, point.quarter * 3);
    case DatePart::quarter_end: return part_of_month(year, point.quarter * 3, DatePart::last_day);
    case DatePart::first_day: return single(make_day(year, 1, 1));
    case DatePart::last_day: return single(make_day(year, 12, 31));
    case DatePart::autumn_term: return days(make_day(year, 9, 1), make_day(year + 1, 1, 31));
    case DatePart::school_year: return days(make_day(year, 9, 1), make_day(year + 1, 8, 31));
    default: return months(year, 1, 12);
  }
}

// 本月, 上月15日: a month counted from the document's (anchor). 当月, 次月: from the month last named, in the year last
// named or else the document's; in a rule for all months there is none: 自登记的次月起.
struct Month {
  int year;
  int month;
  ResolvedFrom from;
};

std::optional<Month> relative_month(const DatePoint& point, const DateContext& context) {
  const bool is_named = point.year_from == YearFrom::named;
  if (is_named && !context.named_month) return std::nullopt;
  const bool has_named_year = is_named && context.named_year;
  if (!has_named_year && !context.anchor) return std::nullopt;
  const int year = has_named_year ? *context.named_year : context.anchor->year;
  const int month = is_named ? *context.named_month : context.anchor->month;
  const int index = year * 12 + month - 1 + point.month_offset;
  return Month{index / 12, index % 12 + 1, has_named_year ? context.named_from : ResolvedFrom::anchor};
}

// 18日 alone. What is past lies not behind the document's date: on 2 March, 记者29日从… tells of February.
std::optional<Month> near_month(const DatePoint& point, const DateContext& context) {
  constexpr int kNear = 60;  // days
  const std::optional<Day>& anchor = context.anchor;
  const std::optional<Day>& day = context.named_day;
  const bool is_near = day && (!anchor || std::abs(days_since_1970(*anchor) - days_since_1970(*day)) <= kNear);
  if (is_near) return Month{day->year, day->month, context.day_from};
  if (!anchor) return std::nullopt;
  const bool is_before = point.month_from == MonthFrom::near_past && point.day > anchor->day;
  const int index = anchor->year * 12 + anchor->month - 1 - (is_before ? 1 : 0);
  return Month{index / 12, index % 12 + 1, ResolvedFrom::anchor};
}

bool is_this_quarter(const DatePoint& point) {
  return point.month_relative && (point.part == DatePart::quarter || point.part == DatePart::quarter_end);
}

std::optional<DateExtent> extent_of(const DatePoint& point, const DateContext& context) {
  DatePoint settled = point;
  ResolvedFrom from = ResolvedFrom::text;
  if (point.month_relative || point.month_from != MonthFrom::words) {
    const auto month = point.month_relative ? relative_month(point, context) : near_month(point, context);
    if (!month) return std::nullopt;
    settled.year = month->year;
    settled.month = month->month;
    from = month->from;
  } else {
    const auto year = year_of(point, context);
    if (!year) return std::nullopt;
    settled.year = year->year;
    from = year->from;
  }
  if (is_this_quarter(settled)) {
    settled.quarter = static_cast<std::int16_t>((settled.month + 2) / 3);
    settled.month = 0;
  }
  std::optional<DaySpan> span;
  if (settled.day) span = single(make_day(settled.year, settled.month, settled.day));
  else if (settled.month) span = part_of_month(settled.year, settled.month, settled.part);
  else span = part_of_year(settled.year, settled);
  if (!span) return std::nullopt;
  return DateExtent{span->first, span->second, from};
}

// The months that end at the document's date: five years to 2023-06-13 begin on 2018-06-14.
std::optional<DateExtent> last_months(int count, const DateContext& context) {
  if (!context.anchor) return std::nullopt;
  const auto before = add_months(*context.anchor, -count);
  const auto first = before ? add_days(*before, 1) : std::nullopt;
  if (!first) return std::nullopt;
  return DateExtent{*first, *context.anchor, ResolvedFrom::anchor};
}

// Those that begin on the day after it: 2023-06-14 to 2028-06-13.
std::optional<DateExtent> next_months(int count, const DateContext& context) {
  if (!context.anchor) return std::nullopt;
  const auto first = add_days(*context.anchor, 1);
  const auto last = add_months(*context.anchor, count);
  if (!first || !last) return std::nullopt;
  return DateExtent{*first, *last, ResolvedFrom::anchor};
}

std::optional<DateExtent> extent_of_points(const DateExpression& expression, const DateContext& context) {
  const auto start = extent_of(expression.start, context);
  const auto end = extent_of(expression.end, context);
  if (!start || !end) return std::nullopt;
  const bool anchored = start->from == ResolvedFrom::anchor || end->from == ResolvedFrom::anchor;
  return DateExtent{start->first, end->last, anchored ? ResolvedFrom::anchor : ResolvedFrom::text};
}

bool is_impossible(const DatePoint& point, const DateContext& context) {
  if (!point.day || !point.month) return false;
  const auto year = year_of(point, context);
  return !make_day(year ? year->year : 2000, point.month, point.day);  // 2000: a leap year, to the text's benefit
}

}  // namespace

bool is_reversed(const DateExpression& expression) {
  const DatePoint& start = expression.start;
  const DatePoint& end = expression.end;
  return start.year_from == YearFrom::stated && end.year_from == YearFrom::stated && end.year < start.year;
}

std::optional<DateExtent> extent(const DateExpression& expression, const DateContext& context) {
  if (expression.every_year || is_reversed(expression)) return std::nullopt;
  switch (expression.shape) {
    case DateShape::last_months: return last_months(expression.count, context);
    case DateShape::next_months: return next_months(expression.count, context);
    case DateShape::as_of:
      if (!context.anchor) return std::nullopt;
      return DateExtent{*context.anchor, *context.anchor, ResolvedFrom::anchor};
    case DateShape::points:
    case DateShape::plan: break;
  }
  return extent_of_points(expression, context);
}

bool names_impossible_day(const DateExpression& expression, const DateContext& context) {
  if (expression.shape != DateShape::points) return false;
  return is_impossible(expression.start, context) || is_impossible(expression.end, context);
}

namespace {

Precision precision_of_point(const DatePoint& point) {
  if (point.day) return Precision::day;
  switch (point.part) {
    case DatePart::first_day:
    case DatePart::last_day:
    case DatePart::quarter_end: return Precision::day;
    case DatePart::first_half:
    case DatePart::second_half: return Precision::half;
    case DatePart::quarter:
    case DatePart::first_quarters: return Precision::quarter;
    case DatePart::first_months: return Precision::month;
    case DatePart::whole: return point.month || point.month_relative ? Precision::month : Precision::year;
    default: return Precision::period;
  }
}

}  // namespace

Precision precision_of(const DateExpression& expression) {
  if (expression.shape == DateShape::as_of) return Precision::day;
  if (expression.shape == DateShape::points) return precision_of_point(expression.end);
  const bool one_year = expression.shape == DateShape::plan && expression.start.year == expression.end.year;
  return one_year ? precision_of_point(expression.end) : Precision::period;
}

}  // namespace gongwen::internal
