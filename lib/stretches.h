// stretches.h - walks spans and stretches of a text side by side.
//
//   stretches [2,4) [6,9)    holds {3,5} yes, {4,5} no, {6,12} yes     the span's begin decides
//
// Input    stretches in order, apart from each other; spans with non-decreasing begins
// Cost     amortised constant
#pragma once

#include <vector>

#include "text.h"

namespace gongwen::internal {

class StretchCursor {
 public:
  explicit StretchCursor(const std::vector<FoldedSpan>& stretches) : stretches_(stretches) {}

  bool holds(FoldedSpan span) {
    while (at_ < stretches_.size() && stretches_[at_].end <= span.begin) ++at_;
    return at_ < stretches_.size() && stretches_[at_].begin <= span.begin;
  }

 private:
  const std::vector<FoldedSpan>& stretches_;
  std::size_t at_ = 0;
};

}  // namespace gongwen::internal
