#include "head_index.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "numbered.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostPairs = std::size_t{1} << 20;  // that a table is made for

std::uint16_t class_number_of(std::size_t number) {
  if (number > std::numeric_limits<std::uint16_t>::max()) throw std::length_error("too many classes of characters");
  return static_cast<std::uint16_t>(number);
}

bool meet(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), std::uint64_t{0}, std::bit_or(), std::bit_and()) != 0;
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
  void flip_in(const CharacterSet& characters, std::size_t rank) {
    for (const CharacterRange& range : characters)
      flips_.insert(flips_.end(), {{range.first, rank}, {range.last + 1, rank}});
  }
  void begin() {
    std::sort(flips_.begin(), flips_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }
  // Of what stands outside the text, which is in no set, as long as nothing has been passed.
  const RankMask& ranks() const { return ranks_; }
  void pass(char32_t character) {
    for (; next_ < flips_.size() && flips_[next_].first <= character; ++next_) add(flips_[next_].second);
  }
  const std::vector<std::pair<char32_t, std::size_t>>& flips() const { return flips_; }

 private:
  RankMask ranks_;
  std::vector<std::pair<char32_t, std::size_t>> flips_;
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
    for (const auto& [edge, rank] : sweep.flips())
      if (flips.empty() || flips.back() != edge) flips.push_back(edge);
  return edges_from(std::move(flips));
}

}  // namespace

Meetings::Meetings(const RankMasks& rows, const RankMasks& columns) : columns_(columns.count()) {
  if (rows.count() > kMostPairs / std::max<std::size_t>(columns_, 1)) return;
  bits_.resize(rows.count() * columns_ / 64 + 1);
  for (std::size_t pair = 0; pair < rows.count() * columns_; ++pair)
    if (meet(rows.at(pair / columns_), columns.at(pair % columns_))) bits_[pair / 64] |= mask_bit(pair);
}

HeadIndex::HeadIndex(const std::vector<Pattern>& patterns)
    : ranked_(ranked_by_family(patterns)), lexer_(regexes_of(ranked_, patterns)) {
  add_classes(patterns);
  behind_ = {heads_, allowed_after_};
  going_on_ = {heads_, with_second_};
  note_heads();
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

void HeadIndex::note_heads() {
  head_bits_.resize(numbers_.kSize / 64);
  for (char32_t c = 0; c < numbers_.kSize; ++c)
    if (class_of(c).heads != 0) head_bits_[c / 64] |= mask_bit(c);
}

// This runs for every character of a text. A character of three bytes is never put together: its first two bytes tell
// the word of the table, its third the bit. And each place is written, but kept only where it is a head, for whether it
// is one cannot be foretold.
std::span<const std::size_t> HeadWalk::next() {
  std::size_t count = 0;
  std::size_t place = place_;
  const std::uint64_t* const bits = bits_;
  const auto* const begin = reinterpret_cast<const unsigned char*>(text_.data());
  while (count < heads_.size() && place + 3 <= text_.size()) {
    const unsigned char* const at = begin + place;
    heads_[count] = place;
    if ((at[0] & 0xF0) == 0xE0) {
      count += bits[(at[0] & 0x0F) << 6 | (at[1] & 0x3F)] >> (at[2] % 64) & 1;
      place += 3;
    } else {
      const CodePoint character = first_code_point(text_.substr(place));
      count += is_head(character.value);
      place += character.size;
    }
  }
  while (count < heads_.size() && place < text_.size()) {
    const CodePoint last = first_code_point(text_.substr(place));
    heads_[count] = place;
    count += is_head(last.value);
    place += last.size;
  }
  place_ = place;
  return std::span(heads_).first(count);
}

}  // namespace gongwen::internal
