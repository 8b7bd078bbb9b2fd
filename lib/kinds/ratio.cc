// ratio.cc - ratios.
#include "kinds/ratio.h"

#include <algorithm>
#include <array>

#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>({":", "∶", "比"});
constexpr int kHours = 24;
constexpr int kMinutes = 59;

// The terms as written. The pattern leaves nothing between them but marks and spaces.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> terms;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto* mark = std::find_if(kMarks.begin(), kMarks.end(),
                                    [&](std::string_view word) { return text.substr(at).starts_with(word); });
    if (at < text.size() && mark == kMarks.end()) {
      ++at;
      continue;
    }
    terms.push_back(trim_start(trim_end(text.substr(begin, at - begin))));
    at += at < text.size() ? mark->size() : 1;
    begin = at;
  }
  return terms;
}

std::optional<Ratio> ratio_of(const std::vector<std::string_view>& terms) {
  Ratio ratio;
  for (const std::string_view term : terms) {
    const auto numeral = read_numeral(term);
    if (!numeral || numeral->size != term.size() || numeral->max) return std::nullopt;
    ratio.terms.push_back(numeral->value);
  }
  return ratio;
}

bool is_two_digits_to(std::string_view term, int limit) {
  const auto value = term.size() == 2 ? Decimal::parse(term) : std::nullopt;
  return value && value->is_integer() && *value <= Decimal(limit);
}

// 8:30, 10:57:03: what a time of day looks like.
bool looks_like_clock(const std::vector<std::string_view>& terms) {
  const auto hour = Decimal::parse(terms.front());
  if (!hour || !hour->is_integer() || Decimal(kHours) < *hour || terms.size() > 3) return false;
  return std::all_of(terms.begin() + 1, terms.end(),
                     [](std::string_view term) { return is_two_digits_to(term, kMinutes); });
}

}  // namespace

RatioReader::RatioReader(const Patterns& patterns)
    : cue_before_(patterns.words().list("ratio_cue_before")),
      cue_after_(patterns.words().list("ratio_cue_after")),
      label_(patterns.words().list("ratio_label")),
      score_(patterns.words().list("score_after")),
      counters_(patterns.words().list("rate_unit")) {}

bool RatioReader::has_cue(const Clause& clause) const {
  return cue_after_.starting(trim_start(clause.after)) || cue_before_.first_in(clause.before);
}

// 表1:2025年, 附件2:3份 are a label and what it names; so is a number that begins its line.
bool RatioReader::is_label(const Clause& clause) const {
  const std::string_view before = trim_end(clause.before);
  if (before.empty() || label_.ending(before)) return true;
  const auto counter = counters_.starting(clause.after);
  return counter && counter->meaning != "none";
}

Reading<Ratio> RatioReader::read(const Candidate& candidate, std::string_view folded) const {
  const std::string_view text = folded.substr(candidate.span.begin, candidate.span.size());
  const auto terms = split(text);
  auto ratio = ratio_of(terms);
  if (!ratio) return {};
  const Clause clause = clause_around(folded, candidate.span);
  if (score_.starting(clause.after)) return {};
  const bool is_worded = text.find("比") != std::string_view::npos;
  const bool needs_cue = is_worded || looks_like_clock(terms) || (terms.size() == 2 && is_label(clause));
  if (needs_cue && !has_cue(clause)) return {};
  return one_draft(candidate.span, candidate.pattern, *std::move(ratio));
}

}  // namespace gongwen::internal
