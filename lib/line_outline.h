// line_outline.h - which lines begin a section of an outline in decimals, before lines are joined.
//
//   3预警⏎3.1监测⏎投入⏎3.2 亿元⏎3.2信息      3, 3.1 and the second 3.2
//
// Input    folded UTF-8 and its lines
// Returns  the lines, those told
// Cost     linear; of a text without such an outline the begins of lines are looked at
#pragma once

#include <string_view>
#include <vector>

#include "line_window.h"

namespace gongwen::internal {

std::vector<Line> with_outline(std::vector<Line> lines, std::string_view text);

}  // namespace gongwen::internal
