#include "words.h"

#include <algorithm>

namespace gongwen::internal {

WordList::Index::Index(std::vector<std::pair<char32_t, Entry>> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.word.size() > b.second.word.size();
  });
  for (auto& [character, entry] : entries) {
    has_.set(character % has_.size());
    characters_.push_back(character);
    entries_.push_back(std::move(entry));
  }
}

std::span<const WordList::Entry> WordList::Index::at(char32_t character) const {
  const auto [first, last] = std::equal_range(characters_.begin(), characters_.end(), character);
  return {entries_.begin() + (first - characters_.begin()), entries_.begin() + (last - characters_.begin())};
}

WordList::WordList(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::vector<std::pair<char32_t, Entry>> by_first;
  std::vector<std::pair<char32_t, Entry>> by_last;
  for (const auto& [meaning, word] : entries) {
    if (word.empty()) continue;
    by_first.emplace_back(first_code_point(word).value, Entry{word, meaning});
    by_last.emplace_back(last_code_point(word).value, Entry{word, meaning});
  }
  by_first_ = Index(std::move(by_first));
  by_last_ = Index(std::move(by_last));
}

std::optional<WordMatch> WordList::ending_with(char32_t last, std::string_view text) const {
  for (const Entry& entry : by_last_.at(last))
    if (text.ends_with(entry.word)) return WordMatch{entry.word.size(), entry.meaning};
  return std::nullopt;
}

std::optional<WordMatch> WordList::starting_with(char32_t first, std::string_view text) const {
  for (const Entry& entry : by_first_.at(first))
    if (text.starts_with(entry.word)) return WordMatch{entry.word.size(), entry.meaning};
  return std::nullopt;
}

std::optional<WordPlace> WordList::first_in(std::string_view text) const {
  const auto may_begin = [&](std::size_t at) { return first_characters().may_have(text.data() + at); };
  for (std::size_t at = 0; at < text.size();) {
    while (at + kReadForTwoHan <= text.size() && are_two_han(text.data() + at) && !may_begin(at) && !may_begin(at + 3))
      at += kTwoHan;
    const CodePoint character = first_code_point(text.substr(at));
    if (by_first_.may_have(character.value))
      if (const auto word = starting(text.substr(at))) return WordPlace{at, *word};
    at += character.size;
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
