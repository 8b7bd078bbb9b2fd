#include "oracle.h"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace gongwen::internal {
namespace {

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::string hex(char32_t c) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text;
  for (; c != 0; c /= 16) text.insert(text.begin(), kDigits[c % 16]);
  return std::string("\\x{").append(text.empty() ? "0" : text).append("}");
}

// "a|bc|[d-e]"; a list of nothing matches nothing.
std::string alternatives(const Guard& guard) {
  std::string regex = "(?:[^\\x{0}-\\x{10FFFF}]";
  for (const auto& range : guard.ranges())
    regex.append("|[").append(hex(range.first)).append("-").append(hex(range.last)).append("]");
  for (const auto& literal : guard.literals()) regex.append("|").append(re2::RE2::QuoteMeta(literal));
  return regex + ")";
}

std::string window_at(std::string_view folded, std::size_t place) {
  std::string window;
  for (std::size_t i = place; i < folded.size();) {
    std::size_t next = i + 1;
    while (next < folded.size() && !starts_character(folded[next])) ++next;
    if (next - place > kMaxMatch) break;
    window.append(folded.substr(i, next - i));
    i = next;
  }
  return window;
}

std::map<std::string, std::string> groups_of(const re2::RE2& regex, const std::vector<re2::StringPiece>& pieces) {
  std::map<std::string, std::string> groups;
  for (const auto& [name, number] : regex.NamedCapturingGroups()) {
    const re2::StringPiece& piece = pieces[static_cast<std::size_t>(number)];
    if (!piece.empty()) groups.emplace(name, std::string(piece.data(), piece.size()));
  }
  return groups;
}

}  // namespace

std::string to_string(const OracleMatch& match) {
  std::string text = match.pattern + " [" + std::to_string(match.begin) + ", " + std::to_string(match.end) + ")";
  for (const auto& [name, value] : match.groups) text += " " + name + "=" + value;
  return text;
}

struct Oracle::Slow {
  explicit Slow(const Pattern& pattern)
      : source(pattern.source),
        head(alternatives(pattern.heads)),
        before("(?s:.*)" + alternatives(pattern.not_before)),
        after(alternatives(pattern.not_after)) {}

  std::optional<OracleMatch> match_at(std::string_view folded, std::size_t place, const std::string& window) const {
    if (!source.Match(window, 0, window.size(), re2::RE2::ANCHOR_START, nullptr, 0)) return std::nullopt;
    std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(source.NumberOfCapturingGroups()) + 1);
    if (!source.Match(window, 0, window.size(), re2::RE2::ANCHOR_START, pieces.data(), static_cast<int>(pieces.size())))
      return std::nullopt;
    const std::size_t end = place + pieces[0].size();
    if (!begins(head, folded.substr(place)) || begins(after, folded.substr(end))) return std::nullopt;
    if (re2::RE2::FullMatch(near_end(folded.substr(0, place)), before)) return std::nullopt;
    return OracleMatch{"", place, end, groups_of(source, pieces)};
  }

  re2::RE2 source;
  re2::RE2 head;
  re2::RE2 before;
  re2::RE2 after;

 private:
  static bool begins(const re2::RE2& list, std::string_view text) {
    const std::string near(text.substr(0, 200));
    return list.Match(near, 0, near.size(), re2::RE2::ANCHOR_START, nullptr, 0);
  }

  // The last characters, more of them than a guard has.
  static std::string near_end(std::string_view text) {
    std::size_t begin = text.size() < 200 ? 0 : text.size() - 200;
    while (begin < text.size() && !starts_character(text[begin])) ++begin;
    return std::string(text.substr(begin));
  }
};

Oracle::Oracle(const Patterns& patterns) : patterns_(patterns) {
  for (std::size_t kind = 0; kind < kKindNames.size(); ++kind)
    for (const Pattern& pattern : patterns.all())
      if (const auto family = std::pair(kind, pattern.name);
          pattern.kind == kind && std::find(families_.begin(), families_.end(), family) == families_.end())
        families_.push_back(family);
  for (const Pattern& pattern : patterns.all()) slow_.push_back(std::make_unique<Slow>(pattern));
}

Oracle::~Oracle() = default;

std::vector<OracleMatch> Oracle::match(std::string_view folded) const {
  std::vector<OracleMatch> all;
  for (std::size_t place = 0; place < folded.size(); ++place) {
    if (!starts_character(folded[place])) continue;
    for (OracleMatch& match : match_at(folded, place)) all.push_back(std::move(match));
  }
  return all;
}

std::vector<OracleMatch> Oracle::match_at(std::string_view folded, std::size_t place) const {
  const std::string window = window_at(folded, place);
  std::vector<std::size_t> matching;
  std::vector<OracleMatch> matches;  // in the order of the patterns
  for (std::size_t i = 0; i < slow_.size(); ++i) {
    auto match = slow_[i]->match_at(folded, place, window);
    if (!match) continue;
    match->pattern = patterns_.all()[i].id;
    matching.push_back(i);
    matches.push_back(std::move(*match));
  }
  std::vector<OracleMatch> winners;
  for (const auto& [kind, name] : families_) {
    const OracleMatch* best = nullptr;
    for (std::size_t i = 0; i < matching.size(); ++i) {
      const Pattern& pattern = patterns_.all()[matching[i]];
      if (pattern.kind == kind && pattern.name == name && (best == nullptr || matches[i].end > best->end))
        best = &matches[i];
    }
    if (best != nullptr) winners.push_back(*best);
  }
  return winners;
}

std::vector<OracleMatch> fast_match(const Patterns& patterns, std::string_view folded) {
  std::vector<OracleMatch> all;
  const RankMask wanted = ranks_of(patterns, std::vector<bool>(kKindNames.size(), true));
  internal::match(patterns, folded, wanted, [&](const Occurrence& occurrence) {
    const Candidate candidate = capture(patterns, folded, occurrence);
    const Pattern& pattern = patterns.all()[candidate.pattern];
    OracleMatch match{pattern.id, candidate.span.begin, candidate.span.end, {}};
    const auto slots = group_slots(pattern.kind);
    for (std::size_t slot = 0; slot < candidate.groups.size(); ++slot) {
      if (candidate.groups[slot].empty()) continue;  // to readers as if it took no part
      const std::string name = slots.empty() ? pattern.group_names.at(slot) : std::string(slots[slot]);
      match.groups.emplace(name, std::string(candidate.groups[slot]));
    }
    all.push_back(std::move(match));
  });
  return all;
}

}  // namespace gongwen::internal
