// decimal_outline.h - which of the numbers at lines' begins are an outline in decimals: those that go on as one's.
//
//   1总则⏎1.1目的⏎1.2依据⏎2体系⏎2.1机构      each follows the one before: an outline, 1 and 2 as well
//   1.1本级收入⏎2.4专项收入⏎3.9其他收入      none
//
// Two numbers may be missing where the next would be; three that follow one another are the fewest. Where the line
// before a number seems to go on, the number gives way to an equal one a little further on.
//
// Cost     linear: a few numbers ahead are looked at
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "decimal_number.h"

namespace gongwen::internal {

struct OutlineNumber {
  DecimalNumber number;
  std::uint32_t outer = 0;     // number of the mark 一、 or 第一章 that it stands under, if known
  bool is_doubtful = false;    // the line before it seems to go on
};

// Their places, in order.
std::vector<std::size_t> decimal_outline(const std::vector<OutlineNumber>& numbers);

}  // namespace gongwen::internal
