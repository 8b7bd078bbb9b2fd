// section_rows.h - tells a table's rows from headings where each cell came on a line of its own.
//
//   一、税收收入⏎1,200⏎980⏎二、非税收入⏎-⏎35⏎      rows: figures all around, and no sentence
//   …120⏎98⏎二、明年的安排⏎明年，全市…              a heading: its text begins behind it
//
// Input    candidates and the kinds of all lines, in order
// Returns  the candidates that stand in no table
// Cost     linear
#pragma once

#include <vector>

#include "section_scan.h"

namespace gongwen::internal {

std::vector<SectionCandidate> without_table_rows(std::vector<SectionCandidate> candidates,
                                                 const std::vector<LineKind>& lines);

}  // namespace gongwen::internal
