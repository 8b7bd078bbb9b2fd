#include "kinds/phone.h"

#include <algorithm>
#include <array>
#include <utility>

#include "characters.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMobileDigits = 11;
constexpr std::size_t kServiceDigits = 10;     // 400 and 800 numbers
constexpr std::size_t kShortestLocal = 7;
constexpr std::size_t kLongestLocal = 8;
constexpr std::size_t kShortestExtension = 3;  // behind a hyphen; behind 转 one digit will do
constexpr std::size_t kLongestExtension = 5;
constexpr std::size_t kLongestTail = 4;

// The bytes of a hyphen or what stands for one: 一 and ー are what OCR makes of it.
std::size_t hyphen_size(std::string_view text) {
  constexpr FewCharacters kHyphens(U"-—–―−~一ー_");
  const CodePoint first = first_code_point(text);
  return kHyphens.has(first.value) ? first.size : 0;
}

// Over one hyphen with spaces round it, or spaces alone.
std::size_t past_separator(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  while (const std::size_t size = hyphen_size(text.substr(at))) at += size;
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (is_digit_at(text, at)) ++at;
  return at;
}

// Reads exactly `count` digits that separators may group; the end, or 0.
struct Grouped {
  std::string digits;
  std::size_t end = 0;
};

Grouped read_grouped(std::string_view text, std::size_t at, std::size_t count) {
  Grouped read;
  while (read.digits.size() < count) {
    const std::size_t end = digits_end(text, at);
    if (end == at || read.digits.size() + (end - at) > count) return {};
    read.digits.append(text.substr(at, end - at));
    at = read.digits.size() < count ? past_separator(text, end) : end;
  }
  read.end = at;
  return read;
}

bool is_emergency(std::string_view digits) {
  constexpr auto kNumbers = std::to_array<std::string_view>(
      {"110", "112", "114", "117", "119", "120", "121", "122", "116114", "118114"});
  return std::find(kNumbers.begin(), kNumbers.end(), digits) != kNumbers.end();
}

// 12345, 10086, 95518, 96110: what may follow an area code or stand alone.
bool is_short_service(std::string_view digits) {
  if (is_emergency(digits)) return true;
  if (digits.starts_with("95")) return digits.size() == 5 || digits.size() == 6;
  if (digits.starts_with("96")) return digits.size() >= 5 && digits.size() <= 8;
  return digits.size() == 5 && digits[0] == '1' && digits[1] <= '2';
}

