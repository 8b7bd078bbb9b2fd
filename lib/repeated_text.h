// repeated_text.h - stretches of a text that say word for word what stands earlier in it.
//
//   …全文…⏎版权所有…⏎the whole paper again, on one line   -> the second one
//   one paragraph of 60 characters and more again             -> the second one
//   a sentence that two articles of a law share               -> nothing: the paper means both
//
// White space is not compared. Short repeats (titles, labels, rows of a table) are no repeats.
//
// Input    folded UTF-8 and its marks
// Returns  the later copies, in order, apart from each other
// Cost     linear: a stretch is compared with one earlier place, and skipped when it is found to be equal
#pragma once

#include <string_view>
#include <vector>

#include "text.h"
#include "text_marks.h"

namespace gongwen::internal {

std::vector<FoldedSpan> repeated_text(std::string_view folded, const TextMarks& marks);

}  // namespace gongwen::internal
