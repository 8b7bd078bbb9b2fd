// date_list.cc - dates in lists: 2023年3、4、5月; 5月16日、18日至20日9:00.
#include <charconv>
#include <string>

#include "group_slots.h"
#include "kinds/date.h"
#include "kinds/quantity_list.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kStart = slot(kDateGroups, "start");
constexpr std::size_t kTime = slot(kDateGroups, "time");
constexpr std::size_t kList = slot(kDateGroups, "list");
constexpr std::size_t kUnit = slot(kDateGroups, "unit");

// ...完成动员;2、5月底前完成整改: the 2 is an item's, as a line's first number is. So is 1, and one more than an item's.
bool is_item_number(std::string_view folded, std::size_t at) {
  if (begins_line(folded, at)) return true;
  constexpr std::size_t kReach = 240;  // bytes
  const std::string_view before = folded.substr(0, at);
  const bool may_be = before.ends_with("。") || std::string_view(";:)").find(before.back()) != std::string_view::npos;
  int number = 0;
  if (may_be) std::from_chars(folded.data() + at, folded.data() + folded.size(), number);
  const std::string last = std::to_string(number - 1) + "、";
  return number == 1 || (number && before.substr(at - std::min(at, kReach)).find(last) != std::string_view::npos);
}

// 25日(周六)
std::string_view without_weekday(std::string_view day) { return trim_end(day.substr(0, day.find('('))); }

// The two ends of an item: 18日至20日. The right one is empty where it is no range.
struct ItemEnds {
  std::string_view left;
  std::string_view right;
};
ItemEnds ends_of(std::string_view item) {
  constexpr FewCharacters kRangeMarks(U"-–—―−~〜至到 ");
  std::size_t mark = 0;
  while (mark < item.size() && !kRangeMarks.has(first_code_point(item.substr(mark)).value))
    mark = character_after(item, mark);
  std::size_t end = mark;
  while (end < item.size() && kRangeMarks.has(first_code_point(item.substr(end)).value))
    end = character_after(item, end);
  return {without_weekday(item.substr(0, mark)), without_weekday(item.substr(end))};
}

std::string with_unit(std::string_view number, std::string_view unit) {
  const bool has_unit = number.ends_with("日") || number.ends_with("号");
  return std::string(number).append(has_unit ? "" : unit);
}

}  // namespace

// Each item is a date with what stands before the list and the unit behind it.
std::optional<DateExpression> DateReader::list_item(std::string_view item, const Candidate& candidate) const {
  const std::string_view unit = candidate.groups[kUnit];
  const auto [left, right] = ends_of(item);
  const std::string written = std::string(candidate.groups[kStart]).append(with_unit(left, unit));
  return points(written, right.empty() ? std::string() : with_unit(right, unit));
}

// The first item's span takes in what stands before, the last one's the unit and a time of day.
Reading<UnresolvedDate> DateReader::read_list(const Candidate& candidate, std::string_view folded) const {
  Drafts<UnresolvedDate> drafts;
  const bool are_months = candidate.groups[kStart].empty() && candidate.groups[kUnit] == "月";
  if (are_months && is_item_number(folded, candidate.span.begin)) return {};
  const DateRelation said = beside(clause_around(folded, candidate.span), Extent::one).relation;
  for (const std::string_view item : split_list(candidate.groups[kList])) {
    const auto when = list_item(item, candidate);
    if (!when) return {};
    const auto begin = static_cast<std::size_t>(item.data() - folded.data());
    Date date;
    date.precision = precision_of(*when);
    date.relation = said;
    drafts.push_back({{begin, begin + trim_end(without_bracket(item)).size()}, candidate.pattern, {date, *when}});
  }
  drafts.front().span.begin = candidate.span.begin;
  drafts.back().span.end = candidate.span.end;
  set_times(drafts.back().value.date, read_clocks(candidate.groups[kTime]));
  return drafts;
}

}  // namespace gongwen::internal
