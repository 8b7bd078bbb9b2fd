#include "words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace gongwen::internal {

namespace {

constexpr std::size_t kEdge = sizeof(std::uint64_t);
using EightBytes = std::array<char, kEdge>;
constexpr std::string_view kAllBits = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
// Which byte of an edge tells words apart that begin or end alike: where their characters have three bytes each, the
// second one's last, and the last but one's.
constexpr std::size_t kTellsBegin = 5;
constexpr std::size_t kTellsEnd = kEdge - 4;

std::uint8_t byte_of(std::uint64_t edge, std::size_t at) {
  return std::bit_cast<std::array<std::uint8_t, kEdge>>(edge)[at];
}
std::uint64_t telling_bit(std::uint8_t byte) { return std::uint64_t{1} << byte % 64; }

// Less than eight bytes, in pieces of one size that overlap: to copy as many as there are takes longer.
void copy_few(std::string_view text, char* to) {
  constexpr std::size_t kPiece = kEdge / 2;
  if (text.size() >= kPiece) {
    const std::size_t last = text.size() - kPiece;
    std::memcpy(to, text.data(), kPiece);
    std::memcpy(to + last, text.data() + last, kPiece);
  } else if (!text.empty()) {
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - 1}) to[at] = text[at];
  }
}

// The first or the last bytes of a text as one number, zeros in place of what it does not have.
std::uint64_t first_eight(std::string_view text) {
  EightBytes bytes{};
  if (text.size() >= bytes.size()) std::memcpy(bytes.data(), text.data(), bytes.size());
  else copy_few(text, bytes.data());
  return std::bit_cast<std::uint64_t>(bytes);
}
std::uint64_t last_eight(std::string_view text) {
  EightBytes bytes{};
  if (text.size() >= bytes.size()) std::memcpy(bytes.data(), text.data() + text.size() - bytes.size(), bytes.size());
  else copy_few(text, bytes.data() + bytes.size() - text.size());
  return std::bit_cast<std::uint64_t>(bytes);
}

}  // namespace

// Gives each bucket its place. In a bucket longer words come first, those as long in their order.
std::vector<std::uint32_t> WordList::Index::order_of(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) ++bucket_of(entry).end;
  std::uint32_t begin = 0;
  for (Bucket& bucket : buckets_) {
    bucket.begin = bucket.untold = begin;
    begin += std::exchange(bucket.end, begin);
  }
  std::vector<std::uint32_t> order(entries.size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) order[bucket_of(entries[i]).end++] = i;
  const auto comes_first = [&](std::uint32_t one, std::uint32_t other) {
    const std::size_t size = entries[one].word.size();
    const std::size_t other_size = entries[other].word.size();
    return size == other_size ? one < other : size > other_size;
  };
  for (const Bucket& bucket : buckets_)
    std::sort(order.begin() + bucket.begin, order.begin() + bucket.end, comes_first);
  return order;
}

WordList::Index::Index(const std::vector<Entry>& entries, std::size_t telling)
    : telling_(telling), buckets_(std::bit_ceil(entries.size() + 1)) {
  entries_.reserve(entries.size());
  edges_.reserve(entries.size());
  for (const std::uint32_t place : order_of(entries)) {
    const Entry& entry = entries[place];
    entries_.push_back(entry);
    edges_.push_back(entry.edge);
    characters_.set(entry.character);
    if (byte_of(entry.edge.mask, telling_) == 0) continue;
    Bucket& bucket = bucket_of(entry);
    bucket.telling |= telling_bit(byte_of(entry.edge.bytes, telling_));
    bucket.untold = static_cast<std::uint32_t>(entries_.size());
  }
}

template <typename IsThere>
std::optional<WordMatch> WordList::Index::longest(char32_t character, std::uint64_t bytes, IsThere is_there) const {
  const Bucket& bucket = buckets_[character & (buckets_.size() - 1)];
  const bool may_be_told = (bucket.telling & telling_bit(byte_of(bytes, telling_))) != 0;
  for (std::size_t i = may_be_told ? bucket.begin : bucket.untold; i < bucket.end; ++i) {
    if ((bytes & edges_[i].mask) != edges_[i].bytes) continue;
    const Entry& entry = entries_[i];
    if (is_there(entry.word)) return WordMatch{entry.word.size(), entry.meaning};
  }
  return std::nullopt;
}

WordList::WordList(Entries entries) : entries_(std::move(entries)) {
  std::vector<Entry> by_first;
  std::vector<Entry> by_last;
  by_first.reserve(entries_.size());
  by_last.reserve(entries_.size());
  for (const auto& [meaning, word] : entries_) {
    if (word.empty()) continue;
    const std::string_view bits = kAllBits.substr(0, word.size());
    by_first.push_back({first_code_point(word).value, {first_eight(word), first_eight(bits)}, word, meaning});
    by_last.push_back({last_code_point(word).value, {last_eight(word), last_eight(bits)}, word, meaning});
  }
  by_first_ = Index(by_first, kTellsBegin);
  by_last_ = Index(by_last, kTellsEnd);
}

// A word of eight bytes at most is there if these are.
std::optional<WordMatch> WordList::sought_ending(std::string_view text) const {
  return by_last_.longest(last_code_point(text).value, last_eight(text), [text](std::string_view word) {
    return word.size() <= kEdge ? word.size() <= text.size() : text.ends_with(word);
  });
}

std::optional<WordMatch> WordList::sought_starting(std::string_view text) const {
  return by_first_.longest(first_code_point(text).value, first_eight(text), [text](std::string_view word) {
    return word.size() <= kEdge ? word.size() <= text.size() : text.starts_with(word);
  });
}

std::optional<WordPlace> WordList::first_in(std::string_view text) const {
  for (std::size_t at = 0; (at = first_characters().first_in(text, at)) < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const auto word = sought_starting(rest)) return WordPlace{at, *word};
    at += first_code_point(rest).size;
  }
  return std::nullopt;
}

const WordList& Words::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? none_ : found->second;
}

void Words::add(std::string name, WordList::Entries entries) {
  WordList::Entries all = list(name).entries();
  all.insert(all.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
  lists_.insert_or_assign(std::move(name), WordList(std::move(all)));
}

}  // namespace gongwen::internal
