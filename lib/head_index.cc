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

constexpr std::size_t kMostPairs = 1 << 20;  // that a table of pairs is made for

constexpr char32_t kOutside = 0xFFFFFFFF;  // what stands before the text and after it: in no set

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
    for (const CharacterRange& range : beginning.second) add(range.first, range.last);
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
                          number_of(with_second(c, beginnings), with_second_)};
  };
  class_of(kOutside);  // comes first: its class is kNoCharacter
  for (const char32_t first : boundaries(patterns, beginnings)) stretches_.push_back({first, class_of(first)});
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
  for (auto& [text, ranks] : by_literal) heads.by_literal.push_back({text, std::move(ranks)});
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

void HeadIndex::fill_table() {
  table_.resize(kTableSize);
  for (std::size_t i = 0; i < stretches_.size(); ++i) {
    const char32_t end = i + 1 < stretches_.size() ? stretches_[i + 1].first : kTableSize;
    const std::uint16_t number = number_of(stretches_[i].characters, classes_);
    for (char32_t c = stretches_[i].first; c < std::min(end, kTableSize); ++c) table_[c] = number;
  }
  goes_on_ = PairTable(heads_, with_second_);
  follows_ = PairTable(heads_, allowed_after_);
}

HeadIndex::PairTable::PairTable(const std::vector<Heads>& heads, const std::vector<RankMask>& beside)
    : width_(beside.size()) {
  if (heads.size() * beside.size() * beside.front().size() > kMostPairs) return;
  const auto meet = [](const RankMask& a, const RankMask& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), std::uint64_t{0}, std::bit_or(), std::bit_and()) != 0;
  };
  for (const Heads& here : heads)
    for (const RankMask& mask : beside)
      may_.push_back(meet(here.by_character, mask) ||
                     std::any_of(here.by_literal.begin(), here.by_literal.end(),
                                 [&](const Literal& literal) { return meet(literal.patterns, mask); }));
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

CharacterClass HeadIndex::class_beyond_table(char32_t character) const {
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), character,
                                      [](char32_t c, const Stretch& stretch) { return c < stretch.first; });
  return std::prev(after)->characters;
}

}  // namespace gongwen::internal
