#include "elements/item_mark.h"

#include <algorithm>

#include "characters.h"
#include "elements/labels.h"

namespace gongwen::internal {
namespace {

// 1.5 is a number; 1.2024年名单 is an item.
bool goes_on_as_number(std::string_view text) {
  constexpr std::size_t kYear = 4;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && !(digits == kYear && text.substr(digits).starts_with("年"));
}

}  // namespace

std::size_t numbered_label_size(std::string_view text) {
  constexpr std::string_view kLabel = "附件";
  if (!text.starts_with(kLabel)) return 0;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789", kLabel.size()), text.size());
  return digits == kLabel.size() || digits > kLabel.size() + kMostLabelDigits ? 0 : digits;
}

std::size_t label_size(std::string_view text) {
  const std::size_t size = numbered_label_size(text);
  const std::string_view rest = text.substr(size);
  for (const std::string_view mark : {":", " ", ".", "、"})
    if (size > 0 && rest.starts_with(mark)) return size + mark.size();
  return 0;
}

std::size_t ordinal_size(std::string_view text) {
  text = text.substr(0, kLongestOrdinal);
  if (const std::size_t size = numbered_label_size(text)) return std::max(size, label_size(text));
  const std::size_t open = text.starts_with("(") ? 1 : 0;
  const std::size_t digits = text.find_first_not_of("0123456789", open);
  if (digits == open || digits == std::string_view::npos || digits > open + 2) return 0;
  for (const std::string_view mark : {".", "、", ":", ")", " "})
    if (text.substr(digits).starts_with(mark) && !goes_on_as_number(text.substr(digits + mark.size())))
      return digits + mark.size();
  return 0;
}

std::size_t counted_size(std::string_view text, std::size_t number) {
  constexpr std::u32string_view kHan = U"一二三四五六七八九";
  constexpr std::string_view kPause = "、";
  const CodePoint first = first_code_point(text);
  if (number == 0 || number > kHan.size()) return 0;
  if (first.value == U'①' + number - 1) return first.size;
  const bool is_han = first.value == kHan[number - 1] && text.substr(first.size).starts_with(kPause);
  return is_han ? first.size + kPause.size() : 0;
}

}  // namespace gongwen::internal
