// resolve.h - drafts -> what stands: overlaps, claims, dates.
//
// Overlaps  of one kind (for custom: one name): the longest stays, then the earliest, then file order
// Claims    the words of a contact or a document number are its own: no amount, headcount or date inside it stays
// Dates     今年 counts from the anchor; 8月14日, 当年 from the year last named before it outside 《》, else from the anchor
#pragma once

#include <string>
#include <vector>

#include "elements.h"
#include "kinds/reader.h"
#include "text.h"

namespace gongwen::internal {

// What is left of one kind's drafts when no two overlap, in text order.
Drafts without_overlaps(Drafts drafts);

// Drops drafts that lie in a span of `owners`; both in text order.
Drafts without_claimed(Drafts drafts, const Drafts& owners);

struct ResolvedDates {
  Drafts dates;                        // with their days filled in
  std::vector<FoldedSpan> impossible;  // days that do not exist: 2月30日
};

// `dates` in text order; `elements` are the document's own dates among them, which tell no story: they name no year for
// the dates behind them.
ResolvedDates resolve_dates(Drafts dates, const DateElements& elements, std::optional<Day> anchor,
                            std::string_view folded);

// The anchor that a document gives itself: 成文日期, else 印发日期, else 发布日期, else none.
std::optional<Day> own_anchor(const DateElements& elements, const Drafts& dates);

}  // namespace gongwen::internal
