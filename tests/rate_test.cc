// rate_test.cc - the rates beside a quantity.
#include "kinds/rate.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>

#include "kinds/quantity_list.h"

namespace gongwen::internal {
namespace {

namespace data = boost::unit_test::data;

struct Row {
  const char* before;  // the quantity
  const char* after;
  const char* units;  // / before each
  const char* words_before;
  const char* words_after;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.before << "[]" << row.after; }

Words words() {
  Words words;
  words.add("rate_unit", {{"unit", "人"}, {"unit", "名"}, {"unit", "月"}, {"unit", "次"}, {"unit", "个"}, {"unit", "平方米"},
                          {"none", "人民"}});
  words.add("mean_rate", {{"人", "人均"}, {"none", "责任人均"}});
  words.add("mean_stop", {{"stop", "的"}});
  words.add("rate_close", {{"close", "的标准"}});
  words.add("mean_rise", {{"rise", "达到"}});
  words.add("change_before", {{"to", "提高到"}, {"by", "增加"}});
  return words;
}

const Row kRows[] = {
    {"", "", "", "", ""},
    {"补贴", "左右", "", "补贴", "左右"},
    {"每人每月", "", "/人/月", "", ""},
    {"增加为每人每月", "", "/人/月", "增加为", ""},
    {"每个月", "", "/月", "", ""},
    {"每10平方米", "", "/10平方米", "", ""},
    {"每吸纳1名", "", "/名", "每吸纳1名", ""},
    {"每人补5次,每月", "", "/月", "每人补5次,", ""},
    {"每人50元的标准发放", "", "", "每人50元的标准发放", ""},
    {"每人50元的标准、", "", "/人", "每人50元的标准、", ""},
    {"每人民", "", "", "每人民", ""},
    {"", "/人·次,共", "/人/次", "", ",共"},
    {"", "/每人", "/人", "", ""},
    {"每月", "/人", "/月/人", "", ""},
    {"每月发放", "/月", "/月", "每月发放", ""},
    {"每人按", "/平方米", "/平方米", "每人按", ""},
    {"每户35平方米的标准支付", "/平方米", "/平方米", "每户35平方米的标准支付", ""},
    {"", "/和", "", "", "/和"},
    {"", "每人每月", "/人/月", "", "每人每月"},
    {"", "每人的标准", "/人", "", "每人的标准"},
    {"", "每人发放", "", "", "每人发放"},
    {"人均可支配收入", "", "/人", "人均可支配收入", ""},
    {"人均收入从50元提高到", "", "/人", "人均收入从50元提高到", ""},
    {"人均收入50元和成本", "", "", "人均收入50元和成本", ""},
    {"人均收入低的家庭", "", "", "人均收入低的家庭", ""},
    {"责任人均", "", "", "责任人均", ""},
};

BOOST_AUTO_TEST_SUITE(rate)

BOOST_DATA_TEST_CASE(units_and_the_words_past_them, data::make(kRows), row) {
  static const Words lists = words();
  static const RateReader reader(lists);
  const std::string before = row.before;
  const std::string text = before + "50元" + row.after;
  const std::string_view after = std::string_view(text).substr(text.size() - std::string_view(row.after).size());
  const Clause clause{std::string_view(text).substr(0, before.size()), after};
  const RateReader::Rates rates = reader.read(clause, past_list(clause));
  std::string units;
  for (const std::string& unit : rates.units) units += "/" + unit;
  BOOST_TEST(units == row.units);
  BOOST_TEST(rates.before == row.words_before);
  BOOST_TEST(rates.after == row.words_after);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
