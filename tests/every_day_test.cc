// Every day from 1900 to 2100, written in four forms by a writer that shares nothing with the reader.
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

#include "gongwen/gongwen.h"

namespace gongwen {
namespace {

constexpr std::array<const char*, 10> kDigits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

std::string padded(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string chinese_year(int year) {
  std::string text;
  for (const char digit : std::to_string(year)) text += kDigits[static_cast<std::size_t>(digit - '0')];
  return text;
}

std::string chinese_count(int number) {
  std::string text;
  if (number >= 20) text += kDigits[static_cast<std::size_t>(number / 10)];
  if (number >= 10) text += "十";
  if (number % 10) text += kDigits[static_cast<std::size_t>(number % 10)];
  return text;
}

std::array<std::string, 4> forms(int year, int month, int day) {
  const std::string y = std::to_string(year);
  return {y + "年" + std::to_string(month) + "月" + std::to_string(day) + "日",
          chinese_year(year) + "年" + chinese_count(month) + "月" + chinese_count(day) + "日",
          y + "-" + padded(month) + "-" + padded(day), y + "." + std::to_string(month) + "." + std::to_string(day)};
}

int length_of(int year, int month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// A year of days in one form, one sentence a day, and what each must read as.
struct YearText {
  std::string text;
  std::vector<std::string> written;
  std::vector<std::string> days;
};

YearText year_text(int year, std::size_t form) {
  YearText result;
  for (int month = 1; month <= 12; ++month)
    for (int day = 1; day <= length_of(year, month); ++day) {
      result.written.push_back(forms(year, month, day)[form]);
      result.days.push_back(std::to_string(year) + "-" + padded(month) + "-" + padded(day));
      result.text += "会议于" + result.written.back() + "召开。";
    }
  return result;
}

// The first fault of a year, or nothing.
std::string fault(const Extractor& extractor, int year, std::size_t form) {
  const YearText expected = year_text(year, form);
  const Document document = extractor.extract(expected.text);
  if (document.records.size() != expected.days.size())
    return std::to_string(document.records.size()) + " records of " + std::to_string(expected.days.size()) + " days";
  for (std::size_t i = 0; i < expected.days.size(); ++i) {
    const Record& record = document.records[i];
    const auto* date = std::get_if<Date>(&record.value);
    if (!date || record.text != expected.written[i]) return "read " + record.text + " of " + expected.written[i];
    if (!date->start_date || to_string(*date->start_date) != expected.days[i] || date->start_date != date->end_date)
      return expected.written[i] + " is not read as " + expected.days[i];
    if (date->precision != Precision::day || date->resolved_from != ResolvedFrom::text)
      return expected.written[i] + " has another precision or source";
  }
  return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(every_day)

BOOST_AUTO_TEST_CASE(reads_back_in_four_forms) {
  const Extractor extractor;
  for (int year = 1900; year <= 2100; ++year)
    for (std::size_t form = 0; form < 4; ++form) {
      const std::string found = fault(extractor, year, form);
      BOOST_TEST(found == "", year << ", form " << form << ": " << found);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
