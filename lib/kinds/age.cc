#include "kinds/age.h"

namespace gongwen::internal {

AgeReader::AgeReader(const Patterns&) {}

Drafts<Age> AgeReader::read(const Candidate&, std::string_view) const { return {}; }

}  // namespace gongwen::internal
