// quick_line.h - reads a line of a JSON Lines corpus that is as nearly all are, at a tenth of what a JSON parser takes.
//
//   {"id": 1, "text": "共2页", "url": null}  ->  name "1", text "共2页"       {"id": 1, "text": "共2页"  ->  nullopt
//
// What is returned equals what read_line_thoroughly makes of the line. It is nullopt where the line is wrong in any
// way, and where it has what is seldom: control characters, numbers with exponents, -0, deeply nested values.
//
// Cost  linear, however many members and escapes
// Owns  nothing; thread-safe
#pragma once

#include <optional>
#include <string_view>

#include "gongwen/ordered_work.h"

namespace gongwen::cli {

std::optional<InputText> read_line_quickly(std::string_view line);

}  // namespace gongwen::cli
