#include "head_index.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace gongwen::internal {
namespace {

// Bytes that a regex and the set may take, automata included: those are built as texts need them and begin anew when
// they reach this, so it bounds memory and not what matches.
constexpr std::int64_t kRegexMemory = 8 << 20;
constexpr std::int64_t kSetMemory = 32 << 20;

constexpr std::size_t kMostPaired = 1024;  // classes that a table of pairs is made for

constexpr char32_t kNoCharacter = 0xFFFFFFFF;  // what stands before the text and after it: in no set

std::vector<FirstCharacters> beginnings_of(const std::vector<Pattern>& patterns) {
  std::vector<FirstCharacters> beginnings;
  for (const Pattern& pattern : patterns) beginnings.push_back(read_first_characters(pattern.source));
  return beginnings;
}

// Characters at which something changes for a pattern: between two of these all characters are alike.
std::vector<char32_t> boundaries(const std::vector<Pattern>& patterns, const std::vector<FirstCharacters>& beginnings) {
  std::vector<char32_t> boundaries = {0};
  const auto add = [&](char32_t first, char32_t last) { boundaries.insert(boundaries.end(), {first, last + 1}); };
  for (const Pattern& pattern : patterns) {
    for (const CharacterRange& range : pattern.heads.ranges()) add(range.first, range.last);
    for (const CharacterRange& range : pattern.not_before.ranges()) add(range.first, range.last);
    for (const std::string& literal : pattern.heads.literals())
      add(first_code_point(literal).value, first_code_point(literal).value);
  }
  for (const FirstCharacters& beginning : beginnings)
    for (const CharacterSet* set : {&beginning.second, &beginning.behind})
      for (const CharacterRange& range : *set) add(range.first, range.last);
  for (const CharacterRange& range : number_characters()) add(range.first, range.last);
  std::sort(boundaries.begin(), boundaries.end());
  boundaries.erase(std::unique(boundaries.begin(), boundaries.end()), boundaries.end());
  return boundaries;
}

// The place of `value` in `values`, where it is put at the end when it is new.
template <typename Value>
std::uint16_t number_of(Value value, std::vector<Value>& values) {
  const auto found = std::find(values.begin(), values.end(), value);
  const auto number = static_cast<std::uint16_t>(found - values.begin());
  if (found == values.end()) values.push_back(std::move(value));
  return number;
}

void add_rank(std::size_t rank, RankMask& mask) { mask[rank / 64] |= rank_bit(rank); }

}  // namespace

re2::RE2::Options regex_options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRegexMemory);
  return options;
}

HeadIndex::HeadIndex(const std::vector<Pattern>& patterns) {
  rank(patterns);
  add_classes(patterns);
  fill_table();
  note_second_characters();
  pair_classes();
  compile_set(patterns);
}

void HeadIndex::rank(const std::vector<Pattern>& patterns) {
  std::map<std::pair<std::size_t, std::string>, std::size_t> first_of;  // by kind and name: who has them first
  for (std::uint32_t i = 0; i < patterns.size(); ++i) {
    const std::size_t first = first_of.emplace(std::pair(patterns[i].kind, patterns[i].name), i).first->second;
    ranked_.push_back({i, static_cast<std::uint32_t>(patterns[i].kind * patterns.size() + first)});
  }
  std::stable_sort(ranked_.begin(), ranked_.end(), [](const auto& a, const auto& b) { return a.family < b.family; });
}

void HeadIndex::add_classes(const std::vector<Pattern>& patterns) {
  const std::vector<FirstCharacters> beginnings = beginnings_of(patterns);
  const auto class_of = [&](char32_t c) {
    return CharacterClass{number_of(heads_of(c, patterns), heads_),
                          number_of(allowed_after(c, patterns), allowed_after_),
                          number_of(with_second(c, beginnings), with_second_),
                          contains(number_characters(), c) ? CharacterClass::kInNumber
                                                           : number_of(behind_number(c, beginnings), behind_number_)};
  };
  classes_.push_back(class_of(kNoCharacter));  // comes first: its number is kOutside
  for (const char32_t first : boundaries(patterns, beginnings)) stretches_.push_back({first, number_of(class_of(first), classes_)});
}

HeadIndex::Heads HeadIndex::heads_of(char32_t character, const std::vector<Pattern>& patterns) const {
  Heads heads{RankMask(words()), {}};
  std::map<std::string, RankMask> by_literal;
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank) {
    const Guard& guard = patterns[ranked_[rank].pattern].heads;
    if (guard.has(character)) add_rank(rank, heads.by_character);
    for (const std::string& literal : guard.literals())
      if (first_code_point(literal).value == character)
        add_rank(rank, by_literal.try_emplace(literal, words()).first->second);
  }
  for (auto& [text, ranks] : by_literal) heads.by_literal.push_back({text, std::move(ranks), 0});
  return heads;
}

