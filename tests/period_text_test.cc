// period_text_test.cc - written lengths of time as ISO 8601 periods.
#include "kinds/period_text.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "patterns.h"
#include "gongwen/patterns.h"

namespace gongwen::internal {
namespace {

namespace data = boost::unit_test::data;

const WordList& units() {
  static const PatternSet builtin = PatternSet::builtin();
  return builtin.compiled().words().list("duration_unit");
}

struct Row {
  const char* text;
  const char* value;  // "" where it does not read
  const char* max;    // "" where there is none
};
std::ostream& operator<<(std::ostream& stream, const Row& row) { return stream << row.text; }

const std::vector<Row> kRows = {{"3年", "P3Y", ""},
                                {"三十六个月", "P36M", ""},
                                {"2周", "P2W", ""},
                                {"1.5周", "P1W3DT12H", ""},
                                {"90天", "P90D", ""},
                                {"15日", "P15D", ""},
                                {"5个工作日", "P5D", ""},
                                {"72小时", "PT72H", ""},
                                {"1.25小时", "PT1H15M", ""},
                                {"0.1个月", "P3D", ""},
                                {"0.3年", "P3M18D", ""},
                                {"0.001秒", "PT0.001S", ""},
                                {"2.5秒", "PT2.5S", ""},
                                {"半秒钟", "PT0.5S", ""},
                                {"1.1分钟", "PT1M6S", ""},
                                {"0.0000000001秒", "", ""},
                                {"0.5个工作日", "P0.5D", ""},
                                {"半个工作日", "P0.5D", ""},
                                {"1.5个工作日", "P1.5D", ""},
                                {"1.5天", "P1DT12H", ""},
                                {"1/3年", "", ""},
                                {"半年", "P6M", ""},
                                {"半个小时", "PT30M", ""},
                                {"一年半", "P1Y6M", ""},
                                {"两个半小时", "PT2H30M", ""},
                                {"三个半月", "P3M15D", ""},
                                {"一年零三个月", "P1Y3M", ""},
                                {"二年又六个月", "P2Y6M", ""},
                                {"1小时30分钟20秒", "PT1H30M20S", ""},
                                {"2年2年", "P4Y", ""},
                                {"十几天", "P11D", "P19D"},
                                {"两三个月", "P2M", "P3M"},
                                {"几十年", "P20Y", "P99Y"},
                                {"1000000000年", "P1000000000Y", ""},
                                {"1000000001年", "", ""},
                                {"999999999年999999999年", "", ""},
                                {"3", "", ""},
                                {"年", "", ""},
                                {"3年内", "", ""},
                                {"", "", ""}};

BOOST_AUTO_TEST_SUITE(period_text)

BOOST_DATA_TEST_CASE(reads, data::make(kRows), row) {
  const auto read = read_period(row.text, units());
  BOOST_TEST((read ? to_string(read->value) : "") == row.value);
  BOOST_TEST((read && read->max ? to_string(*read->max) : "") == row.max);
}

BOOST_AUTO_TEST_CASE(a_bare_number_takes_the_shared_unit) {
  const auto read = read_period("2", units(), "month");
  BOOST_REQUIRE(read);
  BOOST_TEST(to_string(read->value) == "P2M");
  BOOST_TEST(read->unit == "month");
}

BOOST_AUTO_TEST_CASE(lengths_compare_across_units) {
  const auto period = [](const char* text) { return read_period(text, units())->value; };
  BOOST_TEST(is_longer(period("1年"), period("6个月")));
  BOOST_TEST(!is_longer(period("12个月"), period("1年")));
  BOOST_TEST(is_longer(period("36小时"), period("1天")));
  BOOST_TEST(!is_longer(period("7天"), period("1周")));
  BOOST_TEST(is_longer(period("2.5秒"), period("2秒")));
  BOOST_TEST(is_longer(period("1.5个工作日"), period("1个工作日")));
  BOOST_TEST(!is_longer(period("0.5个工作日"), period("12小时")));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
