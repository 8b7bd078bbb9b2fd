// Arabic numerals and the limits of all: tables of values x contexts. chinese_numeral_test.cc has the Chinese ones.
#include "numeral_rows.h"

namespace gongwen::internal {
namespace {

const std::vector<Row> kArabic = {
    whole("0", "0"),
    whole("123", "123"),
    whole("007", "7"),
    whole("1,234,567.5", "1234567.5"),
    whole("1,234", "1234"),
    part("1,234,56", "1", "1"),
    part("1,2345", "1", "1"),
    part("1234,567", "1234", "1234"),
    part("0,123", "0", "0"),
    part("1,234,", "1,234", "1234"),
    whole("138 000", "138000"),
    whole("1 138 000", "1138000"),
    whole("138 000.5", "138000.5"),
    part("138 0000", "138", "138"),
    part("138 00", "138", "138"),
    part("138  000", "138", "138"),
    part("138 000 5", "138", "138"),
    part("0 138", "0", "0"),
    part("2023 000", "2023", "2023"),
    whole("3.14", "3.14"),
    whole("3·15", "3.15"),
    whole("97..9", "97.9"),
    whole("20.56.亿", "2056000000", 8),
    part("20.56.人", "20.56", "20.56"),
    part("3...5", "3", "3"),
    whole("12365.034", "12365.034"),
    whole("3.10", "3.1"),
    part("5.", "5", "5"),
    part("12.5.3", "12.5", "12.5"),
    whole("1000000000000000000", "1000000000000000000"),
    whole("999999999999999999", "999999999999999999"),  // 18 digits are read in one pass
    whole("12345678901234567.8", "12345678901234567.8"),
    whole("0.12345678901234560", "0.1234567890123456"),
    whole("0.123456789012345678", "0.123456789012345678"),
    whole("0000000000000000000012.50", "12.5"),
    whole("123456789012345678.25", "123456789012345678.25"),
};

const std::vector<Row> kArabicScales = {
    whole("5十", "50", 1),
    whole("3百", "300", 2),
    whole("5千", "5000", 3),
    whole("16.8万", "168000", 4),
    whole("3,200.5万", "32005000", 4),
    whole("12365.034万", "123650340", 4),
    whole("1.2亿", "120000000", 8),
    whole("30十万", "3000000", 5),
    whole("3百万", "3000000", 6),
    whole("5千万", "50000000", 7),
    whole("2十亿", "2000000000", 9),
    whole("2百亿", "20000000000", 10),
    whole("2千亿", "200000000000", 11),
    whole("5万亿", "5000000000000", 12),
    whole("1.5万亿", "1500000000000", 12),
    whole("0万", "0", 4),
    whole("007亿", "700000000", 8),
    whole("0.00001万", "0.1", 4),
    whole("100000000万", "1000000000000", 4),
    whole("12,345,678,901万", "123456789010000", 4),
    part("5万 3", "5万", "50000", 4),
    part("5万.3", "5万", "50000", 4),
    part("1个万", "1", "1"),
    whole("3万5千", "35000", 3),
    whole("3万五千", "35000", 3),
    whole("3亿2千万", "320000000", 7),
    whole("1亿3千5百万", "135000000", 6),
    whole("3亿5000万", "350000000", 4),
    whole("1亿5,000万", "150000000", 4),
    whole("1万2千5百", "12500", 2),
    whole("2千5百", "2500", 2),
    whole("3万零500", "30500"),
    part("3万5", "3万", "30000", 4),
    part("3万五", "3万", "30000", 4),
    part("1万2千5", "1万2千", "12000", 3),
    part("390万65岁", "390万", "3900000", 4),
    part("390万65万", "390万", "3900000", 4),
    part("3千5万", "3千", "3000", 3),
    part("5亿十月", "5亿", "500000000", 8),
    part("3万5万", "3万", "30000", 4),
    part("3千5千", "3千", "3000", 3),
    part("1.5万2千万", "1.5万", "15000", 4),
};

const std::vector<Row> kArabicVague = {
    over("60余", "60"),
    over("3000余", "3000"),
    over("3,000多", "3000"),
    over("400多万", "4000000", 4),
    over("400万多", "4000000", 4),
    over("400几万", "4000000", 4),
    over("16.8万余", "168000", 4),
    over("4.7万余", "47000", 4),
    over("4万余", "40000", 4),
    over("5余万", "50000", 4),
    over("3千多万", "30000000", 7),
    over("2万多亿", "2000000000000", 12),
    range("10几", "11", "19"),
    range("20几", "21", "29"),
    range("10几万", "110000", "190000", 4),
    part("5多", "5", "5"),
    part("25几", "25", "25"),
    part("100几", "100", "100"),
};

// 个亿 is a scale by itself, but 10个亿元项目 are ten projects.
const std::vector<Row> kCounted = {
    whole("2个亿", "200000000", 8),
    whole("1.5个亿", "150000000", 8),
    whole("两个亿", "200000000", 8),
    whole("一点五个亿", "150000000", 8),
    range("几个亿", "200000000", "900000000", 8),
    range("三五个亿", "300000000", "500000000", 8),
    over("十多个亿", "1000000000", 8),
    over("10多个亿", "1000000000", 8),
    over("3个多亿", "300000000", 8),
    part("2个亿人", "2个亿", "200000000", 8),
    part("10个亿元项目", "10", "10"),
    part("20个亿级产业", "20", "20"),
    part("十个亿元村", "十", "10", 1),
};

std::string repeated(const std::string& text, int times) {
  std::string result;
  while (times-- > 0) result += text;
  return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(numeral)

BOOST_AUTO_TEST_CASE(arabic) { check(kArabic); }
BOOST_AUTO_TEST_CASE(arabic_with_scale_words) { check(kArabicScales); }
BOOST_AUTO_TEST_CASE(arabic_and_vague) { check(kArabicVague); }

BOOST_AUTO_TEST_CASE(hundred_millions_counted) {
  for (const Row& row : kCounted) check(row, "");
  for (const Row& row : kCounted) check(row, "，");
}

BOOST_AUTO_TEST_CASE(nothing_to_read) {
  const std::vector<std::string> texts = {
      "", "几", "数", "多", "余", "几人", "数据", "多家", "上", "上午", "上一", "个亿", "个多亿",
      "点五", "元", ".5", ",123", "-3", "①", "½", "\xE4\xB8", "\xFF", "成千上万"};
  for (const std::string& text : texts)
    BOOST_TEST(!read_numeral(text).has_value(), "read something in '" << text << "'");
}

BOOST_AUTO_TEST_CASE(past_the_limit) {
  const std::vector<std::string> texts = {
      "1000000000000000000.1", "1000000000000000001", "9999999999999999999", "10000000001亿", "10000000000.1亿",
      "100000001万亿", "1000000000000001千",
      "123456789012万亿", "10000000千亿零1", repeated("1", 41), repeated("0", 41), repeated("9", 512),
      repeated("一", 41), repeated("一", 170), "0." + repeated("1", 60), "零点" + repeated("一", 60)};
  for (const std::string& text : texts) BOOST_TEST(!read_numeral(text).has_value(), "read something in " << text);
  check(whole("1000000万亿", "1000000000000000000", 12), "");
  check(whole("10000000000亿", "1000000000000000000", 8), "");
  check(whole(repeated("0", 39) + "1", "1"), "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen::internal