// (02)2345-6789 and 02-23456789 are Taiwan's: 02 to 08 where a bracket or a hyphen follows.
std::size_t area_digits(std::string_view digits) {
  const bool is_short = digits[2] == ')' || digits[2] == '-';
  if (is_short && digits[1] >= '2' && digits[1] <= '8') return 2;
  return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

PhoneText made(std::string number, PhoneType type, std::size_t size) {
  return {{std::move(number), std::nullopt, type, std::nullopt}, size};
}

std::optional<PhoneText> read_mobile(std::string_view text) {
  if (text.size() < kMobileDigits || text[0] != '1' || text[1] < '3') return std::nullopt;
  const std::size_t first = digits_end(text, 0);
  if (first != 3 && first != 7 && first != kMobileDigits) return std::nullopt;
  Grouped read = read_grouped(text, 0, kMobileDigits);
  if (read.end == 0) return std::nullopt;
  return made(std::move(read.digits), PhoneType::mobile, read.end);
}

std::optional<PhoneText> read_toll_free(std::string_view text) {
  if (!text.starts_with("400") && !text.starts_with("800")) return std::nullopt;
  Grouped read = read_grouped(text, 0, kServiceDigits);
  if (read.end == 0) return std::nullopt;
  return made(std::move(read.digits), PhoneType::service, read.end);
}

// A number without its area code: 22001234, 2200 1234, 2200-1234, 12345.
std::optional<PhoneText> read_local(std::string_view text) {
  const std::size_t end = digits_end(text, 0);
  const std::string_view digits = text.substr(0, end);
  if (is_short_service(digits)) return made(std::string(digits), PhoneType::service, end);
  if (digits.empty() || digits[0] < '2') return std::nullopt;
  if (digits.size() == kShortestLocal || digits.size() == kLongestLocal)
    return made(std::string(digits), PhoneType::landline, end);
  if (digits.size() != kLongestLocal / 2) return std::nullopt;
  const std::size_t rest = past_separator(text, end);
  if (rest == end || digits_end(text, rest) != rest + kLongestLocal / 2) return std::nullopt;
  Grouped read = read_grouped(text, 0, kLongestLocal);
  return made(std::move(read.digits), PhoneType::landline, read.end);
}

// 0769-22001234, (0769)22001234, 076922001234, and behind +86 without the 0.
std::optional<PhoneText> read_with_area(std::string_view text) {
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  if (!is_digit_at(text, begin + 1) || text.size() < begin + 3 || text[begin] != '0') return std::nullopt;
  const std::string area(text.substr(begin, area_digits(text.substr(begin))));
  if (!std::all_of(area.begin(), area.end(), is_ascii_digit)) return std::nullopt;
  std::size_t at = begin + area.size();
  if (begin == 1 && !text.substr(at).starts_with(')')) return std::nullopt;
  at = past_separator(text, at + begin);
  auto local = read_local(text.substr(at));
  if (!local) return std::nullopt;
  return made(area + "-" + local->phone.number, local->phone.type, at + local->size);
}

// Behind +86 an area code may lack its 0.
std::size_t country_size(std::string_view text) {
  constexpr std::size_t kLongest = 5;
  if (text.substr(0, kLongest).find("86") == std::string_view::npos) return 0;  // as with nearly all numbers
  for (const std::string_view code : {"+86", "(+86)", "(86)", "0086", "86-", "86 "})
    if (text.starts_with(code)) return code.size();
  return 0;
}

std::optional<PhoneText> read_abroad_form(std::string_view text, std::size_t country) {
  const std::size_t at = past_separator(text, country);
  auto phone = read_mobile(text.substr(at));
  if (!phone) phone = read_with_area(text.substr(at));
  if (!phone) {
    phone = read_with_area("0" + std::string(text.substr(at, 24)));
    if (phone) --phone->size;
  }
  if (phone) phone->size += at;
  return phone;
}

// 转8001, 转分机8001, 分机8001, (转8001), (分机8001), -8001, #8001.
struct Extension {
  std::string digits;
  std::size_t end = 0;
};

Extension read_extension(std::string_view text, std::size_t at) {
  const std::size_t begin = skip_space(text, at);
  constexpr auto kWords = std::to_array<std::string_view>({"转分机", "分机号", "分机", "转", "(转", "(分机", "轉分機", "分機",
                                                           "轉", "(分機", "ext.", "Ext.", "ext", "EXT"});
  constexpr FewCharacters kFirst(U"分转轉(eE");
  const bool may_be_word = kFirst.has(first_code_point(text.substr(begin)).value);
  for (const std::string_view word : kWords) {
    if (!may_be_word || !text.substr(begin).starts_with(word)) continue;
    const std::size_t digits = skip_space(text, begin + word.size());
    const std::size_t end = digits_end(text, digits);
    if (end > digits && end - digits <= kLongestExtension) return {std::string(text.substr(digits, end - digits)), end};
  }
  const std::size_t hyphen = text.substr(at).starts_with('#') ? 1 : hyphen_size(text.substr(at));
  const std::size_t end = digits_end(text, at + hyphen);
  const std::size_t count = end - at - hyphen;
  if (hyphen == 0 || count < kShortestExtension || count > kLongestExtension) return {};
  return {std::string(text.substr(at + hyphen, count)), end};
}

std::optional<PhoneText> read_any(std::string_view text) {
  if (const std::size_t country = country_size(text))
    if (auto phone = read_abroad_form(text, country)) return phone;
  for (const auto read : {read_mobile, read_toll_free, read_with_area, read_local})
    if (auto phone = read(text)) return phone;
  return std::nullopt;
}

}  // namespace

std::optional<PhoneText> read_phone(std::string_view folded) {
  const std::string_view text = folded.substr(0, 64);
  auto read = read_any(text);
  if (!read || is_digit_at(text, read->size)) return std::nullopt;
  Extension extension = read_extension(text, read->size);
  const std::string_view behind = text.substr(read->size);
  const bool is_said = hyphen_size(behind) == 0 && !behind.starts_with('#');
  if (extension.end != 0 && (is_said || read->phone.type != PhoneType::service)) {  // 12345转3, not 96110-120
    read->phone.extension = std::move(extension.digits);
    read->size = extension.end;
  }
  return read;
}

std::optional<PhoneText> read_phone_tail(std::string_view folded, const Phone& before) {
  constexpr std::string_view kListMark = "、";
  const std::size_t mark = folded.starts_with('/') ? 1 : folded.starts_with(kListMark) ? kListMark.size() : 0;
  const std::size_t end = digits_end(folded, mark);
  const std::size_t count = end - mark;
  if (mark == 0 || count == 0 || count > kLongestTail || before.type != PhoneType::landline) return std::nullopt;
  const std::string_view digits = folded.substr(mark, count);
  if (is_short_service(digits)) return std::nullopt;
  Phone phone = before;
  if (phone.extension && count >= kShortestExtension) phone.extension = digits;  // 22001234-801、802
  else if (phone.extension) return std::nullopt;
  else phone.number.replace(phone.number.size() - count, count, digits);
  return PhoneText{std::move(phone), end};
}

}  // namespace gongwen::internal
