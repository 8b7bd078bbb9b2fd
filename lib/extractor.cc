// extractor.cc - bytes -> Document: fold, match, interpret, resolve, in that order.
#include "gongwen/gongwen.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "elements.h"
#include "kinds/amount.h"
#include "kinds/clause.h"
#include "kinds/contact.h"
#include "kinds/custom.h"
#include "kinds/date.h"
#include "kinds/document_number.h"
#include "kinds/headcount.h"
#include "match.h"
#include "offsets.h"
#include "resolve.h"
#include "text.h"

namespace gongwen {
namespace internal {
namespace {

constexpr std::size_t kKinds = kKindNames.size();
constexpr std::size_t kMaxIllFormedDiagnostics = 1000;

template <typename Kind>
constexpr std::size_t kind_index() {
  constexpr std::string_view name = Schema<Kind>::name;
  return static_cast<std::size_t>(std::find(kKindNames.begin(), kKindNames.end(), name) - kKindNames.begin());
}

using DraftsByKind = std::array<Drafts, kKinds>;

// The flags of the kinds asked for; all of them when none is named.
std::vector<bool> wanted_kinds(const std::vector<std::string>& names) {
  std::vector<bool> wanted(kKinds, names.empty());
  for (const std::string& name : names) {
    const auto kind = std::find(kKindNames.begin(), kKindNames.end(), name);
    if (kind == kKindNames.end()) throw std::invalid_argument("unknown kind: " + name);
    wanted[static_cast<std::size_t>(kind - kKindNames.begin())] = true;
  }
  return wanted;
}

}  // namespace

class Pipeline {
 public:
  Pipeline(Options options, PatternSet patterns)
      : options_(std::move(options)),
        patterns_(std::move(patterns)),
        wanted_(wanted_kinds(options_.kinds)),
        amounts_(compiled()),
        headcounts_(compiled()),
        dates_(compiled()),
        document_numbers_(compiled()),
        contacts_(compiled()),
        customs_(compiled()) {}

  Document extract(std::string_view original, std::string_view name) const;

 private:
  const Patterns& compiled() const { return patterns_.compiled(); }
  DraftsByKind read_all(const Text& text) const;
  Drafts read(const Candidate& candidate, const Text& text) const;
  DraftsByKind settled(DraftsByKind drafts, std::string_view folded) const;
  std::vector<Record> records(DraftsByKind drafts, const Text& text) const;

  Options options_;
  PatternSet patterns_;
  std::vector<bool> wanted_;
  AmountReader amounts_;
  HeadcountReader headcounts_;
  DateReader dates_;
  DocumentNumberReader document_numbers_;
  ContactReader contacts_;
  CustomReader customs_;
};

Drafts Pipeline::read(const Candidate& candidate, const Text& text) const {
  const std::string_view folded = text.folded();
  switch (compiled().all()[candidate.pattern].kind) {
    case kind_index<Amount>(): return amounts_.read(candidate, folded);
    case kind_index<Headcount>(): return headcounts_.read(candidate, folded);
    case kind_index<Date>(): return dates_.read(candidate, folded);
    case kind_index<DocumentNumber>(): return document_numbers_.read(candidate, folded);
    case kind_index<Contact>(): return contacts_.read(candidate, folded);
    case kind_index<Custom>(): return customs_.read(candidate, text);
  }
  return {};
}

// Every kind is read, wanted or not: the document's date, a contact's phones and a document number's year decide about
// the others.
DraftsByKind Pipeline::read_all(const Text& text) const {
  DraftsByKind drafts;
  const std::vector<bool> all(kKinds, true);
  match(compiled(), text.folded(), all, [&](const Candidate& candidate) {
    for (Draft& draft : read(candidate, text)) drafts[draft.value.index()].push_back(std::move(draft));
  });
  return drafts;
}

DraftsByKind Pipeline::settled(DraftsByKind drafts, std::string_view folded) const {
  for (Drafts& kind : drafts) kind = without_overlaps(std::move(kind));
  Drafts& contacts = drafts[kind_index<Contact>()];
  contacts = contacts_.merge(std::move(contacts), folded);
  const Drafts& numbers = drafts[kind_index<DocumentNumber>()] =
      without_claimed(std::move(drafts[kind_index<DocumentNumber>()]), contacts);
  for (const std::size_t kind : {kind_index<Amount>(), kind_index<Headcount>(), kind_index<Date>()}) {
    drafts[kind] = without_claimed(std::move(drafts[kind]), contacts);
    drafts[kind] = without_claimed(std::move(drafts[kind]), numbers);
  }
  return drafts;
}

namespace {

// Whether the span crosses an ill-formed part. Spans come with non-decreasing begins.
class IllFormedCursor {
 public:
  explicit IllFormedCursor(const std::vector<Span>& parts) : parts_(parts) {}
  bool crosses(Span span) {
    while (at_ < parts_.size() && parts_[at_].end <= span.begin) ++at_;
    return at_ < parts_.size() && parts_[at_].begin < span.end;
  }

 private:
  const std::vector<Span>& parts_;
  std::size_t at_ = 0;
};

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

std::optional<DayElement> day_element(std::optional<std::size_t> index, const Drafts& dates, const Text& text) {
  if (!index) return std::nullopt;
  const Draft& draft = dates[*index];
  const Date& date = std::get<Date>(draft.value);
  if (!date.start_date) return std::nullopt;
  const Span span = text.to_original(draft.span);
  return DayElement{*date.start_date, std::string(text.original().substr(span.begin, span.end - span.begin)), span};
}

bool stands_before(const Draft* a, const Draft* b) {
  if (a->span.begin != b->span.begin) return a->span.begin < b->span.begin;
  if (a->span.end != b->span.end) return a->span.end > b->span.end;
  return a->value.index() < b->value.index();
}

}  // namespace

std::vector<Record> Pipeline::records(DraftsByKind drafts, const Text& text) const {
  std::vector<Draft*> order;
  for (std::size_t kind = 0; kind < kKinds; ++kind)
    for (Draft& draft : drafts[kind])
      if (wanted_[kind]) order.push_back(&draft);
  std::sort(order.begin(), order.end(), stands_before);

  std::vector<Record> records;
  records.reserve(order.size());
  Text::Cursor cursor(text);
  Text::Cursor sentence_cursor(text);
  SentenceCursor sentences(text.folded());
  IllFormedCursor ill_formed(text.ill_formed());
  for (Draft* draft : order) {
    const Span span = cursor.to_original(draft->span);
    if (ill_formed.crosses(span)) continue;
    Record& record = records.emplace_back();
    record.span = span;
    record.text = text.original().substr(span.begin, span.end - span.begin);
    record.sentence = sentence_cursor.to_original(sentences.around(draft->span));
    record.pattern = compiled().all()[draft->pattern].id;
    record.value = std::move(draft->value);
  }
  return records;
}

Document Pipeline::extract(std::string_view original, std::string_view name) const {
  const Text text(original);
  DraftsByKind drafts = settled(read_all(text), text.folded());

  Drafts& dates = drafts[kind_index<Date>()];
  const DateElements elements = find_date_elements(dates, text, compiled().words());
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
  document.records = records(std::move(drafts), text);
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
