// count.h - match -> Count drafts.
#pragma once

#include "kinds/reader.h"

namespace gongwen::internal {

class CountReader {
 public:
  explicit CountReader(const Patterns& patterns);
  Drafts<Count> read(const Candidate& candidate, std::string_view folded) const;
};

}  // namespace gongwen::internal
