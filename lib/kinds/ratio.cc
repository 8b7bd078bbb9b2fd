#include "kinds/ratio.h"

namespace gongwen::internal {

RatioReader::RatioReader(const Patterns&) {}

Drafts<Ratio> RatioReader::read(const Candidate&, std::string_view) const { return {}; }

}  // namespace gongwen::internal
