// assemble.h - settled drafts -> records: in text order, at original offsets, each with its sentence.
#pragma once

#include <vector>

#include "kinds/reader.h"
#include "patterns.h"
#include "text.h"

namespace gongwen::internal {

// The records of the kinds that `wanted` flags (one flag per kind, in Value's order), ordered by begin, then longer
// first, then kind. None crosses an ill-formed part of the text.
std::vector<Record> assemble(AllDrafts drafts, const Text& text, const Patterns& patterns,
                             const std::vector<bool>& wanted);

}  // namespace gongwen::internal
