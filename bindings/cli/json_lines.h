// json_lines.h - reads one line of a JSON Lines corpus.
//
//   {"id": 20230013, "text": "每人每月2000元", "url": "…"}  ->  name "20230013", text "每人每月2000元"
//
// Input    a JSON object with "id" (a string or a number, kept as written) and "text" (a string); other members are
//          passed over. A lone surrogate (\ud83c) becomes U+FFFD.
// Errors   BadLine (thorough_line.h) says what is wrong with the line
#pragma once

#include <string_view>

#include "gongwen/ordered_work.h"

namespace gongwen::cli {

InputText read_json_line(std::string_view line);

}  // namespace gongwen::cli
