// overlaps.cc - the longest stays, then the earliest, then file order.
#include "overlaps.h"

#include <map>
#include <numeric>
#include <set>

namespace gongwen::internal {
namespace {

bool outranks(const Claim& a, const Claim& b) {
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.pattern < b.pattern;
}

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
  if (claims.size() == 2 && claims[0].family == claims[1].family) {  // as nearly always
    const bool second = outranks(claims[1], claims[0]);
    return {!second, second};
  }
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

}  // namespace gongwen::internal
