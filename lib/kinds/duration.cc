#include "kinds/duration.h"

namespace gongwen::internal {

DurationReader::DurationReader(const Patterns&) {}

Drafts<Duration> DurationReader::read(const Candidate&, std::string_view) const { return {}; }

}  // namespace gongwen::internal
