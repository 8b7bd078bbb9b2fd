#include "alphabet.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "numbered.h"

namespace gongwen::internal {
namespace {

[[noreturn]] void refuse() { throw std::length_error("too many characters told apart"); }

// Calls what(i) for each edge i from which on characters are of the set.
template <typename What>
void visit(const CharacterSet& set, const std::vector<char32_t>& edges, What what) {
  for (const CharacterRange& range : set) {
    auto at = std::lower_bound(edges.begin(), edges.end(), range.first);
    for (; at != edges.end() && *at <= range.last; ++at) what(static_cast<std::size_t>(at - edges.begin()));
  }
}

}  // namespace

// Each set parts the classes that it has a part of.
CharacterClasses classes_of(const std::vector<CharacterSet>& sets) {
  CharacterClasses classes{.edges = edges_of(sets), .by_edge = {}};
  std::vector<std::size_t> parts(classes.edges.size());
  std::size_t next = 1;
  std::size_t visits = 0;
  for (const CharacterSet& set : sets) {
    std::unordered_map<std::size_t, std::size_t> parted;
    visit(set, classes.edges, [&](std::size_t edge) {
      const auto [part, is_new] = parted.try_emplace(parts[edge], next);
      next += is_new ? 1 : 0;
      parts[edge] = part->second;
      ++visits;
    });
    if (visits > Alphabet::kMostVisits) refuse();
  }
  Numbered<std::size_t> numbers;
  for (const std::size_t part : parts)
    classes.by_edge.push_back(static_cast<std::uint32_t>(numbers.number_of(part)));
  classes.count = numbers.size();
  return classes;
}

std::vector<std::uint32_t> classes_in(const CharacterSet& set, const CharacterClasses& classes) {
  std::vector<std::uint32_t> in;
  visit(set, classes.edges, [&](std::size_t edge) { in.push_back(classes.by_edge[edge]); });
  std::sort(in.begin(), in.end());
  in.erase(std::unique(in.begin(), in.end()), in.end());
  return in;
}

Alphabet::Alphabet(const std::vector<CharacterSet>& sets) {
  CharacterClasses classes = classes_of(sets);
  words_ = sets.size() / 64 + 1;
  if (classes.count > kMostClasses || classes.count > kMostMembers / 64 / words_) refuse();
  members_.resize(classes.count * words_);
  for (std::size_t set = 0; set < sets.size(); ++set)
    visit(sets[set], classes.edges, [&](std::size_t edge) {
      members_[classes.by_edge[edge] * words_ + set / 64] |= std::uint64_t{1} << set % 64;
    });
  classes_ = {std::move(classes.edges), std::vector<Class>(classes.by_edge.begin(), classes.by_edge.end())};
}

}  // namespace gongwen::internal
