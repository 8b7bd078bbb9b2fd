// extractor.cc - bytes -> Document: fold, match, interpret, resolve, in that order.
#include "gongwen/gongwen.h"

#include <algorithm>
#include <stdexcept>

#include "assemble.h"
#include "elements.h"
#include "noise.h"
#include "offsets.h"
#include "readers.h"
#include "resolve.h"
#include "stretches.h"
#include "text.h"

namespace gongwen {
namespace internal {
namespace {

constexpr std::size_t kMaxIllFormedDiagnostics = 1000;

// The flags of the kinds asked for; all of them when none is named.
std::vector<bool> wanted_kinds(const std::vector<std::string>& names) {
  std::vector<bool> wanted(kKindNames.size(), names.empty());
  for (const std::string& name : names) {
    const auto kind = std::find(kKindNames.begin(), kKindNames.end(), name);
    if (kind == kKindNames.end()) throw std::invalid_argument("unknown kind: " + name);
    wanted[static_cast<std::size_t>(kind - kKindNames.begin())] = true;
  }
  return wanted;
}

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

std::optional<DayElement> day_element(std::optional<std::size_t> index, const Drafts<UnresolvedDate>& dates, const Text& text) {
  if (!index) return std::nullopt;
  const Date& date = dates[*index].value.date;
  if (!date.start_date) return std::nullopt;
  const Span span = text.to_original(dates[*index].span);
  return DayElement{*date.start_date, std::string(text.original().substr(span.begin, span.end - span.begin)), span};
}

// The drafts of every kind but those that begin where nothing is to be found.
AllDrafts without_silent(AllDrafts drafts, const std::vector<FoldedSpan>& silent) {
  const auto clear = [&](auto& kind) {
    StretchCursor nothing(silent);
    std::erase_if(kind, [&](const auto& draft) { return nothing.holds(draft.span); });
  };
  if (!silent.empty()) std::apply([&](auto&... kinds) { (clear(kinds), ...); }, drafts);
  return drafts;
}

std::vector<Record> with_noise(std::vector<Record> records, const Text& text,
                               const std::vector<FoldedSpan>& furniture) {
  Text::Cursor cursor(text);
  auto record = records.begin();
  for (const FoldedSpan stretch : furniture) {
    const Span span = cursor.to_original(stretch);
    while (record != records.end() && record->span.begin < span.begin) ++record;
    for (; record != records.end() && record->span.begin < span.end; ++record) record->noise = true;
  }
  return records;
}

}  // namespace

class Pipeline {
 public:
  Pipeline(Options options, PatternSet patterns)
      : options_(std::move(options)),
        patterns_(std::move(patterns)),
        wanted_(wanted_kinds(options_.kinds)),
        readers_(patterns_.compiled()),
        noise_(patterns_.compiled().words()) {}

  Document extract(std::string_view original, std::string_view name) const;

 private:
  Options options_;
  PatternSet patterns_;
  std::vector<bool> wanted_;
  Readers readers_;
  NoiseFinder noise_;
};

Document Pipeline::extract(std::string_view original, std::string_view name) const {
  const Text text(original);
  const Noise noise = noise_.find(text.folded());
  AllDrafts drafts = without_silent(readers_.read(text), noise.silent);

  Drafts<UnresolvedDate>& dates = drafts_of<Date>(drafts);
  const Words& words = patterns_.compiled().words();
  const DateElements elements = find_date_elements(dates, text, words, noise.furniture);
  const auto anchor = options_.anchor ? options_.anchor : own_anchor(elements, dates);
  ResolvedDates resolved = resolve_dates(std::move(dates), elements, anchor, text.folded());
  dates = std::move(resolved.dates);

  Document document;
  document.source = {std::string(name), "UTF-8", original.size(), options_.offsets};
  document.elements = {day_element(elements.date, dates, text), day_element(elements.printed_on, dates, text),
                       day_element(elements.published_on, dates, text)};
  document.diagnostics = ill_formed_diagnostics(text.ill_formed());
  for (const FoldedSpan span : resolved.impossible)
    document.diagnostics.push_back({"invalid_date", text.to_original(span), "there is no such day; its days stay null"});
  std::stable_sort(document.diagnostics.begin(), document.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  document.records = assemble(std::move(drafts), text, patterns_.compiled(), wanted_);
  document.records = with_noise(std::move(document.records), text, noise.furniture);
  return in_unit(std::move(document), original, text.ill_formed(), options_.offsets);
}

}  // namespace internal

Extractor::Extractor(Options options, PatternSet patterns)
    : pipeline_(std::make_unique<const internal::Pipeline>(std::move(options), std::move(patterns))) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Document Extractor::extract(std::string_view text, std::string_view name) const {
  return pipeline_->extract(text, name);
}

}  // namespace gongwen
