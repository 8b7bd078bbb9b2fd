// plain_line.h - whether a line can be read without a look at each of its bytes.
//
//   {"id": 1, "text": "共😀"}  ->  true        a tab, "\xE4\xB8", "\xED\xA0\x80"  ->  false
//
// Owns  nothing; thread-safe
#pragma once

#include <string_view>

namespace gongwen::cli {

// Whether it is well-formed UTF-8 (Unicode 15, table 3-7) and has no control characters (below U+0020).
bool is_plain(std::string_view line);

}  // namespace gongwen::cli
