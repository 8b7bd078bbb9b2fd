// Lines that tell a page and how many there are: forms × what stands around them, and cells that only look like them.
#include "page_count.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace gongwen::internal {
namespace {

// The lines marked as furniture, joined by |.
std::string marked(const std::string& text) {
  std::string found;
  for (const Line& line : with_page_counts(lines_with_words(text), text))
    if (line.is_furniture) found += text.substr(line.begin, line.size()) + "|";
  return found;
}

BOOST_AUTO_TEST_SUITE(page_count)

BOOST_AUTO_TEST_CASE(reads_the_page_and_how_many) {
  for (const std::string line : {"2 / 5", "2/5", "2 /5", "Page 2 of 5", "https://www.wancheng.example/7.html   2/5"}) {
    const auto count = read_page_count(line);
    BOOST_TEST_CONTEXT(line) {
      BOOST_REQUIRE(count.has_value());
      BOOST_TEST(count->page == 2U);
      BOOST_TEST(count->pages == 5U);
    }
  }
  for (const std::string line : {"", "5", "6 / 5", "0 / 5", "2026/7/24", "https://a.example/7/24", "比例 2 / 5", "2 of 5",
                                 "Page 2", "1234 / 5678", "/ 5", "2 /"})
    BOOST_TEST(!read_page_count(line).has_value(), line);
}

BOOST_AUTO_TEST_CASE(counts_up_or_stands_between_blank_lines) {
  BOOST_TEST(marked("甲\n1 / 3\n乙\n2 / 3\n丙\n") == "1 / 3|2 / 3|");
  BOOST_TEST(marked("甲\nPage 1 of 3\n乙\nPage 2 of 3\n丙\n") == "Page 1 of 3|Page 2 of 3|");
  BOOST_TEST(marked("甲\n\n2 / 3\n\n乙\n") == "2 / 3|");
}

BOOST_AUTO_TEST_CASE(a_cell_is_none) {
  BOOST_TEST(marked("甲\n2 / 3\n乙\n").empty());
  BOOST_TEST(marked("甲\n1 / 3\n2 / 3\n3 / 3\n乙\n").empty());
  BOOST_TEST(marked("甲\n1 / 3\n乙\n2 / 4\n丙\n").empty());
  BOOST_TEST(marked("甲\n3 / 5\n乙\n1 / 5\n丙\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
