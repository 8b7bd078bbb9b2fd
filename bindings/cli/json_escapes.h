// json_escapes.h - what a JSON string says, its escapes undone.
//
//   第一条\t\u5171\ud83d\ude00  ->  "第一条	共😀"        \x, \u12, \  ->  nullopt
//
// Input    what stands between a string's quotes: well-formed UTF-8
// Returns  well-formed UTF-8: a lone surrogate (\ud83c), as corpora have that were cut in the middle of an emoji, is
//          U+FFFD; nullopt for an escape that JSON does not have
// Owns     nothing; thread-safe
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongwen::cli {

// The code unit that an escape of four hexadecimal digits at the text's begin gives; nullopt where none stands there.
inline constexpr std::size_t kUnitEscape = 6;  // bytes of \ud83c
std::optional<char32_t> first_unit(std::string_view text);

// The halves of a pair of surrogates.
constexpr bool is_high(char32_t unit) { return (unit & 0xFFFFFC00) == 0xD800; }
constexpr bool is_low(char32_t unit) { return (unit & 0xFFFFFC00) == 0xDC00; }

std::optional<std::string> unescaped(std::string_view escaped);

}  // namespace gongwen::cli
