// The marks and lines of a text: tables, and every character of the basic plane.
#include "text_marks.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::u32string_view kMarks = U" \t,;:!?().、。〕】》」”’第";

// The characters that stand at the marks.
std::string marks_of(std::string_view text) {
  std::string marks;
  for (const std::uint32_t at : find_marks(text).marks)
    marks += text.substr(at, first_code_point(text.substr(at)).size);
  return marks;
}

std::string lines_of(std::string_view text) {
  std::string lines;
  for (const FoldedSpan line : find_marks(text).lines)
    lines += '[' + std::string(text.substr(line.begin, line.size())) + ']';
  return lines;
}

// Each sentence that a mark ends, with the mark.
std::string sentences_of(std::string_view text) {
  std::string sentences;
  std::size_t begin = 0;
  for (const std::uint32_t end : find_marks(text).sentence_ends) {
    sentences += '[' + std::string(text.substr(begin, end - begin)) + ']';
    begin = end;
  }
  return sentences;
}

BOOST_AUTO_TEST_SUITE(text_marks)

BOOST_AUTO_TEST_CASE(marks_in_order) {
  BOOST_TEST(marks_of("") == "");
  BOOST_TEST(marks_of("湾城市") == "");
  BOOST_TEST(marks_of("一、甲。\n\n 乙(丙)\n") == "、。 ()");
  BOOST_TEST(marks_of("第五条“办法”:《规定》;1.5万") == "第”:》;.");
}

BOOST_AUTO_TEST_CASE(lines_that_hold_something) {
  BOOST_TEST(lines_of("") == "");
  BOOST_TEST(lines_of(" \t\n\n  ") == "");
  BOOST_TEST(lines_of("甲\n\n 乙 \n \t\n丙") == "[甲][ 乙 ][丙]");
  BOOST_TEST(lines_of("\n甲\n") == "[甲]");
}

BOOST_AUTO_TEST_CASE(every_character_of_the_basic_plane) {
  for (char32_t character = 1; character <= 0xFFFF; ++character) {
    if (character >= 0xD800 && character <= 0xDFFF) continue;
    const std::string one = to_utf8(character);
    const std::string expected = kMarks.find(character) != std::u32string_view::npos ? one : "";
    if (marks_of("湾" + one + "城") != expected) BOOST_ERROR("U+" << std::hex << static_cast<std::uint32_t>(character));
  }
}

BOOST_AUTO_TEST_CASE(every_character_ends_a_sentence_or_does_not) {
  constexpr std::u32string_view kEnds = U"\n!?。";
  for (char32_t character = 1; character <= 0xFFFF; ++character) {
    if (character >= 0xD800 && character <= 0xDFFF) continue;
    const std::string one = "湾" + to_utf8(character);
    const std::string expected = kEnds.find(character) != std::u32string_view::npos ? '[' + one + ']' : "";
    if (sentences_of(one + "城") != expected) BOOST_ERROR("U+" << std::hex << static_cast<std::uint32_t>(character));
  }
}

BOOST_AUTO_TEST_CASE(characters_beyond_the_basic_plane_are_none) {
  for (const char32_t character : U"\x1F600\x20001\x2F800\x200C2\x10FFFF")
    if (character != 0) BOOST_TEST(marks_of("湾" + to_utf8(character) + "城") == "");
}

// Far more marks than the begin of the text makes expect, and far fewer.
BOOST_AUTO_TEST_CASE(marks_dense_and_sparse) {
  std::string text;
  std::size_t marks = 0;
  std::size_t lines = 0;
  for (const std::size_t count : {2000, 5, 3000, 1}) {
    for (std::size_t i = 0; i < count; ++i) text += "。!";
    text += std::string(20000, 'a') + "\n";
    marks += 2 * count;
    ++lines;
    BOOST_TEST(find_marks(text).marks.size() == marks);
    BOOST_TEST(find_marks(text).sentence_ends.size() == marks + lines);
    BOOST_TEST(find_marks(text).lines.size() == lines);
  }
}

BOOST_AUTO_TEST_CASE(sentences_end_behind_their_marks) {
  BOOST_TEST(sentences_of("") == "");
  BOOST_TEST(sentences_of("湾城市。") == "[湾城市。]");
  BOOST_TEST(sentences_of("甲。乙!丙?丁\n\n戊") == "[甲。][乙!][丙?][丁\n][\n]");
  BOOST_TEST(sentences_of("乙》丙、丁〕戊】己」庚”辛’壬第癸.甲,(乙);丙:丁 戊\t。") ==
             "[乙》丙、丁〕戊】己」庚”辛’壬第癸.甲,(乙);丙:丁 戊\t。]");
}

// Marks at every place of the blocks that are asked one after another, and of those behind them.
BOOST_AUTO_TEST_CASE(marks_wherever_a_block_ends) {
  for (std::size_t letters = 0; letters < 900; ++letters) {
    const std::string text = std::string(letters, 'a') + "甲。\n乙、丙第" + std::string(letters, 'b') + "!";
    BOOST_TEST(marks_of(text) == "。、第!");
    BOOST_TEST(find_marks(text).sentence_ends.size() == 3U);
    BOOST_TEST(find_marks(text).lines.size() == 2U);
  }
}

BOOST_AUTO_TEST_CASE(any_bytes) {
  for (const std::string_view end : {"\xE3", "\xE3\x80", "\xE7", "\xE7\xAC", "\xF0\x9F", "\x80"}) {
    const std::string text = "甲。" + std::string(end);
    BOOST_TEST(find_marks(text).marks.size() == 1U);
    BOOST_TEST(lines_of(text) == '[' + text + ']');
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
