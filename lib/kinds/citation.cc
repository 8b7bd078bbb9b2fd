#include "kinds/citation.h"

namespace gongwen::internal {

CitationReader::CitationReader(const Patterns&) {}

Drafts<Citation> CitationReader::read(const Candidate&, std::string_view) const { return {}; }

}  // namespace gongwen::internal
