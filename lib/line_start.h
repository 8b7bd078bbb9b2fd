// line_start.h - what one line looks like where lines are joined: the begin of a block, page furniture, a date.
//
//   一、 （二） 3. 4） ① 第五条 附件1 抄送： 联系人： 一是 # | ——     begin a block
//   # Page 12:   — 3 —   - 3 -   17   3/12   第 3 页                       page furniture
//   2023年6月13日   二〇二三年六月十三日                              a date alone
//
// Input    one folded line without the white space around it
// Owns     nothing: no allocation; thread-safe
#pragma once

#include <string_view>

namespace gongwen::internal {

bool starts_block(std::string_view line);
bool is_page_furniture(std::string_view line);
bool is_date_line(std::string_view line);

}  // namespace gongwen::internal
