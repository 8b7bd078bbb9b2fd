// percentage.cc - shares of a hundred.
#include "kinds/percentage.h"

#include <array>

#include "group_slots.h"
#include "kinds/number_text.h"
#include "kinds/quantity_list.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kPercentageGroups, "number");
constexpr std::size_t kMax = slot(kPercentageGroups, "max");
constexpr std::size_t kUnit = slot(kPercentageGroups, "unit");
constexpr std::size_t kUnitMin = slot(kPercentageGroups, "unit_min");
constexpr std::size_t kList = slot(kPercentageGroups, "list");
constexpr std::size_t kMaxBound = slot(kPercentageGroups, "max_bound");
constexpr std::size_t kTenths = slot(kPercentageGroups, "tenths");

constexpr std::string_view kHalf = "半";  // 七成半
constexpr std::string_view kFive = "五";

constexpr std::string_view kBasisPoint = "pp_basis";

// How far the decimal point moves from a number with this mark to percent.
constexpr std::array<std::pair<std::string_view, int>, 5> kShifts{
    {{"permille", -1}, {"per_ten_thousand", -2}, {"pp_permille", -1}, {kBasisPoint, -2}, {"tenth", 1}}};

int shift_of(std::string_view meaning) {
  for (const auto& [name, shift] : kShifts)
    if (name == meaning) return shift;
  return 0;
}

bool is_points(std::string_view meaning) { return meaning.starts_with("pp"); }

// [3.4]个、1个百分点: what each number of a list has of the unit.
std::string_view without_classifier(std::string_view number) {
  for (const std::string_view classifier : {"个", "個"})
    if (number.ends_with(classifier)) number.remove_suffix(classifier.size());
  return number;
}

// Up to the end of the upper number or its mark, whichever comes last: 以下 stands outside.
FoldedSpan without_bound(const Candidate& candidate, std::string_view folded) {
  if (candidate.groups[kMaxBound].empty()) return candidate.span;
  const std::size_t number = span_of(folded, candidate.groups[kMax]).end;
  const std::size_t mark = candidate.groups[kUnit].empty() ? 0 : span_of(folded, candidate.groups[kUnit]).end;
  return {candidate.span.begin, std::max(number, mark)};
}

// 近[七成]家庭: without what the tenths are of.
FoldedSpan without_noun(const Candidate& candidate, std::string_view folded) {
  const auto& groups = candidate.groups;
  if (groups[kNumber].empty()) return candidate.span;
  return {candidate.span.begin, span_of(folded, groups[kTenths].empty() ? groups[kUnit] : groups[kTenths]).end};
}

Percentage in_percent(const Quantity& quantity, std::string_view meaning) {
  Percentage percentage;
  static_cast<Quantity&>(percentage) = quantity;
  if (const int shift = shift_of(meaning); shift != 0)
    for (auto* bound : {&percentage.value, &percentage.min, &percentage.max})
      if (*bound) *bound = (*bound)->shifted(shift);
  percentage.unit = is_points(meaning) ? "pp" : "%";
  return percentage;
}

// 6=5-[1]%: the formula of a table's column.
bool ends_formula(std::string_view before) {
  if (!before.ends_with('-')) return false;
  before.remove_suffix(1);
  return before.substr(0, before.find_last_not_of("0123456789") + 1).ends_with('=');
}

}  // namespace

PercentageReader::PercentageReader(const Patterns& patterns)
    : quantity_(patterns.words()),
      units_(patterns.words().list("percentage_unit")),
      more_after_(patterns.words().list("more_after_unit")),
      basis_cue_(patterns.words().list("basis_point_cue")) {}

Reading<Percentage> PercentageReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  return candidate.groups[kMax].empty() ? read_one(candidate, folded) : read_range(candidate, folded);
}

PercentageReader::Share PercentageReader::share_of(std::string_view number, std::string_view meaning) {
  const std::size_t minus = minus_size(number);
  return {minus > 0, trim_end(number.substr(minus)), meaning};
}

PercentageReader::Share PercentageReader::share(std::string_view number, std::string_view mark) const {
  const auto unit = units_.starting(mark);
  return share_of(number, unit ? unit->meaning : std::string_view());
}

// A pattern without groups is one number with its mark before or behind: captures cost more than the match.
PercentageReader::Share PercentageReader::share(std::string_view whole) const {
  if (const auto behind = units_.ending(whole))
    return share_of(whole.substr(0, whole.size() - behind->size), behind->meaning);
  const auto before = units_.starting(whole);
  return before ? share_of(whole.substr(before->size), before->meaning) : share_of(whole, {});
}

