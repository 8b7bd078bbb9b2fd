#include "alphabet.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace gongwen::internal {
namespace {

// At a character a set begins, or has ended.
struct Edge {
  char32_t character;
  std::uint32_t set;
  bool begins;
};

std::vector<Edge> edges_of(const std::vector<CharacterSet>& sets) {
  std::vector<Edge> edges;
  for (std::uint32_t set = 0; set < sets.size(); ++set)
    for (const CharacterRange& range : sets[set]) {
      edges.push_back({range.first, set, true});
      edges.push_back({range.last + 1, set, false});
    }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.character < b.character; });
  return edges;
}

}  // namespace

Alphabet::Alphabet(const std::vector<CharacterSet>& sets) {
  const std::vector<Edge> edges = edges_of(sets);
  std::set<std::uint32_t> here;  // the sets that have the character
  std::map<std::set<std::uint32_t>, Class> classes = {{{}, 0}};
  stretches_.push_back({0, 0});
  for (auto edge = edges.begin(); edge != edges.end();) {
    const char32_t character = edge->character;
    for (; edge != edges.end() && edge->character == character; ++edge)
      edge->begins ? void(here.insert(edge->set)) : void(here.erase(edge->set));
    const auto known = classes.try_emplace(here, static_cast<Class>(classes.size())).first;
    stretches_.push_back({character, known->second});
  }
  words_ = classes.size() / 64 + 1;
  members_.resize(sets.size() * words_);
  for (const auto& [members, one] : classes)
    for (const std::uint32_t set : members) members_[set * words_ + one / 64] |= std::uint64_t{1} << one % 64;
  fill_table();
}

void Alphabet::fill_table() {
  table_.resize(kTableSize);
  for (std::size_t i = 0; i < stretches_.size(); ++i) {
    const char32_t end = i + 1 < stretches_.size() ? std::min(stretches_[i + 1].first, kTableSize) : kTableSize;
    for (char32_t character = stretches_[i].first; character < end; ++character) table_[character] = stretches_[i].one;
  }
}

Alphabet::Class Alphabet::class_beyond_table(char32_t character) const {
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), character,
                                      [](char32_t c, const Stretch& stretch) { return c < stretch.first; });
  return std::prev(after)->one;
}

}  // namespace gongwen::internal
