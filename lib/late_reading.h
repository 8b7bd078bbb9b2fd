// late_reading.h - matches that are read once it is known which of them can stand: captures cost more than matches.
//
//   2023年6月13日至7月1日     dates at 2023, at 6月13日, at 7月1日: the first stands, so the others are never read
//   6月[13日]                 a duration, did it not begin in a date
//
// What stands is what would stand if all had been read: overlaps.h has the rules.
//
// Cost  n log n in the matches that hang together, linear in the others
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "kinds/reader.h"

namespace gongwen::internal {

using ReadDate = std::function<Reading<UnresolvedDate>(const Occurrence&)>;

// The dates that stand among matches in text order, in that order too. The flags say by pattern which are lists: of
// several dates each, while others are one where they match or none.
Drafts<UnresolvedDate> standing_dates(const std::vector<Occurrence>& matches, const std::vector<bool>& are_lists,
                                      const ReadDate& read);

// Without the durations whose words are a date's. Both in text order, the dates without overlaps.
std::vector<Occurrence> without_dates_own(std::vector<Occurrence> durations, const Drafts<UnresolvedDate>& dates,
                                          std::string_view folded);

}  // namespace gongwen::internal