// LPR减50个基点, but not 由49个基点组成: points of a line are no shares.
bool PercentageReader::is_share(std::string_view meaning, const Clause& clause) const {
  return meaning != kBasisPoint || basis_cue_.first_in(clause.before) || basis_cue_.starting(clause.after);
}

std::optional<Percentage> PercentageReader::percentage(const Share& share, const Clause& clause) const {
  if (!is_share(share.meaning, clause)) return std::nullopt;
  auto quantity = quantity_.read({share.number, {}, false, {}, {}}, clause);
  if (!quantity) return std::nullopt;
  if (share.is_negative && quantity->value) quantity->value = Decimal(0).minus(*quantity->value);
  if (quantity->relation == Relation::exact) {
    const auto more = more_after_.starting(clause.after);
    const auto bound = is_points(share.meaning) ? std::nullopt : quantity_.relation_before_whole(clause.before);
    quantity->relation = more && more->meaning != "none" ? Relation::more_than : bound.value_or(Relation::exact);
  }
  return in_percent(*quantity, share.meaning);
}

Reading<Percentage> PercentageReader::read_one(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  const FoldedSpan span = without_noun(candidate, folded);
  const Clause clause = clause_around(folded, span);
  if (ends_formula(clause.before)) return {};
  const std::string_view whole = folded.substr(candidate.span.begin, candidate.span.size());
  auto found = percentage(groups[kNumber].empty() ? share(whole) : share(groups[kNumber], groups[kUnit]), clause);
  if (!found) return {};
  const bool may_be_word = span.end < candidate.span.end;  // 三[成员]工作组; behind a bound it is three tenths
  if (may_be_word && found->relation == Relation::exact) return {};
  if (!groups[kTenths].empty()) {
    const auto tenths = read_numeral(groups[kTenths] == kHalf ? kFive : groups[kTenths]);
    if (!tenths || !found->value) return {};
    found->value = found->value->plus(tenths->value);
  }
  return one_draft(span, candidate.pattern, *std::move(found));
}

// A range from or to a negative share; the words beside it bound nothing.
std::optional<Percentage> PercentageReader::signed_range(const Share& low, const Share& high) const {
  const auto from = percentage(low, {});
  const auto to = percentage(high, {});
  if (!from || !to || !from->value || !to->value) return std::nullopt;
  Percentage range;
  range.min = from->value;
  range.max = to->value;
  range.relation = Relation::between;
  range.unit = from->unit;
  return range;
}

Reading<Percentage> PercentageReader::read_range(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  const Share high = share(groups[kMax], groups[kUnit].empty() ? groups[kUnitMin] : groups[kUnit]);
  const Share low = share(groups[kNumber], groups[kUnitMin].empty() ? groups[kUnit] : groups[kUnitMin]);
  const FoldedSpan span = without_bound(candidate, folded);
  if (is_points(low.meaning) != is_points(high.meaning)) return read_step(candidate, folded);
  if (low.is_negative || high.is_negative) {
    auto range = signed_range(low, high);
    return range ? one_draft(span, candidate.pattern, *std::move(range)) : Reading<Percentage>();
  }
  const Clause clause = clause_around(folded, span);
  if (!is_share(high.meaning, clause)) return {};
  const char* end = low.number.data() + low.number.size();
  const std::string_view gap(end, static_cast<std::size_t>(high.number.data() - end));
  const auto quantity = quantity_.read({low.number, high.number, true, groups[kMaxBound], gap}, clause);
  if (!quantity) return {};
  return one_draft(span, candidate.pattern, in_percent(*quantity, high.meaning));
}

// 下降0.5个百分点至3% is no range: it fell by 0.5 and came to 3.
Reading<Percentage> PercentageReader::read_step(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  const FoldedSpan by{candidate.span.begin, span_of(folded, groups[kUnitMin]).end};
  const FoldedSpan to{span_of(folded, groups[kMax]).begin, candidate.span.end};
  auto step = percentage(share(groups[kNumber], groups[kUnitMin]), clause_around(folded, by));
  auto level = percentage(share(groups[kMax], groups[kUnit]), clause_around(folded, to));
  if (!step || !level) return {};
  level->change = Change::to;
  return Drafts<Percentage>{{by, candidate.pattern, *std::move(step)}, {to, candidate.pattern, *std::move(level)}};
}

Reading<Percentage> PercentageReader::read_list(const Candidate& candidate, std::string_view folded) const {
  Drafts<Percentage> drafts;
  const Clause clause = clause_around(folded, candidate.span);
  for (const ListItem& item : list_items(candidate, candidate.groups[kList], folded)) {
    auto found = percentage(share(without_classifier(item.number), candidate.groups[kUnit]), clause);
    if (!found) return {};
    drafts.push_back({item.span, candidate.pattern, *std::move(found)});
  }
  return drafts;
}

}  // namespace gongwen::internal
