// decimal.h - an exact decimal number: money, headcounts and every other value gongwen reads.
//
//   Decimal::parse("12365.034")->shifted(4)   -> 123650340        (万 is a shift by 4)
//   Decimal::parse("3200.50")->to_string()    -> "3200.5"
//
// Range    up to 36 significant digits; parse and the arithmetic return nullopt past that
// Text     to_string prints plain digits: no exponent, no trailing zeros, locale-independent
// Size     16 bytes: a document of 50 MB holds a million of them
// Owns     nothing; trivially copyable
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongwen {

class Decimal {
  __extension__ using Coefficient = __int128;

 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t integer) : Decimal(Coefficient{integer}, 0) {}  // NOLINT: an integer is a decimal

  // Reads the whole of "123", "12.50" or "-3.1" (ASCII); nullopt on anything else or past 36 digits.
  static std::optional<Decimal> parse(std::string_view text);

  // This number times 10^places; places may be negative. nullopt past 36 digits.
  std::optional<Decimal> shifted(int places) const;
  std::optional<Decimal> plus(const Decimal& other) const;
  std::optional<Decimal> minus(const Decimal& other) const;
  std::optional<Decimal> times(const Decimal& other) const;

  bool is_integer() const { return scale() == 0; }
  // The number as a 64-bit integer; nullopt when it has a fraction or does not fit.
  std::optional<std::int64_t> to_int64() const;
  std::string to_string() const;

  // A number as fixed-point columns hold it: an integer of 128 bits, two's complement, the lower half first.
  struct Fixed {
    std::uint64_t low = 0;
    std::int64_t high = 0;
    friend bool operator==(const Fixed&, const Fixed&) = default;
  };
  // This number times 10^places; nullopt where a digit would be lost, or past 38 digits.
  std::optional<Fixed> fixed(int places) const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  static std::optional<Decimal> normalised(Coefficient coefficient, int scale);

  static constexpr int kScaleBits = 6;
  constexpr Decimal(Coefficient coefficient, int scale)
      : high_(static_cast<std::int64_t>(coefficient >> (64 - kScaleBits))),
        low_(static_cast<std::uint64_t>(coefficient) << kScaleBits | static_cast<std::uint64_t>(scale)) {}
  // The value is coefficient / 10^scale; no trailing zero is kept, so equal values have equal members.
  constexpr Coefficient coefficient() const {
    return Coefficient{high_} << (64 - kScaleBits) | static_cast<Coefficient>(low_ >> kScaleBits);
  }
  constexpr int scale() const { return static_cast<int>(low_ & ((1u << kScaleBits) - 1)); }  // 0..36

  std::int64_t high_ = 0;  // the coefficient's upper 64 bits of 122,
  std::uint64_t low_ = 0;  // its lower 58, then the scale
};

}  // namespace gongwen
