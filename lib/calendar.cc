#include "calendar.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace gongwen {
namespace internal {
namespace {

constexpr int kLastYear = 9999;

std::chrono::sys_days sys_days_of(const Day& day) {
  return std::chrono::year{day.year} / std::chrono::month{day.month} / std::chrono::day{day.day};
}

// Digits only: from_chars alone would take a sign.
std::optional<int> read_digits(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.starts_with('-') || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

bool is_leap_year(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return kDays[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > kLastYear || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Day{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::optional<Day> add_months(const Day& day, int months) {
  const std::int64_t index = std::int64_t{day.year} * 12 + day.month - 1 + months;  // months since year 0
  if (index < 12 || index >= (kLastYear + 1) * 12) return std::nullopt;
  const int year = static_cast<int>(index / 12);
  const int month = static_cast<int>(index % 12) + 1;
  return make_day(year, month, std::min<int>(day.day, days_in_month(year, month)));
}

std::optional<Day> add_days(const Day& day, int days) {
  constexpr int kAllDays = 366 * kLastYear;  // more lead out of the calendar from anywhere in it
  if (days < -kAllDays || days > kAllDays) return std::nullopt;
  const std::chrono::year_month_day sum{sys_days_of(day) + std::chrono::days{days}};
  return make_day(static_cast<int>(sum.year()), static_cast<int>(static_cast<unsigned>(sum.month())),
                  static_cast<int>(static_cast<unsigned>(sum.day())));
}

int weekday(const Day& day) {
  return static_cast<int>(std::chrono::weekday{sys_days_of(day)}.iso_encoding());
}

int days_since_1970(const Day& day) { return static_cast<int>(sys_days_of(day).time_since_epoch().count()); }

}  // namespace internal

// Declared in gongwen/gongwen.h, which this layer does not look at.
std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const std::optional<int> year = internal::read_digits(iso.substr(0, 4));
  const std::optional<int> month = internal::read_digits(iso.substr(5, 2));
  const std::optional<int> day = internal::read_digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return internal::make_day(*year, *month, *day);
}

}  // namespace gongwen
