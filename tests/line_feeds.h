// line_feeds.h - texts with ⏎ for a line break, so that a row of a test table stays a row.
#pragma once

#include <string>
#include <string_view>

namespace gongwen::test {

inline std::string with_line_feeds(std::string_view text) {
  constexpr std::string_view kMark = "⏎";
  std::string result;
  while (!text.empty()) {
    const bool is_mark = text.starts_with(kMark);
    result += is_mark ? '\n' : text[0];
    text.remove_prefix(is_mark ? kMark.size() : 1);
  }
  return result;
}

}  // namespace gongwen::test
