// overlaps.cc - the longest stays, then the earliest, then file order.
#include "overlaps.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace gongwen::internal {

bool outranks(const Claim& a, const Claim& b) {
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.pattern < b.pattern;
}

namespace {

class Taken {
 public:
  bool overlaps(FoldedSpan span) const {
    const auto next = spans_.lower_bound({span.begin, 0});
    if (next != spans_.end() && next->first < span.end) return true;
    return next != spans_.begin() && std::prev(next)->second > span.begin;
  }
  void add(FoldedSpan span) { spans_.insert({span.begin, span.end}); }

 private:
  std::set<std::pair<std::size_t, std::size_t>> spans_;
};

}  // namespace

std::vector<bool> standing(const std::vector<Claim>& claims) {
  return standing(claims, [](std::size_t) { return true; });
}

std::vector<bool> standing(const std::vector<Claim>& claims, const std::function<bool(std::size_t)>& holds) {
  std::vector<std::size_t> ranked(claims.size());
  std::iota(ranked.begin(), ranked.end(), 0);
  const auto before = [&](std::size_t a, std::size_t b) { return outranks(claims[a], claims[b]); };
  std::stable_sort(ranked.begin(), ranked.end(), before);
  std::map<std::string_view, Taken> taken;
  std::vector<bool> stands(claims.size());
  for (const std::size_t index : ranked) {
    Taken& spans = taken[claims[index].family];
    if (spans.overlaps(claims[index].span) || !holds(index)) continue;
    spans.add(claims[index].span);
    stands[index] = true;
  }
  return stands;
}

namespace {

constexpr std::size_t kBits = 64;  // of a word

// Calls take(word, bits) for the bits of a span, word by word.
template <typename Take>
void take_bits(FoldedSpan span, Take take) {
  for (std::size_t begin = span.begin; begin < span.end;) {
    const std::size_t word = begin / kBits;
    const std::size_t end = std::min(span.end, (word + 1) * kBits);
    take(word, ~std::uint64_t{0} >> (kBits - (end - begin)) << begin % kBits);
    begin = end;
  }
}

}  // namespace

ClaimedText::ClaimedText(std::size_t text_size) : words_(text_size / kBits + 1) {}

bool ClaimedText::overlaps(FoldedSpan span) const {
  std::uint64_t claimed = 0;
  take_bits(span, [&](std::size_t word, std::uint64_t bits) { claimed |= words_[word] & bits; });
  return claimed != 0;
}

void ClaimedText::add(FoldedSpan span) {
  take_bits(span, [&](std::size_t word, std::uint64_t bits) { words_[word] |= bits; });
}

}  // namespace gongwen::internal
