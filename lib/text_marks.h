// text_marks.h - the places of a text that may begin or end something, found in one walk for all who ask for them.
//
//   "一、甲。⏎⏎ 乙(丙)⏎"     marks  、 。 space ( )     lines  [一、甲。] [ 乙(丙)]     sentences end behind 。 ⏎ ⏎ ⏎
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
  std::vector<std::uint32_t> marks;          // spaces, tabs, , ; : ! ? ( ) . 、 。 〕 】 》 」 ” ’ and 第, in order
  std::vector<std::uint32_t> sentence_ends;  // the places behind 。 ! ? and line breaks, in order
  std::vector<FoldedSpan> lines;             // those that hold more than white space, without their line breaks
};

TextMarks find_marks(std::string_view folded);

}  // namespace gongwen::internal
