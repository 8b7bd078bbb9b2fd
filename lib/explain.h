// explain.h - what became of each match of a text whose records are known.
#pragma once

#include <optional>

#include "gongwen/explain.h"
#include "readers.h"
#include "text.h"

namespace gongwen::internal {

// What an explanation is about: the folded text and what was made of it, at byte offsets.
struct Explained {
  const Text& text;
  const Document& document;
  std::optional<Day> anchor;  // what its relative dates counted from
};

// The matches and sources; `document` is left to the caller.
Explanation explain(const Explained& explained, const Patterns& patterns, const Readers& readers);

}  // namespace gongwen::internal
