// trials.cc - tries each pattern at each of its heads.
#include "trials.h"

#include <re2/re2.h>

#include <map>

#include "match.h"

namespace gongwen::internal {
namespace {

using Groups = std::vector<std::pair<std::string, std::string_view>>;

Groups groups_of(const std::vector<std::string>& names, const std::vector<re2::StringPiece>& pieces) {
  Groups groups;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (const re2::StringPiece& piece = pieces[i + 1]; piece.data() != nullptr)
      groups.emplace_back(names[i], std::string_view(piece.data(), piece.size()));
  return groups;
}

// What competes at a place: the patterns of one kind, of a user's kind those of one name.
using Family = std::pair<std::size_t, std::string>;

class PlaceTrials {
 public:
  PlaceTrials(const Patterns& patterns, std::string_view folded, std::size_t place)
      : patterns_(patterns.all()), folded_(folded), place_(place) {}

  std::vector<Trial> run() && {
    for (std::uint32_t index = 0; index < patterns_.size(); ++index) try_pattern(index);
    for (Trial& trial : trials_) {
      const std::size_t best = best_.contains(family(trial)) ? best_.at(family(trial)) : 0;
      if (trial.verdict != Verdict::won || &trials_[best] == &trial) continue;
      trial.verdict = Verdict::shorter;
      trial.winner = trials_[best].pattern;
    }
    return std::move(trials_);
  }

 private:
  Family family(const Trial& trial) const { return {patterns_[trial.pattern].kind, patterns_[trial.pattern].name}; }

  void try_pattern(std::uint32_t index) {
    const Pattern& pattern = patterns_[index];
    if (!pattern.heads.begins(folded_.substr(place_))) return;
    const std::string_view window = first_bytes(folded_.substr(place_), kMaxMatch);
    std::vector<re2::StringPiece> pieces(pattern.group_names.size() + 1);
    const re2::StringPiece text(window.data(), window.size());
    const int count = static_cast<int>(pieces.size());
    if (!pattern.regex->re2().Match(text, 0, text.size(), re2::RE2::ANCHOR_START, pieces.data(), count)) return;
    Trial trial{index, {place_, place_ + pieces[0].size()}, Verdict::won, 0, groups_of(pattern.group_names, pieces)};
    if (pattern.not_before.ends(folded_.substr(0, place_))) trial.verdict = Verdict::barred_before;
    else if (pattern.not_after.begins(folded_.substr(trial.span.end))) trial.verdict = Verdict::barred_after;
    add(std::move(trial));
  }

  void add(Trial trial) {
    trials_.push_back(std::move(trial));
    const Trial& added = trials_.back();
    if (added.verdict != Verdict::won) return;
    const auto [best, is_first] = best_.try_emplace(family(added), trials_.size() - 1);
    if (!is_first && added.span.end > trials_[best->second].span.end) best->second = trials_.size() - 1;
  }

  const std::vector<Pattern>& patterns_;
  std::string_view folded_;
  std::size_t place_;
  std::vector<Trial> trials_;
  std::map<Family, std::size_t> best_;  // by family, the index of the winner so far
};

}  // namespace

std::vector<Trial> trials(const Patterns& patterns, std::string_view folded) {
  std::vector<Trial> all;
  for (std::size_t place = 0; place < folded.size(); place += first_code_point(folded.substr(place)).size)
    for (Trial& trial : PlaceTrials(patterns, folded, place).run()) all.push_back(std::move(trial));
  return all;
}

}  // namespace gongwen::internal
