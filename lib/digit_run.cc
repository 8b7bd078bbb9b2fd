#include "digit_run.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "numeral_word.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kMiddlePoint = "·";
constexpr std::string_view kTwoPoints = "..";
constexpr ByteSet kWithinNumber(",. \xC2");  // separators and what points begin with

// Plain digits and a point, for Decimal::parse.
class Buffer {
 public:
  void append(char c) {
    if (size_ < characters_.size()) characters_[size_] = c;
    ++size_;
  }
  std::optional<Decimal> value() const {
    if (size_ > characters_.size()) return std::nullopt;
    return Decimal::parse({characters_.data(), size_});
  }

 private:
  std::array<char, 40> characters_;
  std::size_t size_ = 0;
};

std::size_t digit_count(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin());
}

// Digits in groups of three, or the first group alone where any later one has not three.
std::size_t whole_size(std::string_view text) {
  const std::size_t first = digit_count(text);
  if (first == 0 || first > 3 || first == text.size() || text[0] == '0') return first;
  const char separator = text[first];
  if (separator != ',' && separator != ' ') return first;
  std::size_t size = first;
  while (size < text.size() && text[size] == separator) {
    const std::size_t group = digit_count(text.substr(size + 1));
    if (group == 0) break;
    if (group != 3) return first;
    size += 1 + group;
  }
  return size;
}

// The decimal point that stands before a digit, in bytes; 0 if there is none. Written twice (97..9) it is one.
std::size_t point_size(std::string_view text) {
  std::size_t size = text.starts_with(kMiddlePoint) ? kMiddlePoint.size() : 0;
  if (text.starts_with('.')) size = text.starts_with(kTwoPoints) ? kTwoPoints.size() : 1;
  return size > 0 && size < text.size() && is_ascii_digit(text[size]) ? size : 0;
}

struct Run {
  std::size_t count = 0;
  std::size_t size = 0;
};

// Letters that stand for 〇 inside a string of Chinese digits: Latin, Cyrillic and the ASCII digit.
std::size_t zero_letter_size(std::string_view text) {
  for (const std::string_view zero : {"0", "O", "o", "О", "о"})
    if (text.starts_with(zero)) return zero.size();
  return 0;
}

Run chinese_run(std::string_view text) {
  Run run;
  for (Word word = first_word(text); word.kind == WordKind::digit; word = first_word(text.substr(run.size))) {
    run.size += word.size;
    ++run.count;
  }
  return run;
}

Run mixed_run(std::string_view text) {
  Run run;
  while (run.size < text.size()) {
    const Word word = first_word(text.substr(run.size));
    const std::size_t size = word.kind == WordKind::digit ? word.size : zero_letter_size(text.substr(run.size));
    if (size == 0) break;
    run.size += size;
    ++run.count;
  }
  return run;
}

bool is_ascii_alphanumeric(char c) {
  return is_ascii_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

// With zero letters only where they make a string of three or more and are no part of a word (一OA).
Run string_run(std::string_view text) {
  const Run pure = chinese_run(text);
  if (pure.count == 0 || zero_letter_size(text.substr(pure.size)) == 0) return pure;
  const Run mixed = mixed_run(text);
  const bool ends_in_word = mixed.size < text.size() && is_ascii_alphanumeric(text[mixed.size]);
  return mixed.count >= 3 && !ends_in_word ? mixed : pure;
}

void append_run(Buffer& buffer, std::string_view text) {
  while (!text.empty()) {
    const Word word = first_word(text);
    buffer.append(static_cast<char>('0' + word.value));  // 0 for a zero letter, which is no word
    text.remove_prefix(word.size > 0 ? word.size : zero_letter_size(text));
  }
}

std::optional<Digits> digits_of(const Buffer& buffer, std::size_t size) {
  const std::optional<Decimal> value = buffer.value();
  if (!value) return std::nullopt;
  return Digits{*value, size};
}

void append_digits(Buffer& buffer, std::string_view text) {
  for (const char c : text)
    if (is_ascii_digit(c)) buffer.append(c);
}

// Of digits with separators, and those behind a point of so many bytes.
std::optional<Digits> arabic_digits(std::string_view whole, std::size_t point, std::string_view fraction) {
  Buffer buffer;
  append_digits(buffer, whole);
  if (point > 0) buffer.append('.');
  append_digits(buffer, fraction);
  return digits_of(buffer, whole.size() + point + fraction.size());
}

// A number with the digits behind it that a text begins with; past 19 digits it is another.
struct Run64 {
  std::uint64_t number = 0;
  std::size_t digits = 0;
};
Run64 digits_behind(std::uint64_t number, std::string_view text) {
  Run64 run{number};
  for (; run.digits < text.size() && is_ascii_digit(text[run.digits]); ++run.digits)
    run.number = run.number * 10 + static_cast<std::uint64_t>(text[run.digits] - '0');
  return run;
}

// A number without separators, as nearly all are, of few digits.
std::optional<Digits> short_digits(std::string_view text) {
  constexpr std::size_t kMost = 18;  // digits: all such numbers are below 2^63
  const Run64 whole = digits_behind(0, text);
  const std::string_view rest = text.substr(whole.digits);
  if (whole.digits == 0 || whole.digits > kMost) return std::nullopt;
  if (rest.empty() || !kWithinNumber.has(rest[0])) return Digits{static_cast<std::int64_t>(whole.number), whole.digits};
  if (rest[0] != '.') return std::nullopt;
  const Run64 all = digits_behind(whole.number, rest.substr(1));
  if (all.digits == 0 || whole.digits + all.digits > kMost) return std::nullopt;
  const auto value = Decimal(static_cast<std::int64_t>(all.number)).shifted(-static_cast<int>(all.digits));
  return Digits{*value, whole.digits + 1 + all.digits};
}

}  // namespace

bool names_range(int first, int second) {
  return (first > 0 && second == first + 1) || (first == 3 && second == 5);
}

std::optional<Digits> read_arabic_digits(std::string_view text) {
  if (const std::optional<Digits> digits = short_digits(text)) return digits;
  const std::size_t whole = whole_size(text);
  if (whole == 0) return std::nullopt;
  const std::size_t point = point_size(text.substr(whole));
  const std::string_view behind = point > 0 ? text.substr(whole + point) : std::string_view();
  return arabic_digits(text.substr(0, whole), point, behind.substr(0, digit_count(behind)));
}

std::optional<Digits> read_chinese_digits(std::string_view text) {
  const Run run = string_run(text);
  if (run.count < 2) return std::nullopt;
  const Word first = first_word(text);
  if (run.count == 2 && names_range(first.value, first_word(text.substr(first.size)).value)) return std::nullopt;
  Buffer buffer;
  append_run(buffer, text.substr(0, run.size));
  return digits_of(buffer, run.size);
}

bool starts_chinese_fraction(std::string_view text) {
  const Word point = first_word(text);
  if (point.kind != WordKind::point) return false;
  const std::string_view fraction = text.substr(point.size);
  const Run run = string_run(fraction);
  const Word next = first_word(fraction.substr(run.size));
  return run.count > 0 && !(next.kind == WordKind::unit && next.value == 1);
}

std::optional<Digits> read_chinese_fraction(std::string_view text) {
  const Word point = first_word(text);
  const Run run = string_run(text.substr(point.size));
  Buffer buffer;
  buffer.append('0');
  buffer.append('.');
  append_run(buffer, text.substr(point.size, run.size));
  return digits_of(buffer, point.size + run.size);
}

}  // namespace gongwen::internal
