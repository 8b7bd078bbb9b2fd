#include "gongwen/list.h"

#include <boost/test/unit_test.hpp>

#include <string>

namespace gongwen {
namespace {

using Words = List<std::string>;

std::vector<std::string> items(const Words& list) { return {list.begin(), list.end()}; }

struct Row {
  const char* what;
  Words list;
  std::vector<std::string> expected;
};

std::vector<Row> rows() {
  Words grown;
  grown.push_back("人");
  grown.emplace_back(2, 'x');
  Words emptied = {"人"};
  emptied.pop_back();
  Words moved_to = {"月"};
  Words moved_from = {"人", "月"};
  moved_to = std::move(moved_from);
  return {{"default", {}, {}},
          {"of words", {"人", "月"}, {"人", "月"}},
          {"of a vector", std::vector<std::string>{"人"}, {"人"}},
          {"of an empty vector", std::vector<std::string>(), {}},
          {"grown", grown, {"人", "xx"}},
          {"emptied", emptied, {}},
          {"moved", moved_to, {"人", "月"}}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(list)

BOOST_AUTO_TEST_CASE(holds_what_a_vector_would) {
  for (const Row& row : rows()) {
    BOOST_TEST_CONTEXT(row.what) {
      BOOST_TEST(items(row.list) == row.expected);
      BOOST_TEST(row.list.size() == row.expected.size());
      BOOST_TEST(row.list.empty() == row.expected.empty());
      BOOST_TEST((row.list == Words(row.expected)));
      for (std::size_t i = 0; i < row.expected.size(); ++i) BOOST_TEST(row.list[i] == row.expected[i]);
      if (row.list.empty()) continue;
      BOOST_TEST(row.list.front() == row.expected.front());
      BOOST_TEST(row.list.back() == row.expected.back());
    }
  }
}

BOOST_AUTO_TEST_CASE(lists_are_equal_when_their_items_are) {
  const std::vector<Row> all = rows();
  for (const Row& one : all)
    for (const Row& other : all)
      BOOST_TEST((one.list == other.list) == (one.expected == other.expected), one.what << " and " << other.what);
}

BOOST_AUTO_TEST_CASE(a_copy_has_items_of_its_own) {
  for (const Row& row : rows()) {
    Words copy = row.list;
    copy.push_back("年");
    BOOST_TEST(items(row.list) == row.expected, row.what);
    copy = row.list;
    for (std::string& word : copy) word += "次";
    BOOST_TEST(items(row.list) == row.expected, row.what);
    BOOST_TEST(copy.size() == row.expected.size(), row.what);
  }
}

BOOST_AUTO_TEST_CASE(takes_the_room_of_a_pointer) { BOOST_TEST(sizeof(Words) == sizeof(void*)); }

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
