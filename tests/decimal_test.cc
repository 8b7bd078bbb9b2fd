// Decimals: printing, limits, and arithmetic against 128-bit integers and hand-worked rows.
#include "gongwen/decimal.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <limits>
#include <string>
#include <vector>

namespace gongwen {
namespace {

const std::string kNines(36, '9');

Decimal decimal(const std::string& text) { return Decimal::parse(text).value(); }
std::string shown(const std::optional<Decimal>& number) { return number ? number->to_string() : "none"; }

struct Row {
  std::string left;
  std::string right;
  std::string result;
};

std::string zeros(std::size_t count) { return std::string(count, '0'); }

// Numbers that all fit 64 bits at scale 3, to be compared with integer arithmetic.
const std::vector<std::string> kSmall = {"0",     "1",     "-1",     "0.001", "-0.001", "0.01",   "0.5",     "-0.5",
                                         "2.5",   "10",    "9.999",  "100",   "99.9",   "-99.99", "123.456", "1000",
                                         "16.8",  "0.125", "7",      "-7.07", "12365.034"};

std::int64_t thousandths(const std::string& text) { return decimal(text).shifted(3).value().to_int64().value(); }

}  // namespace

BOOST_AUTO_TEST_SUITE(decimal_number)

BOOST_AUTO_TEST_CASE(parses_and_prints) {
  const std::vector<std::array<std::string, 2>> rows = {
      {"0", "0"},
      {"-0", "0"},
      {"0.000", "0"},
      {"007", "7"},
      {"12.50", "12.5"},
      {"-3.1", "-3.1"},
      {"0.05", "0.05"},
      {"-0.05", "-0.05"},
      {"3200.50", "3200.5"},
      {"1000", "1000"},
      {"999999999999999999", "999999999999999999"},
      {"9999999999999999999", "9999999999999999999"},
      {"1234567890123456.7", "1234567890123456.7"},
      {"0.0000000000000100", "0.00000000000001"},
      {"0.0000000000000000", "0"},
      {"123456789012345678.25", "123456789012345678.25"},
      {"10000000000000000000", "10000000000000000000"},
      {"10000000000000000001.5", "10000000000000000001.5"},
      {kNines, kNines},
      {"-" + kNines, "-" + kNines},
      {zeros(60) + kNines, kNines},
      {"0." + kNines, "0." + kNines},
      {"0." + zeros(35) + "1", "0." + zeros(35) + "1"},
      {"1." + zeros(60), "1"},
      {"1" + zeros(35), "1" + zeros(35)},
  };
  for (const auto& [text, expected] : rows) {
    BOOST_TEST(shown(Decimal::parse(text)) == expected, text);
    BOOST_TEST((Decimal::parse(expected) == Decimal::parse(text)), text);
  }
}

BOOST_AUTO_TEST_CASE(refuses) {
  const std::vector<std::string> texts = {"",    "-",   ".",    "1.",  ".5",  "+1",    "--1",          "1.2.3",
                                          "1,2", " 1",  "1 ",   "1e3", "0x1", "１",    "1-",           "-.5",
                                          "nan", "inf", "1\n2", "一",  "1.-2", kNines + "9", "1" + zeros(36),
                                          "0." + zeros(36) + "1", kNines + ".5", "1." + kNines};
  for (const std::string& text : texts) BOOST_TEST(shown(Decimal::parse(text)) == "none", text);
}

BOOST_AUTO_TEST_CASE(shifts) {
  const auto shifted = [](const std::string& text, int places) { return shown(decimal(text).shifted(places)); };
  BOOST_TEST(shifted("12365.034", 4) == "123650340");
  BOOST_TEST(shifted("16.8", 4) == "168000");
  BOOST_TEST(shifted("5", -1) == "0.5");
  BOOST_TEST(shifted("500", -2) == "5");
  BOOST_TEST(shifted("-3.1", 0) == "-3.1");
  BOOST_TEST(shifted("0", 1000000) == "0");
  BOOST_TEST(shifted("1", 35) == "1" + zeros(35));
  BOOST_TEST(shifted("1", 36) == "none");
  BOOST_TEST(shifted("1", -36) == "0." + zeros(35) + "1");
  BOOST_TEST(shifted("1", -37) == "none");
  BOOST_TEST(shifted("1" + zeros(35), -71) == "0." + zeros(35) + "1");
  BOOST_TEST(shifted("0." + zeros(35) + "1", 71) == "1" + zeros(35));
  BOOST_TEST(shifted(kNines, 1) == "none");
  BOOST_TEST(shifted("1", std::numeric_limits<int>::max()) == "none");
  BOOST_TEST(shifted("1", std::numeric_limits<int>::min()) == "none");
}

BOOST_AUTO_TEST_CASE(small_numbers_as_integers) {
  for (const std::string& left : kSmall)
    for (const std::string& right : kSmall) {
      const Decimal a = decimal(left);
      const Decimal b = decimal(right);
      const std::int64_t x = thousandths(left);
      const std::int64_t y = thousandths(right);
      BOOST_TEST((a.plus(b) == Decimal(x + y).shifted(-3)), left << " + " << right);
      BOOST_TEST((a.minus(b) == Decimal(x - y).shifted(-3)), left << " - " << right);
      BOOST_TEST((a.times(b) == Decimal(x * y).shifted(-6)), left << " * " << right);
      BOOST_TEST(((a <=> b) == (x <=> y)), left << " <=> " << right);
      BOOST_TEST((a == b) == (x == y), left << " == " << right);
    }
}

BOOST_AUTO_TEST_CASE(sums_at_the_limit) {
  const std::vector<Row> rows = {
      {kNines, "0", kNines},
      {kNines, "1", "none"},
      {kNines, "-1", std::string(35, '9') + "8"},
      {kNines, kNines, "none"},
      {kNines, "-" + kNines, "0"},
      {kNines, "0.1", "none"},
      {"1" + zeros(34), "0.1", "1" + zeros(34) + ".1"},
      {"1" + zeros(35), "-0.1", std::string(35, '9') + ".9"},
      // the aligned term has 37 digits, the sum 36
      {"175" + zeros(33), "-" + std::string(35, '9') + ".9", "75" + zeros(33) + ".1"},
      {"3" + zeros(35), "-" + std::string(35, '9') + ".9", "none"},
      // two fractions of 36 places whose sum ends in a zero
      {"0." + std::string(35, '9') + "5", "0." + std::string(35, '9') + "5", "1." + std::string(34, '9') + "9"},
      {"0." + kNines, "0." + kNines, "none"},
      {"0." + kNines, "-0." + std::string(35, '9'), "0." + zeros(35) + "9"},
  };
  for (const Row& row : rows) {
    BOOST_TEST(shown(decimal(row.left).plus(decimal(row.right))) == row.result, row.left << " + " << row.right);
    BOOST_TEST(shown(decimal(row.right).plus(decimal(row.left))) == row.result, row.right << " + " << row.left);
  }
}

BOOST_AUTO_TEST_CASE(products_at_the_limit) {
  const std::vector<Row> rows = {
      {kNines, "1", kNines},
      {kNines, "10", "none"},
      {kNines, "0.1", std::string(35, '9') + ".9"},
      {kNines, "0.5", "none"},
      {kNines, kNines, "none"},
      {"1" + zeros(35), "1" + zeros(35), "none"},
      {"1" + zeros(35), "0." + zeros(35) + "1", "0.1"},
      {"1" + zeros(30), "1.00000000001", "100000000001" + zeros(19)},
      {"2" + zeros(35), "0.5", "1" + zeros(35)},
      {"0." + zeros(35) + "5", "2", "0." + zeros(34) + "1"},
      {"0." + zeros(35) + "5", "0.2", "0." + zeros(35) + "1"},
      {"0." + zeros(35) + "5", "0.1", "none"},
      {kNines, "0", "0"},
      {"-" + kNines, "-1", kNines},
  };
  for (const Row& row : rows) {
    BOOST_TEST(shown(decimal(row.left).times(decimal(row.right))) == row.result, row.left << " * " << row.right);
    BOOST_TEST(shown(decimal(row.right).times(decimal(row.left))) == row.result, row.right << " * " << row.left);
  }
}

BOOST_AUTO_TEST_CASE(order_at_the_limit) {
  const std::vector<std::string> ascending = {
      "-" + kNines, "-" + std::string(35, '9') + ".9", "-1", "-0." + kNines, "-0." + zeros(35) + "1", "0",
      "0." + zeros(35) + "1", "0.1", "0.11", "0." + kNines, "1", "1.1", std::string(35, '9'),
      std::string(35, '9') + ".9", kNines};
  for (std::size_t a = 0; a < ascending.size(); ++a)
    for (std::size_t b = 0; b < ascending.size(); ++b)
      BOOST_TEST(((decimal(ascending[a]) <=> decimal(ascending[b])) == (a <=> b)),
                 ascending[a] << ", " << ascending[b]);
}

BOOST_AUTO_TEST_CASE(integers) {
  BOOST_TEST((decimal("12.50").times(Decimal(2))->to_int64() == 25));
  BOOST_TEST(!decimal("12.5").to_int64().has_value());
  BOOST_TEST(!decimal("12.5").is_integer());
  BOOST_TEST(decimal("12.0").is_integer());
  using Limits = std::numeric_limits<std::int64_t>;
  for (const std::int64_t number : {Limits::max(), Limits::min()}) {
    BOOST_TEST((Decimal(number).to_int64() == number));
    BOOST_TEST(Decimal(number).to_string() == std::to_string(number));
  }
  BOOST_TEST(!decimal("9223372036854775808").to_int64().has_value());
  BOOST_TEST(!decimal("-9223372036854775809").to_int64().has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
