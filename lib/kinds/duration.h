// duration.h - match -> Duration drafts.
#pragma once

#include "kinds/reader.h"

namespace gongwen::internal {

class DurationReader {
 public:
  explicit DurationReader(const Patterns& patterns);
  Drafts<Duration> read(const Candidate& candidate, std::string_view folded) const;
};

}  // namespace gongwen::internal
