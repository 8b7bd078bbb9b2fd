// section_prose.h - what stands where a heading would, and is a sentence of the section's text.
//
//   请求书应当记载以下内容:    办理流程如下:    announces a list        35岁以下教师培训:    a heading
//   着急用卡的人员,建议前往网点办理    reads as prose        抓培训    a heading
//
// Input   a folded line or sentence, behind the section's mark
// Cost    linear in the line
// Owns    nothing
#pragma once

#include <string_view>

namespace gongwen::internal {

// Of a line that ends in a colon.
bool announces_list(std::string_view line);

// Of a sentence, without its stop, that more text of its section follows.
bool reads_as_prose(std::string_view sentence);

// Of what stands on the lines below: 附件:名单 and 特此通知 are no section's text.
bool closes_paper(std::string_view below);

}  // namespace gongwen::internal
