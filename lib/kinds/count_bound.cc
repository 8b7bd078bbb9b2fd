// count_bound.cc - bounds of counts that words stand between.
#include <algorithm>

#include "kinds/clause.h"
#include "kinds/count.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kTimes = "倍";
constexpr std::string_view kOf = "的";
constexpr std::string_view kNumerals[] = {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "半"};
constexpr std::string_view kBounds[] = {"以上", "以下", "以内", "之内"};
constexpr std::string_view kOtherWords[] = {"以上述", "以下列", "以内部", "以下简称"};
constexpr std::string_view kUnitsOfThings[] = {"个", "处", "条", "栋", "项"};

// 超过三个月支付工资的[2倍], 低于标准的企业为去年的[2倍]: the bound is of something else.
bool tells_two_things(std::string_view before) {
  return contains_any(before, kNumerals) || before.find(kOf) < before.rfind(kOf);
}

}  // namespace

// 120米[高度以下]: what is measured stands between.
std::optional<Relation> CountReader::bound_apart(std::string_view unit, const Clause& clause) const {
  if (unit == kTimes) return bound_over_whole(clause.before);
  if (std::ranges::find(kUnitsOfThings, unit) != std::end(kUnitsOfThings)) return std::nullopt;
  const auto noun = measure_noun_.starting(clause.after);
  if (!noun) return std::nullopt;
  const std::string_view behind = clause.after.substr(noun->size);
  if (!starts_with_any(behind, kBounds) || starts_with_any(behind, kOtherWords)) return std::nullopt;
  const auto bound = quantity_.relation_beside({{}, behind});
  return bound ? std::optional(bound->relation) : std::nullopt;
}

// 不得超过净资产的[10倍]; 高于标准[2倍] tells by how much, 超过标准的[2倍] what is exceeded. 超过部分按标准的[2倍] and
// 不超过限额的按标准的[2倍] bound something else.
std::optional<Relation> CountReader::bound_over_whole(std::string_view before) const {
  const auto bound = quantity_.relation_before_whole(before);
  const bool includes = bound == Relation::at_most || bound == Relation::at_least;
  if (!bound || tells_two_things(before)) return std::nullopt;
  if (contains(before, "部分") || contains(before, includes ? "的按" : "按")) return std::nullopt;
  return includes || trim_end(before).ends_with(kOf) ? bound : std::nullopt;
}

}  // namespace gongwen::internal
