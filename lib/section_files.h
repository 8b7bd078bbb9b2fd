// section_files.h - whether the numbered lines under a bare 附件 name files.
//
//   1.救助名单⏎2.流程图    1.申报书.doc⏎2.要求    yes
//   1.申报单位须具备法人资格；⏎2.申报项目…        no: rules that the attachment itself holds
//
// Input   folded lines
#pragma once

#include <cstddef>
#include <string_view>

#include "characters.h"
#include "words.h"

namespace gongwen::internal {

// Whether an item's line ends as an attachment's name does, or in a file's extension.
inline bool names_file(std::string_view line, const WordList& ends, const WordList& titles) {
  constexpr std::size_t kLongestExtension = 5;  // bytes: .xlsx
  while (!line.empty() && (is_white(line.back()) || line.back() == ')')) line.remove_suffix(1);
  const std::size_t point = line.rfind('.');
  const bool has_extension = point != std::string_view::npos && line.size() - point <= kLongestExtension &&
                             point + 1 < line.size() && line[point + 1] >= 'a' && line[point + 1] <= 'z';
  return has_extension || ends.ending(line) || titles.ending(line);
}

// One of the first two items tells for both.
inline bool name_files(std::string_view first, std::string_view second, const WordList& ends,
                       const WordList& titles) {
  if (first.find(';') != std::string_view::npos || second.find(';') != std::string_view::npos) return false;
  return names_file(first, ends, titles) || names_file(second, ends, titles);
}

}  // namespace gongwen::internal
