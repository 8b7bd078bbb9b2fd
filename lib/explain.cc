// explain.cc - follows each match to the record that it became, or that it lost to.
#include "explain.h"

#include <algorithm>
#include <map>
#include <utility>

#include "kinds/clause.h"
#include "trials.h"

namespace gongwen {

std::string_view to_string(Fate fate) {
  switch (fate) {
    case Fate::record: return "record";
    case Fate::part: return "part";
    case Fate::shorter: return "shorter";
    case Fate::barred_before: return "barred_before";
    case Fate::barred_after: return "barred_after";
    case Fate::overlapped: return "overlapped";
    case Fate::claimed: return "claimed";
    case Fate::refused: return "refused";
    case Fate::left_out: return "left_out";
  }
  return {};
}

namespace internal {
namespace {

using Place = std::pair<std::uint32_t, std::size_t>;  // pattern, and where its match begins

std::map<Place, Candidate> candidates(const Patterns& patterns, std::string_view folded) {
  std::map<Place, Candidate> found;
  match(patterns, folded, ranks_of(patterns, std::vector<bool>(kKindNames.size(), true)), [&](const Occurrence& match) {
    found.emplace(Place{match.pattern, match.span.begin}, capture(patterns, folded, match));
  });
  return found;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

class Explainer {
 public:
  Explainer(const Explained& explained, const Patterns& patterns, const Readers& readers)
      : text_(explained.text),
        document_(explained.document),
        anchor_(explained.anchor),
        patterns_(patterns),
        readers_(readers),
        candidates_(candidates(patterns, explained.text.folded())) {
    explanation_.sources.resize(document_.records.size());
  }

  Explanation run() && {
    for (const Trial& trial : trials(patterns_, text_.folded())) {
      pass_records(text_.to_original(trial.span).begin);
      if (trial.verdict != Verdict::won) add_loser(trial);
      else add_winner(trial);
    }
    return std::move(explanation_);
  }

 private:
  ExplainedMatch described(const Trial& trial, FoldedSpan folded) const {
    const Pattern& pattern = patterns_.all()[trial.pattern];
    ExplainedMatch match;
    match.pattern = pattern.id;
    match.kind = kKindNames[pattern.kind];
    match.span = text_.to_original(folded);
    match.text = text_.original().substr(match.span.begin, match.span.end - match.span.begin);
    for (const auto& [name, words] : trial.groups) match.groups.push_back({name, std::string(words)});
    return match;
  }

  void add_loser(const Trial& trial) {
    ExplainedMatch match = described(trial, trial.span);
    match.fate = trial.verdict == Verdict::shorter         ? Fate::shorter
                 : trial.verdict == Verdict::barred_before ? Fate::barred_before
                                                           : Fate::barred_after;
    if (match.fate == Fate::shorter) match.winner = patterns_.all()[trial.winner].id;
    explanation_.matches.push_back(std::move(match));
  }

  // Leaves behind the records that end well before a place: a reader may look back from it.
  void pass_records(std::size_t place) {
    const auto& records = document_.records;
    while (first_ < records.size() && records[first_].span.end + kMaxMatch < place) ++first_;
  }

  // A reader may give several records of one match (a list), or one that is wider than the match.
  void add_winner(const Trial& trial) {
    const Candidate& candidate = candidates_.at({trial.pattern, trial.span.begin});
    const std::vector<FoldedSpan> spans = readers_.spans(candidate, text_);
    if (spans.empty()) explanation_.matches.push_back(described(trial, trial.span));  // Fate::refused
    for (const FoldedSpan span : spans) {
      ExplainedMatch match = with_fate(described(trial, span));
      if (match.fate == Fate::record) add_sources(*match.record, candidate, span);
      explanation_.matches.push_back(std::move(match));
    }
  }

  ExplainedMatch with_fate(ExplainedMatch match) const {
    match.fate = Fate::left_out;
    const auto& records = document_.records;
    for (std::size_t i = first_; i < records.size() && records[i].span.begin < match.span.end; ++i) {
      if (!overlap(records[i].span, match.span)) continue;
      const bool is_kind = records[i].kind() == match.kind;
      const bool is_record = is_kind && records[i].span == match.span && records[i].pattern == match.pattern;
      const bool is_contact = is_kind && std::holds_alternative<Contact>(records[i].value);
      match.record = i;
      match.fate = is_record ? Fate::record : is_contact ? Fate::part : is_kind ? Fate::overlapped : Fate::claimed;
      if (is_kind) break;
    }
    return match;
  }

  void add_sources(std::size_t record, const Candidate& candidate, FoldedSpan span) {
    explanation_.sources[record] = readers_.sources(candidate, clause_around(text_.folded(), span));
    const auto* date = std::get_if<Date>(&document_.records[record].value);
    if (date && date->resolved_from == ResolvedFrom::anchor && anchor_)
      explanation_.sources[record].push_back({"resolved_from", to_string(*anchor_)});
  }

  const Text& text_;
  const Document& document_;
  std::optional<Day> anchor_;
  const Patterns& patterns_;
  const Readers& readers_;
  std::map<Place, Candidate> candidates_;
  std::size_t first_ = 0;  // of the records that matches may still belong to
  Explanation explanation_;
};

}  // namespace

Explanation explain(const Explained& explained, const Patterns& patterns, const Readers& readers) {
  return Explainer(explained, patterns, readers).run();
}

}  // namespace internal
}  // namespace gongwen
