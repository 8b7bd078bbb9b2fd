#include "kinds/count.h"

namespace gongwen::internal {

CountReader::CountReader(const Patterns&) {}

Drafts<Count> CountReader::read(const Candidate&, std::string_view) const { return {}; }

}  // namespace gongwen::internal
