// duration.cc - lengths of time.
#include "kinds/duration.h"

#include <utility>

#include "characters.h"
#include "group_slots.h"
#include "kinds/number_text.h"
#include "kinds/quantity_list.h"
#include "kinds/scale.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kDurationGroups, "number");
constexpr std::size_t kMax = slot(kDurationGroups, "max");
constexpr std::size_t kMaxBound = slot(kDurationGroups, "max_bound");
constexpr std::size_t kList = slot(kDurationGroups, "list");
constexpr std::size_t kUnit = slot(kDurationGroups, "unit");

constexpr std::string_view kNone = "none";
constexpr std::string_view kBefore = "前";

constexpr std::string_view kMinus = "-";
constexpr std::string_view kListMark = "、";
constexpr std::size_t kClassifierSize = std::string_view("个").size();

bool is_none(const std::optional<WordMatch>& word) { return word && word->meaning == kNone; }

bool ends_in_from(std::string_view before) {
  before = trim_end(before);
  return before.ends_with("由") || before.ends_with("从");
}

// 条件:[1]、3年以上。[2]、5年以上: behind a mark the first number may be the ordinal of what is listed.
bool numbers_line(const std::vector<ListItem>& items, std::string_view before, std::string_view folded) {
  if (items.size() != 2 || !trim_end(before).empty() || items.front().number.size() != 1) return false;
  const std::string_view left = trim_end(folded.substr(0, items.front().span.begin));
  return left.ends_with("。") || left.ends_with(";") || (left.ends_with(":") && items.front().number == "1");
}

// 1个[至5个工作日]: 个 is of the unit that stands behind the last number. 3个至5年 are two things.
bool begins_with_classifier(std::string_view text) { return text.starts_with("个") || text.starts_with("個"); }
bool ends_with_classifier(std::string_view text) { return text.ends_with("个") || text.ends_with("個"); }
bool has_classifier(std::string_view text) { return contains(text, "个") || contains(text, "個"); }

// Whether 个 behind a number of the list is of the list's unit: 5个、10[个工作日]. 设3个、5[个月]后再设2个: two things,
// unless or joins them.
bool shares_classifier(std::string_view list, std::string_view unit) {
  if (!begins_with_classifier(unit)) return false;
  return unit.ends_with("工作日") || (!contains(list, kListMark) && contains(list, "或"));
}

// 届满前[90日至30日]: counted back from an event, the longer stands first.
bool counts_back(const Clause& clause) {
  return trim_end(clause.before).ends_with(kBefore) || trim_start(clause.after).starts_with(kBefore);
}

// Up to the upper end: a closing 以下 stands outside.
FoldedSpan without_bound(const Candidate& candidate, std::string_view folded) {
  const std::string_view max = candidate.groups[kMax];
  return max.empty() ? candidate.span : FoldedSpan{candidate.span.begin, span_of(folded, max).end};
}

}  // namespace

DurationReader::DurationReader(const Patterns& patterns)
    : quantity_(patterns.words()),
      units_(patterns.words().list("duration_unit")),
      before_(patterns.words().list("duration_before")),
      after_(patterns.words().list("duration_after")),
      one_before_(patterns.words().list("duration_of_one_before")),
      one_after_(patterns.words().list("duration_of_one_after")),
      days_before_(patterns.words().list("days_before")),
      days_after_(patterns.words().list("days_after")),
      notice_before_(patterns.words().list("days_notice_before")),
      notice_after_(patterns.words().list("days_notice_after")),
      event_(patterns.words().list("days_event")),
      event_near_(patterns.words().list("days_before_event")),
      event_notice_(patterns.words().list("event_notice")),
      more_after_(patterns.words().list("more_after_unit")),
      longer_(patterns.words().list("duration_change")) {}

Relation DurationReader::relation(const PeriodText& period, const Clause& clause) const {
  if (period.vagueness == Vagueness::over) return Relation::more_than;
  if (period.vagueness == Vagueness::at_least) return Relation::at_least;
  if (const auto beside = quantity_.relation_beside(clause)) return beside->relation;
  const auto more = more_after_.starting(clause.after);
  return more && !is_none(more) ? Relation::more_than : Relation::exact;
}

// 能力提升[三年]行动, 连续下降[5个月]: how long something rises or falls. A length itself is made longer or shorter.
std::optional<Change> DurationReader::change(const Clause& clause) const {
  const auto [word, change] = quantity_.change_of(clause);
  const bool is_step = change == Change::up || change == Change::down;
  return is_step && !longer_.ending(word) ? std::nullopt : change;
}

