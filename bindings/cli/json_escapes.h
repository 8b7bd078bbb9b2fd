// json_escapes.h - what a JSON string says, its escapes undone.
//
//   第一条\t\u5171\ud83d\ude00  ->  "第一条	共😀"        \x, \u12, \  ->  nullopt
//
// Input    what stands between a string's quotes: well-formed UTF-8
// Returns  well-formed UTF-8: a lone surrogate (\ud83c), as corpora have that were cut in the middle of an emoji, is
//          U+FFFD; nullopt for an escape that JSON does not have
// Owns     nothing; thread-safe
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongwen::cli {

std::optional<std::string> unescaped(std::string_view escaped);

}  // namespace gongwen::cli
