// age.h - match -> Age drafts.
#pragma once

#include "kinds/reader.h"

namespace gongwen::internal {

class AgeReader {
 public:
  explicit AgeReader(const Patterns& patterns);
  Drafts<Age> read(const Candidate& candidate, std::string_view folded) const;
};

}  // namespace gongwen::internal
