// decimal.h - an exact decimal number: money, headcounts and every other value gongwen reads.
//
//   Decimal::parse("12365.034")->shifted(4)   -> 123650340        (万 is a shift by 4)
//   Decimal::parse("3200.50")->to_string()    -> "3200.5"
//
// Range    up to 38 significant digits; parse and the arithmetic return nullopt past that
// Text     to_string prints plain digits: no exponent, no trailing zeros, locale-independent
// Owns     nothing; trivially copyable
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongwen {

class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t integer) : coefficient_(integer) {}  // NOLINT: an integer is a decimal

  // Reads the whole of "123", "12.50" or "-3.1" (ASCII); nullopt on anything else or past 38 digits.
  static std::optional<Decimal> parse(std::string_view text);

  // This number times 10^places; places may be negative. nullopt past 38 digits.
  std::optional<Decimal> shifted(int places) const;
  std::optional<Decimal> plus(const Decimal& other) const;
  std::optional<Decimal> minus(const Decimal& other) const;
  std::optional<Decimal> times(const Decimal& other) const;

  bool is_integer() const { return scale_ == 0; }
  // The number as a 64-bit integer; nullopt when it has a fraction or does not fit.
  std::optional<std::int64_t> to_int64() const;
  std::string to_string() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  __extension__ using Coefficient = __int128;
  static std::optional<Decimal> normalised(Coefficient coefficient, int scale);

  Coefficient coefficient_ = 0;  // the value is coefficient_ / 10^scale_
  int scale_ = 0;                // 0..38; no trailing zero is kept, so equal values have equal members
};

}  // namespace gongwen
