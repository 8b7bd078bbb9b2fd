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

struct Classes {
  std::vector<Alphabet::Class> by_edge;
  std::size_t count = 0;
};

// Each set parts the classes that it has a part of.
Classes classes_of(const std::vector<CharacterSet>& sets, const std::vector<char32_t>& edges) {
  std::vector<std::size_t> parts(edges.size());
  std::size_t next = 1;
  std::size_t visits = 0;
  for (const CharacterSet& set : sets) {
    std::unordered_map<std::size_t, std::size_t> parted;
    visit(set, edges, [&](std::size_t edge) {
      const auto [part, is_new] = parted.try_emplace(parts[edge], next);
      next += is_new ? 1 : 0;
      parts[edge] = part->second;
      ++visits;
    });
    if (visits > Alphabet::kMostVisits) refuse();
  }
  Numbered<std::size_t> numbers;
  Classes classes;
  for (const std::size_t part : parts) classes.by_edge.push_back(static_cast<Alphabet::Class>(numbers.number_of(part)));
  classes.count = numbers.size();
  return classes;
}

}  // namespace

Alphabet::Alphabet(const std::vector<CharacterSet>& sets) {
  std::vector<char32_t> edges = edges_of(sets);
  Classes classes = classes_of(sets, edges);
  words_ = classes.count / 64 + 1;
  if (sets.size() * words_ > kMostMembers / 64) refuse();
  members_.resize(sets.size() * words_);
  for (std::size_t set = 0; set < sets.size(); ++set)
    visit(sets[set], edges, [&](std::size_t edge) {
      const Class one = classes.by_edge[edge];
      members_[set * words_ + one / 64] |= std::uint64_t{1} << one % 64;
    });
  classes_ = {std::move(edges), std::move(classes.by_edge)};
}

}  // namespace gongwen::internal
