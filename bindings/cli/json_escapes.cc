#include "json_escapes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace gongwen::cli {
namespace {

constexpr std::size_t kUnitSize = 6;  // \ud83c
constexpr char32_t kReplacement = 0xFFFD;

constexpr std::uint8_t kNoDigit = 0xFF;

// The values of hexadecimal digits.
constexpr std::array<std::uint8_t, 256> kDigitValues = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNoDigit);
  for (unsigned digit = 0; digit < 10; ++digit) values['0' + digit] = static_cast<std::uint8_t>(digit);
  for (unsigned digit = 10; digit < 16; ++digit)
    values['A' + digit - 10] = values['a' + digit - 10] = static_cast<std::uint8_t>(digit);
  return values;
}();

// What a backslash makes of the byte behind it; 0 where that is no escape of one byte.
constexpr std::array<char, 256> kMeanings = [] {
  std::array<char, 256> meanings{};
  for (const char itself : {'"', '\\', '/'}) meanings[static_cast<unsigned char>(itself)] = itself;
  meanings['b'] = '\b';
  meanings['f'] = '\f';
  meanings['n'] = '\n';
  meanings['r'] = '\r';
  meanings['t'] = '\t';
  return meanings;
}();

std::uint8_t digit_value(char digit) { return kDigitValues[static_cast<unsigned char>(digit)]; }

// The code unit that an escape of four digits at the begin gives; nullopt where none stands there.
std::optional<char32_t> first_unit(std::string_view text) {
  if (text.size() < kUnitSize || text[0] != '\\' || text[1] != 'u') return std::nullopt;
  char32_t unit = 0;
  for (const char digit : text.substr(2, kUnitSize - 2)) {
    if (digit_value(digit) == kNoDigit) return std::nullopt;
    unit = unit << 4 | digit_value(digit);
  }
  return unit;
}

constexpr bool is_high(char32_t unit) { return (unit & 0xFFFFFC00) == 0xD800; }
constexpr bool is_low(char32_t unit) { return (unit & 0xFFFFFC00) == 0xDC00; }

class Unescaper {
 public:
  explicit Unescaper(std::string_view escaped) : rest_(escaped), text_(escaped.size(), '\0'), to_(text_.data()) {}

  std::optional<std::string> text() && {
    while (!rest_.empty()) {
      if (rest_.front() != '\\') pass_plain();
      else if (!pass_escape()) return std::nullopt;
    }
    text_.resize(static_cast<std::size_t>(to_ - text_.data()));
    return std::move(text_);
  }

 private:
  void pass_plain() {
    const std::size_t size = std::min(rest_.find('\\'), rest_.size());
    to_ = std::copy_n(rest_.data(), size, to_);
    rest_.remove_prefix(size);
  }

  // Whether it is one.
  bool pass_escape() {
    if (const auto unit = first_unit(rest_)) {
      pass_unit(*unit);
      return true;
    }
    const char meant = rest_.size() < 2 ? '\0' : kMeanings[static_cast<unsigned char>(rest_[1])];
    if (meant == '\0') return false;
    *to_++ = meant;
    rest_.remove_prefix(2);
    return true;
  }

  void pass_unit(char32_t unit) {
    rest_.remove_prefix(kUnitSize);
    if (!is_high(unit)) return put(is_low(unit) ? kReplacement : unit);
    const auto low = first_unit(rest_);
    if (!low || !is_low(*low)) return put(kReplacement);
    rest_.remove_prefix(kUnitSize);
    put(0x10000 + ((unit & 0x3FF) << 10) + (*low & 0x3FF));
  }

  // No character takes more bytes than its escapes.
  void put(char32_t character) {
    if (character < 0x80) return put_byte(character);
    if (character < 0x800) {
      put_byte(0xC0 | character >> 6);
    } else {
      if (character < 0x10000) {
        put_byte(0xE0 | character >> 12);
      } else {
        put_byte(0xF0 | character >> 18);
        put_byte(0x80 | (character >> 12 & 0x3F));
      }
      put_byte(0x80 | (character >> 6 & 0x3F));
    }
    put_byte(0x80 | (character & 0x3F));
  }
  void put_byte(char32_t byte) { *to_++ = static_cast<char>(byte); }

  std::string_view rest_;
  std::string text_;  // as long as what is to be read, until it is done
  char* to_;
};

}  // namespace

std::optional<std::string> unescaped(std::string_view escaped) { return Unescaper(escaped).text(); }

}  // namespace gongwen::cli
