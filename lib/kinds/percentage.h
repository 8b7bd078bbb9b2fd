// percentage.h - match -> Percentage drafts.
#pragma once

#include "kinds/reader.h"

namespace gongwen::internal {

class PercentageReader {
 public:
  explicit PercentageReader(const Patterns& patterns);
  Drafts<Percentage> read(const Candidate& candidate, std::string_view folded) const;
};

}  // namespace gongwen::internal
