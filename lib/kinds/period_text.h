// period_text.h - reads a written length of time as an ISO 8601 period.
//
//   3年 -> P3Y     一年半 -> P1Y6M     2小时30分钟 -> PT2H30M     两个半月 -> P2M15D     十几天 -> P11D..P19D
//
// A fraction becomes the next smaller units where that is exact: 1.5年 is P1Y6M, 0.5小时 PT30M; a month counts 30 days
// there. A working day is not 24 hours, and nothing is smaller than a second: 0.5个工作日 is P0.5D, 2.5秒 PT2.5S. Units
// stay otherwise: 36个月 is P36M.
//
// Input    folded UTF-8, read to its last byte; units come from the list duration_unit
// Returns  nullopt where it does not read, or a unit passes 10^9, a fraction 9 places
// Owns     nothing
#pragma once

#include <optional>
#include <string_view>

#include "gongwen/kinds.h"
#include "numeral.h"
#include "words.h"

namespace gongwen::internal {

struct PeriodText {
  Period value;                    // the lower bound where max is set
  std::optional<Period> max;       // a vague number's upper bound
  Vagueness vagueness = Vagueness::none;
  std::string_view number;         // the first numeral as written; 半 stands for a half
  std::string_view unit;           // the last unit's meaning: year, month, day, calendar_day, working_day…
};

// shared_unit is the meaning that a bare number takes: the 2 of 2-3年.
std::optional<PeriodText> read_period(std::string_view text, const WordList& units, std::string_view shared_unit = {});

// Whether a is the longer by nominal lengths: a month 30 days, a year 365.
bool is_longer(const Period& a, const Period& b);

}  // namespace gongwen::internal
