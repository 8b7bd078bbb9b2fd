// resolve.h - the days of relative dates.
//
// 今年 counts from the anchor; 8月14日, 当年 from the year last named before it outside 《》, else from the anchor.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "elements/day_elements.h"
#include "kinds/reader.h"
#include "text.h"

namespace gongwen::internal {

struct ResolvedDates {
  Drafts<UnresolvedDate> dates;        // with their days filled in
  std::vector<FoldedSpan> impossible;  // days that do not exist: 2月30日
};

// What the dates stand in.
struct DatedText {
  std::string_view folded;
  const std::vector<std::uint32_t>& sentence_ends;  // those of text_marks.h
};

// `dates` in text order; `elements` are the document's own dates among them, which tell no story: they name no year for
// the dates behind them.
ResolvedDates resolve_dates(Drafts<UnresolvedDate> dates, const DateElements& elements, std::optional<Day> anchor,
                            const DatedText& text);

// The anchor that a document gives itself: 成文日期, else 印发日期, else 发布日期, else none.
std::optional<Day> own_anchor(const DateElements& elements, const Drafts<UnresolvedDate>& dates);

}  // namespace gongwen::internal
