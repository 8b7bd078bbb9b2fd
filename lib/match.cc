#include "match.h"

#include <optional>
#include <span>
#include <stdexcept>
#include <utility>

#include "head_index.h"

namespace gongwen::internal {
namespace {

class Matcher {
 public:
  Matcher(const Patterns& patterns, std::string_view folded, const RankMask& wanted,
          const std::function<void(const Occurrence&)>& found)
      : patterns_(patterns.all()),
        heads_(patterns.heads()),
        folded_(folded),
        found_(found),
        run_(heads_.lexer(), wanted),
        wanted_(wanted),
        live_(heads_.words()) {}

  void run() {
    HeadWalk walk(heads_, folded_);
    for (auto places = walk.next(); !places.empty(); places = walk.next())
      for (const std::size_t place : places) try_place(place);
  }

 private:
  struct Match {
    std::uint32_t pattern;
    std::uint32_t family;
    std::size_t end;
  };

  const CharacterClass& class_at(std::size_t place) const {
    return place < folded_.size() ? heads_.class_of(first_of_well_formed(folded_, place).value) : heads_.outside();
  }

  const CharacterClass& class_before(std::size_t place) const {
    return place > 0 ? heads_.class_of(last_code_point(folded_.substr(0, place)).value) : heads_.outside();
  }

  // Matches at a place, if patterns can begin between the characters before it and behind.
  void try_place(std::size_t place) {
    const CodePoint head = first_of_well_formed(folded_, place);
    const CharacterClass& here = heads_.class_of(head.value);
    const CharacterClass& next = class_at(place + head.size);
    if (!find_live(class_before(place), here, next)) return;
    for (const LexerMatch& match : run_.match(folded_.substr(place), kMaxMatch))
      if (is_live(match.regex)) take(match.regex, {place, place + match.size});
    give(place);
  }

  // Puts into live_ the wanted patterns that can begin between these characters; whether there are any.
  bool find_live(const CharacterClass& before, const CharacterClass& here, const CharacterClass& next) {
    const auto heads = heads_.heads(here);
    const auto allowed = heads_.allowed_after(before);
    const auto going_on = heads_.with_second(next);
    std::uint64_t any = 0;
    for (std::size_t word = 0; word < live_.size(); ++word) {
      live_[word] = heads[word] & allowed[word] & going_on[word] & wanted_[word];
      any |= live_[word];
    }
    return any != 0;
  }

  bool is_live(std::size_t rank) const { return (live_[rank / 64] & mask_bit(rank)) != 0; }

  // A live pattern's match, if nothing beside it forbids it and none of its family is as long.
  void take(std::size_t rank, FoldedSpan span) {
    const HeadIndex::Ranked ranked = heads_.ranked()[rank];
    if (best_ && best_->family == ranked.family && span.end <= best_->end) return;
    if (!heads_.may_end_before(class_at(span.end), rank)) return;
    const Pattern& pattern = patterns_[ranked.pattern];
    if (!pattern.heads.literals().empty() && !pattern.heads.begins(folded_.substr(span.begin))) return;
    if (pattern.not_before.has_literal_at_end(folded_.substr(0, span.begin))) return;
    if (pattern.not_after.has_literal_at_begin(folded_.substr(span.end))) return;
    if (best_ && best_->family != ranked.family) give(span.begin);
    best_ = Match{ranked.pattern, ranked.family, span.end};
  }

  // Hands out the family's best match, if there is one.
  void give(std::size_t place) {
    if (!best_) return;
    const Occurrence occurrence{best_->pattern, {place, best_->end}};
    best_.reset();
    found_(occurrence);
  }

  const std::vector<Pattern>& patterns_;
  const HeadIndex& heads_;
  std::string_view folded_;
  const std::function<void(const Occurrence&)>& found_;
  LexerRun run_;
  const RankMask& wanted_;
  RankMask live_;              // patterns that can match at the place
  std::optional<Match> best_;  // of the family that is being matched
};

}  // namespace

RankMask ranks_of(const Patterns& patterns, const std::vector<bool>& kinds) {
  const std::vector<HeadIndex::Ranked>& ranked = patterns.heads().ranked();
  RankMask ranks(patterns.heads().words());
  for (std::size_t rank = 0; rank < ranked.size(); ++rank)
    if (kinds[patterns.all()[ranked[rank].pattern].kind]) ranks[rank / 64] |= mask_bit(rank);
  return ranks;
}

void match(const Patterns& patterns, std::string_view folded, const RankMask& wanted,
           const std::function<void(const Occurrence&)>& found) {
  Matcher(patterns, folded, wanted, found).run();
}

namespace {

// Each of them written once: an array made first and filled then is cleared before.
template <std::size_t... Index>
std::array<std::string_view, kMaxGroups> groups_at(std::string_view nothing, std::index_sequence<Index...>) {
  return {(static_cast<void>(Index), nothing)...};
}

// What the regex's groups took of a match, by their numbers. RE2 is asked only where their places must be sought.
using Groups = std::array<std::string_view, kMaxGroups + 1>;
Groups groups_of(const Pattern& pattern, std::string_view match) {
  Groups groups;
  if (pattern.edges) {
    for (std::size_t i = 0; i < pattern.slots.size(); ++i) groups[i + 1] = pattern.edges->group(i, match);
    return groups;
  }
  const bool matches = pattern.regex->match(match, std::span(groups).first(pattern.slots.size() + 1));
  if (!matches || groups[0].size() != match.size())
    throw std::logic_error("RE2 and the lexer differ: " + pattern.id);
  return groups;
}

}  // namespace

Candidate capture(const Patterns& patterns, std::string_view folded, const Occurrence& occurrence) {
  const std::string_view nothing(folded.data() + occurrence.span.begin, 0);
  Candidate candidate{occurrence.pattern, occurrence.span,
                      groups_at(nothing, std::make_index_sequence<kMaxGroups>())};
  const Pattern& pattern = patterns.all()[occurrence.pattern];
  if (pattern.slots.empty()) return candidate;
  const Groups groups = groups_of(pattern, folded.substr(occurrence.span.begin, occurrence.span.size()));
  for (std::size_t i = 0; i < pattern.slots.size(); ++i)
    if (!groups[i + 1].empty()) candidate.groups[static_cast<std::size_t>(pattern.slots[i])] = groups[i + 1];
  return candidate;
}

}  // namespace gongwen::internal
