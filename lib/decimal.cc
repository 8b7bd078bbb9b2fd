#include "gongwen/decimal.h"

#include <algorithm>
#include <array>
#include <limits>

namespace gongwen {
namespace {

constexpr int kDigits = 36;

__extension__ using Wide = __int128;
__extension__ using Magnitude = unsigned __int128;

constexpr auto kPowersOfTen = [] {
  std::array<Wide, 39> powers{1};  // all that fit
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();
// exponent 0..38
constexpr Wide power_of_ten(int exponent) { return kPowersOfTen[static_cast<std::size_t>(exponent)]; }
constexpr Wide kLimit = power_of_ten(kDigits);  // the least coefficient that no longer fits

bool is_within(Wide number, Wide limit) { return -limit < number && number < limit; }

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool are_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::string_view without_leading_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

std::string_view without_trailing_zeros(std::string_view digits) {
  return digits.substr(0, digits.find_last_not_of('0') + 1);
}

Wide with_digits(Wide number, std::string_view digits) {
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

struct Scaled {
  Wide coefficient = 0;
  int scale = 0;
};

// Without the zeros that end a fraction.
template <typename Integer>
Scaled without_zeros(Integer coefficient, int scale) {
  for (; scale > 0 && coefficient % 10 == 0; --scale) coefficient /= 10;
  return {coefficient, scale};
}

// Most numbers are short: up to 18 digits, with a point or without, and no sign. nullopt for all others.
std::optional<Scaled> short_number(std::string_view text) {
  constexpr std::size_t kShort = 18;
  if (text.empty() || text.size() > kShort) return std::nullopt;
  std::int64_t number = 0;
  std::size_t point = 0;  // digits stand on either side of it
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) number = number * 10 + (text[i] - '0');
    else if (text[i] == '.' && point == 0 && i > 0 && i + 1 < text.size()) point = i;
    else return std::nullopt;
  }
  return without_zeros(number, point == 0 ? 0 : static_cast<int>(text.size() - point - 1));
}

std::string digits_of(Magnitude number) {
  constexpr std::size_t kChunkDigits = 19;
  constexpr std::uint64_t kChunk = 10'000'000'000'000'000'000u;
  const std::string last = std::to_string(static_cast<std::uint64_t>(number % kChunk));
  if (number < kChunk) return last;
  return digits_of(number / kChunk) + std::string(kChunkDigits - last.size(), '0') + last;
}

// A coefficient moved to a larger scale, its last digit apart: the whole may pass __int128 while a sum with it fits.
struct Aligned {
  Wide tens = 0;
  Wide units = 0;
};

std::optional<Aligned> aligned(Wide coefficient, int places) {
  if (places == 0) return Aligned{coefficient / 10, coefficient % 10};
  Wide tens = 0;
  if (__builtin_mul_overflow(coefficient, power_of_ten(places - 1), &tens)) return std::nullopt;
  return Aligned{tens, 0};
}

}  // namespace

std::optional<Decimal> Decimal::normalised(Coefficient coefficient, int scale) {
  if (coefficient == 0) return Decimal();
  if (scale < 0) {
    if (scale < -kDigits || !is_within(coefficient, power_of_ten(kDigits + scale))) return std::nullopt;
    return Decimal(coefficient * power_of_ten(-scale), 0);
  }
  const auto narrow = static_cast<std::int64_t>(coefficient);  // whose division costs a tenth
  const Scaled shortest = narrow == coefficient ? without_zeros(narrow, scale) : without_zeros(coefficient, scale);
  if (shortest.scale > kDigits || !is_within(shortest.coefficient, kLimit)) return std::nullopt;
  return Decimal(shortest.coefficient, shortest.scale);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (const auto number = short_number(text)) return Decimal(number->coefficient, number->scale);
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (!are_digits(whole) || (point < text.size() && !are_digits(fraction))) return std::nullopt;

  const std::string_view significant = without_leading_zeros(whole);
  fraction = without_trailing_zeros(fraction);
  // At most kDigits digits in all: nothing below leaves __int128.
  if (fraction.size() > kDigits) return std::nullopt;
  const std::string_view shown = significant.empty() ? without_leading_zeros(fraction) : fraction;
  if (significant.size() + shown.size() > kDigits) return std::nullopt;
  const Wide magnitude = with_digits(with_digits(0, significant), shown);
  return normalised(negative ? -magnitude : magnitude, static_cast<int>(fraction.size()));
}

std::optional<Decimal> Decimal::shifted(int places) const {
  if (coefficient() == 0 || places == 0) return *this;
  if (places > 2 * kDigits || places < -2 * kDigits) return std::nullopt;
  return normalised(coefficient(), scale() - places);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const int common = std::max(scale(), other.scale());
  const std::optional<Aligned> left = aligned(coefficient(), common - scale());
  const std::optional<Aligned> right = aligned(other.coefficient(), common - other.scale());
  if (!left || !right) return std::nullopt;  // a term past 38 digits: the other, of 36, cannot cancel it

  const Wide units = left->units + right->units;
  Wide tens = 0;
  if (__builtin_add_overflow(left->tens, right->tens + units / 10, &tens)) return std::nullopt;
  if (units % 10 == 0) return normalised(tens, common - 1);
  if (!is_within(tens, kLimit)) return std::nullopt;
  Wide sum = 0;
  if (__builtin_mul_overflow(tens, Wide{10}, &sum)) return std::nullopt;
  return normalised(sum + units % 10, common);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const {
  return plus(Decimal(-other.coefficient(), other.scale()));
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  Wide left = coefficient();
  Wide right = other.coefficient();
  int places = scale() + other.scale();
  // Tens are taken out before multiplying, so that a product which fits never overflows on the way.
  for (; places > 0 && (left % 2 == 0 || right % 2 == 0) && (left % 5 == 0 || right % 5 == 0); --places) {
    (left % 2 == 0 ? left : right) /= 2;
    (left % 5 == 0 ? left : right) /= 5;
  }
  Wide product = 0;
  if (__builtin_mul_overflow(left, right, &product)) return std::nullopt;
  return normalised(product, places);
}

std::optional<std::int64_t> Decimal::to_int64() const {
  using Limits = std::numeric_limits<std::int64_t>;
  if (!is_integer() || coefficient() < Limits::min() || coefficient() > Limits::max()) return std::nullopt;
  return static_cast<std::int64_t>(coefficient());
}

std::optional<Decimal::Fixed> Decimal::fixed(int places) const {
  constexpr int kFixedDigits = 38;
  constexpr Wide kFixedLimit = power_of_ten(kFixedDigits);
  const int shift = places - scale();
  if (coefficient() == 0) return Fixed{};
  if (shift < 0 || shift > kFixedDigits) return std::nullopt;
  Wide number = 0;
  if (__builtin_mul_overflow(coefficient(), power_of_ten(shift), &number)) return std::nullopt;
  if (!is_within(number, kFixedLimit)) return std::nullopt;
  return Fixed{static_cast<std::uint64_t>(number), static_cast<std::int64_t>(number >> 64)};
}

std::string Decimal::to_string() const {
  const bool negative = coefficient() < 0;
  const auto places = static_cast<std::size_t>(scale());
  std::string digits = digits_of(static_cast<Magnitude>(negative ? -coefficient() : coefficient()));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  return negative ? '-' + digits : digits;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale() == b.scale()) return a.coefficient() <=> b.coefficient();
  const Wide a_unit = power_of_ten(a.scale());
  const Wide b_unit = power_of_ten(b.scale());
  const auto whole = a.coefficient() / a_unit <=> b.coefficient() / b_unit;
  if (whole != 0) return whole;
  // Fractions at the common scale kDigits: below 10^36 each.
  return a.coefficient() % a_unit * power_of_ten(kDigits - a.scale()) <=>
         b.coefficient() % b_unit * power_of_ten(kDigits - b.scale());
}

}  // namespace gongwen
