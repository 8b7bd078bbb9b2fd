// headline.h - the headline that a page flattened to one line begins with.
//
//   湾城恢复城际客运 方便市民出行 近日,市交通局…             -> 湾城恢复城际客运 方便市民出行: two halves
//   湾城恢复城际客运 方便市民出行 湾城恢复城际客运 近日,…    -> 湾城恢复城际客运: said again, without what stands between
//
// Returns  nothing where the head goes over lines, or begins with a number, a label or a body's name
// Cost     linear in the head and the text's first kilobyte behind it
#pragma once

#include <optional>

#include "elements/head.h"

namespace gongwen::internal {

std::optional<FoldedSpan> flattened_headline(const ElementContext& context);

}  // namespace gongwen::internal
