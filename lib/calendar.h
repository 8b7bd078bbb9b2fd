// calendar.h - days of the proleptic Gregorian calendar, years 1 to 9999.
#pragma once

#include <optional>

#include "gongwen/records.h"

namespace gongwen::internal {

bool is_leap_year(int year);
int days_in_month(int year, int month);
// nullopt when there is no such day (2月30日) or a part is out of range.
std::optional<Day> make_day(int year, int month, int day);
// Moves by whole months; the day is cut to the month's last (3月31日 less one month is 2月28日 or 29日).
std::optional<Day> add_months(const Day& day, int months);
std::optional<Day> add_days(const Day& day, int days);
// ISO 8601: 1 is Monday, 7 Sunday.
int weekday(const Day& day);
int days_since_1970(const Day& day);  // 1970-01-01 is 0

}  // namespace gongwen::internal