std::optional<Duration> DurationReader::read_one(std::string_view text, const Clause& clause,
                                                 std::string_view shared_unit) const {
  const auto period = read_period(text, units_, shared_unit);
  if (!period || !is_length(*period, clause)) return std::nullopt;
  Duration duration;
  duration.working_days = period->unit == "working_day";
  duration.change = change(clause);
  if (period->max) {
    duration.min = period->value;
    duration.max = period->max;
    duration.relation = Relation::between;
    return duration;
  }
  duration.value = period->value;
  duration.relation = relation(*period, clause);
  if (duration.relation == Relation::exact && is_scale_alone(period->number)) return std::nullopt;
  return duration;
}

std::optional<Duration> DurationReader::read_range(const Candidate& candidate, const Clause& clause) const {
  const std::string_view bound = candidate.groups[kMaxBound];
  const auto high = read_period(candidate.groups[kMax], units_);
  if (!high) return std::nullopt;
  const auto low = read_period(candidate.groups[kNumber], units_, high->unit);
  if (!low) return std::nullopt;
  if (bound.empty() && !is_length(*high, clause)) return std::nullopt;
  const std::string_view number = candidate.groups[kNumber];
  const char* end = number.data() + number.size();
  const std::string_view between(end, static_cast<std::size_t>(candidate.groups[kMax].data() - end));
  if (begins_with_classifier(between) && !has_classifier(candidate.groups[kMax])) return std::nullopt;
  Duration duration;
  duration.min = low->value;
  duration.max = high->max ? high->max : high->value;
  const bool has_two_units = low->number.size() < number.size();
  if (has_two_units && is_longer(*duration.min, *duration.max) && counts_back(clause))
    std::swap(duration.min, duration.max);
  duration.min_exclusive = excludes_begin(number, between);
  duration.max_exclusive = excludes_itself(bound) || quantity_.excludes_end(candidate.groups[kMax], clause.after);
  duration.relation = Relation::between;
  duration.working_days = high->unit == "working_day";
  duration.change = change(clause);
  return duration;
}

// 由20天至15天, 365天-104天: a length that shrinks to another, or one less another. No range, though written like one.
bool DurationReader::is_step(const Candidate& candidate, const Clause& clause) const {
  const std::string_view number = candidate.groups[kNumber];
  const std::string_view max = candidate.groups[kMax];
  const auto low = read_period(number, units_);
  const auto high = read_period(max, units_);
  if (!low || !high || !is_longer(low->value, high->value)) return false;
  const char* end = number.data() + number.size();
  const bool is_minus = std::string_view(end, static_cast<std::size_t>(max.data() - end)) == kMinus;
  return is_minus || ends_in_from(clause.before);
}

bool DurationReader::may_be_two(FoldedSpan match, std::string_view folded) {
  const std::string_view text = folded.substr(match.begin, match.size());
  return contains(text, kMinus) || contains(text, kListMark) || ends_in_from(folded.substr(0, match.begin));
}

Reading<Duration> DurationReader::read_step(const Candidate& candidate, std::string_view folded) const {
  Drafts<Duration> drafts;
  for (const std::size_t group : {kNumber, kMax}) {
    const FoldedSpan span = span_of(folded, candidate.groups[group]);
    auto found = read_one(candidate.groups[group], clause_around(folded, span));
    if (found) drafts.push_back({span, candidate.pattern, *std::move(found)});
  }
  if (drafts.size() == 2 && ends_in_from(folded.substr(0, candidate.span.begin))) {
    drafts.front().value.change = Change::from;
    drafts.back().value.change = Change::to;
  }
  return drafts;
}

Reading<Duration> DurationReader::read_list(const Candidate& candidate, std::string_view folded) const {
  const auto unit = units_.starting(candidate.groups[kUnit]);
  if (!unit) return {};
  Drafts<Duration> drafts;
  const Clause clause = clause_around(folded, candidate.span);
  auto items = list_items(candidate, candidate.groups[kList], folded);
  if (numbers_line(items, clause.before, folded)) items.erase(items.begin());
  for (const ListItem& item : items) {
    std::string_view text = folded.substr(item.span.begin, item.span.size());
    if (ends_with_classifier(text)) {
      if (!shares_classifier(candidate.groups[kList], candidate.groups[kUnit])) return {};
      text.remove_suffix(kClassifierSize);
    }
    auto found = read_one(text, clause, unit->meaning);
    if (!found) return {};
    drafts.push_back({item.span, candidate.pattern, *std::move(found)});
  }
  return drafts;
}

Reading<Duration> DurationReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  const FoldedSpan span = without_bound(candidate, folded);
  const Clause clause = clause_around(folded, span);
  const bool is_range = !candidate.groups[kMax].empty();
  if (is_range && is_step(candidate, clause)) return read_step(candidate, folded);
  auto found = is_range ? read_range(candidate, clause) : read_one(folded.substr(span.begin, span.size()), clause);
  return found ? one_draft(span, candidate.pattern, *std::move(found)) : Reading<Duration>();
}

}  // namespace gongwen::internal
