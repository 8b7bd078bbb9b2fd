#include "kinds/issuer.h"

#include "kinds/han.h"
#include "kinds/number_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestIssuer = 40;  // characters
constexpr std::size_t kShortestJoint = 3;   // a spaced or listed co-issuer is a full name: 财政部
constexpr int kMostIssuers = 16;
constexpr std::string_view kNoStop = "none";  // 感染的 ends in 的, and is part of a body's name

// Where a co-issuer may end, in front of the mark that separates it from the issuer at `begin`.
std::size_t before_separator(std::string_view folded, std::size_t begin) {
  constexpr std::string_view kListMark = "、";
  const std::string_view text = folded.substr(0, begin);
  if (text.ends_with(kListMark)) return begin - kListMark.size();
  return begin > 0 && folded[begin - 1] == ' ' ? skip_space_back(folded, begin) : begin;
}

}  // namespace

IssuerFinder::IssuerFinder(const Words& words)
    : stop_(words.list("issuer_stop")), ending_(words.list("issuer_ending")), former_(words.list("former")) {}

bool IssuerFinder::ends_prose(std::string_view text) const {
  const auto stop = stop_.ending(text);
  return stop && stop->meaning != kNoStop;
}

// The Han run before `end` from the last word of prose on, when it ends like a body; else nothing.
std::string_view IssuerFinder::body_before(std::string_view folded, std::size_t end) const {
  const std::string_view run = without_lead(folded, han_before(folded, end, kLongestIssuer));
  if (!ending_.ending(run)) return {};
  std::size_t begin = run.size();
  while (begin > 0 && !ends_prose(run.substr(0, begin))) begin -= han_size_before(run, begin);
  const std::string_view body = run.substr(begin);
  const auto former = former_.starting(body);
  return former ? body.substr(han_size_at(body, 0)) : body;
}

FoldedSpan IssuerFinder::before(std::string_view folded, std::size_t end) const {
  const std::size_t last = skip_space_back(folded, end);
  std::size_t begin = last - body_before(folded, last).size();
  if (begin == last) return {end, end};
  for (int i = 1; i < kMostIssuers; ++i) {
    const std::size_t joint_end = before_separator(folded, begin);
    if (joint_end == begin) break;
    const std::string_view body = body_before(folded, joint_end);
    if (character_count(body) < kShortestJoint) break;
    begin = joint_end - body.size();
  }
  return {begin, last};
}

bool IssuerFinder::may_stand_alone(std::string_view folded, std::size_t at) const {
  const std::string_view run = without_lead(folded, han_before(folded, at, kLongestIssuer));
  return run.empty() || ends_prose(run);
}

}  // namespace gongwen::internal
