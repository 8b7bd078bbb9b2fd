// The lines of a text with what stands between them, and the marks in one line. ⏎ stands for a line feed.
#include "line_window.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "line_feeds.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {

using gongwen::test::with_line_feeds;

// Each line as [words], behind b where a blank line stands before it, f where furniture does, F where it is furniture.
std::string drawn(std::string_view text, const std::vector<Line>& lines) {
  std::string drawn;
  for (const Line& line : lines) {
    drawn += line.after_blank ? "b" : "";
    drawn += line.after_furniture ? "f" : "";
    drawn += line.is_furniture ? "F" : "";
    drawn += '[' + std::string(text.substr(line.begin, line.size())) + ']';
  }
  return drawn;
}

struct LinesRow {
  std::string_view text;
  std::string_view lines;
  std::string_view without_furniture;
};

const std::vector<LinesRow> kLines = {
    {"", "", ""},
    {"⏎ ⏎\t", "", ""},
    {"甲", "[甲]", "[甲]"},
    {"⏎甲⏎", "b[甲]", "b[甲]"},
    {" 甲 乙\t⏎丙", "[甲 乙][丙]", "[甲 乙][丙]"},
    {"甲⏎⏎⏎乙⏎丙", "[甲]b[乙][丙]", "[甲]b[乙][丙]"},
    {"甲⏎- 3 -⏎乙", "[甲]F[- 3 -][乙]", "[甲]f[乙]"},
    {"甲⏎⏎17⏎乙⏎丙", "[甲]bF[17][乙][丙]", "[甲]bf[乙][丙]"},
    {"甲⏎17⏎⏎乙", "[甲]F[17]b[乙]", "[甲]bf[乙]"},
    {"甲⏎⏎17⏎第 18 页⏎乙⏎⏎19", "[甲]bF[17]F[第 18 页][乙]bF[19]", "[甲]bf[乙]"},
};

struct MarksRow {
  std::string_view stretch;
  std::string_view flags;  // comma, stop, semicolon: colon cells, as written , 。 ; : |
  std::size_t columns;
};

const std::vector<MarksRow> kMarks = {
    {"", "", 0},
    {"湾城市人民政府", "", 14},
    {"A1 湾", "", 5},
    {"é湾𠮷", "", 6},
    {"甲,乙", ",", 6},
    {"1,200", "", 6},
    {"1,甲", ",", 5},
    {",1", ",", 3},
    {"收悉。", "。", 6},
    {"甲;乙:丙?(丁)", ";:", 18},
    {"甲|乙", "|", 5},
    {"甲\t乙", "|", 5},
    {"甲  乙", "", 6},
    {"甲   乙", "|", 7},
    {"甲、《乙》—…", "", 14},
};

std::string flags_of(const LineMarks& marks) {
  std::string flags;
  flags += marks.has_comma ? "," : "";
  flags += marks.has_stop ? "。" : "";
  flags += marks.has_semicolon ? ";" : "";
  flags += marks.has_colon ? ":" : "";
  flags += marks.has_cells ? "|" : "";
  return flags;
}

struct BracketsRow {
  std::string_view stretch;
  std::uint8_t first_opens;
  std::uint8_t first_closes;
  std::uint8_t last_opens;
};

constexpr std::uint8_t kTitles = LineMarks::kTitles;
constexpr std::uint8_t kParentheses = LineMarks::kParentheses;
constexpr std::uint8_t kQuotes = LineMarks::kQuotes;
constexpr std::uint8_t kYears = LineMarks::kYears;

const std::vector<BracketsRow> kBrackets = {
    {"湾城市", 0, 0, 0},
    {"(运用促", kParentheses, 0, kParentheses},
    {"进处)", 0, kParentheses, 0},
    {"进处)和(", 0, kParentheses, kParentheses},
    {"《甲》", kTitles, 0, 0},
    {"《甲》《乙", kTitles, 0, kTitles},
    {"《甲“乙", kTitles | kQuotes, 0, kTitles | kQuotes},
    {"〔2023〕5号〔", kYears, 0, kYears},
    {"甲。《乙", 0, 0, kTitles},
    {"甲。乙》", 0, 0, 0},
    {"甲”乙。“丙", 0, kQuotes, kQuotes},
};

