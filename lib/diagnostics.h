// diagnostics.h - what is odd in a text: reported at its place, never mended.
//
//   invalid_utf8         bytes that are not UTF-8 (read as U+FFFD)
//   invalid_date         2月30日: the record stays, its days are null
//   reversed_range       50万元-30万元, 2025年至2023年: a quantity keeps its ends as written, a date has no days
//   mismatched_brackets  湾府办〔2023)6号: canonical form has 〔〕
//   sum_mismatch         共248人,其中正高6人,副高82人,中级150人: the total keeps its value
#pragma once

#include <vector>

#include "kinds/reader.h"
#include "text.h"
#include "words.h"

namespace gongwen::internal {

// In text order. `drafts` are settled, their dates resolved; `impossible` are the days that do not exist.
std::vector<Diagnostic> diagnostics(const AllDrafts& drafts, const std::vector<FoldedSpan>& impossible,
                                    const Text& text, const Words& words);

}  // namespace gongwen::internal
