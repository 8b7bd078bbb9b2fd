// duration.cc - lengths of time.
#include "kinds/duration.h"

#include <array>
#include <utility>

#include "characters.h"
#include "group_slots.h"
#include "kinds/han.h"
#include "kinds/number_text.h"
#include "kinds/quantity_list.h"
#include "kinds/scale.h"
#include "numeral_word.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kDurationGroups, "number");
constexpr std::size_t kMax = slot(kDurationGroups, "max");
constexpr std::size_t kMaxBound = slot(kDurationGroups, "max_bound");
constexpr std::size_t kList = slot(kDurationGroups, "list");
constexpr std::size_t kUnit = slot(kDurationGroups, "unit");

constexpr std::string_view kNone = "none";
constexpr std::string_view kBefore = "前";
constexpr std::string_view kNear = "近";  // 近五年 is a date, 近20天 a length
constexpr std::string_view kFrom = "起";      // 16日起 is a day
constexpr std::string_view kMonth = "月";
constexpr std::string_view kNoticeAlone = "notice_alone";
constexpr std::size_t kNoticeReach = 60;  // bytes between a length and what is to be done so long before an event
constexpr auto kAt = std::to_array<std::string_view>({"在", "于", "於"});
// What has first days of its own (假期前[三天], 全市前[三周]), and what makes a word of 前 (目前).
constexpr auto kNoEvents = std::to_array<std::string_view>(
    {"月", "周", "旬", "季", "季度", "学期", "假期", "期间", "春运", "暑运", "赛期", "会期", "疗程", "全国", "我国", "全省", "我省",
     "全市", "我市", "本市", "全县", "我县", "全区", "我区", "公司", "企业", "集团", "目", "当", "眼"});
constexpr std::string_view kOrdinal = "第";
constexpr std::int32_t kLongestMonth = 31;

constexpr std::string_view kMinus = "-";
constexpr std::string_view kListMark = "、";
constexpr std::size_t kClassifierSize = std::string_view("个").size();

bool is_none(const std::optional<WordMatch>& word) { return word && word->meaning == kNone; }

// 九八年, 二〇年: digits in a row are the last digits of a year, as 021年 is of one with a space in it; 两三年 is a vague number.
bool is_digit_string(const PeriodText& period) {
  if (period.number.starts_with('0') && !period.number.starts_with("0.")) return true;  // 2 021年
  std::size_t digits = 0;
  for (std::string_view rest = period.number; !rest.empty(); ++digits) {
    const Word word = first_word(rest);
    if (word.kind != WordKind::digit) return false;
    rest.remove_prefix(word.size);
  }
  return digits > 1 && !period.max;
}

// 九十五年六月: a date of another calendar.
bool leads_month(std::string_view after) {
  const auto numeral = read_numeral(after);
  return numeral && after.substr(numeral->size).starts_with(kMonth);
}

// 攻坚克难的五年, with the clause at its end: what the years were like, not how long something took.
bool is_characterised(const PeriodText& period, const Clause& clause) {
  return period.unit == "year" && trim_end(clause.before).ends_with("的") && trim_start(clause.after).empty();
}

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

bool DurationReader::is_bounded(const Clause& clause) const {
  const auto beside = quantity_.relation_beside(clause);
  return beside && beside->relation != Relation::about;
}

// 第三年, 第3、4年, 每3年, 前5个月 are ordinals, frequencies and dates; 发病前14天内 has a bound and is a length.
bool DurationReader::follows_none(const PeriodText& period, const Clause& clause) const {
  const std::string_view before = trim_end(clause.before);
  const std::string_view first = before_list(before);
  const bool is_listed = first.size() == before.size() || lists_unit(before, "年");  // not 第二十条、[三年]
  if (first.ends_with(kOrdinal) && is_listed) return true;
  const auto word = before_.ending(before);
  if (is_none(word)) {
    const std::string_view none = before.substr(before.size() - word->size);
    const bool is_about = none == kNear && period.unit != "year" && period.unit != "month";
    return !is_about && !(none == kBefore && (is_bounded(clause) || leads_notice(period, clause)));
  }
  return is_none(after_.starting(clause.after)) || (period.unit == "year" && clause.after.starts_with(kBefore));
}