BOOST_AUTO_TEST_SUITE(line_window)

BOOST_AUTO_TEST_CASE(lines_and_what_stands_before_them) {
  for (const LinesRow& row : kLines) {
    const std::string text = with_line_feeds(row.text);
    const std::vector<Line> lines = lines_with_words(text);
    BOOST_TEST_CONTEXT(row.text) {
      BOOST_TEST(drawn(text, lines) == row.lines);
      BOOST_TEST(drawn(text, without_furniture(lines)) == row.without_furniture);
    }
  }
}

// What is told at a glance is what reading it tells.
BOOST_AUTO_TEST_CASE(page_furniture_of_up_to_five_characters) {
  constexpr std::array<std::string_view, 12> kCharacters = {"1", "2", "3", "-", "/", " ", ".", ",", "第", "页", "—", ""};
  std::size_t furniture = 0;
  for (std::size_t number = 0; number < 12 * 12 * 12 * 12 * 12; ++number) {
    std::string line;
    for (std::size_t rest = number, i = 0; i < 5; rest /= kCharacters.size(), ++i)
      line += kCharacters[rest % kCharacters.size()];
    if (line.empty()) continue;
    furniture += is_page_furniture(line) ? 1 : 0;
    if (is_page_furniture(line) != reads_as_page_furniture(line)) BOOST_ERROR(line);
  }
  BOOST_TEST(furniture > 100U);
}

BOOST_AUTO_TEST_CASE(page_furniture_of_digits) {
  for (const std::string_view line : {"1", "17", "123", "3/12", "12 -", "7 —", "- 1200 -", "# Page 1234:"})
    BOOST_TEST(is_page_furniture(line), line << " is none");
  for (const std::string_view line : {"1200", "12.5", "1,200", "12%", "3年", "1200 -", "3/12页", "3//4", ""})
    BOOST_TEST(!is_page_furniture(line), line << " is some");
}

BOOST_AUTO_TEST_CASE(marks_and_columns) {
  for (const MarksRow& row : kMarks) {
    const LineMarks marks = line_marks(row.stretch);
    BOOST_TEST_CONTEXT(row.stretch) BOOST_TEST(flags_of(marks) == row.flags);
    BOOST_TEST_CONTEXT(row.stretch) BOOST_TEST(marks.columns == row.columns);
  }
}

BOOST_AUTO_TEST_CASE(brackets_first_and_last) {
  for (const BracketsRow& row : kBrackets) {
    const LineMarks marks = line_marks(row.stretch);
    BOOST_TEST_CONTEXT(row.stretch) {
      BOOST_TEST(unsigned{marks.first_opens} == unsigned{row.first_opens});
      BOOST_TEST(unsigned{marks.first_closes} == unsigned{row.first_closes});
      BOOST_TEST(unsigned{marks.last_opens} == unsigned{row.last_opens});
    }
  }
}

// Far along, both ends of a long line, and lines asked for again when others have been.
BOOST_AUTO_TEST_CASE(the_window_tells_of_each_line_what_is_its_own) {
  std::string text;
  for (int line = 0; line < 200; ++line) {
    text += std::string(static_cast<std::size_t>(line % 3), ' ') + std::string(static_cast<std::size_t>(1 + line), 'x');
    text += line % 5 == 0 ? "(" + std::string(2 * kMostSeen, 'y') + ";\n" : ",\n";
  }
  LineWindow window(text, lines_with_words(text));
  for (int current = 0; current < 200; ++current, window.advance()) {
    for (const int offset : {0, 1, -8, 8, -3, 0}) {
      const int line = current + offset;
      BOOST_TEST_REQUIRE(window.has(offset) == (line >= 0 && line < 200));
      if (!window.has(offset)) continue;
      const bool is_long = line % 5 == 0;
      BOOST_TEST(window.indent(offset) == static_cast<std::size_t>(line % 3));
      BOOST_TEST(window.tail_marks(offset).has_semicolon == is_long);
      BOOST_TEST(window.head_marks(offset).has_semicolon == false);
      BOOST_TEST(window.head_marks(offset).has_comma == !is_long);
      BOOST_TEST(window.width(offset) == (is_long ? LineWindow::kLong : static_cast<std::size_t>(line) + 3));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
