// item_mark.h - what an item of a list of attachments begins with.
//
//   1.名单   2、名单   (3)名单   附件4:名单   ①名单   二、名单
//
// Input    folded text that begins where the item may
// Returns  bytes of the mark; 0 where there is none
#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::internal {

inline constexpr std::size_t kLongestOrdinal = 16;  // bytes of a mark that are looked at

// 附件2 of a list whose items all say so.
std::size_t numbered_label_size(std::string_view text);

// 附件2: and no less, where no item need begin.
std::size_t label_size(std::string_view text);

// The digits and mark that an item begins with: 1. 2、 (3) 附件4:
std::size_t ordinal_size(std::string_view text);

// The mark of the item with that number where the items are not told by digits: ① 二、
std::size_t counted_size(std::string_view text, std::size_t number);

}  // namespace gongwen::internal
