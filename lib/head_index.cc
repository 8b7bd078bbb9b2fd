#include "head_index.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <stdexcept>
#include <utility>

#include "numbered.h"

namespace gongwen::internal {
namespace {

std::uint16_t class_number_of(std::size_t number) {
  if (number > std::numeric_limits<std::uint16_t>::max()) throw std::length_error("too many classes of characters");
  return static_cast<std::uint16_t>(number);
}

std::vector<HeadIndex::Ranked> ranked_by_family(const std::vector<Pattern>& patterns) {
  std::map<std::pair<std::size_t, std::string>, std::size_t> first_of;  // by kind and name: who has them first
  std::vector<HeadIndex::Ranked> ranked;
  for (std::uint32_t i = 0; i < patterns.size(); ++i) {
    const std::size_t first = first_of.emplace(std::pair(patterns[i].kind, patterns[i].name), i).first->second;
    ranked.push_back({i, static_cast<std::uint32_t>(patterns[i].kind * patterns.size() + first)});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.family < b.family; });
  return ranked;
}

std::vector<const Regex*> regexes_of(const std::vector<HeadIndex::Ranked>& ranked,
                                     const std::vector<Pattern>& patterns) {
  std::vector<const Regex*> regexes;
  for (const HeadIndex::Ranked& one : ranked) regexes.push_back(&patterns[one.pattern].syntax);
  return regexes;
}

// A set of ranks for each character, told in the characters' order. A rank's characters flip it where they begin and
// where they have ended.
class RankSweep {
 public:
  explicit RankSweep(std::size_t words) : ranks_(words) {}

  void add(std::size_t rank) { ranks_[rank / 64] ^= mask_bit(rank); }
  // Many ranks have the same characters, and flip together.
  void flip_in(const CharacterSet& characters, std::size_t rank) {
    const std::size_t number = sets_.number_of(characters);
    masks_.resize(std::max(masks_.size(), number + 1), RankMask(ranks_.size()));
    masks_[number][rank / 64] |= mask_bit(rank);
  }
  void begin() {
    const std::vector<CharacterSet> sets = std::move(sets_).values();
    for (std::size_t number = 0; number < sets.size(); ++number)
      for (const CharacterRange& range : sets[number])
        flips_.insert(flips_.end(), {{range.first, number}, {range.last + 1, number}});
    std::sort(flips_.begin(), flips_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }
  // Of what stands outside the text, which is in no set, as long as nothing has been passed.
  const RankMask& ranks() const { return ranks_; }
  void pass(char32_t character) {
    for (; next_ < flips_.size() && flips_[next_].first <= character; ++next_) flip(masks_[flips_[next_].second]);
  }
  const std::vector<std::pair<char32_t, std::size_t>>& flips() const { return flips_; }

 private:
  void flip(const RankMask& mask) {
    for (std::size_t word = 0; word < ranks_.size(); ++word) ranks_[word] ^= mask[word];
  }

  RankMask ranks_;
  NumberedSets sets_;
  std::vector<RankMask> masks_;  // by set: whose characters they are
  std::vector<std::pair<char32_t, std::size_t>> flips_;  // where, and which set's
  std::size_t next_ = 0;
};

enum { kHeads, kBefore, kSecond, kBehind, kSweeps };  // what tells a CharacterClass
using Sweeps = std::vector<RankSweep>;

Sweeps sweeps_of(const std::vector<HeadIndex::Ranked>& ranked, const std::vector<Pattern>& patterns) {
  Sweeps sweeps(kSweeps, RankSweep(mask_words(ranked.size())));
  for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
    const Pattern& pattern = patterns[ranked[rank].pattern];
    sweeps[kHeads].flip_in(pattern.heads.first_characters(), rank);
    sweeps[kBefore].add(rank);
    sweeps[kBefore].flip_in(pattern.not_before.ranges(), rank);
    sweeps[kBehind].add(rank);
    sweeps[kBehind].flip_in(pattern.not_after.ranges(), rank);
    if (pattern.beginning.may_be_single) sweeps[kSecond].add(rank);
    else sweeps[kSecond].flip_in(pattern.beginning.second, rank);
  }
  for (RankSweep& sweep : sweeps) sweep.begin();
  return sweeps;
}

std::vector<char32_t> edges_of(const Sweeps& sweeps) {
  std::vector<char32_t> flips;
  for (const RankSweep& sweep : sweeps)
    for (const auto& [edge, set] : sweep.flips())
      if (flips.empty() || flips.back() != edge) flips.push_back(edge);
  return edges_from(std::move(flips));
}

}  // namespace

HeadIndex::HeadIndex(const std::vector<Pattern>& patterns)
    : ranked_(ranked_by_family(patterns)), lexer_(regexes_of(ranked_, patterns)) {
  add_classes(patterns);
  std::vector<RoleNumbers> roles;
  for (const CharacterClass& c : classes_) roles.push_back({c.before, c.heads, c.second});
  sieve_ = {{&allowed_after_, &heads_, &with_second_}, roles, ranked_.size()};
}

void HeadIndex::add_classes(const std::vector<Pattern>& patterns) {
  Sweeps sweeps = sweeps_of(ranked_, patterns);
  std::array<Numbered<RankMask>, kSweeps> masks;
  Numbered<CharacterClass> classes;
  const auto class_here = [&] {
    std::array<std::uint16_t, kSweeps> c;
    for (std::size_t i = 0; i < kSweeps; ++i) c[i] = class_number_of(masks[i].number_of(sweeps[i].ranks()));
    return class_number_of(classes.number_of({c[kHeads], c[kBefore], c[kSecond], c[kBehind]}));
  };
  class_here();  // comes first: it is outside()
  std::vector<char32_t> edges = edges_of(sweeps);
  std::vector<std::uint16_t> numbers;
  for (const char32_t edge : edges) {
    for (RankSweep& sweep : sweeps) sweep.pass(edge);
    numbers.push_back(class_here());
  }
  numbers_ = {std::move(edges), std::move(numbers)};
  classes_ = std::move(classes).values();
  heads_ = {std::move(masks[kHeads]).values(), words()};
  allowed_after_ = {std::move(masks[kBefore]).values(), words()};
  with_second_ = {std::move(masks[kSecond]).values(), words()};
  allowed_before_ = {std::move(masks[kBehind]).values(), words()};
}

std::span<const std::size_t> HeadWalk::next() {
  at_.count = 0;
  while (at_.count == 0 && at_.place < text_.size()) {
    pass_window();
    if (at_.place < text_.size()) pass_one();
    if (at_.place == text_.size()) at_.pass(bits_[HeadIndex::kOutside], 0, places_);
  }
  return std::span(places_).first(at_.count);
}

// Nearly all characters of a text are passed here; one of two bytes or of four ends it.
void HeadWalk::pass_window() {
  const char* const bytes = text_.data();
  const std::uint16_t* const numbers = numbers_.table();
  const HeadSieve::Bits* const bits = bits_;
  const std::size_t end = std::min(at_.place + kWindow, text_.size());
  Progress at = at_;
  while (at.place < end) {
    const char* const here = bytes + at.place;
    const auto lead = static_cast<unsigned char>(*here);
    if ((lead & 0xF0) == 0xE0) at.pass(bits[numbers[of_three_bytes(here)]], 3, places_);
    else if (lead < 0x80) at.pass(bits[numbers[lead]], 1, places_);
    else break;
  }
  at_ = at;
}

void HeadWalk::pass_one() {
  const CodePoint character = first_code_point(text_.substr(at_.place));
  at_.pass(bits_[numbers_.at(character.value)], character.size, places_);
}

}  // namespace gongwen::internal
