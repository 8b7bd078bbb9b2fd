// remark.cc - brackets beside a bound.
#include "kinds/remark.h"

#include <algorithm>
#include <array>

#include "kinds/clause.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongest = 36;  // bytes between the brackets
constexpr std::string_view kIncluded = "(含";
constexpr std::string_view kExcluded = "(不含";
constexpr std::string_view kOfEach = "分之";
constexpr auto kItself = std::to_array<std::string_view>({"", "本数", "本级", "上限", "下限"});

// 百分之[三十]
std::string_view past_whole(std::string_view number) {
  const std::size_t at = number.substr(0, kLongest).find(kOfEach);
  return at == std::string_view::npos ? number : number.substr(at + kOfEach.size());
}

bool names_number(std::string_view remark, std::string_view number) {
  if (std::find(kItself.begin(), kItself.end(), remark) != kItself.end()) return true;
  const auto said = read_numeral(past_whole(remark));
  const auto bound = said ? read_numeral(past_whole(number)) : std::nullopt;
  return bound && said->value == bound->value && said->max == bound->max;
}

}  // namespace

Remark leading_remark(std::string_view text) {
  if (!text.starts_with('(')) return {};
  const std::size_t close = text.substr(0, kLongest + 1).find_first_of("()\n", 1);
  if (close == std::string_view::npos || text[close] != ')') return {};
  const bool excludes = text.starts_with(kExcluded) && read_numeral(text.substr(kExcluded.size())).has_value();
  return {trim_start(text.substr(close + 1)), excludes};
}

Bound remark_on(std::string_view number, std::string_view text) {
  const bool excludes = text.starts_with(kExcluded);
  if (!excludes && !text.starts_with(kIncluded)) return Bound::unsaid;
  const std::string_view said = text.substr(excludes ? kExcluded.size() : kIncluded.size(), kLongest + 1);
  const std::size_t close = said.find_first_of("()\n");
  if (close == std::string_view::npos || said[close] != ')') return Bound::unsaid;
  if (!names_number(said.substr(0, close), number)) return Bound::unsaid;
  return excludes ? Bound::excluded : Bound::included;
}

Relation exclusive(Relation relation) {
  if (relation == Relation::at_least) return Relation::more_than;
  return relation == Relation::at_most ? Relation::less_than : relation;
}

Relation inclusive(Relation relation) {
  if (relation == Relation::more_than) return Relation::at_least;
  return relation == Relation::less_than ? Relation::at_most : relation;
}

}  // namespace gongwen::internal
