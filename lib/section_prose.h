// section_prose.h - what stands where a heading would, and is a sentence of the section's text.
//
//   请求书应当记载以下内容:    办理流程如下:    announces a list        35岁以下教师培训:    a heading
//
// Input   a folded line or sentence, behind the section's mark
// Cost    linear in the line
// Owns    nothing
#pragma once

#include <string_view>

namespace gongwen::internal {

// Of a line that ends in a colon.
bool announces_list(std::string_view line);

}  // namespace gongwen::internal
