// bare_day.cc - days that name no month.
#include "kinds/bare_day.h"

#include <charconv>

namespace gongwen::internal {
namespace {

DatePoint day_of_named_month(std::string_view text) {
  DatePoint point;
  point.year_from = YearFrom::named;
  point.month_relative = true;
  std::from_chars(text.data(), text.data() + text.size(), point.day);
  return point;
}

// 18日,…: the first words of a sentence.
bool begins_sentence(const BareDayReader::Place& place) {
  const std::string_view before = trim_end(place.folded.substr(0, place.span.begin));
  const bool is_first = before.empty() || before.ends_with("。") || before.ends_with('\n');
  return is_first && place.folded.substr(place.span.end).starts_with(',');
}

}  // namespace

BareDayReader::BareDayReader(const Words& words)
    : before_(words.list("bare_day_before")), after_(words.list("bare_day_after")), body_(words.list("body_ending")) {}

bool BareDayReader::names_day(const Place& place) const {
  const std::string_view before = trim_end(place.clause.before);
  const auto follows = after_.starting(trim_start(place.clause.after));
  const std::string_view what = follows ? follows->meaning : std::string_view();
  if (place.has_time || what == "part_of_day") return true;
  const auto leads = before_.ending(before);
  if (leads && leads->meaning == "day") return true;
  const bool is_event = what == "event" || what == "speech";
  if (leads) return is_event || what == "bound";
  if (is_event && body_.ending(before)) return true;
  return (what == "speech" && !before.empty()) || begins_sentence(place);
}

std::optional<DateExpression> BareDayReader::read(std::string_view day, std::string_view end) {
  DateExpression expression;
  expression.start = day_of_named_month(day);
  expression.end = end.empty() ? expression.start : day_of_named_month(end);
  return expression.end.day < expression.start.day ? std::nullopt : std::optional(expression);
}

}  // namespace gongwen::internal
