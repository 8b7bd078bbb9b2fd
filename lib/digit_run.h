// digit_run.h - numbers written digit after digit, without scale words.
//
//   read_arabic_digits("1,234.5万")  -> 1234.5     "138 000人" -> 138000     "1,23" -> 1     "3·15" -> 3.15
//   "97..9" -> 97.9
//   read_chinese_digits("二〇二三年") -> 2023       "二OO八" -> 2008          "三点一四": read_chinese_fraction("点一四") -> 0.14
//
// Returns  nullopt where there is no such number, or past 40 digits
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <optional>
#include <string_view>

#include "gongwen/decimal.h"

namespace gongwen::internal {

struct Digits {
  Decimal value;
  std::size_t size = 0;  // bytes
};

std::optional<Digits> read_arabic_digits(std::string_view text);

// A string such as a year; nullopt for one digit alone and for two that name a range.
std::optional<Digits> read_chinese_digits(std::string_view text);

// Whether 点 and digits stand here: 点五, but not the clock of 八点三十.
bool starts_chinese_fraction(std::string_view text);
std::optional<Digits> read_chinese_fraction(std::string_view text);

// Whether two digits side by side name a range: neighbours (两三, 七八), and 三五 by custom.
bool names_range(int first, int second);

}  // namespace gongwen::internal
