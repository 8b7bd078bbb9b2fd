// citation.h - match -> Citation drafts.
#pragma once

#include "kinds/reader.h"

namespace gongwen::internal {

class CitationReader {
 public:
  explicit CitationReader(const Patterns& patterns);
  Drafts<Citation> read(const Candidate& candidate, std::string_view folded) const;
};

}  // namespace gongwen::internal
