// section_rows.h - tells a table's rows from headings, on one line or where each cell came on a line of its own.
//
//   1、张三\t男\t55501234   一、总体要求……3                 rows: of a table, and of a table of contents
//   一、税收收入⏎1,200⏎980⏎二、非税收入⏎-⏎35⏎      rows: figures all around, and no sentence
//   …120⏎98⏎二、明年的安排⏎明年，全市…              a heading: its text begins behind it
//
// Input    candidates and the kinds of all lines, in order
// Returns  the candidates that stand in no table
// Cost     linear
#pragma once

#include <string_view>
#include <vector>

#include "section_scan.h"

namespace gongwen::internal {

// Whether a line that begins with a mark, of which kMostSeen bytes are seen, is a row.
bool reads_as_row(std::string_view line, const SectionMark& mark);

std::vector<SectionCandidate> without_table_rows(std::vector<SectionCandidate> candidates,
                                                 const std::vector<LineKind>& lines);

}  // namespace gongwen::internal
