#include "words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>

namespace gongwen::internal {

namespace {

constexpr std::size_t kEdge = sizeof(std::uint64_t);
using EightBytes = std::array<char, kEdge>;

// The first or the last bytes of a text as one number, zeros in place of what it does not have.
std::uint64_t first_eight(std::string_view text) {
  EightBytes bytes{};
  if (text.size() >= bytes.size()) std::memcpy(bytes.data(), text.data(), bytes.size());
  else std::copy(text.begin(), text.end(), bytes.begin());
  return std::bit_cast<std::uint64_t>(bytes);
}
std::uint64_t last_eight(std::string_view text) {
  EightBytes bytes{};
  if (text.size() >= bytes.size()) std::memcpy(bytes.data(), text.data() + text.size() - bytes.size(), bytes.size());
  else std::copy(text.begin(), text.end(), bytes.end() - static_cast<std::ptrdiff_t>(text.size()));
  return std::bit_cast<std::uint64_t>(bytes);
}

}  // namespace

WordList::Index::Index(std::vector<std::pair<char32_t, Entry>> entries) {
  const std::size_t buckets = std::bit_ceil(2 * entries.size() + 1);
  std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
    const std::size_t left = a.first % buckets;
    const std::size_t right = b.first % buckets;
    return left != right ? left < right : a.second.word.size() > b.second.word.size();
  });
  begins_.assign(buckets + 1, 0);
  for (auto& [character, entry] : entries) {
    characters_.set(character);
    ++begins_[character % buckets + 1];
    entries_.push_back(std::move(entry));
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

WordList::WordList(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<std::pair<char32_t, Entry>> by_first;
  std::vector<std::pair<char32_t, Entry>> by_last;
  for (const auto& [meaning, word] : entries) {
    if (word.empty()) continue;
    const std::string bits(word.size(), '\xFF');
    by_first.emplace_back(first_code_point(word).value, Entry{word, meaning, first_eight(word), first_eight(bits)});
    by_last.emplace_back(last_code_point(word).value, Entry{word, meaning, last_eight(word), last_eight(bits)});
  }
  by_first_ = Index(std::move(by_first));
  by_last_ = Index(std::move(by_last));
}

// Eight bytes at once tell nearly all words that are not there, and those that are, if they have no more.
std::optional<WordMatch> WordList::ending_with(char32_t last, std::string_view text) const {
  const std::uint64_t edge = last_eight(text);
  for (const Entry& entry : by_last_.at(last))
    if ((edge & entry.mask) == entry.edge && text.size() >= entry.word.size() &&
        (entry.word.size() <= kEdge || text.ends_with(entry.word)))
      return WordMatch{entry.word.size(), entry.meaning};
  return std::nullopt;
}

std::optional<WordMatch> WordList::starting_with(char32_t first, std::string_view text) const {
  const std::uint64_t edge = first_eight(text);
  for (const Entry& entry : by_first_.at(first))
    if ((edge & entry.mask) == entry.edge && text.size() >= entry.word.size() &&
        (entry.word.size() <= kEdge || text.starts_with(entry.word)))
      return WordMatch{entry.word.size(), entry.meaning};
  return std::nullopt;
}

std::optional<WordPlace> WordList::first_in(std::string_view text) const {
  const CharacterBits& characters = first_characters();
  for (std::size_t at = characters.first_in(text); at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const auto word = starting(rest)) return WordPlace{at, *word};
    at = characters.first_in(text, at + first_code_point(rest).size);
  }
  return std::nullopt;
}

const WordList& Words::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? none_ : found->second;
}

void Words::add(std::string name, std::vector<std::pair<std::string, std::string>> entries) {
  auto& all = entries_[name];
  all.insert(all.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
  lists_.insert_or_assign(std::move(name), WordList(all));
}

}  // namespace gongwen::internal
