#include "match.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <bit>
#include <optional>

#include "head_index.h"

namespace gongwen::internal {
namespace {

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
    Neighbours characters{{}, HeadIndex::kNoCharacter, HeadIndex::kNoCharacter};
    CodePoint here = step(0, characters);
    for (std::size_t place = 0; place < folded_.size();) {
      const std::size_t behind = place + here.size;
      here = step(behind, characters);
      if (heads_.may_begin(characters)) match_at(place, characters);
      place = behind;
    }
  }

 private:
  struct Match {
    std::uint32_t pattern;
    std::uint32_t family;
    std::size_t end;
  };

  // Moves on to the character at `behind`, which becomes the next one; returns it.
  CodePoint step(std::size_t behind, Neighbours& characters) const {
    const CodePoint character = code_point_at(behind);
    characters.before = characters.here;
    characters.here = characters.next;
    characters.next = character.size > 0 ? heads_.class_of(character.value) : HeadIndex::kNoCharacter;
    return character;
  }

  // first_code_point, for text that folding made well-formed: this runs for every character.
  CodePoint code_point_at(std::size_t place) const {
    if (place + 3 > folded_.size()) return first_code_point(folded_.substr(place));
    const char* bytes = folded_.data() + place;
    if (is_ascii(bytes[0])) return {static_cast<char32_t>(bytes[0]), 1};
    if ((static_cast<unsigned char>(bytes[0]) & 0xF0) == 0xE0) return {of_three_bytes(bytes), 3};
    return first_code_point(folded_.substr(place));
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
    const HeadIndex::Heads& heads = heads_.heads(characters.here);
    const RankMask& allowed = heads_.allowed_after(characters.before);
    const RankMask& going_on = heads_.with_second(characters.next);
    for (std::size_t word = 0; word < live_.size(); ++word) {
      beside_[word] = allowed[word] & going_on[word] & wanted_[word];
      live_[word] = heads.by_character[word] & beside_[word];
    }
    for (const HeadIndex::Literal& literal : heads.by_literal) add_literal(literal, folded_.substr(place));
    std::size_t count = 0;
    for (const std::uint64_t word : live_) count += word == 0 ? 0 : (word & (word - 1)) == 0 ? 1 : 2;
    return count;
  }

  // Adds the literal's patterns if it stands here. Most are out by what stands beside, which is cheaper to see.
  void add_literal(const HeadIndex::Literal& literal, std::string_view rest) {
    std::uint64_t possible = 0;
    for (std::size_t word = 0; word < live_.size(); ++word) possible |= literal.patterns[word] & beside_[word];
    if (possible == 0 || !rest.starts_with(literal.text)) return;
    for (std::size_t word = 0; word < live_.size(); ++word) live_[word] |= literal.patterns[word] & beside_[word];
  }

  bool is_live(std::size_t rank) const { return (live_[rank / 64] & rank_bit(rank)) != 0; }

  // Puts into ranks_, in order, the patterns that match at the window's begin. False where RE2 could not tell.
  bool name_matches(std::string_view window) {
    re2::RE2::Set::ErrorInfo error{};
    ranks_.clear();
    // Most places match nothing, and asking for no names allocates nothing.
    if (heads_.set().Match(piece(window), nullptr, &error) && heads_.set().Match(piece(window), &ranks_, &error))
      std::sort(ranks_.begin(), ranks_.end());
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
