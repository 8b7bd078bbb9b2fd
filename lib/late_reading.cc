#include "late_reading.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "kinds/duration.h"
#include "make_room.h"
#include "overlaps.h"

namespace gongwen::internal {
namespace {

using Matches = std::span<const Occurrence>;

// Matches that hang together.
class DateCluster {
 public:
  DateCluster(Matches matches, const std::vector<bool>& are_lists, const ReadDate& read) : read_(read) {
    for (const Occurrence& match : matches) {
      if (are_lists[match.pattern]) add_list(match);
      else add({match.span, match.pattern, {}}, {});
    }
  }

  Drafts<UnresolvedDate> standing() {
    const std::vector<bool> stands = internal::standing(claims_, [&](std::size_t i) { return holds(i); });
    Drafts<UnresolvedDate> drafts;
    for (std::size_t i = 0; i < stands.size(); ++i)
      if (stands[i]) drafts.push_back(*std::move(drafts_[i]));
    std::sort(drafts.begin(), drafts.end(), stands_before<UnresolvedDate>);  // a list's dates came at once
    return drafts;
  }

 private:
  void add(Claim claim, std::optional<Draft<UnresolvedDate>> draft) {
    claims_.push_back(claim);
    drafts_.push_back(std::move(draft));
  }

  // Each date of a list claims its own words alone.
  void add_list(const Occurrence& match) {
    for (Draft<UnresolvedDate>& draft : read_(match)) add({draft.span, draft.pattern, {}}, std::move(draft));
  }

  bool holds(std::size_t i) {
    if (drafts_[i]) return true;
    for (Draft<UnresolvedDate>& draft : read_({claims_[i].pattern, claims_[i].span})) drafts_[i] = std::move(draft);
    return drafts_[i].has_value();
  }

  const ReadDate& read_;
  std::vector<Claim> claims_;
  std::vector<std::optional<Draft<UnresolvedDate>>> drafts_;  // by claim, once it is read
};

// Whether the first of a cluster holds all the others: either it stands, then alone, or it is none.
bool holds_others(Matches cluster) {
  const auto ends_within = [&](const Occurrence& match) { return match.span.end <= cluster.front().span.end; };
  return std::all_of(cluster.begin(), cluster.end(), ends_within);
}

template <typename Found>
Drafts<UnresolvedDate> with(Drafts<UnresolvedDate> dates, Found found) {
  for (Draft<UnresolvedDate>& draft : found) dates.push_back(std::move(draft));
  return dates;
}

// Whether the first byte of each match is a date's. Asked of matches in text order.
class DateWords {
 public:
  explicit DateWords(const Drafts<UnresolvedDate>& dates) : next_(dates.begin()), end_(dates.end()) {}

  bool has(std::size_t at) {
    while (next_ != end_ && next_->span.end <= at) ++next_;
    return next_ != end_ && next_->span.begin <= at;
  }

 private:
  Drafts<UnresolvedDate>::const_iterator next_;
  Drafts<UnresolvedDate>::const_iterator end_;
};

}  // namespace

Drafts<UnresolvedDate> standing_dates(const std::vector<Occurrence>& matches, const std::vector<bool>& are_lists,
                                      const ReadDate& read) {
  Drafts<UnresolvedDate> dates;
  for (auto begin = matches.begin(); begin != matches.end();) {
    const auto end = end_of_cluster(begin, matches.end());
    const bool is_simple = end - begin == 1 || (!are_lists[begin->pattern] && holds_others({begin, end}));
    const std::size_t before = dates.size();
    make_room(dates, static_cast<std::size_t>(begin - matches.begin()), matches.size());
    dates = is_simple ? with(std::move(dates), read(*begin))
                      : with(std::move(dates), DateCluster({begin, end}, are_lists, read).standing());
    const bool is_none = is_simple && dates.size() == before;
    begin = is_none ? begin + 1 : end;
  }
  return dates;
}

// Where one of several that overlap may stand, it bars the others: they stay all.
std::vector<Occurrence> without_dates_own(std::vector<Occurrence> durations, const Drafts<UnresolvedDate>& dates,
                                          std::string_view folded) {
  DateWords words(dates);
  auto kept = durations.begin();
  for (auto begin = durations.begin(); begin != durations.end();) {
    const auto end = end_of_cluster(begin, durations.end());
    bool are_dates = true;
    for (auto match = begin; match != end; ++match)
      are_dates &= words.has(match->span.begin) && !DurationReader::may_be_two(match->span, folded);
    if (!are_dates) kept = std::copy(begin, end, kept);
    begin = end;
  }
  durations.erase(kept, durations.end());
  return durations;
}

}  // namespace gongwen::internal
