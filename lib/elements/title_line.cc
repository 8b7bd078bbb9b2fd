#include "elements/title_line.h"

#include <algorithm>

#include "characters.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kYear = 4;           // digits
constexpr std::size_t kMostOrdinal = 4;    // digits: 3.  12、
constexpr std::size_t kPadded = 2;         // digits
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

}  // namespace

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

// One bit of its first character tells most texts.
bool begins_with_word(const WordList& words, std::string_view text) {
  return words.first_characters().may_begin(text) && words.starting(without_white(text)).has_value();
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
