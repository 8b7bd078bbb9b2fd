#include "kinds/number_text.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "digit_run.h"
#include "kinds/han.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2099;

bool is_arabic(std::string_view text) { return !text.empty() && is_ascii_digit(text.front()); }

bool is_number_character(char c) { return is_ascii_digit(c) || (c >= 'A' && c <= 'Z'); }

constexpr auto kCounters = std::to_array<std::string_view>({"年", "月", "日", "号"});
constexpr auto kConjunctions = std::to_array<std::string_view>({"和", "及", "与", "或", "以及"});

template <typename Words>
std::size_t prefix_size(std::string_view text, const Words& words) {
  for (const std::string_view word : words)
    if (text.starts_with(word)) return word.size();
  return 0;
}

int full_year(int written) {
  if (written >= 100) return written;
  return written + (written >= kFirstYear % 100 ? 1900 : 2000);
}

}  // namespace

std::optional<int> year_of(std::string_view text) {
  const auto digits = is_arabic(text) ? read_arabic_digits(text) : read_chinese_digits(text);
  const auto value = digits ? digits->value.to_int64() : std::nullopt;
  if (!value || *value < 0 || *value > kLastYear) return std::nullopt;
  const int year = full_year(static_cast<int>(*value));
  return year >= kFirstYear && year <= kLastYear ? std::optional(year) : std::nullopt;
}

std::string plain_number(std::string_view text) {
  if (is_arabic(text)) return std::string(text.substr(std::min(text.find_first_not_of('0'), text.size() - 1)));
  const auto numeral = read_numeral(text);
  return numeral && numeral->size == text.size() ? numeral->value.to_string() : std::string(text);
}

std::vector<FoldedSpan> numbers_within(std::string_view folded, FoldedSpan span) {
  std::vector<FoldedSpan> numbers;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    const std::size_t begin = at;
    while (at < span.end && is_number_character(folded[at])) ++at;
    if (at > begin) numbers.push_back({begin, at});
  }
  return numbers;
}

std::string_view digits_before(std::string_view folded, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_ascii_digit(folded[begin - 1])) --begin;
  return folded.substr(begin, end - begin);
}

std::size_t past_number_mark(std::string_view folded, std::size_t at) {
  const std::size_t mark = skip_space(folded, at);
  return folded.substr(mark).starts_with(kNumberMark) ? mark + kNumberMark.size() : at;
}

std::string_view without_lead(std::string_view folded, std::string_view run) {
  const std::string_view before = folded.substr(0, span_of(folded, run).begin);
  const bool is_counted = !before.empty() && is_ascii_digit(before.back());
  if (is_counted) run.remove_prefix(prefix_size(run, kCounters));
  const bool is_list = is_counted || before.ends_with(')') || before.ends_with("》");
  if (is_list) run.remove_prefix(prefix_size(run, kConjunctions));
  return run;
}

FoldedSpan span_of(std::string_view folded, std::string_view part) {
  const auto begin = static_cast<std::size_t>(part.data() - folded.data());
  return {begin, begin + part.size()};
}

}  // namespace gongwen::internal
