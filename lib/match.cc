#include "match.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <bit>
#include <optional>

#include "head_index.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestNumber = 60;  // bytes looked over for what stands behind a number

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

class Matcher {
 public:
  Matcher(const Patterns& patterns, std::string_view folded, const std::vector<bool>& wanted,
          const std::function<void(const Candidate&)>& found)
      : patterns_(patterns.all()),
        heads_(patterns.heads()),
        folded_(folded),
        found_(found),
        wanted_(heads_.words()),
        beside_(heads_.words()),
        live_(heads_.words()) {
    const auto& ranked = heads_.ranked();
    for (std::size_t rank = 0; rank < ranked.size(); ++rank)
      if (wanted[patterns_[ranked[rank].pattern].kind]) wanted_[rank / 64] |= rank_bit(rank);
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
    const std::size_t live = find_live(place, characters);
    if (live == 0) return;
    const std::string_view window = first_bytes(folded_.substr(place), kMaxMatch);
    if (live == 1 || !name_matches(window)) list_live();
    for (const int rank : ranks_)
      if (is_live(static_cast<std::size_t>(rank)))
        match_pattern(heads_.ranked()[static_cast<std::size_t>(rank)], window, place);
    give(place);
  }

  // Puts into live_ the wanted patterns that can begin between these characters; returns how many: 0, 1 or more.
  std::size_t find_live(std::size_t place, const Neighbours& characters) {
    const HeadIndex::Heads& heads = heads_.heads(heads_.class_of(characters.here));
    const RankMask& allowed = heads_.allowed_after(heads_.class_of(characters.before));
    const RankMask& going_on = heads_.with_second(heads_.class_of(characters.next));
    std::uint64_t any = 0;
    for (std::size_t word = 0; word < live_.size(); ++word) {
      beside_[word] = allowed[word] & going_on[word] & wanted_[word];
      live_[word] = heads.by_character[word] & beside_[word];
      any |= beside_[word];
    }
    if (any == 0) return 0;
    for (const HeadIndex::Literal& literal : heads.by_literal)
      if (literal.second == characters.next) add_literal(literal, folded_.substr(place));
    if (count_live() > 0) drop_by_number(place);
    return count_live();
  }

  std::size_t count_live() const {
    std::size_t count = 0;
    for (const std::uint64_t word : live_) count += word == 0 ? 0 : (word & (word - 1)) == 0 ? 1 : 2;
    return count;
  }

  // Adds the literal's patterns if it stands here.
  void add_literal(const HeadIndex::Literal& literal, std::string_view rest) {
    if (!rest.starts_with(literal.text)) return;
    for (std::size_t word = 0; word < live_.size(); ++word) live_[word] |= literal.patterns[word] & beside_[word];
  }

  // Leaves the patterns that can go on as the text does behind the number that follows the first character.
  void drop_by_number(std::size_t place) {
    std::size_t at = place + code_point_at(place).size;
    const std::size_t limit = at + kLongestNumber;
    while (heads_.class_of(class_at(at)).behind == CharacterClass::kInNumber && at < limit) at += code_point_at(at).size;
    if (at >= limit) return;
    const RankMask& can = heads_.behind_number(heads_.class_of(class_at(at)));
    for (std::size_t word = 0; word < live_.size(); ++word) live_[word] &= can[word];
  }

  bool is_live(std::size_t rank) const { return (live_[rank / 64] & rank_bit(rank)) != 0; }

  // Puts into ranks_, in order, the patterns that match at the window's begin. False where RE2 could not tell.
  bool name_matches(std::string_view window) {
    re2::RE2::Set::ErrorInfo error{};
    ranks_.clear();
    if (heads_.set().Match(piece(window), &ranks_, &error)) std::sort(ranks_.begin(), ranks_.end());
    return !ranks_.empty() || error.kind == re2::RE2::Set::kNoError;
  }

  void list_live() {
    ranks_.clear();
    for (std::size_t word = 0; word < live_.size(); ++word)
      for (std::uint64_t rest = live_[word]; rest != 0; rest &= rest - 1)
        ranks_.push_back(static_cast<int>(word * 64) + std::countr_zero(rest));
  }

  void match_pattern(HeadIndex::Ranked ranked, std::string_view window, std::size_t place) {
    const Pattern& pattern = patterns_[ranked.pattern];
    if (pattern.not_before.ends(folded_.substr(0, place))) return;
    re2::StringPiece whole;
    if (!pattern.regex->Match(piece(window), 0, window.size(), re2::RE2::ANCHOR_START, &whole, 1)) return;
    const std::size_t end = place + whole.size();
    if (pattern.not_after.begins(folded_.substr(end))) return;
    if (best_ && best_->family != ranked.family) give(place);
    if (!best_ || end > best_->end) best_ = Match{ranked.pattern, ranked.family, end};
  }

  // Hands out the family's best match, if there is one.
  void give(std::size_t place) {
    if (!best_) return;
    Candidate candidate{best_->pattern, {place, best_->end}, {}};
    capture(candidate);
    best_.reset();
    found_(candidate);
  }

  void capture(Candidate& candidate) const {
    const Pattern& pattern = patterns_[candidate.pattern];
    if (pattern.slots.empty()) return;
    const std::string_view text = folded_.substr(candidate.span.begin, candidate.span.size());
    std::array<re2::StringPiece, kMaxGroups + 1> pieces;
    const int count = static_cast<int>(pattern.slots.size()) + 1;
    pattern.regex->Match(piece(text), 0, text.size(), re2::RE2::ANCHOR_START, pieces.data(), count);
    for (std::size_t i = 0; i < pattern.slots.size(); ++i) {
      const re2::StringPiece& group = pieces[i + 1];
      candidate.groups[static_cast<std::size_t>(pattern.slots[i])] = {group.data(), group.size()};
    }
  }

  const std::vector<Pattern>& patterns_;
  const HeadIndex& heads_;
  std::string_view folded_;
  const std::function<void(const Candidate&)>& found_;
  RankMask wanted_;            // patterns of wanted kinds
  RankMask beside_;            // wanted patterns that the characters beside the place allow
  RankMask live_;              // patterns that can match at the place
  std::vector<int> ranks_;     // patterns that match there, or may
  std::optional<Match> best_;  // of the family that is being matched
};

}  // namespace

void match(const Patterns& patterns, std::string_view folded, const std::vector<bool>& wanted,
           const std::function<void(const Candidate&)>& found) {
  Matcher(patterns, folded, wanted, found).run();
}

}  // namespace gongwen::internal
