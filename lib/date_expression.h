// date_expression.h - how a date's days follow from its words, before the year that it counts from is known.
//
//   今年3月22日—24日   points  {anchor +0, 3, 22} {anchor +0, 3, 24}
//   8月14日            points  {unstated, 8, 14}        the year last named, else the document's
//   近五年             last_months 60                   the five years that end at the document's date
//   今后五年           next_months 60                   those that begin on the day after it
//   本季度             points  {anchor, month +0, quarter}
//   目前               as_of                            the document's date
//
// Owns  nothing; plain values
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "gongwen/records.h"

namespace gongwen::internal {

// unstated: no year in the words. anchor: counts from the document's date. named: from the year last named in the text.
enum class YearFrom : std::uint8_t { unstated, stated, anchor, named };

enum class DatePart : std::uint8_t {
  whole,
  first_half,
  second_half,
  quarter,         // the quarter itself
  first_quarters,  // from January to the end of that quarter
  first_months,    // from January to the end of that month
  quarter_end,
  first_ten_days,
  middle_ten_days,
  last_ten_days,
  first_twenty_days,
  last_of_month,  // from the 11th on: 中下旬
  first_day,
  last_day,
  school_year,  // 1 September to 31 August
  autumn_term,  // 1 September to 31 January
};

// words: as they say. near, near_past: a day alone, of the month of the day last named, or else of the document's or,
// what is past, of the one before.
enum class MonthFrom : std::uint8_t { words, near, near_past };

// One end of a date. month and day are 0 where the words have none.
struct DatePoint {
  YearFrom year_from = YearFrom::unstated;
  MonthFrom month_from = MonthFrom::words;
  DatePart part = DatePart::whole;
  bool month_relative = false;    // with a quarter as part: the quarter of that month
  int year = 0;                   // the year itself when stated, else an offset in years
  std::int16_t month_offset = 0;  // 上月 -1, 下月 +1: only with month_relative
  std::int16_t month = 0;
  std::int16_t day = 0;
  std::int16_t quarter = 0;
};

// plan: a five-year plan; its points, but a period of its own.
enum class DateShape : std::uint8_t { points, plan, last_months, next_months, as_of };

struct DateExpression {
  DatePoint start;
  DatePoint end;
  int count = 0;  // of last_months and next_months
  DateShape shape = DateShape::points;
  bool every_year = false;  // 每年3月5日: no one year, so no days
  bool is_of_story = false;  // 本年: of the year that the text is in, whatever year the sentence told last
  bool is_base = false;     // 较2019年: what is compared with, so that no later date is of that year
};

// What relative words count from. Either may be unknown.
struct DateContext {
  std::optional<Day> anchor;       // the document's date
  std::optional<int> named_year;   // the year last named in the text
  std::optional<int> named_month;  // and its month
  std::optional<Day> named_day;    // the day last named
  ResolvedFrom named_from = ResolvedFrom::text;  // where that year came from
  ResolvedFrom day_from = ResolvedFrom::text;    // where that day's year did
};

struct DateExtent {
  Day first;
  Day last;
  ResolvedFrom from = ResolvedFrom::text;
};

// The days of an expression; nullopt when what it counts from is unknown, or there is no such day (2月30日).
std::optional<DateExtent> extent(const DateExpression& expression, const DateContext& context);

// Whether a stated calendar day of the expression exists in no year at hand (2月30日, 2023年2月29日).
bool names_impossible_day(const DateExpression& expression, const DateContext& context);

// 2025年至2023年: years that run backwards. Such an expression has no days.
bool is_reversed(const DateExpression& expression);

Precision precision_of(const DateExpression& expression);

}  // namespace gongwen::internal
