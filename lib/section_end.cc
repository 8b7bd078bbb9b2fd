#include "section_end.h"

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kWhite(" \t\n");
constexpr ByteSet kBeforeWords(" \t#>*");
constexpr ByteSet kLayout(" \t#>*-=_");

// Whether a line's bytes, which are all of kLayout, are layout: - alone is a table's empty cell.
bool is_layout(std::string_view line) {
  constexpr std::size_t kShortestRule = 3;
  line.remove_prefix(kBeforeWords.first_outside(line));
  if (line.empty()) return true;
  return line.size() >= kShortestRule && line.find_first_not_of(line.front()) == std::string_view::npos;
}

}  // namespace

std::size_t without_layout_tail(std::string_view text, std::size_t begin, std::size_t end) {
  while (true) {
    std::string_view rest = text.substr(begin, end - begin);
    rest.remove_suffix(kWhite.trailing(rest));
    end = begin + rest.size();
    const std::size_t line = rest.size() - kLayout.trailing(rest);
    if (rest.empty() || line == rest.size() || line == 0 || rest[line - 1] != '\n') return end;
    if (!is_layout(rest.substr(line))) return end;
    end = begin + line;
  }
}

}  // namespace gongwen::internal
