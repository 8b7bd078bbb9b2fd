// The lines of a text with what stands between them, and the marks in one line. ⏎ stands for a line feed.
#include "line_window.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "characters.h"
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

// What stands beside a stretch doesn't count.
struct Stretch {
  explicit Stretch(std::string_view words) : text("1 《(  " + std::string(words) + "  1;)") {}

  std::size_t begin() const { return 8; }
  std::size_t end() const { return text.size() - 5; }
  std::string_view words() const { return std::string_view(text).substr(begin(), end() - begin()); }
  LineShape shape() const { return line_shape(text, begin(), end()); }
  LineBrackets brackets() const { return line_brackets(text, begin(), end()); }

  std::string text;
};

std::string flags_of(const LineMarks& marks) {
  std::string flags;
  flags += marks.has_comma ? "," : "";
  flags += marks.has_stop ? "。" : "";
  flags += marks.has_semicolon ? ";" : "";
  flags += marks.has_colon ? ":" : "";
  return flags;
}

struct BracketsRow {
  std::string_view stretch;
  std::uint8_t first_opens;
  std::uint8_t first_closes;
  std::uint8_t last_opens;
};

constexpr std::uint8_t kTitles = LineBrackets::kTitles;
constexpr std::uint8_t kParentheses = LineBrackets::kParentheses;
constexpr std::uint8_t kQuotes = LineBrackets::kQuotes;
constexpr std::uint8_t kYears = LineBrackets::kYears;

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
    const Stretch stretch(row.stretch);
    const LineShape shape = stretch.shape();
    const std::string flags = flags_of(line_marks(stretch.words())) + (shape.has_cells ? "|" : "");
    BOOST_TEST_CONTEXT(row.stretch) BOOST_TEST(flags == row.flags);
    BOOST_TEST_CONTEXT(row.stretch) BOOST_TEST(shape.columns == row.columns);
  }
}

BOOST_AUTO_TEST_CASE(brackets_first_and_last) {
  for (const BracketsRow& row : kBrackets) {
    const Stretch stretch(row.stretch);
    const LineBrackets brackets = stretch.brackets();
    BOOST_TEST_CONTEXT(row.stretch) {
      BOOST_TEST(unsigned{brackets.first_opens} == unsigned{row.first_opens});
      BOOST_TEST(unsigned{brackets.first_closes} == unsigned{row.first_closes});
      BOOST_TEST(unsigned{brackets.last_opens} == unsigned{row.last_opens});
      BOOST_TEST((stretch.shape().may_open || row.last_opens == 0));
    }
  }
}

// Wherever in a block they stand, and at the text's ends.
BOOST_AUTO_TEST_CASE(shape_and_brackets_at_every_place) {
  for (std::size_t letters = 0; letters < 140; ++letters) {
    const std::string text = std::string(letters, 'a') + "湾,|(1,2。《";
    const LineShape shape = line_shape(text, 0, text.size());
    BOOST_TEST(shape.columns == letters + 15);
    BOOST_TEST((shape.has_cells && shape.may_open));
    BOOST_TEST(line_shape(text, letters, text.size()).columns == 15U);
    const LineShape before = line_shape(text, 0, letters);
    BOOST_TEST((before.columns == letters && !before.has_cells && !before.may_open));
    const LineBrackets brackets = line_brackets(text, 0, text.size());
    BOOST_TEST((brackets.has_stop && brackets.first_opens == kParentheses));
    BOOST_TEST(unsigned{brackets.last_opens} == unsigned{kParentheses | kTitles});
    BOOST_TEST(unsigned{line_brackets(text, 0, text.size() - 3).last_opens} == unsigned{kParentheses});
    BOOST_TEST(unsigned{line_brackets(text, 0, letters).last_opens} == 0U);
  }
}

BOOST_AUTO_TEST_CASE(gaps_at_every_place) {
  for (std::size_t letters = 0; letters < 140; ++letters) {
    const std::string text = std::string(letters, 'a') + "   湾";
    BOOST_TEST(line_shape(text, 0, text.size()).has_cells);
    BOOST_TEST(line_shape(text, 0, letters + 3).has_cells);
    BOOST_TEST(!line_shape(text, 0, letters + 2).has_cells);
    BOOST_TEST(!line_shape(text, letters + 1, text.size()).has_cells);
  }
}

// No other character of the basic plane opens, closes, takes other columns or makes cells.
BOOST_AUTO_TEST_CASE(every_character_alone) {
  constexpr std::u32string_view kOpening = U"《(“〔";
  constexpr std::u32string_view kClosing = U"》)”〕";
  constexpr std::u32string_view kOfTwoColumns = U",;:()?";
  for (char32_t character = 1; character <= 0xFFFF; ++character) {
    if (character >= 0xD800 && character <= 0xDFFF) continue;
    const Stretch stretch("湾" + to_utf8(character) + "城");
    const LineBrackets brackets = stretch.brackets();
    const LineShape shape = stretch.shape();
    const bool opens = kOpening.find(character) != std::u32string_view::npos;
    const bool closes = kClosing.find(character) != std::u32string_view::npos;
    const bool is_wide = character >= 0x80 || kOfTwoColumns.find(character) != std::u32string_view::npos;
    const bool is_as_told = (brackets.first_opens != 0) == opens && (brackets.last_opens != 0) == opens &&
                            (brackets.first_closes != 0) == closes && brackets.has_stop == (character == U'。') &&
                            (shape.may_open || !opens) && shape.columns == (is_wide ? 6 : 5) &&
                            shape.has_cells == (character == '\t' || character == '|');
    if (!is_as_told) BOOST_ERROR("U+" << std::hex << static_cast<std::uint32_t>(character));
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
