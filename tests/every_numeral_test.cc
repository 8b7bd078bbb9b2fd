// Every number to a million, written in three scripts by a writer that shares nothing with the reader.
#include "numeral.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::internal {
namespace {

struct Script {
  std::array<std::string, 10> digits;
  std::array<std::string, 4> units;  // of 1, 10, 100, 1000
  std::string myriad;
};

const Script kLower = {{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}, "万"};
const Script kCapital = {{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}, "万"};

// Four digits with every 零 in its place: 0305 -> 零三百零五; a run of zeros is one 零, and none at the end.
std::string written_group(const Script& script, int group) {
  std::string text;
  bool has_lower = false;
  bool zero_owed = false;
  for (std::size_t place = 0; place < 4; ++place, group /= 10) {
    const int digit = group % 10;
    if (digit == 0) {
      zero_owed = has_lower;
      continue;
    }
    if (zero_owed) text = script.digits[0] + text;
    text = script.digits[static_cast<std::size_t>(digit)] + script.units[place] + text;
    has_lower = true;
    zero_owed = false;
  }
  return text;
}

// Writes any number to a million out of its groups, each written once.
class Writer {
 public:
  explicit Writer(const Script& script) : script_(script) {
    for (int group = 0; group < 10000; ++group) groups_.push_back(written_group(script, group));
  }
  std::string written(int number) const {
    if (number == 0) return script_.digits[0];
    const int low = number % 10000;
    const std::string& tail = groups_[static_cast<std::size_t>(low)];
    if (number < 10000) return tail;
    const std::string zero = low > 0 && low < 1000 ? script_.digits[0] : "";
    return groups_[static_cast<std::size_t>(number / 10000)] + script_.myriad + zero + tail;
  }

 private:
  const Script& script_;
  std::vector<std::string> groups_;
};

std::string with_commas(const std::string& digits) {
  std::string text;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += ',';
    text += digits[at];
  }
  return text;
}

bool reads_back(std::string_view text, std::size_t size, int number) {
  const std::optional<Numeral> numeral = read_numeral(text);
  return numeral && numeral->size == size && numeral->value == Decimal(number) && !numeral->max &&
         numeral->vagueness == Vagueness::none;
}

constexpr std::array<std::string_view, 3> kContexts = {"", "元", "人"};

// The text that does not read back as number, with what follows it; "" if it does. Every context up to 100,000, where
// all endings have been seen; beyond, the contexts take turns (a debug build reads a million in seconds).
std::string unread(const std::string& text, int number) {
  const auto turn = static_cast<std::size_t>(number % 3);
  for (std::size_t context = 0; context < kContexts.size(); ++context) {
    if (number > 100'000 && context != turn) continue;
    const std::string followed = text + std::string(kContexts[context]);
    if (!reads_back(followed, text.size(), number)) return followed;
  }
  return "";
}

// The first of all ways of writing number that does not read back.
std::string unread(int number, const Writer& lower_writer, const Writer& capital_writer) {
  const std::string digits = std::to_string(number);
  const std::string lower = lower_writer.written(number);
  std::string wrong = unread(digits, number);
  if (wrong.empty() && number >= 1000) wrong = unread(with_commas(digits), number);
  if (wrong.empty()) wrong = unread(lower, number);
  if (wrong.empty() && lower.starts_with("一十")) wrong = unread(lower.substr(3), number);
  if (wrong.empty()) wrong = unread(capital_writer.written(number), number);
  return wrong;
}

std::string year_string(int year, const std::string& zero) {
  std::string text;
  for (const char digit : std::to_string(year))
    text += digit == '0' ? zero : kLower.digits[static_cast<std::size_t>(digit - '0')];
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(every_numeral)

BOOST_AUTO_TEST_CASE(writer_writes_as_people_do) {
  const Writer lower(kLower);
  const Writer capital(kCapital);
  BOOST_TEST(lower.written(0) == "零");
  BOOST_TEST(lower.written(10) == "一十");
  BOOST_TEST(lower.written(1005) == "一千零五");
  BOOST_TEST(lower.written(1050) == "一千零五十");
  BOOST_TEST(lower.written(100203) == "一十万零二百零三");
  BOOST_TEST(lower.written(201000) == "二十万一千");
  BOOST_TEST(capital.written(30005) == "叁万零伍");
  BOOST_TEST(capital.written(1000000) == "壹佰万");
  BOOST_TEST(with_commas("1000000") == "1,000,000");
}

BOOST_AUTO_TEST_CASE(every_number_to_a_million) {
  const Writer lower(kLower);
  const Writer capital(kCapital);
  for (int number = 0; number <= 1'000'000; ++number) {
    const std::string wrong = unread(number, lower, capital);
    BOOST_REQUIRE_MESSAGE(wrong.empty(), wrong << " was not read as " << number);
  }
}

BOOST_AUTO_TEST_CASE(every_year_as_a_digit_string) {
  for (int year = 1900; year <= 2100; ++year)
    for (const std::string zero : {"〇", "零", "○", "O", "0"}) {
      const std::string text = year_string(year, zero);
      BOOST_TEST(reads_back(text, text.size(), year), text);
      BOOST_TEST(reads_back(text + "年1月", text.size(), year), text << "年1月");
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen::internal