RankMask HeadIndex::allowed_after(char32_t character, const std::vector<Pattern>& patterns) const {
  RankMask allowed(words());
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank)
    if (!patterns[ranked_[rank].pattern].not_before.has(character)) add_rank(rank, allowed);
  return allowed;
}

RankMask HeadIndex::with_second(char32_t character, const std::vector<FirstCharacters>& beginnings) const {
  RankMask can(words());
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank) {
    const FirstCharacters& beginning = beginnings[ranked_[rank].pattern];
    if (beginning.may_be_single || contains(beginning.second, character)) add_rank(rank, can);
  }
  return can;
}

RankMask HeadIndex::behind_number(char32_t character, const std::vector<FirstCharacters>& beginnings) const {
  RankMask can(words());
  for (std::size_t rank = 0; rank < ranked_.size(); ++rank) {
    const FirstCharacters& beginning = beginnings[ranked_[rank].pattern];
    if (beginning.may_end_in_number || contains(beginning.behind, character)) add_rank(rank, can);
  }
  return can;
}

void HeadIndex::fill_table() {
  table_.resize(kTableSize);
  head_bits_.resize(kTableSize / 64);
  for (std::size_t i = 0; i < stretches_.size(); ++i) {
    const char32_t end = i + 1 < stretches_.size() ? stretches_[i + 1].first : kTableSize;
    for (char32_t c = stretches_[i].first; c < std::min(end, kTableSize); ++c) {
      table_[c] = stretches_[i].characters;
      if (classes_[table_[c]].heads != 0) add_rank(c, head_bits_);
    }
  }
}

void HeadIndex::note_second_characters() {
  for (Heads& heads : heads_)
    for (Literal& literal : heads.by_literal) {
      const std::string_view rest = std::string_view(literal.text).substr(first_code_point(literal.text).size);
      literal.second = class_number(first_code_point(rest).value);
    }
}

bool HeadIndex::may_go_on(const Heads& heads, const RankMask& with_second) const {
  const auto meet = [&](const RankMask& mask) {
    return std::inner_product(mask.begin(), mask.end(), with_second.begin(), std::uint64_t{0}, std::bit_or(),
                              std::bit_and()) != 0;
  };
  return meet(heads.by_character) || std::any_of(heads.by_literal.begin(), heads.by_literal.end(),
                                                 [&](const Literal& literal) { return meet(literal.patterns); });
}

void HeadIndex::pair_classes() {
  const std::size_t count = classes_.size();
  if (count > kMostPaired) return;
  std::map<std::pair<std::uint16_t, std::uint16_t>, bool> may;  // by heads and second: few of them differ
  pairs_.resize(count * count / 64 + 1);
  for (std::size_t here = 0; here < count; ++here)
    for (std::size_t next = 0; next < count; ++next) {
      const auto [known, is_new] = may.try_emplace({classes_[here].heads, classes_[next].second});
      if (is_new) known->second = may_go_on(heads_[classes_[here].heads], with_second_[classes_[next].second]);
      if (known->second) add_rank(here * count + next, pairs_);
    }
}

void HeadIndex::compile_set(const std::vector<Pattern>& patterns) {
  if (patterns.empty()) return;  // there are no heads, so nothing asks it
  re2::RE2::Options options = regex_options();
  options.set_max_mem(kSetMemory);
  set_ = std::make_unique<re2::RE2::Set>(options, re2::RE2::ANCHOR_START);
  bool is_complete = true;
  for (const Ranked& ranked : ranked_) is_complete &= set_->Add(patterns[ranked.pattern].source, nullptr) >= 0;
  if (is_complete && set_->Compile()) return;
  throw PatternError(patterns.back().file, patterns.back().pointer + "/regex",
                     "over budget together with the patterns before it: shorten bounded repeats");
}

bool HeadIndex::is_head(char32_t character) const {
  return character >= kTableSize || (head_bits_[character / 64] & rank_bit(character)) != 0;
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

std::uint16_t HeadIndex::class_beyond_table(char32_t character) const {
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), character,
                                      [](char32_t c, const Stretch& stretch) { return c < stretch.first; });
  return std::prev(after)->characters;
}

}  // namespace gongwen::internal
