// bare_day.cc - days that name no month.
#include "kinds/bare_day.h"

#include <array>
#include <charconv>

namespace gongwen::internal {
namespace {

DatePoint day_of_near_month(std::string_view text, bool is_past) {
  DatePoint point;
  point.year_from = YearFrom::named;
  point.month_from = is_past ? MonthFrom::near_past : MonthFrom::near;
  std::from_chars(text.data(), text.data() + text.size(), point.day);
  return point;
}

// A line that is wrapped begins no sentence.
bool ends_sentence(std::string_view before) {
  if (before.empty() || before.ends_with("。")) return true;
  if (!before.ends_with('\n')) return false;
  before = trim_end(before.substr(0, before.size() - 1));
  return before.empty() || before.ends_with("。") || before.ends_with('\n');
}

// 18日,…: the first words of a sentence.
bool begins_sentence(const BareDayReader::Place& place) {
  return ends_sentence(trim_end(place.folded.substr(0, place.span.begin))) &&
         place.folded.substr(place.span.end).starts_with(',');
}

// 请于15日前反馈, 务必于…; but not 申请人应于15日前反馈, which counts days.
bool asks(std::string_view before) {
  constexpr std::string_view kPlease = "请";
  constexpr FewCharacters kOtherWords(U"申提报聘邀敬");
  if (contains(before, "务必")) return true;
  const std::size_t at = last_in(before, kPlease);
  return at != std::string_view::npos && !kOtherWords.has(last_code_point(before.substr(0, at)).value);
}

}  // namespace

BareDayReader::BareDayReader(const Words& words)
    : before_(words.list("bare_day_before")), after_(words.list("bare_day_after")), body_(words.list("body_ending")) {}

BareDayReader::Told BareDayReader::told(const Place& place) const {
  const std::string_view before = trim_end(place.clause.before);
  const auto leads = before_.ending(before);
  const auto follows = after_.starting(trim_start(place.clause.after));
  const std::string_view lead = leads ? leads->meaning : std::string_view();
  const std::string_view next = follows ? follows->meaning : std::string_view();
  if (lead == "length") return Told::length;
  if (lead == "past") return Told::past;
  if (place.has_time || next == "part_of_day") return Told::day;
  const bool is_event = next == "event" || next == "speech";
  if (lead == "set" && next != "none") return Told::day;
  if (lead == "planned") return !next.empty() && next != "none" ? Told::day : Told::length;
  if (lead == "event") {
    const bool is_bound = next == "since" || (next == "bound" && asks(before));
    const bool is_done = next == "done" && before.ends_with("于");
    return is_event || is_bound || is_done ? Told::day : Told::length;
  }
  const bool has_speaker = next == "speech" && !before.empty();
  return has_speaker || (is_event && body_.ending(before)) || begins_sentence(place) ? Told::past : Told::length;
}

std::optional<DateExpression> BareDayReader::read(std::string_view day, std::string_view end,
                                                  const Place& place) const {
  const Told what = told(place);
  if (what == Told::length) return std::nullopt;
  DateExpression expression;
  expression.start = day_of_near_month(day, what == Told::past);
  expression.end = end.empty() ? expression.start : day_of_near_month(end, what == Told::past);
  return expression.end.day < expression.start.day ? std::nullopt : std::optional(expression);
}

}  // namespace gongwen::internal
