// section_end.h - where a section's text ends: layout before the next section is none of it.
//
//   "一、甲。\n\n## "   ->  "一、甲。"      markdown's # > * before the next line's words
//   "一、甲。\n-----\n" ->  "一、甲。"      a rule of - = * or _
//   "一、甲>" "编号#"                       stay: behind words they are none
//
// Cost     linear in what is cut off
// Owns     nothing
#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::internal {

// The end without layout before it: white space, and lines that hold nothing but markdown's marks.
std::size_t without_layout_tail(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace gongwen::internal
