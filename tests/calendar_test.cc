// Days: every one from 1900 to 2100 against Fliegel and Van Flandern's Julian day numbers, then the edges.
#include "calendar.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "gongwen/gongwen.h"

namespace gongwen::internal {
namespace {

using Parts = std::tuple<int, int, int>;

constexpr int kFirst = 2415021;  // the Julian day number of 1900-01-01
constexpr int kLast = 2488434;   // of 2100-12-31

// H. F. Fliegel, T. C. Van Flandern, Communications of the ACM 11 (1968), p. 657.
Parts parts_of(int julian_day) {
  int l = julian_day + 68569;
  const int n = 4 * l / 146097;
  l -= (146097 * n + 3) / 4;
  const int i = 4000 * (l + 1) / 1461001;
  l = l - 1461 * i / 4 + 31;
  const int j = 80 * l / 2447;
  return {100 * (n - 49) + i + j / 11, j + 2 - 12 * (j / 11), l - 2447 * j / 80};
}

Day day(const std::string& iso) { return parse_day(iso).value(); }
std::string shown(const std::optional<Day>& day) { return day ? to_string(*day) : "none"; }

std::string wrong_day(int julian_day) {
  const auto [year, month, number] = parts_of(julian_day);
  const std::optional<Day> made = make_day(year, month, number);
  const std::string name = std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(number);
  if (!made || made->year != year || made->month != month || made->day != number) return name + " can't be made";
  if (weekday(*made) != julian_day % 7 + 1) return name + " has another weekday";
  if (add_days(Day{1900, 1, 1}, julian_day - kFirst) != made) return name + " is not counted forwards";
  if (add_days(Day{2100, 12, 31}, julian_day - kLast) != made) return name + " is not counted backwards";
  if (parse_day(to_string(*made)) != made) return name + " does not print and parse";
  const bool last = std::get<2>(parts_of(julian_day + 1)) == 1;
  if ((days_in_month(year, month) == number) != last) return name + " ends its month or not";
  return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(every_day_of_two_centuries) {
  BOOST_REQUIRE((parts_of(kFirst) == Parts{1900, 1, 1}));
  BOOST_REQUIRE((parts_of(kLast) == Parts{2100, 12, 31}));
  for (int julian_day = kFirst; julian_day <= kLast; ++julian_day) {
    const std::string wrong = wrong_day(julian_day);
    BOOST_REQUIRE_MESSAGE(wrong.empty(), wrong);
  }
}

BOOST_AUTO_TEST_CASE(no_other_day_exists) {
  std::set<Parts> days;
  for (int julian_day = kFirst; julian_day <= kLast; ++julian_day) days.insert(parts_of(julian_day));
  for (int year = 1900; year <= 2100; ++year)
    for (int month = -1; month <= 14; ++month)
      for (int number = -1; number <= 33; ++number)
        BOOST_REQUIRE_MESSAGE(make_day(year, month, number).has_value() == days.contains({year, month, number}),
                              year << '-' << month << '-' << number);
}

BOOST_AUTO_TEST_CASE(leap_years_and_months) {
  for (const int year : {4, 1600, 1996, 2000, 2024, 2400}) BOOST_TEST(is_leap_year(year), year);
  for (const int year : {1, 1700, 1900, 2023, 2100, 9999}) BOOST_TEST(!is_leap_year(year), year);
  BOOST_TEST(days_in_month(2023, 2) == 28);
  BOOST_TEST(days_in_month(2024, 2) == 29);
  BOOST_TEST(days_in_month(2023, 4) == 30);
  BOOST_TEST(days_in_month(2023, 12) == 31);
  BOOST_TEST(days_in_month(2023, 0) == 0);
  BOOST_TEST(days_in_month(2023, 13) == 0);
}

BOOST_AUTO_TEST_CASE(ends_of_the_calendar) {
  const int most = std::numeric_limits<int>::max();
  const int least = std::numeric_limits<int>::min();
  BOOST_TEST(shown(make_day(1, 1, 1)) == "0001-01-01");
  BOOST_TEST(shown(make_day(9999, 12, 31)) == "9999-12-31");
  for (const int year : {least, -1, 0, 10000, 65537, most}) BOOST_TEST(shown(make_day(year, 1, 1)) == "none", year);
  BOOST_TEST(shown(make_day(2023, 257, 1)) == "none");
  BOOST_TEST(shown(make_day(2023, 1, 257)) == "none");
  BOOST_TEST(shown(add_days(day("9999-12-31"), 1)) == "none");
  BOOST_TEST(shown(add_days(day("0001-01-01"), -1)) == "none");
  BOOST_TEST(shown(add_days(day("0001-01-01"), 3652058)) == "9999-12-31");
  for (const int days : {most, least}) BOOST_TEST(shown(add_days(day("2023-06-13"), days)) == "none", days);
  for (const int months : {most, least}) BOOST_TEST(shown(add_months(day("2023-06-13"), months)) == "none", months);
}

BOOST_AUTO_TEST_CASE(months_added) {
  struct Row {
    std::string from;
    int months;
    std::string to;
  };
  const std::vector<Row> rows = {
      {"2023-06-13", 0, "2023-06-13"},  {"2023-06-13", 1, "2023-07-13"},   {"2023-03-31", -1, "2023-02-28"},
      {"2024-03-31", -1, "2024-02-29"}, {"2023-01-31", 1, "2023-02-28"},   {"2023-12-31", 1, "2024-01-31"},
      {"2023-01-15", -1, "2022-12-15"}, {"2024-02-29", 12, "2025-02-28"},  {"2024-02-29", -48, "2020-02-29"},
      {"2023-05-31", 6, "2023-11-30"},  {"2023-06-13", -13, "2022-05-13"}, {"9999-11-30", 1, "9999-12-30"},
      {"9999-12-01", 1, "none"},        {"0001-02-28", -1, "0001-01-28"},  {"0001-01-31", -1, "none"},
  };
  for (const Row& row : rows)
    BOOST_TEST(shown(add_months(day(row.from), row.months)) == row.to, row.from << " and " << row.months << " months");
}

BOOST_AUTO_TEST_CASE(iso_days) {
  BOOST_TEST(shown(parse_day("2023-06-13")) == "2023-06-13");
  BOOST_TEST(shown(parse_day("2024-02-29")) == "2024-02-29");
  const std::vector<std::string> refused = {"",           "2023-6-13",  "2023-06-13 ", "2023/06/13", "20230613",
                                            "2023-02-29", "2023-13-01", "2023-00-10",  "2023-01-00", "0000-01-01",
                                            "+023-01-01", "-023-01-01", "2023--1-01",  "2023-01-+1", "2023-0a-01"};
  for (const std::string& text : refused) BOOST_TEST(shown(parse_day(text)) == "none", text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen::internal
