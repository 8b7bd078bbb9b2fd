#include "gongwen/records.h"

namespace gongwen {
namespace {

// 3Y of a period; nothing for a zero.
std::string component(std::int32_t number, char unit, std::int32_t billionths = 0) {
  if (number == 0 && billionths == 0) return {};
  if (billionths == 0) return std::to_string(number) + unit;
  std::string fraction = std::to_string(1'000'000'000 + billionths).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return std::to_string(number) + '.' + fraction + unit;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

// No default anywhere below: a forgotten enumerator is a warning. A value that is none of them has no word.

std::string_view to_string(OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::utf8: return "utf8";
    case OffsetUnit::codepoint: return "codepoint";
    case OffsetUnit::utf16: return "utf16";
  }
  return {};
}

std::string_view to_string(Relation relation) {
  switch (relation) {
    case Relation::exact: return "exact";
    case Relation::about: return "about";
    case Relation::at_least: return "at_least";
    case Relation::more_than: return "more_than";
    case Relation::at_most: return "at_most";
    case Relation::less_than: return "less_than";
    case Relation::between: return "between";
  }
  return {};
}

std::string_view to_string(Change change) {
  switch (change) {
    case Change::up: return "up";
    case Change::down: return "down";
    case Change::from: return "from";
    case Change::to: return "to";
  }
  return {};
}

std::string_view to_string(Basis basis) {
  switch (basis) {
    case Basis::person: return "person";
    case Basis::person_time: return "person_time";
  }
  return {};
}

std::string_view to_string(Precision precision) {
  switch (precision) {
    case Precision::second: return "second";
    case Precision::minute: return "minute";
    case Precision::day: return "day";
    case Precision::month: return "month";
    case Precision::quarter: return "quarter";
    case Precision::half: return "half";
    case Precision::year: return "year";
    case Precision::period: return "period";
  }
  return {};
}

std::string_view to_string(DateRelation relation) {
  switch (relation) {
    case DateRelation::in: return "in";
    case DateRelation::since: return "since";
    case DateRelation::until: return "until";
  }
  return {};
}

std::string_view to_string(ResolvedFrom source) {
  switch (source) {
    case ResolvedFrom::text: return "text";
    case ResolvedFrom::anchor: return "anchor";
    case ResolvedFrom::none: return "none";
  }
  return {};
}

std::string_view to_string(Series series) {
  switch (series) {
    case Series::dispatch: return "dispatch";
    case Series::order: return "order";
    case Series::notice: return "notice";
    case Series::proposal: return "proposal";
  }
  return {};
}

std::string_view to_string(UnitFrom source) {
  switch (source) {
    case UnitFrom::header: return "header";
  }
  return {};
}

std::string_view to_string(PhoneType type) {
  switch (type) {
    case PhoneType::landline: return "landline";
    case PhoneType::mobile: return "mobile";
    case PhoneType::service: return "service";
  }
  return {};
}

std::string_view to_string(Disclosure disclosure) {
  switch (disclosure) {
    case Disclosure::public_: return "public";
    case Disclosure::on_request: return "on_request";
    case Disclosure::withheld: return "withheld";
  }
  return {};
}

std::string_view to_string(ProposalType type) {
  switch (type) {
    case ProposalType::proposal: return "proposal";
    case ProposalType::suggestion: return "suggestion";
  }
  return {};
}

std::string to_string(const Day& day) {
  return padded(day.year, 4) + '-' + padded(day.month, 2) + '-' + padded(day.day, 2);
}

std::string to_string(const TimeOfDay& time) {
  const std::string minutes = padded(time.hour, 2) + ':' + padded(time.minute, 2);
  return time.second ? minutes + ':' + padded(*time.second, 2) : minutes;
}

std::string to_string(const Period& period) {
  const std::string days = component(period.years, 'Y') + component(period.months, 'M') + component(period.weeks, 'W') +
                           component(period.days, 'D', period.day_billionths);
  const std::string time = component(period.hours, 'H') + component(period.minutes, 'M') +
                           component(period.seconds, 'S', period.nanoseconds);
  if (days.empty() && time.empty()) return "P0D";
  return time.empty() ? "P" + days : "P" + days + "T" + time;
}

}  // namespace gongwen
