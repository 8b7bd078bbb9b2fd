// scale.h - the scale words of a written numeral, and how a range or list shares them.
//
//   15-30万     15 takes 万        三千至五千万   三千 takes 万        8000-1万   nothing is shared
#pragma once

#include <string_view>

#include "gongwen/decimal.h"

namespace gongwen::internal {

// The scale words that end a numeral: all of them (千万 -> 7), and the big ones alone (三十万 -> 4).
struct Scale {
  int whole = 0;
  int big = 0;
};
Scale scale_of(std::string_view numeral);

bool has_scale_word(std::string_view numeral);

// 百万, 千, 万: no digit at all. Such a number is a name (百万元产值工程, 万人计划, 百家讲坛) unless a bound or a vague word
// leads it. 十 is as good as a digit: 十万 is a number.
bool is_scale_alone(std::string_view numeral);

// By how many places a range's left number moves to take over the right one's scale; only where it is the smaller one
// as written. low and high are what the two read as.
int shared_scale(std::string_view left, std::string_view right, const Decimal& low, const Decimal& high);

}  // namespace gongwen::internal
