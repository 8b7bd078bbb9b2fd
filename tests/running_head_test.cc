// Which lines are running heads: pages × numbers × heads, and the lines of tables that only look like them.
#include "running_head.h"

#include <boost/test/unit_test.hpp>
#include <functional>
#include <string>

#include "text.h"

namespace gongwen::internal {
namespace {

using Page = std::function<std::string(int)>;

std::string pages(int count, const Page& page) {
  std::string text;
  for (int number = 1; number <= count; ++number) text += page(number);
  return text;
}

std::string body(int number) {
  const std::string n = std::to_string(number);
  return "各县区要抓好第" + n + "批项目建设。\n拨付资金。\n县区" + n + "要落实责任。\n请组织实施。\n";
}

std::size_t occurrences(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; at += words.size()) ++count;
  return count;
}

// The heads' lines, joined by |.
std::string heads(const std::string& text) {
  std::string lines;
  for (const RunningHead& head : running_heads(text, lines_with_words(text)))
    lines += text.substr(head.begin, head.end - head.begin) + "|";
  return lines;
}

BOOST_AUTO_TEST_SUITE(running_head)

BOOST_AUTO_TEST_CASE(stands_beside_numbers_that_count_up) {
  for (const std::string mark : {"", "- ", "— ", "第"}) {
    const std::string after = mark == "第" ? "页" : "";
    const auto page = [&](int number) {
      return body(number) + mark + std::to_string(number) + after + "\n\n湾城市政府公报\n";
    };
    BOOST_TEST_CONTEXT("mark " << mark) {
      BOOST_TEST(heads(pages(4, page)) == "湾城市政府公报|湾城市政府公报|湾城市政府公报|湾城市政府公报|");
      BOOST_TEST(heads(pages(2, page)).empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(stands_before_the_number_too) {
  const auto page = [](int number) { return body(number) + "2024年第3期\n" + std::to_string(number) + "/4\n"; };
  BOOST_TEST(heads(pages(3, page)) == "2024年第3期|2024年第3期|2024年第3期|");
}

BOOST_AUTO_TEST_CASE(stamps_may_differ_in_digits_and_stand_on_the_first_page) {
  const auto page = [](int number) {
    return "2025/3/5 16:0" + std::to_string(number) + "\n" + body(number) +
           "https://www.wancheng.example/content/2025.htm\n" + std::to_string(number) + "/3\n";
  };
  const std::string text = pages(3, page);
  BOOST_TEST(Text(text).folded().find("2025/3/5") == std::string::npos);
  BOOST_TEST(Text(text).folded().find("https") == std::string::npos);
}

// A browser's print: its clock, the page's title, the address and the count, on lines of their own or two and two.
std::string printed(int count, const std::string& gap) {
  const auto page = [&](int number) {
    const std::string n = std::to_string(number);
    return "2026/7/24 15:32" + gap + "湾城市救助计划（2026年）_民政_湾城政府网\n\n" + body(number) +
           "https://www.wancheng.example/c/7.html" + gap + n + "/" + std::to_string(count) + "\n\n";
  };
  return pages(count, page);
}

BOOST_AUTO_TEST_CASE(the_title_beside_a_browsers_clock_is_a_head_on_the_first_page_too) {
  for (const int count : {2, 3, 5})
    for (const std::string gap : {"\n\n", "        "}) {
      const std::string folded(Text(printed(count, gap)).folded());
      BOOST_TEST_CONTEXT(count << " pages, gap " << gap.size()) {
        BOOST_TEST(occurrences(folded, "救助计划") == 0U);
        BOOST_TEST(occurrences(folded, "15:32") == 0U);
      }
    }
  BOOST_TEST(occurrences(std::string(Text(printed(1, "\n\n")).folded()), "救助计划") == 1U);
}

BOOST_AUTO_TEST_CASE(the_title_beside_the_day_it_came_out_stays) {
  const auto page = [](int number) { return body(number) + "- " + std::to_string(number) + " -\n湾城市救助办法细则\n"; };
  const std::string text = "湾城市救助办法细则\n\n2026/7/24 15:32\n\n" + pages(4, page);
  BOOST_TEST(occurrences(std::string(Text(text).folded()), "湾城市救助办法细则") == 1U);
}

BOOST_AUTO_TEST_CASE(left_and_right_pages_have_their_own) {
  const auto page = [](int number) {
    const std::string name = number % 2 ? "湾城市财政年报\n" : "二〇二四年文件汇编\n";
    return body(number) + "— " + std::to_string(number) + " —\n" + name;
  };
  const std::string found = heads(pages(8, page));
  BOOST_TEST(occurrences(found, "湾城市财政年报|") == 4U);
  BOOST_TEST(occurrences(found, "二〇二四年文件汇编|") == 3U);  // on page 2 it could be a table's title
}

BOOST_AUTO_TEST_CASE(the_title_above_the_first_page_stays) {
  const auto page = [](int number) {
    return body(number) + "- " + std::to_string(number) + " -\n湾城市2024年促进就业办法\n";
  };
  const std::string text = "湾城市2024年促进就业办法\n" + pages(5, page);
  BOOST_TEST(occurrences(heads(text), "湾城市2024年促进就业办法|") == 5U);
  BOOST_TEST(running_heads(text, lines_with_words(text)).front().begin > 60U);
  BOOST_TEST(occurrences(std::string(Text(text).folded()), "湾城市2024年促进就业办法") == 1U);
}

BOOST_AUTO_TEST_CASE(the_first_title_of_a_table_that_goes_on_stays) {
  const auto page = [](int number) {
    const std::string title = number >= 3 ? "表二 2024年支出预算表\n" : "";
    return body(number) + "- " + std::to_string(number) + " -\n湾城市支出预算\n" + title;
  };
  const std::string found = heads(pages(7, page));
  BOOST_TEST(occurrences(found, "湾城市支出预算|") == 7U);
  BOOST_TEST(occurrences(found, "表二") == 0U);  // the begin of a block is never a head
}

BOOST_AUTO_TEST_CASE(a_table_has_none) {
  std::string cells;
  for (const int number : {12, 7, 30, 31, 5, 88, 12, 45, 9}) cells += "行政运行支出\n" + std::to_string(number) + "\n";
  BOOST_TEST(heads(cells).empty());
  std::string rows;  // counted rows, each its own
  for (int number = 1; number < 9; ++number)
    rows += std::to_string(number) + "\n补助" + std::to_string(number * 5) + "万元\n";
  BOOST_TEST(heads(rows).empty());
}

BOOST_AUTO_TEST_CASE(short_lines_and_begins_of_blocks_are_none) {
  for (const std::string line : {"2025年", "合计", "单位：万元", "附件1", "一、总则", "50.5%", "12.5"}) {
    const auto page = [&](int number) { return body(number) + "- " + std::to_string(number) + " -\n" + line + "\n"; };
    const std::string folded = std::string(Text(pages(6, page)).folded());
    BOOST_TEST_CONTEXT(line) BOOST_TEST(occurrences(folded, std::string(Text(line).folded())) >= 6U);
  }
}

BOOST_AUTO_TEST_CASE(lines_far_from_the_number_are_none) {
  const auto page = [](int number) {
    return "- " + std::to_string(number) + " -\n" + body(number) + "湾城市人民政府令\n" + body(number);
  };
  BOOST_TEST(heads(pages(6, page)).empty());
}

BOOST_AUTO_TEST_CASE(a_sentence_goes_on_over_heads) {
  const auto page = [&](int number) {
    const std::string n = std::to_string(number);
    return body(number) + "第" + n + "批项目每家补助" + n + "0\n\n" + n + "\n\n湾城市政府公报\n\n万元。\n";
  };
  const std::string folded(Text(pages(4, page)).folded());
  for (const std::string sum : {"补助10万元", "补助20万元", "补助30万元"}) BOOST_TEST(occurrences(folded, sum) == 1U);
}

BOOST_AUTO_TEST_CASE(repeated_marks_are_read_once) {
  for (const std::string line : {"1\n", "湾城市公报\n", "1\n湾城市公报\n", "\n", "https://a.example\n2\n"}) {
    std::string text;
    while (text.size() < 1000000) text += line;
    BOOST_TEST_CONTEXT(line) BOOST_TEST(running_heads(text, lines_with_words(text)).empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
