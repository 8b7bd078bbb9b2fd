// text_marks.h - the places of a text that may begin or end something, found in one walk for all who ask for them.
//
//   "一、甲。⏎⏎ 乙(丙)⏎"     marks  、 。 ⏎ ⏎ space ( ) ⏎     lines  [一、甲。] [ 乙(丙)]
//
// Input    folded UTF-8 below 4 GiB
// Cost     linear: a step for each character
// Owns     places, nothing of the text
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text.h"

namespace gongwen::internal {

struct TextMarks {
  std::vector<std::uint32_t> marks;  // line breaks, spaces, tabs, , ; : ! ? ( ) . 、 。 〕 】 》 」 ” ’ and 第, in order
  std::vector<FoldedSpan> lines;     // those that hold more than white space, without their line breaks
};

TextMarks find_marks(std::string_view folded);

// Whether the mark at a place is a full stop: of the marks only 。 has such a first and last byte.
constexpr bool is_full_stop(std::string_view folded, std::size_t mark) {
  constexpr std::string_view kStop = "。";
  return folded[mark] == kStop[0] && folded[mark + 2] == kStop[2];
}

}  // namespace gongwen::internal
