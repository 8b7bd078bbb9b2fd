// section_files.h - whether the numbered lines under a bare 附件 name files.
//
//   1.救助名单⏎2.流程图    1.申报书.doc⏎2.要求    yes
//   1.申报单位须具备法人资格；⏎2.申报项目…        no: rules that the attachment itself holds
//
// Input   folded lines
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "characters.h"
#include "words.h"

namespace gongwen::internal {

// 救助名单.doc, and in its link's bracket: (/files/17.doc)
inline bool ends_in_extension(std::string_view line) {
  constexpr std::size_t kLongest = 5;  // bytes: .xlsx
  while (!line.empty() && (is_white(line.back()) || line.back() == ')')) line.remove_suffix(1);
  const std::string_view end = line.substr(line.size() - std::min(line.size(), kLongest));
  const std::size_t point = end.rfind('.');
  if (point == std::string_view::npos || point + 1 == end.size()) return false;
  const char letter = static_cast<char>(end[point + 1] | 0x20);
  return letter >= 'a' && letter <= 'z';
}

// Whether an item's line ends as an attachment's name does, or in a file's extension.
inline bool names_file(std::string_view line, const WordList& ends, const WordList& titles) {
  if (ends_in_extension(line)) return true;
  while (!line.empty() && (is_white(line.back()) || line.back() == ')')) line.remove_suffix(1);
  return ends.ending(line) || titles.ending(line);
}

// One of the first two items tells for both.
inline bool name_files(std::string_view first, std::string_view second, const WordList& ends,
                       const WordList& titles) {
  if (first.find(';') != std::string_view::npos || second.find(';') != std::string_view::npos) return false;
  return names_file(first, ends, titles) || names_file(second, ends, titles);
}

}  // namespace gongwen::internal
