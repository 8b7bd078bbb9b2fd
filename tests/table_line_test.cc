// table_line_test.cc - lines of flattened tables and their cells.
#include "kinds/table_line.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>
#include <string_view>

namespace gongwen::internal {
namespace {

namespace data = boost::unit_test::data;

// Each line in []: its layout's first letter, then its cells behind bars, with the letter of their form and + where
// fused. ~ before the layout tells a line behind a blank one, ! one that is no row.
struct Row {
  const char* why;
  std::string text;
  std::string lines;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.why; }

char letter(CellForm form) { return "wed,.i"[static_cast<int>(form)]; }  // words, empty, dash, 1,200, 3.1, integer
char letter(LineLayout layout) { return "1sm"[static_cast<int>(layout)]; }

std::string shown(std::string_view text, const TableLine& line) {
  std::string shown = line.after_blank ? "[~" : "[";
  if (!line.is_whole) shown += '!';
  shown += letter(line.layout);
  for (const Cell& cell : line.cells) {
    shown += std::string("|") + letter(cell.form) + (cell.is_fused ? "+" : "");
    shown += text.substr(cell.span.begin, cell.span.size());
  }
  return shown + "]";
}

std::string lines_of(std::string_view text) {
  std::string all;
  for (TableLines lines(text, 0); lines.has_line(); lines.next()) all += shown(text, lines.line());
  return all;
}

const std::string kLong(TableLines::kLongestLine, '1');

const Row kRows[] = {
    {"a label and a number", "教育 1200", "[s|w教育|i1200]"},
    {"a number that ends a label", "教育1200", "[s|w教育|i+1200]"},
    {"behind a bracket, and one more", "支出)1,200 3", "[s|w支出)|,+1,200|i3]"},
    {"not behind letters", "abc12", "[1|wabc12]"},
    {"not inside a span of years", "规划2020-2025", "[1|w规划2020-2025]"},
    {"a label of several words", "教育 支出 3.1 -", "[s|w教育 支出|.3.1|d-]"},
    {"numbers alone", "1 2", "[s|i1|i2]"},
    {"a dash", "-", "[1|d-]"},
    {"a longer dash", "——", "[1|d——]"},
    {"below zero", "-3.1", "[1|.-3.1]"},
    {"a code", "007", "[1|w007]"},
    {"groups of three", "1,234,567", "[1|,1,234,567]"},
    {"no groups of three", "1,23", "[1|w1,23]"},
    {"bars", "|a|", "[m|wa]"},
    {"an empty cell between bars", "|a||1|", "[m|wa|e|i1]"},
    {"tabs: empty cells at both ends", "\t1\t", "[m|e|i1|e]"},
    {"spaces in a marked line", "| 教育 支出 | 1,200 |", "[m|w教育 支出|,1,200]"},
    {"a rule of markdown is blank", "|a|\n|---|:-:|\n|b|", "[m|wa][~m|wb]"},
    {"a blank line", "甲\n \t\n乙", "[1|w甲][~1|w乙]"},
    {"layouts and cells of one line are not the next one's", "|a|1|\n乙\n丙 2\n丁", "[m|wa|i1][1|w乙][s|w丙|i2][1|w丁]"},
    {"the longest line", kLong.substr(1) + "\n甲", "[1|i" + kLong.substr(1) + "][1|w甲]"},
    {"the longest without a line break", kLong, "[1|i" + kLong + "]"},
    {"a longer one ends the lines", "甲\n" + kLong + "\n乙", "[1|w甲][!1]"},
    {"the text's end behind a line break", "甲\n", "[1|w甲]"},
    {"blank lines alone", "\n \n", ""},
    {"nothing", "", ""},
};

BOOST_AUTO_TEST_SUITE(table_line)

BOOST_DATA_TEST_CASE(lines_and_their_cells, data::make(kRows), row) {
  BOOST_TEST(lines_of(row.text) == row.lines);
}

BOOST_AUTO_TEST_CASE(a_walk_can_be_taken_up_where_it_stood) {
  const std::string text = "甲 1\n\n  |乙|2|\n丙\n";
  TableLines lines(text, 0);
  lines.next();
  BOOST_TEST(lines.place() == text.find("|乙"));
  TableLines again(text, lines.place());
  BOOST_REQUIRE(again.has_line());
  BOOST_TEST(shown(text, again.line()) == "[m|w乙|i2]");
  lines.next();
  lines.next();
  BOOST_TEST(!lines.has_line());
  BOOST_TEST(lines.place() == text.size());
}

BOOST_DATA_TEST_CASE(kept_lines_are_as_they_were_read, data::make(kRows), row) {
  KeptLines kept;
  for (TableLines lines(row.text, 0); lines.has_line(); lines.next()) kept.keep(lines.line());
  std::string all;
  for (std::size_t i = 0; i < kept.size(); ++i) all += shown(row.text, kept[i]);
  BOOST_TEST(all == row.lines);
}

BOOST_AUTO_TEST_CASE(where_a_line_begins) {
  const std::string text = "甲\n" + kLong + kLong;
  BOOST_TEST(line_begin(text, 0) == 0);
  BOOST_TEST(line_begin(text, text.find('1')) == text.find('1'));
  BOOST_TEST(line_begin(text, text.find('1') + 5) == text.find('1'));
  BOOST_TEST(line_begin(text, text.size()) == text.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
