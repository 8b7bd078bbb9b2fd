// thorough_line.h - reads a line of a JSON Lines corpus with nlohmann/json, and says what is wrong with it.
//
//   {"id": 1, "text": "共2页", "pages": 2e0}  ->  name "1", text "共2页"
//   {"id": 1, "text": "\x"}                   ->  BadLine: not JSON, column 21: syntax error while parsing value - …
//
// Owns    nothing; thread-safe
// Errors  BadLine
#pragma once

#include <stdexcept>
#include <string_view>

#include "gongwen/ordered_work.h"

namespace gongwen::cli {

class BadLine : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

InputText read_line_thoroughly(std::string_view line);

}  // namespace gongwen::cli
