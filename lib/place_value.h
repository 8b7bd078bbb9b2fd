// place_value.h - reads digits by the scale words after them: 三百二十万, 十几万, 3万5千, 400多万, 2个亿.
//
//   read_place_value("二三百人")  -> 200..300, scale 2     read_place_value("390万65岁") -> 3900000: 65 has no scale word
//   read_scale_words("多万元")    -> 10000, over, scale 4
//
// Returns  nullopt where no such number starts or it passes 10^18 on the way
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gongwen::internal {

// Whole numbers that a numeral may mean; low == high where it is exact.
struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

struct PlaceValue {
  Range value;
  bool over = false;     // 余, 多
  int scale = 0;         // as Numeral::scale
  std::size_t size = 0;  // bytes
};

std::optional<PlaceValue> read_place_value(std::string_view text);

// What the scale words at the start of text multiply the number before them by: 1, size 0 where there are none.
PlaceValue read_scale_words(std::string_view text);

}  // namespace gongwen::internal
