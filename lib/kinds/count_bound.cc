// count_bound.cc - bounds of counts that words stand between.
#include "kinds/clause.h"
#include "kinds/count.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kTimes = "倍";
constexpr std::string_view kOf = "的";

}  // namespace

// 120米[高度以下]: what is measured stands between.
std::optional<Relation> CountReader::bound_apart(std::string_view unit, const Clause& clause) const {
  if (unit == kTimes) return bound_over_whole(clause.before);
  const auto noun = measure_noun_.starting(clause.after);
  const auto bound = noun ? quantity_.relation_beside({{}, clause.after.substr(noun->size)}) : std::nullopt;
  return bound ? std::optional(bound->relation) : std::nullopt;
}

// 不得超过净资产的[10倍]; 高于标准[2倍] tells by how much, 超过标准的[2倍] what is exceeded. 超过部分按标准的[2倍] and
// 不超过限额的按标准的[2倍] bound something else.
std::optional<Relation> CountReader::bound_over_whole(std::string_view before) const {
  const auto bound = quantity_.relation_before_whole(before);
  const bool includes = bound == Relation::at_most || bound == Relation::at_least;
  if (!bound || contains(before, "部分") || contains(before, includes ? "的按" : "按")) return std::nullopt;
  return includes || trim_end(before).ends_with(kOf) ? bound : std::nullopt;
}

}  // namespace gongwen::internal
