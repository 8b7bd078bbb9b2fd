// late_reading_test.cc - matches that are not read would not have stood: late reading against reading all.
#include "late_reading.h"

#include <algorithm>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <random>
#include <string>

#include "kinds/duration.h"
#include "overlaps.h"

namespace gongwen::internal {
namespace {

namespace data = boost::unit_test::data;

constexpr std::uint32_t kPatterns = 5;
constexpr std::uint32_t kListPattern = 4;

// Crowded places, as in dates without end: of each the match may hold the next ones, overlap them, or stand alone.
std::vector<Occurrence> some_matches(std::mt19937& random) {
  std::vector<Occurrence> matches;
  for (std::size_t at = 0; at < 60; at += 1 + random() % 9)
    matches.push_back({static_cast<std::uint32_t>(random() % kPatterns), {at, at + 1 + random() % 12}});
  return matches;
}

// A reader that takes a match for a date or not by where it begins. A list gives a date for each second byte.
Drafts<UnresolvedDate> read_date(const Occurrence& match) {
  Drafts<UnresolvedDate> drafts;
  if (match.span.begin * 7 % 4 == 0) return drafts;
  if (match.pattern != kListPattern) return {{match.span, match.pattern, {}}};
  for (std::size_t at = match.span.begin; at < match.span.end; at += 2)
    drafts.push_back({{at, at + 1}, match.pattern, {}});
  return drafts;
}

// A duration begins with its match and may end before it.
Drafts<Duration> read_duration(const Occurrence& match) {
  if (match.span.begin * 5 % 4 == 0) return {};
  return {{{match.span.begin, match.span.end - match.span.size() / 3}, match.pattern, {}}};
}

template <typename Found>
Drafts<Found> read_all(const std::vector<Occurrence>& matches, Drafts<Found> (*read)(const Occurrence&)) {
  Drafts<Found> drafts;
  for (const Occurrence& match : matches)
    for (Draft<Found>& draft : read(match)) drafts.push_back(std::move(draft));
  return without_overlaps(std::move(drafts));
}

// Those that want no byte of a date. Tried against each date: the slow way.
Drafts<Duration> without_claimed(Drafts<Duration> drafts, const Drafts<UnresolvedDate>& dates) {
  std::erase_if(drafts, [&](const Draft<Duration>& draft) {
    return std::any_of(dates.begin(), dates.end(), [&](const Draft<UnresolvedDate>& date) {
      return date.span.begin < draft.span.end && draft.span.begin < date.span.end;
    });
  });
  return drafts;
}

template <typename Found>
std::vector<std::string> places(const Drafts<Found>& drafts) {
  std::vector<std::string> places;
  for (const Draft<Found>& draft : drafts)
    places.push_back(std::to_string(draft.span.begin) + "-" + std::to_string(draft.span.end) + " of " +
                     std::to_string(draft.pattern));
  return places;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(late_reading)

BOOST_AUTO_TEST_CASE(the_dates_that_stand_are_those_of_reading_all) {
  std::mt19937 random(1);
  std::vector<bool> are_lists(kPatterns);
  are_lists[kListPattern] = true;
  for (int round = 0; round < 5000; ++round) {
    const auto matches = some_matches(random);
    std::size_t read = 0;
    const auto dates = standing_dates(matches, are_lists, [&](const Occurrence& match) {
      ++read;
      return read_date(match);
    });
    BOOST_TEST_REQUIRE(places(dates) == places(read_all(matches, read_date)), boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(read <= matches.size());
  }
}

BOOST_AUTO_TEST_CASE(what_a_date_covers_is_not_read) {
  const std::vector<Occurrence> matches{{0, {0, 35}}, {0, {7, 35}}, {0, {19, 54}}, {0, {26, 54}}, {0, {38, 73}}};
  std::vector<std::size_t> read;
  const auto dates = standing_dates(matches, std::vector<bool>(kPatterns), [&](const Occurrence& match) {
    read.push_back(match.span.begin);
    return Drafts<UnresolvedDate>{{match.span, match.pattern, {}}};
  });
  BOOST_TEST(dates.size() == 2U);
  BOOST_TEST(read == (std::vector<std::size_t>{0, 38}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_durations_left_are_those_of_reading_all) {
  std::mt19937 random(2);
  const std::string text(100, 'x');
  for (int round = 0; round < 5000; ++round) {
    const auto dates = read_all(some_matches(random), read_date);
    const auto matches = some_matches(random);
    const auto all = without_claimed(read_all(matches, read_duration), dates);
    auto late = read_all(without_dates_own(matches, dates, text), read_duration);
    ClaimedText claimed(text.size());
    for (const Draft<UnresolvedDate>& date : dates) claimed.add(date.span);
    claimed.settle(late);
    BOOST_TEST_REQUIRE(places(late) == places(all), boost::test_tools::per_element());
  }
}

namespace {

struct TwoRow {
  const char* before;
  const char* match;
  bool may_be_two;
};
std::ostream& operator<<(std::ostream& out, const TwoRow& row) { return out << row.before << row.match; }

const TwoRow kTwoRows[] = {
    {"", "365天-104天", true},        {"由", "20天至15天", true},  {"从 ", "20天至15天", true}, {"由\n", "20天至15天", false},
    {"缩短", "20天至15天", false},    {"6月", "13日", false},      {"", "20天", false},         {"2-", "3天", false},
    {"2024年6月", "13日至20日", false},
};

}  // namespace

BOOST_DATA_TEST_CASE(lengths_that_shrink_may_be_two, data::make(kTwoRows), row) {
  const std::string before = row.before;
  const std::string text = before + row.match;
  BOOST_TEST(DurationReader::may_be_two({before.size(), text.size()}, text) == row.may_be_two);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen::internal
