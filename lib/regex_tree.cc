#include "regex_tree.h"

#include <algorithm>

namespace gongwen::internal {

bool Regex::may_be_empty(const RegexPart& part) const {
  if (part.type == RegexPart::Type::characters) return false;
  const auto inner_may = [this](const RegexPart& inner) { return may_be_empty(inner); };
  const auto inner = parts_of(part);
  switch (part.type) {
    case RegexPart::Type::sequence:
      return std::all_of(inner.begin(), inner.end(), inner_may);
    case RegexPart::Type::either:
      return std::any_of(inner.begin(), inner.end(), inner_may);
    case RegexPart::Type::repeat:
      return part.least == 0 || may_be_empty(inner.front());
    case RegexPart::Type::characters:
      break;
  }
  return false;
}

RegexPart Regex::with_parts(RegexPart part, std::span<const RegexPart> own) {
  part.begin = static_cast<std::uint32_t>(parts.size());
  parts.insert(parts.end(), own.begin(), own.end());
  part.end = static_cast<std::uint32_t>(parts.size());
  return part;
}

RegexPart Regex::one_of(std::span<const CharacterRange> characters) {
  RegexPart part{.type = RegexPart::Type::characters};
  part.begin = static_cast<std::uint32_t>(ranges.size());
  ranges.insert(ranges.end(), characters.begin(), characters.end());
  part.end = static_cast<std::uint32_t>(ranges.size());
  return part;
}

}  // namespace gongwen::internal
