// sums.h - totals that their parts do not add up to.
//
//   共248人,其中正高6人,副高82人,中级150人。    total 248, parts 238
//
// A total is led by a word for one (共, 合计) and followed by 其中; its parts are the quantities of its kind and unit in
// the rest of the sentence. Parts of which only a few are named say nothing: they count when they come near the total
// or pass it.
#pragma once

#include <vector>

#include "kinds/reader.h"
#include "words.h"

namespace gongwen::internal {

struct WrongSum {
  FoldedSpan span;  // from the total to the last part
  Decimal total;
  Decimal parts;
};

std::vector<WrongSum> wrong_sums(const AllDrafts& drafts, std::string_view folded, const Words& words);

}  // namespace gongwen::internal
