#include "alphabet.h"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

namespace gongwen::internal {
namespace {

// Characters where some set begins, or has ended: all from one of these up to the next are alike.
std::vector<char32_t> edges_of(const std::vector<CharacterSet>& sets) {
  std::vector<char32_t> edges = {0};
  for (const CharacterSet& set : sets)
    for (const CharacterRange& range : set) edges.insert(edges.end(), {range.first, range.last + 1});
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// Numbers 0, 1, 2 … in place of others.
class Renumbering {
 public:
  Alphabet::Class of(std::size_t old) {
    return numbers_.try_emplace(old, static_cast<Alphabet::Class>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::size_t, Alphabet::Class> numbers_;
};

}  // namespace

Alphabet::Alphabet(const std::vector<CharacterSet>& sets) {
  for (const char32_t edge : edges_of(sets)) stretches_.push_back({edge, 0});
  const auto visit = [&](const CharacterSet& set, const auto& what) {
    for (const CharacterRange& range : set)
      for (auto at = stretch_at(range.first); at != stretches_.end() && at->first <= range.last; ++at) what(*at);
  };
  divide(sets, visit);
  words_ = class_count_ / 64 + 1;
  if (sets.size() * words_ > kMostMembers / 64) throw std::length_error("too many characters told apart");
  members_.resize(sets.size() * words_);
  for (std::size_t set = 0; set < sets.size(); ++set)
    visit(sets[set], [&](const Stretch& stretch) {
      members_[set * words_ + stretch.one / 64] |= std::uint64_t{1} << stretch.one % 64;
    });
  fill_table();
}

// Each set parts the classes that it has a part of.
template <typename Visit>
void Alphabet::divide(const std::vector<CharacterSet>& sets, const Visit& visit) {
  std::size_t visits = 0;
  std::size_t next = 1;
  std::vector<std::size_t> numbers(stretches_.size());
  for (const CharacterSet& set : sets) {
    std::unordered_map<std::size_t, std::size_t> parts;
    visit(set, [&](const Stretch& stretch) {
      std::size_t& number = numbers[static_cast<std::size_t>(&stretch - stretches_.data())];
      const auto [part, is_new] = parts.try_emplace(number, next);
      next += is_new;
      number = part->second;
      ++visits;
    });
    if (visits > kMostVisits) throw std::length_error("too many characters told apart");
  }
  Renumbering dense;
  for (std::size_t i = 0; i < stretches_.size(); ++i) stretches_[i].one = dense.of(numbers[i]);
  class_count_ = dense.size();
}

std::vector<Alphabet::Stretch>::iterator Alphabet::stretch_at(char32_t first) {
  return std::lower_bound(stretches_.begin(), stretches_.end(), first,
                          [](const Stretch& stretch, char32_t c) { return stretch.first < c; });
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
