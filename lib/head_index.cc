#include "head_index.h"

#include <algorithm>
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

constexpr char32_t kNoCharacter = 0xFFFFFFFF;  // what stands before the text and after it: in no set

// The sets that tell characters apart for a pattern.
std::vector<CharacterSet> sets_of(const std::vector<Pattern>& patterns) {
  std::vector<CharacterSet> sets;
  for (const Pattern& pattern : patterns) {
    sets.insert(sets.end(), {pattern.heads.ranges(), pattern.not_before.ranges(), pattern.not_after.ranges(),
                             pattern.beginning.second});
    for (const std::string& literal : pattern.heads.literals()) {
      const char32_t first = first_code_point(literal).value;
      sets.push_back({{first, first}});
    }
  }
  return sets;
}

std::uint16_t class_number_of(std::size_t number) {
  if (number > std::numeric_limits<std::uint16_t>::max()) throw std::length_error("too many classes of characters");
  return static_cast<std::uint16_t>(number);
}

bool meet(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), std::uint64_t{0}, std::bit_or(), std::bit_and()) != 0;
}

bool can_begin_with(const Guard& heads, char32_t character) {
  return heads.has(character) || std::any_of(heads.literals().begin(), heads.literals().end(), [&](const auto& literal) {
           return first_code_point(literal).value == character;
         });
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

std::vector<const RegexPart*> regexes_of(const std::vector<HeadIndex::Ranked>& ranked,
                                         const std::vector<Pattern>& patterns) {
  std::vector<const RegexPart*> regexes;
  for (const HeadIndex::Ranked& one : ranked) regexes.push_back(&patterns[one.pattern].syntax);
  return regexes;
}

// The ranks of the patterns of which something holds.
template <typename Holds>
RankMask ranks_where(const std::vector<HeadIndex::Ranked>& ranked, const std::vector<Pattern>& patterns, Holds holds) {
  RankMask ranks((ranked.size() + 63) / 64);
  for (std::size_t rank = 0; rank < ranked.size(); ++rank)
    if (holds(patterns[ranked[rank].pattern])) ranks[rank / 64] |= mask_bit(rank);
  return ranks;
}

bool can_go_on(const FirstCharacters& beginning, char32_t character) {
  return beginning.may_be_single || contains(beginning.second, character);
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
  Numbered<RankMask> heads, after, second, before;
  Numbered<CharacterClass> classes;
  const auto number_in = [&](Numbered<RankMask>& masks, auto holds) {
    return class_number_of(masks.number_of(ranks_where(ranked_, patterns, holds)));
  };
  const auto number_of = [&](char32_t c) {
    return class_number_of(classes.number_of(
        {number_in(heads, [&](const Pattern& pattern) { return can_begin_with(pattern.heads, c); }),
         number_in(after, [&](const Pattern& pattern) { return !pattern.not_before.has(c); }),
         number_in(second, [&](const Pattern& pattern) { return can_go_on(pattern.beginning, c); }),
         number_in(before, [&](const Pattern& pattern) { return !pattern.not_after.has(c); })}));
  };
  number_of(kNoCharacter);  // comes first: its class is outside()
  std::vector<char32_t> edges = edges_of(sets_of(patterns));
  std::vector<std::uint16_t> numbers;
  for (const char32_t edge : edges) numbers.push_back(number_of(edge));
  numbers_ = {std::move(edges), std::move(numbers)};
  classes_ = std::move(classes).values();
  heads_ = {std::move(heads).values(), words()};
  allowed_after_ = {std::move(after).values(), words()};
  with_second_ = {std::move(second).values(), words()};
  allowed_before_ = {std::move(before).values(), words()};
}

void HeadIndex::note_heads() {
  head_bits_.resize(numbers_.kSize / 64);
  for (char32_t c = 0; c < numbers_.kSize; ++c)
    if (class_of(c).heads != 0) head_bits_[c / 64] |= mask_bit(c);
}

bool HeadIndex::is_head(char32_t character) const {
  return character >= numbers_.kSize || (head_bits_[character / 64] & mask_bit(character)) != 0;
}

// This runs for every character of a text, so a character of three bytes is never put together: its first two bytes tell
// the word of the table, its third the bit.
std::size_t HeadIndex::next_head(std::string_view text, std::size_t place) const {
  const std::uint64_t* const bits = head_bits_.data();
  const auto* const begin = reinterpret_cast<const unsigned char*>(text.data());
  while (place + 3 <= text.size()) {
    const unsigned char* const at = begin + place;
    if ((at[0] & 0xF0) == 0xE0) {
      if ((bits[(at[0] & 0x0F) << 6 | (at[1] & 0x3F)] >> (at[2] % 64) & 1) != 0) return place;
      place += 3;
    } else {
      const CodePoint character = first_code_point(text.substr(place));
      if (is_head(character.value)) return place;
      place += character.size;
    }
  }
  for (CodePoint last; place < text.size(); place += last.size) {
    last = first_code_point(text.substr(place));
    if (is_head(last.value)) break;
  }
  return place;
}

}  // namespace gongwen::internal
