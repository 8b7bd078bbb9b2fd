// day_elements.h - the document's own dates (GB/T 9704-2012 7.3.5 成文日期, 7.4.2 印发日期) and its page's 发布日期.
//
// 成文日期  a labelled one; else the first day that stands alone under an issuing body's line; else the last alone
// Input     date drafts in text order, and the text that they stand in
// Returns   indices into the drafts, absent where the document has no such date
#pragma once

#include <optional>
#include <vector>

#include "elements/element_words.h"
#include "kinds/reader.h"
#include "text.h"

namespace gongwen::internal {

struct DateElements {
  std::optional<std::size_t> date;
  std::optional<std::size_t> signed_day;  // under an issuing body, whether or not a label gives the date
  std::optional<std::size_t> printed_on;
  std::optional<std::size_t> published_on;
};

// None is taken from the site's furniture, stretches in order: a copy or a related page has dates of its own.
DateElements find_date_elements(const Drafts<UnresolvedDate>& dates, const Text& text, const ElementWords& words,
                                const std::vector<FoldedSpan>& furniture);

}  // namespace gongwen::internal
