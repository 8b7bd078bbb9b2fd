#include "words.h"

#include <algorithm>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLowBits = 12;  // of a code point: what the last two bytes of three carry
constexpr unsigned kLowMask = (1u << kLowBits) - 1;

unsigned low_bits(char32_t character) { return static_cast<unsigned>(character) & kLowMask; }

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The low bits of a text's first and last character. Most look-ups end here: a bit tells that no word begins so.
unsigned first_low_bits(std::string_view text) {
  if (text.empty()) return low_bits(first_code_point(text).value);
  if (byte_at(text, 0) < 0x80) return byte_at(text, 0);
  const bool is_three = text.size() >= 3 && (byte_at(text, 0) & 0xF0) == 0xE0;
  return is_three ? (byte_at(text, 1) & 0x3Fu) << 6 | (byte_at(text, 2) & 0x3Fu) : low_bits(first_code_point(text).value);
}

unsigned last_low_bits(std::string_view text) {
  if (text.empty()) return low_bits(last_code_point(text).value);
  const std::size_t last = text.size() - 1;
  if (byte_at(text, last) < 0x80) return byte_at(text, last);
  const bool is_three = text.size() >= 3 && (byte_at(text, last - 2) & 0xF0) == 0xE0;
  return is_three ? (byte_at(text, last - 1) & 0x3Fu) << 6 | (byte_at(text, last) & 0x3Fu)
                  : low_bits(last_code_point(text).value);
}

}  // namespace

WordList::WordList(const std::vector<std::pair<std::string, std::string>>& entries) {
  for (const auto& [meaning, word] : entries) {
    if (word.empty()) continue;
    const auto index = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({word, meaning});
    by_first_[first_code_point(word).value].push_back(index);
    may_begin_.set(first_low_bits(word));
    may_end_.set(last_low_bits(word));
    by_last_[last_code_point(word).value].push_back(index);
  }
  const auto longer = [&](std::uint32_t a, std::uint32_t b) {
    return entries_[a].word.size() > entries_[b].word.size();
  };
  for (Buckets* buckets : {&by_first_, &by_last_})
    for (auto& [character, bucket] : *buckets) std::stable_sort(bucket.begin(), bucket.end(), longer);
}

std::optional<WordMatch> WordList::ending(std::string_view text) const {
  if (!may_end_[last_low_bits(text)]) return std::nullopt;
  const auto bucket = by_last_.find(last_code_point(text).value);
  if (bucket == by_last_.end()) return std::nullopt;
  for (const std::uint32_t index : bucket->second)
    if (text.ends_with(entries_[index].word)) return WordMatch{entries_[index].word.size(), entries_[index].meaning};
  return std::nullopt;
}

std::optional<WordMatch> WordList::starting(std::string_view text) const {
  if (!may_begin_[first_low_bits(text)]) return std::nullopt;
  const auto bucket = by_first_.find(first_code_point(text).value);
  if (bucket == by_first_.end()) return std::nullopt;
  for (const std::uint32_t index : bucket->second)
    if (text.starts_with(entries_[index].word)) return WordMatch{entries_[index].word.size(), entries_[index].meaning};
  return std::nullopt;
}

std::optional<WordPlace> WordList::first_in(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = first_code_point(text.substr(at));
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