// 活动前[30分钟]签到: so long before it, where what is to be done then follows. 春运前[10天]发送旅客: the first days of it.
bool DurationReader::leads_notice(const PeriodText& period, const Clause& clause) const {
  std::string_view event = trim_end(clause.before);
  if (period.unit == "year" || period.unit == "month" || !event.ends_with(kBefore)) return false;
  event.remove_suffix(kBefore.size());
  if (han_size_before(event, event.size()) == 0 || ends_with_any(event, kNoEvents)) return false;
  const auto notice = event_notice_.first_in(clause.after);
  return notice && notice->begin <= kNoticeReach && notice->word.meaning != kNone;
}

// 这一年, 新的一天, 一年一度, 一周两次: phrases that measure nothing.
bool DurationReader::is_phrase_of_one(const PeriodText& period, const Clause& clause) const {
  if (period.number != "一" || is_bounded(clause)) return false;
  return is_none(one_before_.ending(trim_end(clause.before))) || is_none(one_after_.starting(clause.after));
}

// 15日 is a day of some month unless the words beside it count days.
bool DurationReader::counts_days(const PeriodText& period, const Clause& clause) const {
  if (period.value.days > kLongestMonth) return true;
  if (trim_start(clause.after).starts_with(kFrom)) return false;
  if (days_after_.starting(trim_start(clause.after)) || days_before_.ending(trim_end(clause.before))) return true;
  return is_notice(period, clause) || is_bounded(clause) || leads_notice(period, clause);
}

// 应当于[七日]前通知, 会议召开的[三日]前: so long before an event. 请于十五日前报 names a day of the month.
bool DurationReader::is_notice(const PeriodText& period, const Clause& clause) const {
  const std::string_view after = trim_start(clause.after);
  const bool is_before = after.starts_with("以前") || (after.starts_with(kBefore) && !after.starts_with("前往"));
  if (!is_before) return false;
  if (ends_in_event(trim_end(clause.before))) return true;
  if (is_ascii_digit(period.number.front())) return false;
  const auto lead = notice_before_.ending(trim_end(clause.before));
  if (!lead) return follows_event(trim_end(clause.before));
  if (is_none(lead)) return false;
  if (lead->meaning == kNoticeAlone && (after == kBefore || after == "以前")) return true;  // 應於[七日]前，公告議程
  return trim_end(clause.before).ends_with("的") || notice_after_.first_in(after);
}

// 在举行听证的[7日]前, 于开标之日[15日]前
bool DurationReader::ends_in_event(std::string_view before) const {
  if (before.ends_with("的")) before.remove_suffix(kBefore.size());
  const std::string_view whole = before;
  for (const std::string_view end : {"之日", "日", "时间"})
    if (before.ends_with(end)) before.remove_suffix(end.size());
  const auto event = event_near_.ending(before);
  const bool names_day = before.size() < whole.size();  // 拍卖日[七日]前
  return event && (names_day || contains_any(before.substr(0, before.size() - event->size), kAt));
}

// 在拍卖船舶[三十日]前: the event that it is counted from, with what it is about.
bool DurationReader::follows_event(std::string_view before) const {
  const std::size_t at = before.find("在");
  if (at == std::string_view::npos) return false;
  for (const std::string_view end : {"于", "於", "在", "月", "周", "至", "到"})
    if (before.ends_with(end)) return false;
  return event_.first_in(before.substr(at)).has_value();
}

bool DurationReader::is_length(const PeriodText& period, const Clause& clause) const {
  if (follows_none(period, clause) || is_phrase_of_one(period, clause)) return false;
  if (period.unit == "calendar_day") return counts_days(period, clause);
  if (is_characterised(period, clause)) return false;
  return period.unit != "year" || !(is_digit_string(period) || leads_month(clause.after));
}

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
