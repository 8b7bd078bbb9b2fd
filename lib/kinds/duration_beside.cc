// duration_beside.cc - the words beside a length of time that tell it from a date, an ordinal or a frequency.
#include <array>

#include "characters.h"
#include "kinds/duration.h"
#include "kinds/han.h"
#include "kinds/quantity_list.h"
#include "numeral_word.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kNone = "none";
constexpr std::string_view kBefore = "前";
constexpr std::string_view kNear = "近";  // 近五年 is a date, 近20天 a length
constexpr std::string_view kFrom = "起";      // 16日起 is a day
constexpr std::string_view kMonth = "月";
constexpr std::string_view kNoticeAlone = "notice_alone";
constexpr std::string_view kOrdinal = "第";
constexpr std::int32_t kLongestMonth = 31;
constexpr std::size_t kNoticeReach = 60;  // bytes between a length and what is to be done so long before an event
constexpr auto kAt = std::to_array<std::string_view>({"在", "于", "於"});
// What has first days of its own (假期前[三天], 全市前[三周]), and what makes a word of 前 (目前).
constexpr auto kNoEvents = std::to_array<std::string_view>(
    {"月", "周", "旬", "季", "季度", "学期", "假期", "期间", "春运", "暑运", "赛期", "会期", "疗程", "全国", "我国", "全省", "我省",
     "全市", "我市", "本市", "全县", "我县", "全区", "我区", "公司", "企业", "集团", "目", "当", "眼"});

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

}  // namespace

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

}  // namespace gongwen::internal
