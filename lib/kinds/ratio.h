// ratio.h - match -> Ratio drafts.
#pragma once

#include "kinds/reader.h"

namespace gongwen::internal {

class RatioReader {
 public:
  explicit RatioReader(const Patterns& patterns);
  Drafts<Ratio> read(const Candidate& candidate, std::string_view folded) const;
};

}  // namespace gongwen::internal
