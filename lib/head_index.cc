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

constexpr std::size_t kMostPaired = 1024;  // classes that a table of pairs is made for

constexpr char32_t kNoCharacter = 0xFFFFFFFF;  // what stands before the text and after it: in no set

// The sets that tell characters apart for a pattern.
std::vector<CharacterSet> sets_of(const std::vector<Pattern>& patterns) {
  std::vector<CharacterSet> sets;
  for (const Pattern& pattern : patterns) {
    sets.insert(sets.end(), {pattern.heads.ranges(), pattern.not_before.ranges(), pattern.beginning.second});
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

void add_rank(std::size_t rank, RankMask& mask) { mask[rank / 64] |= rank_bit(rank); }

bool meet(const RankMask& a, const RankMask& b) {
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

}  // namespace

HeadIndex::HeadIndex(const std::vector<Pattern>& patterns)
    : ranked_(ranked_by_family(patterns)), lexer_(regexes_of(ranked_, patterns)) {
  add_classes(patterns);
  note_heads();
  pair_classes();
}

void HeadIndex::add_classes(const std::vector<Pattern>& patterns) {
  Numbered<RankMask> heads, allowed_after_them, with_seconds;
  Numbered<CharacterClass> classes;
  const auto number_of = [&](char32_t c) {
    return class_number_of(
        classes.number_of({class_number_of(heads.number_of(heads_of(c, patterns))),
                           class_number_of(allowed_after_them.number_of(allowed_after(c, patterns))),
                           class_number_of(with_seconds.number_of(with_second(c, patterns)))}));
  };
  number_of(kNoCharacter);  // comes first: its number is kOutside
  std::vector<char32_t> edges = edges_of(sets_of(patterns));
  std::vector<std::uint16_t> numbers;
  for (const char32_t edge : edges) numbers.push_back(number_of(edge));
  numbers_ = {std::move(edges), std::move(numbers)};
  heads_ = std::move(heads).values();
  allowed_after_ = std::move(allowed_after_them).values();
  with_second_ = std::move(with_seconds).values();
  classes_ = std::move(classes).values();
}

RankMask HeadIndex::heads_of(char32_t character, const std::vector<Pattern>& patterns) const {
  RankMask can(words());
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank)
    if (can_begin_with(patterns[ranked_[rank].pattern].heads, character)) add_rank(rank, can);
  return can;
}

RankMask HeadIndex::allowed_after(char32_t character, const std::vector<Pattern>& patterns) const {
  RankMask allowed(words());
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank)
    if (!patterns[ranked_[rank].pattern].not_before.has(character)) add_rank(rank, allowed);
  return allowed;
}

RankMask HeadIndex::with_second(char32_t character, const std::vector<Pattern>& patterns) const {
  RankMask can(words());
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank) {
    const FirstCharacters& beginning = patterns[ranked_[rank].pattern].beginning;
    if (beginning.may_be_single || contains(beginning.second, character)) add_rank(rank, can);
  }
  return can;
}

void HeadIndex::note_heads() {
  head_bits_.resize(numbers_.kSize / 64);
  for (char32_t c = 0; c < numbers_.kSize; ++c)
    if (classes_[class_number(c)].heads != 0) add_rank(c, head_bits_);
}

void HeadIndex::pair_classes() {
  const std::size_t count = classes_.size();
  if (count > kMostPaired) return;
  std::map<std::pair<std::uint16_t, std::uint16_t>, bool> may;  // by heads and second: few of them differ
  pairs_.resize(count * count / 64 + 1);
  for (std::size_t here = 0; here < count; ++here)
    for (std::size_t next = 0; next < count; ++next) {
      const auto [known, is_new] = may.try_emplace({classes_[here].heads, classes_[next].second});
      if (is_new) known->second = meet(heads_[classes_[here].heads], with_second_[classes_[next].second]);
      if (known->second) add_rank(here * count + next, pairs_);
    }
}

bool HeadIndex::is_head(char32_t character) const {
  return character >= numbers_.kSize || (head_bits_[character / 64] & rank_bit(character)) != 0;
}

// This runs for every character of a text, so a character of three bytes is never put together: its first two bytes tell
// the word of the table, its third the bit.
std::size_t HeadIndex::next_head(std::string_view text, std::size_t place) const {
  const std::uint64_t* const bits = head_bits_.data();
  const auto* const begin = reinterpret_cast<const unsigned char*>(text.data());
  while (place + 3 <= text.size()) {
    const unsigned char* const at = begin + place;
    if (at[0] < 0x80) {
      if ((bits[at[0] / 64] >> (at[0] % 64) & 1) != 0) return place;
      ++place;
    } else if ((at[0] & 0xF0) == 0xE0) {
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
