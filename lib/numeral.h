// numeral.h - reads one Chinese or Arabic numeral as an exact decimal.
//
//   三百二十万 -> 3200000     3,200.5万 -> 32005000     壹仟零伍 -> 1005     3万5千 -> 35000     三万五 -> 35000
//   二〇二三 -> 2023          一点五亿 -> 150000000     2个亿 -> 200000000   138 000 -> 138000
//   十几万 -> 110000..190000  二三十 -> 20..30          上百 -> 100, at_least   400多万 -> 4000000, over
//
// Input    folded UTF-8; reading starts at byte 0 and takes the longest numeral there
// Returns  value and bytes consumed; nullopt if none starts here or it exceeds 10^18
// Owns     nothing: no allocation, locale or clock; thread-safe
#pragma once

#include <optional>
#include <string_view>

#include "gongwen/decimal.h"

namespace gongwen::internal {

// over: 余, 多 or 几 beside the digits (万余, 400多万); at_least: 上百, 上千.
enum class Vagueness { none, over, at_least };

struct Numeral {
  Decimal value;                // the lower bound where max is set
  std::optional<Decimal> max;   // a vague number's upper bound: 十几 11..19, 几百 200..999
  Vagueness vagueness = Vagueness::none;
  int scale = 0;                // power of ten of the trailing scale words (16.8万 -> 4, 三百 -> 2, 50 -> 0)
  std::size_t size = 0;         // bytes read
};

std::optional<Numeral> read_numeral(std::string_view folded);

}  // namespace gongwen::internal
