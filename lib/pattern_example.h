// pattern_example.h - the examples and rejects of a pattern, as its file has them.
//
// Errors  PatternError with file and JSON pointer
#pragma once

#include "pattern_json.h"
#include "patterns.h"

namespace gongwen::internal {

Example read_example(const Node& node);
Example read_reject(const Node& node);

}  // namespace gongwen::internal
