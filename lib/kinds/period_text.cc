// period_text.cc - written lengths of time.
#include "kinds/period_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kinds/clause.h"

namespace gongwen::internal {
namespace {

constexpr std::int64_t kGreatest = 1'000'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::string_view kHalf = "半";
constexpr std::string_view kAndAHalf = "个半";
constexpr std::string_view kAndAHalfTraditional = "個半";
constexpr std::string_view kAndMore = "个多";
constexpr std::string_view kAndMoreTraditional = "個多";
constexpr std::string_view kSome = "来";
constexpr auto kJoints = std::to_array<std::string_view>({"零", "又"});

struct PeriodUnit {
  std::string_view meaning;
  std::int32_t Period::*member;
  std::size_t smaller;  // the row of the next smaller unit, and how many of it make one
  int factor;
  std::int32_t Period::*billionths = nullptr;  // what keeps a fraction where there is no smaller unit
};
constexpr std::size_t kDay = 3;
constexpr std::size_t kNone = 8;
constexpr std::array<PeriodUnit, kNone> kUnits{{{"year", &Period::years, 1, 12},
                                               {"month", &Period::months, kDay, 30},
                                               {"week", &Period::weeks, kDay, 7},
                                               {"day", &Period::days, 4, 24},
                                               {"hour", &Period::hours, 5, 60},
                                               {"minute", &Period::minutes, 6, 60},
                                               {"second", &Period::seconds, kNone, 0, &Period::nanoseconds},
                                               {"working_day", &Period::days, kNone, 0, &Period::day_billionths}}};

std::size_t row_of(std::string_view meaning) {
  if (meaning == "calendar_day") return kDay;
  const auto* row = std::find_if(kUnits.begin(), kUnits.end(),
                                 [&](const PeriodUnit& unit) { return unit.meaning == meaning; });
  return static_cast<std::size_t>(row - kUnits.begin());
}

std::optional<std::int64_t> whole_part(const Decimal& value) {
  if (value.is_integer()) return value.to_int64();
  const std::string digits = value.to_string();
  const auto whole = Decimal::parse(std::string_view(digits).substr(0, digits.find('.')));
  return whole ? whole->to_int64() : std::nullopt;
}

// Adds to the billionths of a unit.
std::optional<Period> plus_fraction(Period period, const Decimal& fraction, std::int32_t Period::*billionths) {
  const auto shifted = fraction.shifted(9);
  const auto more = shifted ? shifted->to_int64() : std::nullopt;
  if (!more || *more + period.*billionths >= kBillion) return std::nullopt;
  period.*billionths += static_cast<std::int32_t>(*more);
  return period;
}

// The period with `value` more of a unit; what is left of a fraction goes down unit by unit.
std::optional<Period> plus(Period period, Decimal value, std::size_t row) {
  for (; row < kNone; row = kUnits[row].smaller) {
    const auto whole = whole_part(value);
    if (!whole || *whole < 0 || *whole + period.*kUnits[row].member > kGreatest) return std::nullopt;
    period.*kUnits[row].member += static_cast<std::int32_t>(*whole);
    if (value == Decimal(*whole)) return period;
    const auto rest = value.minus(*whole);
    if (!rest) return std::nullopt;
    if (kUnits[row].billionths) return plus_fraction(period, *rest, kUnits[row].billionths);
    const auto smaller = rest->times(kUnits[row].factor);
    if (!smaller) return std::nullopt;
    value = *smaller;
  }
  return std::nullopt;
}

Decimal half() { return *Decimal(5).shifted(-1); }

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

// One number and its unit: 两个半月 is 2.5, month.
struct Part {
  Numeral numeral;
  std::string_view unit;
  std::string_view number;
  std::string_view rest;
};

std::optional<Part> read_part(std::string_view text, const WordList& units, std::string_view shared_unit) {
  Part part{{}, shared_unit, text, text};
  if (take(part.rest, kHalf)) {
    part.numeral.value = half();
  } else if (const auto numeral = read_numeral(text)) {
    part.numeral = *numeral;
    part.rest.remove_prefix(numeral->size);
  } else {
    return std::nullopt;
  }
  part.number = text.substr(0, text.size() - part.rest.size());
  if (take(part.rest, kSome)) part.numeral.vagueness = Vagueness::over;
  part.rest = trim_start(part.rest);
  if (take(part.rest, kAndMore) || take(part.rest, kAndMoreTraditional)) part.numeral.vagueness = Vagueness::over;
  bool has_half = take(part.rest, kAndAHalf) || take(part.rest, kAndAHalfTraditional);
  const auto unit = units.starting(part.rest);
  if (!unit && (shared_unit.empty() || !part.rest.empty())) return std::nullopt;
  if (unit) {
    part.unit = unit->meaning;
    part.rest.remove_prefix(unit->size);
  }
  has_half = take(part.rest, kHalf) || has_half;
  if (has_half) part.numeral.value = part.numeral.value.plus(half()).value_or(part.numeral.value);
  return part;
}

}  // namespace

std::optional<PeriodText> read_period(std::string_view text, const WordList& units, std::string_view shared_unit) {
  auto part = read_part(text, units, shared_unit);
  if (!part) return std::nullopt;
  PeriodText read{{}, std::nullopt, part->numeral.vagueness, part->number, part->unit};
  if (part->numeral.max) {
    read.max = plus({}, *part->numeral.max, row_of(part->unit));
    if (!read.max) return std::nullopt;
  }
  for (;;) {
    const auto sum = plus(read.value, part->numeral.value, row_of(part->unit));
    if (!sum) return std::nullopt;
    read.value = *sum;
    read.unit = part->unit;
    std::string_view rest = part->rest;
    if (rest.empty()) return read;
    for (const std::string_view joint : kJoints) take(rest, joint);
    part = read_part(rest, units, {});
    if (!part) return std::nullopt;
  }
}

bool is_longer(const Period& a, const Period& b) {
  const auto length = [](const Period& period) {
    const std::int64_t days = period.years * std::int64_t{365} + period.months * std::int64_t{30} +
                              period.weeks * std::int64_t{7} + period.days;
    const std::int64_t seconds = ((days * 24 + period.hours) * 60 + period.minutes) * 60 + period.seconds;
    const std::int64_t fraction = period.day_billionths * kSecondsOfDay + period.nanoseconds;
    return std::pair(seconds + fraction / kBillion, fraction % kBillion);
  };
  return length(a) > length(b);
}

}  // namespace gongwen::internal
