#include "regex_edges.h"

#include <algorithm>
#include <span>

#include "characters.h"

namespace gongwen::internal {
namespace {

using Type = RegexPart::Type;

bool has_group(const Regex& regex, const RegexPart& part) {
  if (part.group != 0) return true;
  if (part.type == Type::characters) return false;
  const auto parts = regex.parts_of(part);
  return std::any_of(parts.begin(), parts.end(), [&](const RegexPart& own) { return has_group(regex, own); });
}

// How many characters the part takes; nullopt where that depends on the text.
std::optional<std::size_t> size_of(const Regex& regex, const RegexPart& part) {
  if (part.type == Type::characters) return 1;
  std::size_t sum = 0;
  std::optional<std::size_t> last;
  for (const RegexPart& own : regex.parts_of(part)) {
    const auto size = size_of(regex, own);
    if (!size || (part.type == Type::either && last && *last != *size)) return std::nullopt;
    sum += *size;
    last = size;
  }
  if (part.type == Type::sequence) return sum;
  if (part.type == Type::either) return last;
  return part.least == part.most ? std::optional(sum * static_cast<std::size_t>(part.least)) : std::nullopt;
}

// The group that the part is, or that it has once or not at all; 0 for none.
int group_of(const Regex& regex, const RegexPart& part) {
  const bool is_optional = part.type == Type::repeat && part.group == 0 && part.most == 1;
  return is_optional ? regex.parts_of(part).front().group : part.group;
}

// Whether nothing of the part is a group, but for itself.
bool is_plain(const Regex& regex, const RegexPart& part) {
  RegexPart inner = group_of(regex, part) != part.group ? regex.parts_of(part).front() : part;
  inner.group = 0;
  return !has_group(regex, inner);
}

// The regex's parts in their order; itself where it is no sequence.
std::span<const RegexPart> parts_of_whole(const Regex& regex) {
  const bool is_sequence = regex.whole.type == Type::sequence && regex.whole.group == 0;
  return is_sequence ? regex.parts_of(regex.whole) : std::span(&regex.whole, 1);
}

}  // namespace

// One part at most takes what the others leave: those before it are counted from the begin, those behind from the end.
std::optional<std::vector<GroupEdges::Edge>> GroupEdges::edges_between(std::span<const RegexPart> parts,
                                                                       const Regex& regex) {
  std::vector<Edge> edges(parts.size() + 1);
  std::size_t first = 0;
  for (; first < parts.size(); ++first) {
    const auto size = size_of(regex, parts[first]);
    if (!size) break;
    edges[first + 1] = {Edge::From::begin, edges[first].characters + *size};
  }
  if (first < parts.size()) edges.back() = {Edge::From::end, 0};
  for (std::size_t last = parts.size(); last > first + 1; --last) {
    const auto size = size_of(regex, parts[last - 1]);
    if (!size) return std::nullopt;
    edges[last - 1] = {Edge::From::end, edges[last].characters + *size};
  }
  return edges;
}

std::optional<GroupEdges> GroupEdges::of(const Regex& regex) {
  const std::span<const RegexPart> parts = parts_of_whole(regex);
  const auto edges = edges_between(parts, regex);
  if (!edges || regex.groups.empty()) return std::nullopt;
  GroupEdges found;
  found.groups_.resize(regex.groups.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_plain(regex, parts[i])) return std::nullopt;
    const int group = group_of(regex, parts[i]);
    if (group != 0) found.groups_[static_cast<std::size_t>(group) - 1] = {(*edges)[i], (*edges)[i + 1]};
  }
  return found;
}

std::size_t GroupEdges::place_of(Edge edge, std::string_view match) {
  std::size_t place = edge.from == Edge::From::begin ? 0 : match.size();
  for (std::size_t i = 0; i < edge.characters; ++i)
    if (edge.from == Edge::From::begin) place += first_of_well_formed(match, place).size;
    else place -= last_code_point(match.substr(0, place)).size;
  return place;
}

std::string_view GroupEdges::group(std::size_t index, std::string_view match) const {
  const std::size_t begin = place_of(groups_[index].begin, match);
  return match.substr(begin, place_of(groups_[index].end, match) - begin);
}

}  // namespace gongwen::internal
