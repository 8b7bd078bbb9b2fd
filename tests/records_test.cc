// The contract's words for enumerators, days and times.
#include "gongwen/records.h"

#include <boost/test/unit_test.hpp>

namespace gongwen {

BOOST_AUTO_TEST_SUITE(records)

BOOST_AUTO_TEST_CASE(words_of_quantities) {
  BOOST_TEST(to_string(Relation::exact) == "exact");
  BOOST_TEST(to_string(Relation::about) == "about");
  BOOST_TEST(to_string(Relation::at_least) == "at_least");
  BOOST_TEST(to_string(Relation::more_than) == "more_than");
  BOOST_TEST(to_string(Relation::at_most) == "at_most");
  BOOST_TEST(to_string(Relation::less_than) == "less_than");
  BOOST_TEST(to_string(Relation::between) == "between");
  BOOST_TEST(to_string(Change::up) == "up");
  BOOST_TEST(to_string(Change::down) == "down");
  BOOST_TEST(to_string(Change::from) == "from");
  BOOST_TEST(to_string(Change::to) == "to");
  BOOST_TEST(to_string(Basis::person) == "person");
  BOOST_TEST(to_string(Basis::person_time) == "person_time");
}

BOOST_AUTO_TEST_CASE(words_of_dates) {
  BOOST_TEST(to_string(Precision::second) == "second");
  BOOST_TEST(to_string(Precision::minute) == "minute");
  BOOST_TEST(to_string(Precision::day) == "day");
  BOOST_TEST(to_string(Precision::month) == "month");
  BOOST_TEST(to_string(Precision::quarter) == "quarter");
  BOOST_TEST(to_string(Precision::half) == "half");
  BOOST_TEST(to_string(Precision::year) == "year");
  BOOST_TEST(to_string(Precision::period) == "period");
  BOOST_TEST(to_string(DateRelation::in) == "in");
  BOOST_TEST(to_string(DateRelation::since) == "since");
  BOOST_TEST(to_string(DateRelation::until) == "until");
  BOOST_TEST(to_string(ResolvedFrom::text) == "text");
  BOOST_TEST(to_string(ResolvedFrom::anchor) == "anchor");
  BOOST_TEST(to_string(ResolvedFrom::none) == "none");
}

BOOST_AUTO_TEST_CASE(words_of_numbers_and_offsets) {
  BOOST_TEST(to_string(Series::dispatch) == "dispatch");
  BOOST_TEST(to_string(Series::order) == "order");
  BOOST_TEST(to_string(Series::notice) == "notice");
  BOOST_TEST(to_string(Series::proposal) == "proposal");
  BOOST_TEST(to_string(PhoneType::landline) == "landline");
  BOOST_TEST(to_string(PhoneType::mobile) == "mobile");
  BOOST_TEST(to_string(PhoneType::service) == "service");
  BOOST_TEST(to_string(OffsetUnit::utf8) == "utf8");
  BOOST_TEST(to_string(OffsetUnit::codepoint) == "codepoint");
  BOOST_TEST(to_string(OffsetUnit::utf16) == "utf16");
}

BOOST_AUTO_TEST_CASE(days_and_times) {
  BOOST_TEST(to_string(Day{2023, 6, 13}) == "2023-06-13");
  BOOST_TEST(to_string(Day{1, 1, 1}) == "0001-01-01");
  BOOST_TEST(to_string(TimeOfDay{11, 18, {}}) == "11:18");
  BOOST_TEST(to_string(TimeOfDay{9, 5, 7}) == "09:05:07");
  BOOST_TEST(to_string(TimeOfDay{24, 0, {}}) == "24:00");
  BOOST_TEST(to_string(TimeOfDay{0, 0, 0}) == "00:00:00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
