// remark.cc - brackets beside a bound.
#include "kinds/remark.h"

#include "kinds/clause.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongest = 36;  // bytes between the brackets

}  // namespace

Remark leading_remark(std::string_view text) {
  if (!text.starts_with('(')) return {};
  const std::size_t close = text.substr(0, kLongest + 1).find_first_of("()\n", 1);
  if (close == std::string_view::npos || text[close] != ')') return {};
  const bool excludes = text.starts_with(kExcluded) && read_numeral(text.substr(kExcluded.size())).has_value();
  return {trim_start(text.substr(close + 1)), excludes};
}

Relation exclusive(Relation relation) {
  if (relation == Relation::at_least) return Relation::more_than;
  return relation == Relation::at_most ? Relation::less_than : relation;
}

}  // namespace gongwen::internal
