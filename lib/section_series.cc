#include "section_series.h"

#include <algorithm>
#include <array>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kWhite = " \t\n";

// Marks that are read out of mid-sentence would break every series of their style. (一) is seldom anything else.
bool counts(const SectionCandidate& candidate) {
  return candidate.place != MarkPlace::glued || candidate.mark.style == MarkStyle::bracketed_han;
}

// 第一章…第一条…第一节…第二条: a chapter's first article may stand before its first 节.
bool is_section_behind_article(const SectionMark& mark, const SectionMark& before) {
  return mark.style == MarkStyle::section && before.style == MarkStyle::article;
}

}  // namespace

// ---- series ---------------------------------------------------------------------------------------------------------

MarkSeries::MarkSeries(const std::vector<SectionCandidate>& candidates)
    : candidates_(candidates), next_(candidates.size(), kNone) {
  std::array<std::size_t, kMarkStyles> seen;
  seen.fill(kNone);
  for (std::size_t i = candidates.size(); i-- > 0;) {
    std::size_t& next = seen[static_cast<std::size_t>(candidates[i].mark.style)];
    next_[i] = next;
    if (counts(candidates[i])) next = i;
  }
}

// A few candidates between may be none: 第十二条 of another document.
bool MarkSeries::goes_on(std::size_t candidate) const { return successor(candidate) != kNone; }

std::size_t MarkSeries::successor(std::size_t candidate) const {
  constexpr int kMostSteps = 6;
  std::size_t next = next_[candidate];
  for (int step = 0; step < kMostSteps && next != kNone; ++step, next = next_[next]) {
    const SectionMark& mark = candidates_[next].mark;
    if (mark.number == candidates_[candidate].mark.number + 1) return mark.doubtful ? kNone : next;
    if (mark.number == 1) return kNone;
  }
  return kNone;
}

// Shortens the way for the next question: an open mark is asked about candidates in order.
std::size_t MarkSeries::next_behind(std::size_t open, std::size_t candidate) {
  while (next_[open] != kNone && next_[open] <= candidate) next_[open] = next_[next_[open]];
  return next_[open];
}

bool MarkSeries::encloses(std::size_t open, std::size_t candidate) {
  const std::size_t next = next_behind(open, candidate);
  if (next == kNone || candidates_[next].mark.number != candidates_[open].mark.number + 1) return false;
  const std::size_t own = successor(candidate);
  const bool crosses = own != kNone && own > next;
  if (!crosses || candidates_[open].mark.number > 1) return !crosses;
  // Both begin here: the one that came first is the outer one.
  return !is_section_behind_article(candidates_[candidate].mark, candidates_[open].mark);
}

bool MarkSeries::goes_on_behind(std::size_t open, std::size_t candidate) {
  const std::size_t next = next_behind(open, candidate);
  return next != kNone && candidates_[next].mark.number > candidates_[open].mark.number;
}

// ---- lists ----------------------------------------------------------------------------------------------------------

bool NumberedLists::begins(const SectionCandidate& candidate) {
  const bool is_number = candidate.mark.style == MarkStyle::point || candidate.mark.style == MarkStyle::pause;
  std::size_t colon = std::string_view::npos;
  for (; turn_ < scan_.turns.size() && scan_.turns[turn_].at < candidate.span.begin; ++turn_)
    if (scan_.turns[turn_].kind == TurnKind::list) colon = scan_.turns[turn_].at;
  if (colon == std::string_view::npos || !is_number || candidate.mark.number != 1) return false;
  return text_.find_first_not_of(kWhite, colon + 1) == candidate.span.begin;
}

bool NumberedLists::holds(std::size_t index) {
  const SectionCandidate& candidate = scan_.candidates[index];
  if (begins(candidate)) {
    style_ = candidate.mark.style;
    number_ = 1;
    return true;
  }
  const bool goes_on = number_ > 0 && candidate.mark.style == style_ && candidate.mark.number == number_ + 1;
  if (goes_on) ++number_;
  else if (candidate.place == MarkPlace::line && !is_inline(candidate.mark.style)) number_ = 0;
  return goes_on;
}

// ---- contents -------------------------------------------------------------------------------------------------------

TableOfContents::TableOfContents(const SectionScan& scan, std::string_view text) : scan_(scan), text_(text) {
  const auto is_contents = [](const Turn& turn) { return turn.kind == TurnKind::contents; };
  if (std::none_of(scan.turns.begin(), scan.turns.end(), is_contents)) return;
  candidates_.reserve(scan.candidates.size());
  for (std::size_t i = 0; i < scan.candidates.size(); ++i) candidates_.emplace_back(beginning(i), i);
  std::sort(candidates_.begin(), candidates_.end());
}

TableOfContents::Beginning TableOfContents::beginning(std::size_t index) const {
  constexpr std::size_t kMostSpace = 8;
  const SectionCandidate& candidate = scan_.candidates[index];
  Beginning beginning{candidate.mark.style, candidate.mark.number};
  std::string_view rest = text_.substr(candidate.span.end, 6 + kMostSpace);
  char* words = beginning.words.data();
  for (int characters = 0; characters < 2 && !rest.empty();) {
    const CodePoint character = first_code_point(rest);
    if (character.value > ' ') {
      words = std::copy_n(rest.data(), character.size, words);
      ++characters;
    }
    rest.remove_prefix(character.size);
  }
  return beginning;
}

// Whether a later candidate begins like this one.
bool TableOfContents::comes_again(std::size_t index) const {
  const std::pair own(beginning(index), index);
  const auto next = std::upper_bound(candidates_.begin(), candidates_.end(), own);
  return next != candidates_.end() && next->first == own.first;
}

// Nothing but a heading up to the next candidate.
bool TableOfContents::is_entry(std::size_t index) const {
  constexpr std::size_t kLongestEntry = 240;
  const std::size_t begin = scan_.candidates[index].span.end;
  const bool is_last = index + 1 == scan_.candidates.size();
  const std::size_t size = (is_last ? text_.size() : scan_.candidates[index + 1].span.begin) - begin;
  return size <= kLongestEntry && text_.substr(begin, size).find("。") == std::string_view::npos;
}

bool TableOfContents::holds(std::size_t index) {
  const std::size_t begin = scan_.candidates[index].span.begin;
  for (; turn_ < scan_.turns.size() && scan_.turns[turn_].at < begin; ++turn_)
    inside_ = inside_ || scan_.turns[turn_].kind == TurnKind::contents;
  if (!inside_) return false;
  inside_ = (is_entry(index) && comes_again(index)) || is_listed(index);
  return inside_;
}

// An entry of a list that ends where the numbers begin again.
bool TableOfContents::is_listed(std::size_t index) const {
  if (index + 1 >= scan_.candidates.size()) return false;
  const SectionMark& mark = scan_.candidates[index].mark;
  const SectionMark& next = scan_.candidates[index + 1].mark;
  if (next.style == mark.style && next.number == 1 && mark.number > 1) return true;
  return is_entry(index) && next.style == mark.style && next.number == mark.number + 1;
}

}  // namespace gongwen::internal
