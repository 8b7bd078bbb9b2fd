#include "gongwen/pattern_id.h"

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace gongwen {
namespace {

const std::vector<std::string> kTexts = {"", "a", "amount.money", "an.id.longer.than.a.string.holds.without.memory"};

std::string written(PatternId id) {
  std::ostringstream out;
  out << id;
  return std::move(out).str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pattern_id)

BOOST_AUTO_TEST_CASE(reads_as_the_text_it_was_made_of) {
  for (const std::string& text : kTexts) {
    const PatternId id(text);
    const std::string& as_string = id;
    const std::string_view as_view = id;
    BOOST_TEST(id == text);
    BOOST_TEST(as_string == text);
    BOOST_TEST(as_view == text);
    BOOST_TEST(written(id) == text);
  }
}

BOOST_AUTO_TEST_CASE(is_empty_where_it_is_made_of_nothing) { BOOST_TEST(PatternId() == PatternId("")); }

BOOST_AUTO_TEST_CASE(ids_are_equal_when_their_texts_are) {
  for (const std::string& one : kTexts) {
    for (const std::string& other : kTexts) {
      BOOST_TEST((PatternId(one) == PatternId(other)) == (one == other), one << " and " << other);
      BOOST_TEST((PatternId(one) == other) == (one == other), one << " and " << other);
    }
  }
}

BOOST_AUTO_TEST_CASE(outlives_the_text_it_was_made_of) {
  std::string text = "an.id.of.a.string.that.is.gone";
  const PatternId id(text);
  text.assign(text.size(), '?');
  BOOST_TEST(id == "an.id.of.a.string.that.is.gone");
}

BOOST_AUTO_TEST_CASE(is_one_for_all_threads) {
  constexpr std::size_t kThreads = 8;
  constexpr int kIds = 200;
  std::vector<std::vector<PatternId>> made(kThreads);
  std::vector<std::thread> threads;
  for (std::vector<PatternId>& ids : made)
    threads.emplace_back([&ids] { for (int i = 0; i < kIds; ++i) ids.emplace_back("threads." + std::to_string(i)); });
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<PatternId>& ids : made) BOOST_TEST((ids == made.front()));
}

BOOST_AUTO_TEST_CASE(takes_the_room_of_a_pointer) { BOOST_TEST(sizeof(PatternId) == sizeof(void*)); }

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
