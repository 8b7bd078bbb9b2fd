// own_year.cc - days without a year that are of the document's own year.
#include "own_year.h"

#include <algorithm>
#include <array>

#include "calendar.h"
#include "characters.h"
#include "fold.h"
#include "kinds/clause.h"

namespace gongwen::internal {
namespace {

// As far as it is looked for: 600 bytes apart count as two sentences.
bool stand_in_one_sentence(FoldedSpan first, FoldedSpan second, std::string_view folded) {
  constexpr std::size_t kReach = 600;
  if (second.begin - first.end > kReach) return false;
  const std::string_view between = folded.substr(first.end, second.begin - first.end);
  return between.find('\n') == std::string_view::npos && !contains(between, "。");
}

// 2月4日电, 2月4日讯, (记者 李青山)2月4日,
bool is_dateline(FoldedSpan date, std::string_view folded) {
  constexpr std::size_t kReach = 60;  // bytes
  const std::string_view after = trim_start(folded.substr(date.end));
  if (after.starts_with("电") || after.starts_with("讯") || after.starts_with(",记者")) return true;
  const std::size_t begin = date.begin - std::min(date.begin, kReach);
  const std::string_view before = trim_end(folded.substr(begin, date.begin - begin));
  const std::size_t open = before.rfind('(');
  return before.ends_with(')') && open != std::string_view::npos && contains(before.substr(open), "记者");
}

// 请于3月10日前报送, 可延长至3月底; not 要求各地于3月底前报送 and 应于3月底前报送,至今未报, which tell of what was asked.
bool is_asked_for(FoldedSpan date, std::string_view folded) {
  constexpr std::array<std::string_view, 12> kAsks{"请于", "请在", "请各", "应于", "应在", "应当", "均应", "须于",
                                                   "务必", "可延", "延长至", "延期至"};
  constexpr std::array<std::string_view, 9> kTold{"要求", "规定", "已", "原", "曾", "约定", "合同", "经查", "申请"};
  constexpr std::array<std::string_view, 6> kDone{"已", "实际", "至今", "未报", "到位", "完成了"};
  constexpr std::size_t kReach = 120;  // bytes
  const std::string_view before = clause_around(folded, date).before;
  const std::string_view near = folded.substr(date.end, kReach);
  if (!contains_any(before, kAsks) || contains_any(before, kTold)) return false;
  return !contains_any(near.substr(0, near.find("。")), kDone);
}

// 2019年度考核: the year of a thing, not of what is told.
bool names_topic(FoldedSpan date, std::string_view folded) {
  const std::string_view after = folded.substr(date.end);
  return folded.substr(0, date.end).ends_with("年度") && is_han(first_code_point(after).value);
}

bool is_bare_year(const DateExpression& when) {
  return when.shape == DateShape::points && !when.end.month && !when.end.quarter && !when.end.month_relative;
}

}  // namespace

std::optional<DateExtent> in_own_year(const Draft<UnresolvedDate>& draft, const ToldYear& told,
                                      std::string_view folded) {
  const auto& [date, when] = draft.value;
  const DatePoint& point = when.end;
  if (when.shape != DateShape::points || point.year_from != YearFrom::unstated || !point.month) return std::nullopt;
  if (when.start.year_from != YearFrom::unstated || told.days.last.year >= told.anchor.year) return std::nullopt;
  if (!is_bare_year(told.teller.value.when)) return std::nullopt;
  const auto own = extent(when, {told.anchor, {}, {}, {}});
  if (!own) return std::nullopt;
  const bool is_past = own->last <= told.anchor;
  if (is_past && is_dateline(draft.span, folded)) return own;
  const bool lies_ahead = date.relation == DateRelation::until && !is_past && told.days.last < told.anchor;
  if (!lies_ahead || !is_asked_for(draft.span, folded)) return std::nullopt;
  if (names_topic(told.teller.span, folded)) return own;
  return stand_in_one_sentence(told.teller.span, draft.span, folded) ? std::nullopt : own;
}

}  // namespace gongwen::internal
