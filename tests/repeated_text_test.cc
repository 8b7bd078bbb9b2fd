// Which stretches repeat an earlier part. The texts are invented; | stands where a repeat begins and ends.
#include "repeated_text.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace gongwen::internal {
namespace {

// Sentences that differ, of about forty characters.
std::string sentence(int number) {
  const std::string n = std::to_string(number);
  return "第" + n + "批项目由湾城市县区" + n + "负责，拨付资金" + n + "万元，惠及群众" + n + "人，年底前完成全部建设任务。";
}

std::string sentences(int first, int last, const std::string& between) {
  std::string text;
  for (int number = first; number <= last; ++number) text += sentence(number) + (number < last ? between : "");
  return text;
}

std::vector<FoldedSpan> repeats_of(const std::string& text) { return repeated_text(text, find_marks(text)); }

std::string marked(const std::string& text) {
  std::string result;
  std::size_t at = 0;
  for (const FoldedSpan span : repeats_of(text)) {
    result += text.substr(at, span.begin - at) + "|" + text.substr(span.begin, span.size()) + "|";
    at = span.end;
  }
  return result + text.substr(at);
}

BOOST_AUTO_TEST_SUITE(repeated)

BOOST_AUTO_TEST_CASE(the_paper_again) {
  const std::string paper = sentences(1, 12, "\n");
  for (const std::string between : {"\n\n", "\n版权所有\n", "\n打印 关闭\n主办：湾城市\n"})
    BOOST_TEST(marked(paper + between + paper) == paper + between + "|" + paper + "|");
}

BOOST_AUTO_TEST_CASE(white_space_is_not_compared) {
  const std::string paper = "湾城市人民政府办公室\n关于下达资金的通知\n" + sentences(1, 12, "\n\n  ");
  const std::string flat = "湾城市人民政府办公室 关于下达资金的通知 " + sentences(1, 12, "");
  BOOST_TEST(marked(paper + "\n\n" + flat) == paper + "\n\n|" + flat + "|");
  BOOST_TEST(marked(flat + "\n" + paper + "\n其他") == flat + "\n|" + paper + "|\n其他");
}

BOOST_AUTO_TEST_CASE(it_ends_where_the_texts_part) {
  const std::string paper = sentences(1, 10, "");
  BOOST_TEST(marked(paper + "\n" + paper + "联系人：冉一。") == paper + "\n|" + paper + "|联系人：冉一。");
  BOOST_TEST(marked(paper + "甲\n" + paper + "乙") == paper + "甲\n|" + paper + "|乙");
}

// Eight bytes are compared at a time: wherever in them the texts part, or white space stands.
BOOST_AUTO_TEST_CASE(it_ends_at_any_byte) {
  const std::string paper = sentences(1, 10, "");
  const std::string tail = "abcdefghijklmnopq";
  for (std::size_t size = 0; size < tail.size(); ++size) {
    const std::string same = paper + tail.substr(0, size);
    const std::string spaced = same + " \n" + tail.substr(size);
    BOOST_TEST(marked(paper + tail + "\n" + same + "#") == paper + tail + "\n|" + same + "|#");
    BOOST_TEST(marked(paper + tail + "\n" + spaced + "#") == paper + tail + "\n|" + spaced + "|#");
    BOOST_TEST(marked(spaced + "\n" + paper + tail + "#") == spaced + "\n|" + paper + tail + "|#");
  }
}

BOOST_AUTO_TEST_CASE(whole_paragraphs_of_a_hundred_characters) {
  const std::string two = sentence(1) + sentence(2) + sentence(3);
  const std::string text = sentences(20, 60, "\n");
  BOOST_TEST(marked(two + "\n" + text + "\n" + two + "\n完") == two + "\n" + text + "\n|" + two + "|\n完");
  // within a paragraph a paper may say the same again
  BOOST_TEST(marked(two + "\n" + text + "\n又" + two + "\n完") == two + "\n" + text + "\n又" + two + "\n完");
  BOOST_TEST(marked(two + "\n" + text + "\n" + two + "另有\n完") == two + "\n" + text + "\n" + two + "另有\n完");
}

// The paragraph's own begin is looked up, and has white space on one side only.
BOOST_AUTO_TEST_CASE(a_paragraph_may_begin_with_white_space_among_its_words) {
  const std::string two = sentence(1) + sentence(2) + sentence(3);
  const std::string spaced = "第1批 " + two.substr(std::string("第1批").size());
  const std::string text = "\n" + sentences(20, 60, "\n") + "\n";
  BOOST_TEST(marked(two + text + spaced + "\n完") == two + text + "|" + spaced + "|\n完");
  BOOST_TEST(marked(spaced + text + two + "\n完") == spaced + text + "|" + two + "|\n完");
}

BOOST_AUTO_TEST_CASE(short_repeats_are_none) {
  const std::string text = sentences(20, 40, "\n");
  for (const std::string line : {"湾城市人民政府办公室关于下达资金的通知", "单位：万元", "（一）加强组织领导"})
    BOOST_TEST(marked(line + "\n" + text + "\n" + line + "\n") == line + "\n" + text + "\n" + line + "\n");
  BOOST_TEST(marked(text + "\n" + sentence(25)) == text + "\n" + sentence(25));
  std::string table;  // the same labels, in each of many short lines
  for (int row = 0; row < 40; ++row) table += "一般公共服务支出" + std::to_string(row) + "\n";
  BOOST_TEST(marked(table + text + "\n" + table) == table + text + "\n" + table);
}

// However many rows go on alike, each is short: a line's length is told where words of eight bytes are compared, too.
BOOST_AUTO_TEST_CASE(rows_that_are_looked_up_may_come_again) {
  std::string rows;
  for (int row = 0; row < 40; ++row)
    rows += "湾城市一般公共服务支出情况说明甲乙" + std::to_string(row % 10) + "\n";
  std::string text;
  for (int line = 0; line < 20; ++line)
    text += "第" + std::to_string(line) + "批项目由湾城市县区负责拨付资金。\n";
  BOOST_TEST(repeats_of("甲\n" + rows + text + "\n又" + rows + "丙").empty());
}

BOOST_AUTO_TEST_CASE(a_small_part_of_a_long_text_may_come_again) {
  const std::string part = sentences(1, 6, "");
  const std::string text = sentences(100, 300, "");
  BOOST_TEST(repeats_of(part + text + "又，" + part + "又").empty());
  BOOST_TEST(repeats_of(part + sentences(100, 110, "") + "又。" + part + "又").size() == 1U);
}

BOOST_AUTO_TEST_CASE(any_bytes_and_any_marks) {
  const std::vector<std::string> marks = {"\n", "。", " ", "a", "湾", "湾城市\n", "。\n", "\xE6\xB9", sentence(1)};
  for (const std::string& mark : marks) {
    std::string text;
    while (text.size() < 300000) text += mark;
    for (const FoldedSpan span : repeats_of(text)) {
      BOOST_TEST(span.begin < span.end);
      BOOST_TEST(span.end <= text.size());
    }
  }
  BOOST_TEST(repeats_of("").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
