// extractor.cc - bytes -> Document: fold, match, interpret, resolve, in that order.
#include "gongwen/gongwen.h"

#include <algorithm>
#include <stdexcept>

#include "assemble.h"
#include "diagnostics.h"
#include "elements.h"
#include "explain.h"
#include "noise.h"
#include "offsets.h"
#include "readers.h"
#include "resolve.h"
#include "sections.h"
#include "stretches.h"
#include "text.h"
#include "text_marks.h"

namespace gongwen {
namespace internal {
namespace {

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

// A number alone on its line looks like a page's, but a table's columns have told that it is a cell.
template <typename Found>
bool is_cell(const Draft<Found>& draft) {
  if constexpr (requires { draft.value.is_cell; }) return draft.value.is_cell;
  return false;
}

// Drops the drafts that begin where nothing is to be found.
void drop_silent(AllDrafts& drafts, const std::vector<FoldedSpan>& silent) {
  const auto clear = [&](auto& kind) {
    StretchCursor nothing(silent);
    std::erase_if(kind, [&](const auto& draft) { return nothing.holds(draft.span) && !is_cell(draft); });
  };
  if (!silent.empty()) std::apply([&](auto&... kinds) { (clear(kinds), ...); }, drafts.of_kind);
}

}  // namespace

class Pipeline {
 public:
  Pipeline(Options options, PatternSet patterns)
      : options_(std::move(options)),
        patterns_(std::move(patterns)),
        wanted_(wanted_kinds(options_.kinds)),
        readers_(patterns_.compiled(), wanted_),
        noise_(patterns_.compiled().words()),
        element_words_(patterns_.compiled().words()),
        sections_(patterns_.compiled().words()) {}

  Document extract(std::string_view original, std::string_view name) const;
  Explanation explain(std::string_view original) const;

 private:
  struct Result {
    Document document;
    std::optional<Day> anchor;  // what its relative dates counted from
  };
  Result document(const Text& text, std::string_view name) const;

  Options options_;
  PatternSet patterns_;
  std::vector<bool> wanted_;
  Readers readers_;
  NoiseFinder noise_;
  ElementWords element_words_;
  SectionFinder sections_;
};

Document Pipeline::extract(std::string_view original, std::string_view name) const {
  const Text text(original);
  return in_unit(document(text, name).document, original, text.ill_formed(), options_.offsets);
}

// At byte offsets.
Pipeline::Result Pipeline::document(const Text& text, std::string_view name) const {
  const TextMarks marks = find_marks(text.folded());
  const Noise noise = noise_.find(text.folded(), marks);
  AllDrafts drafts = readers_.read(text);
  drop_silent(drafts, noise.silent);
  const std::vector<SectionDraft> sections = sections_.find(text, marks);
  drop_silent(drafts, decimal_marks(sections));
  Drafts<UnresolvedDate>& dates = drafts_of<Date>(drafts);
  const DateElements days = find_date_elements(dates, text, element_words_, noise.furniture);
  const auto anchor = options_.anchor ? options_.anchor : own_anchor(days, dates);
  ResolvedDates resolved = resolve_dates(std::move(dates), days, anchor, {text.folded(), marks.sentence_ends});
  dates = std::move(resolved.dates);

  Result result{.document = {}, .anchor = anchor};
  Document& document = result.document;
  document.source = {std::string(name), "UTF-8", text.original().size(), options_.offsets};
  document.elements =
      find_elements({text, dates, drafts_of<DocumentNumber>(drafts), days, noise.furniture, element_words_});
  document.diagnostics = diagnostics(drafts, resolved.impossible, text, patterns_.compiled().words());
  document.sections = to_sections(sections, text);
  document.records = assemble(
      std::move(drafts), {text, marks, patterns_.compiled(), wanted_, document.sections, sections, noise.furniture});
  return result;
}

Explanation Pipeline::explain(std::string_view original) const {
  const Text text(original);
  Result result = document(text, "");
  result.document.source.offsets = OffsetUnit::utf8;
  Explanation explanation = internal::explain({text, result.document, result.anchor}, patterns_.compiled(), readers_);
  explanation.document = std::move(result.document);
  return explanation;
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

Explanation Extractor::explain(std::string_view text) const { return pipeline_->explain(text); }

}  // namespace gongwen
