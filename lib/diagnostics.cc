// diagnostics.cc - one check a code.
#include "diagnostics.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "kinds/period_text.h"
#include "sums.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMaxIllFormedDiagnostics = 1000;

Diagnostic ill_formed_diagnostic(Span span) {
  return {"invalid_utf8", span, "not UTF-8: read as U+FFFD; no record crosses it"};
}

// Neighbouring parts make one diagnostic; past the limit one more says how many parts were left out.
std::vector<Diagnostic> ill_formed_diagnostics(const std::vector<Span>& parts) {
  std::vector<Diagnostic> diagnostics;
  std::size_t at = 0;
  while (at < parts.size() && diagnostics.size() < kMaxIllFormedDiagnostics) {
    Span span = parts[at++];
    while (at < parts.size() && parts[at].begin == span.end) span.end = parts[at++].end;
    diagnostics.push_back(ill_formed_diagnostic(span));
  }
  if (at < parts.size())
    diagnostics.push_back({"invalid_utf8", {parts[at].begin, parts.back().end},
                           std::to_string(parts.size() - at) + " more parts that are not UTF-8"});
  return diagnostics;
}

// The pair of brackets that does not match, if the number has one.
bool has_mismatched_brackets(std::string_view number) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kPairs{
      {{"〔", "〕"}, {"[", "]"}, {"(", ")"}, {"【", "】"}, {"{", "}"}}};
  for (const auto& [open, close] : kPairs)
    if ((number.find(open) == std::string_view::npos) != (number.find(close) == std::string_view::npos)) return true;
  return false;
}

const Quantity& quantity_of(const AllDrafts&, const Quantity& found) { return found; }  // one that no cells share

class Checks {
 public:
  Checks(const AllDrafts& drafts, const Text& text) : drafts_(drafts), text_(text) {}

  void add(std::string code, FoldedSpan span, std::string message) {
    found_.push_back({std::move(code), text_.to_original(span), std::move(message)});
  }

  void check_numbers() {
    for (const Draft<DocumentNumber>& draft : drafts_of<DocumentNumber>(drafts_))
      if (has_mismatched_brackets(text_.slice(draft.span)))
        add("mismatched_brackets", draft.span, "the brackets around the year do not match");
  }

  template <typename Kind>
  void check_ranges() {
    for (const auto& draft : drafts_of<Kind>(drafts_)) {
      const Quantity& quantity = quantity_of(drafts_, draft.value);
      if (quantity.min && quantity.max && *quantity.max < *quantity.min) add_reversed(draft.span);
    }
  }

  void check_durations() {
    for (const Draft<Duration>& draft : drafts_of<Duration>(drafts_))
      if (draft.value.min && draft.value.max && is_longer(*draft.value.min, *draft.value.max)) add_reversed(draft.span);
  }

  void check_dates() {
    for (const Draft<UnresolvedDate>& draft : drafts_of<Date>(drafts_))
      if (is_reversed(draft.value.when))
        add("reversed_range", draft.span, "it ends before it begins; its days stay null");
  }

  void check_sums(const Words& words) {
    for (const WrongSum& sum : wrong_sums(drafts_, text_.folded(), words))
      add("sum_mismatch", sum.span,
          "the total is " + sum.total.to_string() + ", the parts add up to " + sum.parts.to_string());
  }

  std::vector<Diagnostic> found() && { return std::move(found_); }

 private:
  void add_reversed(FoldedSpan span) {
    add("reversed_range", span, "the upper end is below the lower; both are kept as written");
  }

  const AllDrafts& drafts_;
  const Text& text_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> diagnostics(const AllDrafts& drafts, const std::vector<FoldedSpan>& impossible,
                                    const Text& text, const Words& words) {
  Checks checks(drafts, text);
  for (const FoldedSpan span : impossible) checks.add("invalid_date", span, "there is no such day; its days stay null");
  checks.check_numbers();
  checks.check_ranges<Amount>();
  checks.check_ranges<Headcount>();
  checks.check_ranges<Percentage>();
  checks.check_ranges<Count>();
  checks.check_ranges<Age>();
  checks.check_durations();
  checks.check_dates();
  checks.check_sums(words);
  std::vector<Diagnostic> all = ill_formed_diagnostics(text.ill_formed());
  std::vector<Diagnostic> found = std::move(checks).found();
  std::move(found.begin(), found.end(), std::back_inserter(all));
  std::stable_sort(all.begin(), all.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  return all;
}

}  // namespace gongwen::internal
