// utf8.h - tells well-formed UTF-8 and makes it of any bytes (Unicode 15, table 3-7).
//
//   "a\xE4\xB8b" -> "a\uFFFDb"     "\xC0\x80" -> "\uFFFD\uFFFD"     "万元\n" -> "万元\n"
//
// Input    any bytes; each maximal ill-formed part becomes one U+FFFD, the rest stays as it is
// Owns     nothing; thread-safe
#pragma once

#include <string>
#include <string_view>

namespace gongwen::internal {

bool is_utf8(std::string_view bytes);
std::string repaired_utf8(std::string_view bytes);

}  // namespace gongwen::internal
