// date_point.cc - one end of a date, word by word from the left: year, part of year, month, part of month, day.
#include "kinds/date_point.h"

#include <charconv>
#include <span>

#include "kinds/clause.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr int kRepublicEra = 1911;   // 民国元年 is 1912
constexpr ByteSet kDayMarks("-/.");  // 2023-06-13
constexpr int kShortYearPivot = 50;  // 49年 is 2049, 50年 1950

struct Number {
  int value;
  std::size_t size;
};

// A small number: Arabic digits alone (no grouping, no scale), or a Chinese numeral.
std::optional<Number> read_number(std::string_view text) {
  if (const std::size_t digits = kAsciiDigits.first_outside(text); digits > 0) {
    int value = 0;
    if (std::from_chars(text.data(), text.data() + digits, value).ec != std::errc()) return std::nullopt;
    return Number{value, digits};
  }
  if (text.starts_with("正") || text.starts_with("元")) return Number{1, std::string_view("元").size()};  // 元月
  const auto numeral = read_numeral(text);
  const auto value = numeral && !numeral->max ? numeral->value.to_int64() : std::nullopt;
  if (!value || *value > 9999) return std::nullopt;
  return Number{static_cast<int>(*value), numeral->size};
}

int to_int(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "-1" -> anchor, -1; "named 1" -> named, 1: the meanings of the relative word lists.
struct Offset {
  YearFrom from;
  int count;
};
Offset offset_of(std::string_view meaning) {
  constexpr std::string_view kNamed = "named ";
  if (meaning.starts_with(kNamed)) return {YearFrom::named, to_int(meaning.substr(kNamed.size()))};
  return {YearFrom::anchor, to_int(meaning)};
}

int full_year(int year) {
  if (year >= 100) return year;
  return year < kShortYearPivot ? 2000 + year : 1900 + year;
}

struct PartWord {
  std::string_view word;
  DatePart part;
};
constexpr PartWord kYearParts[] = {
    {"学年", DatePart::school_year},   {"上半年", DatePart::first_half},    {"下半年", DatePart::second_half},
    {"年上半年", DatePart::first_half}, {"年下半年", DatePart::second_half}, {"年底", DatePart::last_day},
    {"年末", DatePart::last_day},      {"年初", DatePart::first_day},       {"全年", DatePart::whole},
    {"底", DatePart::last_day},        {"末", DatePart::last_day},          {"初", DatePart::first_day},
    {"秋季学期", DatePart::autumn_term}};
constexpr PartWord kMonthParts[] = {
    {"上中旬", DatePart::first_twenty_days}, {"中下旬", DatePart::last_of_month},
    {"上旬", DatePart::first_ten_days}, {"中旬", DatePart::middle_ten_days}, {"下旬", DatePart::last_ten_days},
    {"底", DatePart::last_day},         {"末", DatePart::last_day},          {"初", DatePart::first_day}};

// Walks over the words of one point and keeps what they said.
class PointParser {
 public:
  PointParser(std::string_view text, const WordList& years, const WordList& months)
      : rest_(text), years_(years), months_(months) {}

  DatePointReader::Result parse() {
    const std::size_t size = rest_.size();
    if (numeric_day()) {
      result_.size = size - rest_.size();
      return result_;
    }
    year();
    skip("度") || skip("的");
    if (!year_part() && !quarter() && !this_quarter() && (relative_month() || month())) {
      skip("份");
      if (!part(kMonthParts)) day();
    }
    result_.size = size - rest_.size();
    return result_;
  }

 private:
  bool skip(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  // 2023-06-13, 2019/4/13, 2023.6.13, and 6.30 as a right end.
  bool numeric_day() {
    const std::size_t size = kAsciiDigits.first_outside(rest_);
    if (size == rest_.size() || !kDayMarks.has(rest_[size])) return false;
    const std::string_view begin = rest_;
    if (month_and_day()) return true;
    rest_ = begin;
    const auto year = digits();
    const std::string_view mark = rest_.substr(0, 1);
    if (year && year >= 1000 && (mark == "-" || mark == "/" || mark == ".")) {
      skip(mark);
      const auto month = digits();
      const bool again = skip(mark);
      const auto day = again ? digits() : std::nullopt;
      if (month && day) {
        result_.point = {};
        result_.point.year_from = YearFrom::stated;
        result_.point.year = *year;
        result_.point.month = static_cast<std::int16_t>(*month);
        result_.point.day = static_cast<std::int16_t>(*day);
        return true;
      }
    }
    rest_ = begin;
    return false;
  }

  bool month_and_day() {
    const auto month = digits();
    const auto day = skip(".") || skip("/") ? digits() : std::nullopt;
    if (!month || !day || !rest_.empty()) return false;
    result_.point.month = static_cast<std::int16_t>(*month);
    result_.point.day = static_cast<std::int16_t>(*day);
    return true;
  }

  std::optional<int> digits() {
    if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') return std::nullopt;
    const auto number = read_number(rest_);
    if (number) rest_.remove_prefix(number->size);
    return number ? std::optional(number->value) : std::nullopt;
  }

  void year() {
    if (const auto word = years_.starting(rest_)) {
      const Offset offset = offset_of(word->meaning);
      result_.point.year_from = offset.from;
      result_.point.year = offset.count;
      rest_.remove_prefix(word->size);
    } else {
      calendar_year();
    }
  }

  void calendar_year() {
    const std::string_view begin = rest_;
    skip("中华") || skip("中華");
    const bool republic = skip("民国") || skip("民國");
    const auto year = read_number(rest_);
    const bool counted = year && is_counted(*year, rest_);
    if (year) rest_.remove_prefix(year->size);
    const bool marked = year && (rest_.starts_with("学年") || skip("年") || (year->value >= 1000 && begins_part()));
    const bool bare = year && year->value >= 1000 && rest_.empty();
    if (!marked && !bare) {
      rest_ = begin;
      return;
    }
    result_.point.year_from = YearFrom::stated;
    if (year->value < 1000) result_.republic_year = year->value + kRepublicEra;
    result_.point.year = republic || counted ? year->value + kRepublicEra : full_year(year->value);
  }

  // 103 and 八十五 count, 二〇一四 spells: a calendar year that counts is one of the Republic. The patterns see to it that
  // it is no jubilee's and no reign's.
  static bool is_counted(const Number& year, std::string_view text) {
    const bool is_han = contains(text.substr(0, year.size), "十") || contains(text.substr(0, year.size), "百");
    return year.value < 1000 && (is_han || year.value >= 100);
  }

  // 2024上半年, 2024一季度.
  bool begins_part() const {
    for (const std::string_view word : {"上半年", "下半年", "全年"})
      if (rest_.starts_with(word)) return true;
    return !rest_.empty() && rest_.ends_with("季度");
  }

  bool part(std::span<const PartWord> words) {
    if (rest_.empty() || is_ascii_digit(rest_.front())) return false;  // as most often
    for (const auto& [word, part] : words)
      if (skip(word)) {
        result_.point.part = part;
        return true;
      }
    return false;
  }

  bool year_part() { return part(kYearParts); }

  // 一季度, 第四季度, 前三季度, 三季度末, also 年一季度 after 今年; 前5个月; the left end of 第一至三季度.
  bool quarter() {
    const std::string_view begin = rest_;
    skip("年");
    const bool first = skip("前");
    const bool ordinal = !first && skip("第");
    const auto number = read_number(rest_);
    if (number) rest_.remove_prefix(number->size);
    if (number && ordinal && rest_.empty()) {
      result_.bare = number->value;
      return true;
    }
    skip("个");
    if (number && first && skip("月")) {
      result_.point.month = number->value;
      result_.point.part = DatePart::first_months;
      return true;
    }
    if (!number || number->value < 1 || number->value > 4 || !skip("季度")) {
      rest_ = begin;
      return false;
    }
    result_.point.quarter = number->value;
    result_.point.part = first ? DatePart::first_quarters : DatePart::quarter;
    if (!first && (skip("末") || skip("底"))) result_.point.part = DatePart::quarter_end;
    return true;
  }

  bool this_quarter() {
    if (!skip("本季度")) return false;
    count_months(0);
    result_.point.part = skip("末") || skip("底") ? DatePart::quarter_end : DatePart::quarter;
    return true;
  }

  void count_months(int offset) {
    result_.point.year_from = YearFrom::anchor;
    result_.point.month_relative = true;
    result_.point.month_offset = static_cast<std::int16_t>(offset);
  }

  bool relative_month() {
    const auto word = months_.starting(rest_);
    if (!word && rest_.starts_with("月底")) {  // 请于月底前报送
      skip("月");
      count_months(0);
      return true;
    }
    if (!word) return false;
    const Offset offset = offset_of(word->meaning);
    result_.point.year_from = offset.from;
    result_.point.month_relative = true;
    result_.point.month_offset = offset.count;
    rest_.remove_prefix(word->size);
    return true;
  }

  bool month() {
    const auto number = read_number(rest_);
    if (!number) return false;
    if (!counted(*number, "月")) return false;
    result_.point.month = number->value;
    return true;
  }

  void day() {
    const auto number = read_number(rest_);
    if (number) counted(*number, "日");
  }

  // Takes a number with its unit; a day wherever 日 or 号 follows, a bare number at the very end.
  bool counted(const Number& number, std::string_view unit) {
    const std::string_view begin = rest_;
    rest_.remove_prefix(number.size);
    if (skip("日") || skip("号")) {
      result_.point.day = number.value;
      return unit == "日";
    }
    if (skip(unit)) return true;
    if (rest_.empty()) result_.bare = number.value;
    else rest_ = begin;
    return false;
  }

  std::string_view rest_;
  const WordList& years_;
  const WordList& months_;
  DatePointReader::Result result_;
};

}  // namespace

DatePointReader::DatePointReader(const Words& words)
    : relative_year_(words.list("relative_year")), relative_month_(words.list("relative_month")) {}

std::optional<DatePointReader::Result> DatePointReader::read(std::string_view text) const {
  const Result result = PointParser(text, relative_year_, relative_month_).parse();
  return result.size ? std::optional(result) : std::nullopt;
}

}  // namespace gongwen::internal
