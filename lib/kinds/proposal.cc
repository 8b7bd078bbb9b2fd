#include "kinds/proposal.h"

#include "characters.h"
#include "group_slots.h"
#include "kinds/clause.h"
#include "kinds/han.h"
#include "kinds/number_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kDocumentNumberGroups, "number");
constexpr std::size_t kList = slot(kDocumentNumberGroups, "list");
constexpr std::size_t kWord = slot(kDocumentNumberGroups, "word");
constexpr std::size_t kContext = slot(kDocumentNumberGroups, "context");

constexpr std::size_t kFewestDigits = 3;  // of a number without 第: 6号 is a day
constexpr std::size_t kTitleReach = 300;  // bytes in which a title must close

// 第0012号; the later numbers of 第0012、0013号 are their digits alone.
FoldedSpan with_marks(std::string_view folded, FoldedSpan digits) {
  const std::size_t before = skip_space_back(folded, digits.begin);
  if (!folded.substr(0, before).ends_with(kOrdinalMark)) return digits;
  return {before - kOrdinalMark.size(), past_number_mark(folded, digits.end)};
}

// A number alone takes its 号 without 第 too.
FoldedSpan alone(std::string_view folded, FoldedSpan digits) {
  return {with_marks(folded, digits).begin, past_number_mark(folded, digits.end)};
}

DocumentNumber record_of(std::string_view digits) {
  DocumentNumber record;
  record.series = Series::proposal;
  record.canonical = digits;
  record.number = digits;
  return record;
}

}  // namespace

ProposalReader::ProposalReader(const Patterns& patterns)
    : words_(patterns.words().list("proposal_word")), before_(patterns.words().list("proposal_number_before")) {}

// 0412 of 0412号提案: at a clause's begin or behind a word of the list. A house's, a contract's or a day's number is
// none (中山路188号建议拆除), and one behind 第 is read by another pattern.
std::optional<FoldedSpan> ProposalReader::bare_number(std::string_view folded, std::size_t mark) const {
  const FoldedSpan digits = span_of(folded, digits_before(folded, skip_space_back(folded, mark)));
  if (digits.size() < kFewestDigits) return std::nullopt;
  const std::string_view before = trim_end(clause_around(folded, digits).before);
  return before.empty() || before_.ending(before) ? std::optional(digits) : std::nullopt;
}

// 《…的提案》 or “…的建议”: `text` begins behind the opening mark.
bool ProposalReader::is_title(std::string_view text) const {
  const std::string_view reach = first_bytes(text, kTitleReach);
  for (const std::string_view close : {"》", "”", "\""}) {
    const std::size_t end = reach.find(close);
    if (end != std::string_view::npos && words_.ending(reach.substr(0, end))) return true;
  }
  return false;
}

Drafts<DocumentNumber> ProposalReader::read(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  if (groups[kWord].empty() && !is_title(folded.substr(span_of(folded, groups[kContext]).end))) return {};
  const auto first = groups[kNumber].empty() ? bare_number(folded, candidate.span.begin)
                                             : std::optional(span_of(folded, groups[kNumber]));
  if (!first) return {};
  const bool is_list = !groups[kList].empty();
  const FoldedSpan numbers{first->begin, is_list ? span_of(folded, groups[kList]).end : first->end};
  Drafts<DocumentNumber> drafts;
  for (const FoldedSpan& digits : numbers_within(folded, numbers))
    drafts.push_back({is_list ? with_marks(folded, digits) : alone(folded, digits), candidate.pattern,
                      record_of(folded.substr(digits.begin, digits.size()))});
  return drafts;
}

}  // namespace gongwen::internal
