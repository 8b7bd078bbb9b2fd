// What is reported, and what is not: one row a text.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "gongwen/gongwen.h"

namespace gongwen {
namespace {

struct Row {
  std::string text;
  std::string code;  // "" where nothing is to be reported
  std::string slice;
};

std::string repeated(const std::string& text, int times) {
  std::string all;
  while (times-- > 0) all += text;
  return all;
}

const std::vector<Row> kRows = {
    {"2023年2月30日前报送", "invalid_date", "2023年2月30日"},
    {"2023年2月29日前报送", "invalid_date", "2023年2月29日"},
    {"2024年2月29日前报送", "", ""},
    {"2023年13月1日前报送", "", ""},
    {"湾府办〔2023)6号", "mismatched_brackets", "湾府办〔2023)6号"},
    {"湾府办［2023〕6号", "mismatched_brackets", "湾府办［2023〕6号"},
    {"湾府办［2023］6号", "", ""},
    {"湾府办〔2023〕6号、8号", "", ""},
    {"(湾府办〔2023〕6号)", "", ""},
    {"补助50万元-30万元", "reversed_range", "50万元-30万元"},
    {"补助30万元-50万元", "", ""},
    {"补助8000-1万元", "", ""},
    {"培训500至300人", "reversed_range", "500至300人"},
    {"2025年至2023年实施", "reversed_range", "2025年至2023年"},
    {"2023年至2025年实施", "", ""},
    {"12月28日至1月5日", "", ""},
    {"共248人，其中正高6人，副高82人，中级150人。", "sum_mismatch", "248人，其中正高6人，副高82人，中级150人"},
    {"共248人，其中正高6人，副高82人，中级160人。", "", ""},
    {"共248人，其中正高6人，副高82人。中级150人。", "", ""},
    {"共248人，其中正高200人，副高191人。", "sum_mismatch", "248人，其中正高200人，副高191人"},
    {"共248人，其中女性120人。", "", ""},
    {"共500人，其中党员100人，女性90人。", "", ""},
    {"合计12365.034万元，其中省级12139.407万元，市级225.627万元。", "", ""},
    {"合计12365.034万元，其中省级12139.407万元，市级225.6万元。", "sum_mismatch",
     "12365.034万元，其中省级12139.407万元，市级225.6万元"},
    {"共投入100万元，其中省级60万元，市级50美元。", "", ""},
    {"共培训248人，其中一期每班120人，二期每班140人。", "", ""},
    {"共拨付52万元，其中" + repeated("甲1万元、", 52) + "均已到位。", "", ""},
    {"248人，其中正高6人，副高82人，中级150人。", "", ""},
    {"补助\xFF\xFE万元", "invalid_utf8", "\xFF\xFE"},
};

BOOST_AUTO_TEST_SUITE(reported_oddities)

BOOST_AUTO_TEST_CASE(rows) {
  const Extractor extractor;
  for (const Row& row : kRows) {
    const Document document = extractor.extract(row.text);
    if (row.code.empty()) {
      BOOST_TEST(document.diagnostics.empty(),
                 row.text << ": " << (document.diagnostics.empty() ? "" : document.diagnostics[0].code));
      continue;
    }
    BOOST_TEST_REQUIRE(document.diagnostics.size() == 1u, row.text);
    const Diagnostic& diagnostic = document.diagnostics[0];
    BOOST_TEST(diagnostic.code == row.code, row.text);
    BOOST_TEST(row.text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin) == row.slice,
               row.text);
    BOOST_TEST(!diagnostic.message.empty(), row.text);
  }
}

// What is odd is reported, not mended: the record stands as the text has it.
BOOST_AUTO_TEST_CASE(records_stay_as_written) {
  const Document document = Extractor().extract("补助50万元-30万元，2025年至2023年实施，2023年2月30日前报送");
  BOOST_TEST_REQUIRE(document.records.size() == 3u);
  const auto& amount = std::get<Amount>(document.records[0].value);
  BOOST_TEST(amount.min->to_string() == "500000");
  BOOST_TEST(amount.max->to_string() == "300000");
  for (const std::size_t i : {1u, 2u}) {
    const auto& date = std::get<Date>(document.records[i].value);
    BOOST_TEST(!date.start_date.has_value());
    BOOST_TEST(!date.end_date.has_value());
    BOOST_TEST(to_string(date.resolved_from) == "none");
  }
}

BOOST_AUTO_TEST_CASE(they_come_in_text_order) {
  const Document document =
      Extractor().extract("共248人，其中正高200人，副高191人。湾府办〔2023)6号，50万元-30万元，2023年2月30日");
  BOOST_TEST_REQUIRE(document.diagnostics.size() == 4u);
  for (std::size_t i = 1; i < document.diagnostics.size(); ++i)
    BOOST_TEST(document.diagnostics[i - 1].span.begin <= document.diagnostics[i].span.begin);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
