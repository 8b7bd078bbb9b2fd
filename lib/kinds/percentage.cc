#include "kinds/percentage.h"

namespace gongwen::internal {

PercentageReader::PercentageReader(const Patterns&) {}

Drafts<Percentage> PercentageReader::read(const Candidate&, std::string_view) const { return {}; }

}  // namespace gongwen::internal
