#include "match.h"

#include <re2/re2.h>

#include <optional>
#include <stdexcept>

#include "head_index.h"

namespace gongwen::internal {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

class Matcher {
 public:
  // `wanted` flags ranks.
  Matcher(const Patterns& patterns, std::string_view folded, const std::vector<bool>& wanted,
          const std::function<void(const Occurrence&)>& found)
      : patterns_(patterns.all()),
        heads_(patterns.heads()),
        folded_(folded),
        found_(found),
        run_(heads_.lexer(), wanted),
        wanted_(heads_.words()),
        live_(heads_.words()) {
    for (std::size_t rank = 0; rank < wanted.size(); ++rank)
      if (wanted[rank]) wanted_[rank / 64] |= rank_bit(rank);
  }

  void run() {
    for (std::size_t place = heads_.next_head(folded_, 0); place < folded_.size();) {
      const std::size_t behind = place + code_point_at(place).size;
      try_place(place, behind);
      place = heads_.next_head(folded_, behind);
    }
  }

 private:
  struct Match {
    std::uint32_t pattern;
    std::uint32_t family;
    std::size_t end;
  };

  // Three characters in a row; a match may begin at the middle one.
  struct Neighbours {
    std::uint16_t before;  // the numbers of their classes
    std::uint16_t here;
    std::uint16_t next;
  };

  // first_code_point for text that folding made well-formed.
  CodePoint code_point_at(std::size_t place) const {
    const char* bytes = folded_.data() + place;
    if (is_ascii(bytes[0])) return {static_cast<char32_t>(bytes[0]), 1};
    const bool is_three = (static_cast<unsigned char>(bytes[0]) & 0xF0) == 0xE0 && place + 3 <= folded_.size();
    return is_three ? CodePoint{of_three_bytes(bytes), 3} : first_code_point(folded_.substr(place));
  }

  std::uint16_t class_at(std::size_t place) const {
    return place < folded_.size() ? heads_.class_number(code_point_at(place).value) : HeadIndex::kOutside;
  }

  // Matches at a place with a head, if patterns can begin between the characters before it and behind.
  void try_place(std::size_t place, std::size_t behind) {
    const std::uint16_t here = class_at(place);
    const std::uint16_t next = class_at(behind);
    if (!heads_.may_begin(here, next)) return;
    const CodePoint left = last_code_point(folded_.substr(0, place));
    const std::uint16_t before = left.size == 0 ? HeadIndex::kOutside : heads_.class_number(left.value);
    match_at(place, {before, here, next});
  }

  void match_at(std::size_t place, const Neighbours& characters) {
    if (!find_live(characters)) return;
    for (const LexerMatch& match : run_.match(first_bytes(folded_.substr(place), kMaxMatch)))
      if (is_live(match.regex)) take(heads_.ranked()[match.regex], {place, place + match.size});
    give(place);
  }

  // Puts into live_ the wanted patterns that can begin between these characters; whether there are any.
  bool find_live(const Neighbours& characters) {
    const RankMask& heads = heads_.heads(heads_.class_of(characters.here));
    const RankMask& allowed = heads_.allowed_after(heads_.class_of(characters.before));
    const RankMask& going_on = heads_.with_second(heads_.class_of(characters.next));
    std::uint64_t any = 0;
    for (std::size_t word = 0; word < live_.size(); ++word) {
      live_[word] = heads[word] & allowed[word] & going_on[word] & wanted_[word];
      any |= live_[word];
    }
    return any != 0;
  }

  bool is_live(std::size_t rank) const { return (live_[rank / 64] & rank_bit(rank)) != 0; }

  void take(HeadIndex::Ranked ranked, FoldedSpan span) {
    const Pattern& pattern = patterns_[ranked.pattern];
    if (best_ && best_->family == ranked.family && span.end <= best_->end) return;
    if (!pattern.heads.literals().empty() && !pattern.heads.begins(folded_.substr(span.begin))) return;
    if (pattern.not_before.ends(folded_.substr(0, span.begin))) return;
    if (pattern.not_after.begins(folded_.substr(span.end))) return;
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
  RankMask wanted_;            // patterns of wanted kinds
  RankMask live_;              // patterns that can match at the place
  std::optional<Match> best_;  // of the family that is being matched
};

}  // namespace

void match(const Patterns& patterns, std::string_view folded, const std::vector<bool>& wanted,
           const std::function<void(const Occurrence&)>& found) {
  std::vector<bool> ranks;
  for (const HeadIndex::Ranked& ranked : patterns.heads().ranked())
    ranks.push_back(wanted[patterns.all()[ranked.pattern].kind]);
  Matcher(patterns, folded, ranks, found).run();
}

Candidate capture(const Patterns& patterns, std::string_view folded, const Occurrence& occurrence) {
  Candidate candidate{occurrence.pattern, occurrence.span, {}};
  const Pattern& pattern = patterns.all()[occurrence.pattern];
  if (pattern.slots.empty()) return candidate;
  const std::string_view text = folded.substr(occurrence.span.begin, occurrence.span.size());
  std::array<re2::StringPiece, kMaxGroups + 1> pieces;
  const int count = static_cast<int>(pattern.slots.size()) + 1;
  const re2::RE2& regex = pattern.regex->re2();
  const bool matches = regex.Match(piece(text), 0, text.size(), re2::RE2::ANCHOR_START, pieces.data(), count);
  if (!matches || pieces[0].size() != text.size()) throw std::logic_error("RE2 and the lexer differ: " + pattern.id);
  for (std::size_t i = 0; i < pattern.slots.size(); ++i) {
    const re2::StringPiece& group = pieces[i + 1];
    candidate.groups[static_cast<std::size_t>(pattern.slots[i])] = {group.data(), group.size()};
  }
  return candidate;
}

}  // namespace gongwen::internal
