// number_text.h - the years and numbers of document numbers, as written and as said.
//
//   year_of("98") -> 1998     year_of("二〇二三") -> 2023     plain_number("004") -> "4"     plain_number("七十三") -> "73"
//
// Input    folded UTF-8
// Owns     nothing; thread-safe
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text.h"

namespace gongwen::internal {

inline constexpr std::string_view kNumberMark = "号";
inline constexpr std::string_view kOrdinalMark = "第";

// nullopt outside 1949 to 2099; two digits are 1949 to 2048.
std::optional<int> year_of(std::string_view text);

// In Arabic digits, without leading zeros.
std::string plain_number(std::string_view text);

// The numbers that stand in a span such as 3、5号、A8.
std::vector<FoldedSpan> numbers_within(std::string_view folded, FoldedSpan span);

// The Arabic digits that end at a place.
std::string_view digits_before(std::string_view folded, std::size_t end);

// Over a 号 that follows `at`, white space between; `at` where none does.
std::size_t past_number_mark(std::string_view folded, std::size_t at);

// A Han run of the folded text without what belongs to the words in front of it: 年, 月, 日 or 号 of a number, and 和 or 及
// behind a number, a title or a bracket.
std::string_view without_lead(std::string_view folded, std::string_view run);

// Where a part of the folded text stands in it.
FoldedSpan span_of(std::string_view folded, std::string_view part);

}  // namespace gongwen::internal
