// make_room_test.cc - what a text has all over is written little more than once, and leaves little room unused.
#include "make_room.h"

#include <array>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <vector>

namespace gongwen::internal {
namespace {

namespace data = boost::unit_test::data;

struct Grown {
  std::size_t moved = 0;  // elements, each time the vector grew
  std::vector<int> elements;
};

// One of each `apart` bytes of a text.
Grown grown(std::size_t whole, std::size_t apart) {
  Grown grown;
  for (std::size_t at = apart; at <= whole; at += apart) {
    const std::size_t capacity = grown.elements.capacity();
    make_room(grown.elements, at, whole);
    if (grown.elements.capacity() != capacity) grown.moved += grown.elements.size();
    grown.elements.push_back(1);
  }
  return grown;
}

BOOST_AUTO_TEST_SUITE(room_that_is_made)

constexpr std::size_t kTexts[] = {100'000, 300'000, 1'000'000, 2'700'000, 8'000'000};
constexpr std::size_t kApart[] = {2, 7, 60};

BOOST_DATA_TEST_CASE(long_texts, data::make(kTexts) * data::make(kApart), whole, apart) {
  const Grown all = grown(whole, apart);
  BOOST_REQUIRE(!all.elements.empty());
  BOOST_TEST(all.moved < all.elements.size() * 3 / 10);
  BOOST_TEST(all.elements.capacity() < all.elements.size() * 11 / 10 + 32);
}

// Dense at its begin, and nothing behind: the room that is made for it stays within some steps of what was found.
BOOST_DATA_TEST_CASE(a_text_that_changes, data::make(kTexts), whole) {
  std::vector<int> elements;
  for (std::size_t at = 2; at <= whole / 10; at += 2) {
    make_room(elements, at, whole);
    elements.push_back(1);
  }
  BOOST_TEST(elements.capacity() < elements.size() * 11);
}

BOOST_AUTO_TEST_CASE(more_than_was_expected) {
  std::vector<int> elements(20);
  make_room(elements, 1'000'000, 1'000'000);  // more than was expected of the whole
  BOOST_TEST(elements.capacity() > 20u);
  std::vector<int> first;
  make_room(first, 0, 0);
  BOOST_TEST(first.capacity() == 1024 / sizeof(int));
  std::vector<std::array<char, 500>> large;
  make_room(large, 0, 0);
  BOOST_TEST(large.capacity() == 16u);
  first.push_back(1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
