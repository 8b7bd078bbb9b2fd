// reader.h - what a kind's reader is given and gives back: candidate -> drafts of records.
//
// A reader turns a match into values. It sees the folded text around the match (relation words and rates stand outside
// the span) and may return nothing (the match was no record after all), one draft, or several (a list).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "date_expression.h"
#include "match.h"

namespace gongwen::internal {

// A record before overlaps, relative dates and original offsets are settled.
struct Draft {
  FoldedSpan span;
  std::uint32_t pattern = 0;
  Value value;
  std::optional<DateExpression> when;  // dates only: how the days follow from the text
};

using Drafts = std::vector<Draft>;

}  // namespace gongwen::internal
