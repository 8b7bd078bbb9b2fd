#include "elements/title_line.h"

#include <algorithm>
#include <string>

#include "characters.h"
#include "decimal_number.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kYear = 4;           // digits
constexpr std::size_t kMostOrdinal = 4;    // digits: 3.  12、
constexpr std::size_t kPadded = 2;         // digits
constexpr std::string_view kAdoption = "adoption";
constexpr std::string_view kGazette = "gazette";
constexpr std::size_t kLongestPlace = 36;  // bytes
constexpr FewCharacters kPlaceEnds(U"省市县区州盟旗镇乡级");

std::size_t leading_digits(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// 01什么是居住证? but not 05后青年创业
bool begins_words(std::string_view text) {
  constexpr FewCharacters kCounted(U"后号年月日时届");
  return han_size_at(text, 0) > 0 && !kCounted.has(first_code_point(text).value);
}

constexpr FewCharacters kHanDigits(U"一二三四五六七八九十");

// Bytes of the Han numeral that a text begins with, as far as ten tens.
std::size_t leading_han_number(std::string_view text) {
  constexpr std::size_t kLongest = 9;
  std::size_t size = 0;
  while (size < std::min(text.size(), kLongest) && kHanDigits.has(first_code_point(text.substr(size)).value)) size += 3;
  return size;
}

// 1.4灾害分级, but not 3.15消费者权益日… or 3.8维权周…
bool begins_decimal_heading(std::string_view text) {
  const std::optional<DecimalMark> mark = read_decimal_mark(text);
  if (!mark || mark->number.depth == 1) return false;
  const std::string_view heading = text.substr(mark->size);
  return !contains(heading, "日") && !contains(heading, "节") && !contains(heading, "周");
}

// 2018年5月2日, and 5月2日 where its line is broken; but not 2018年湾城市, 54种药品
bool begins_with_date(std::string_view text) {
  constexpr std::string_view kYearMark = "年";
  const std::string_view rest = text.substr(leading_digits(text));
  if (rest.size() == text.size()) return false;
  return rest.starts_with("月") || (rest.starts_with(kYearMark) && is_digit_at(rest, kYearMark.size()));
}

}  // namespace

bool has_columns(std::string_view text) {
  constexpr std::string_view kGap = "   ";
  constexpr int kFewest = 2;
  int gaps = 0;
  for (std::size_t at = 0; gaps < kFewest && at < text.size(); ++gaps) {
    const std::size_t gap = std::min(text.find(kGap, at), text.find('\t', at));
    if (gap == std::string_view::npos) break;
    at = text.find_first_not_of(" \t", gap);
  }
  return gaps == kFewest;
}

bool fills_in(std::string_view text, const WordList& labels) {
  constexpr std::size_t kLongestUnit = 9;  // bytes: three characters
  constexpr ByteSet kOfFigures("0123456789,.-");
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  if (labels.ending(text.substr(0, colon))) return true;
  const std::string_view value = trim_start(text.substr(colon + 1));
  const std::size_t figure = kOfFigures.first_outside(value);
  return figure > 0 && value.size() - figure <= kLongestUnit;
}

bool begins_outline(std::string_view text) {
  std::string_view rest = text;
  for (const std::string_view mark : {"第", "("})
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  const std::size_t number = leading_han_number(rest);
  const std::size_t before = text.size() - rest.size();
  rest.remove_prefix(number);
  if (number == 0) return begins_decimal_heading(text);
  if (before == 0) return rest.starts_with("、");
  if (before == 1) return rest.starts_with(")");
  return rest.starts_with("章") || rest.starts_with("条") || rest.starts_with("條") || rest.starts_with("部分");
}

std::string_view without_brackets(std::string_view text) {
  for (std::string_view shorter = without_bracket(text); shorter.size() < text.size() && !shorter.empty();
       shorter = without_bracket(text))
    text = shorter;
  return text;
}

std::string_view without_year(std::string_view text) {
  const std::size_t end = text.find_last_not_of("0123456789") + 1;
  return text.size() - end == kYear ? text.substr(0, end) : text;
}

std::string_view without_day(std::string_view text) {
  const std::string_view shorter = without_bracket(text);
  const std::string_view bracket = text.substr(shorter.size());
  const bool has_day = contains(bracket, "年") && contains(bracket, "月") && contains(bracket, "日") &&
                       (bracket.ends_with("日)") || bracket.ends_with("会议上)"));
  return has_day ? shorter : text;
}

// One bit of its first character tells most texts.
bool begins_with_word(const WordList& words, std::string_view text) {
  return words.first_characters().may_begin(text) && words.starting(without_white(text)).has_value();
}

bool ends_in_adoption(const ElementWords& words, std::string_view text) {
  const auto ending = words.not_title_ending.ending(text);
  return ending && ending->meaning == kAdoption;
}

namespace {

// 2026年第18号国务院公报, 2026年第3期…: the issue that a page's paper was printed in.
bool begins_as_issue(std::string_view text) {
  constexpr std::string_view kMarks = "年第";
  const std::string words = without_white(text);
  const std::string_view behind = std::string_view(words).substr(leading_digits(words));
  if (!begins_with_year(words) || !behind.starts_with(kMarks)) return false;
  const std::string_view number = behind.substr(kMarks.size());
  const std::string_view unit = number.substr(leading_digits(number));
  return unit.size() < number.size() && (unit.starts_with("号") || unit.starts_with("期"));
}

}  // namespace

bool ends_as_no_title(const ElementWords& words, std::string_view text) {
  const auto ending = words.not_title_ending.ending(text);
  if (ending && ending->meaning == kGazette) return begins_as_issue(text);
  if (!ending || ending->meaning != kAdoption) return ending.has_value();
  return begins_with_date(text) || words.adoption_start.starting(text) || words.adoption_word.first_in(text);
}

bool begins_with_year(std::string_view text) {
  constexpr std::string_view kMark = "年";
  return leading_digits(text) == kYear && text.substr(kYear).starts_with(kMark) &&
         !is_digit_at(text, kYear + kMark.size());
}

std::size_t item_number_size(std::string_view text) {
  const std::size_t digits = leading_digits(text);
  if (digits == 0 || digits > kMostOrdinal) return 0;
  const std::string_view rest = text.substr(digits);
  for (const std::string_view mark : {".", "、"})
    if (rest.starts_with(mark) && (!is_digit_at(rest, mark.size()) || begins_with_year(rest.substr(mark.size()))))
      return digits + mark.size();
  return text[0] == '0' && digits == kPadded && begins_words(rest) ? digits : 0;
}

bool is_open(std::string_view text) {
  const std::size_t open = last_in(text, "《");
  const std::size_t close = last_in(text, "》");
  return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

bool names_place(std::string_view text) {
  const char32_t last = last_code_point(text).value;
  return text.size() <= kLongestPlace && kPlaceEnds.has(last);
}

}  // namespace gongwen::internal
