#include "elements.h"

#include "elements/colophon.h"
#include "elements/head.h"
#include "elements/proposal.h"
#include "elements/signature.h"
#include "elements/tail.h"
#include "elements/title.h"

namespace gongwen::internal {
namespace {

std::optional<Element<Day>> day_element(const ElementSources& sources, std::optional<std::size_t> index) {
  if (!index) return std::nullopt;
  const Draft<UnresolvedDate>& draft = sources.dates[*index];
  if (!draft.value.date.start_date) return std::nullopt;
  return valued(sources.text, draft.span, *draft.value.date.start_date);
}

}  // namespace

Elements find_elements(const ElementSources& sources) {
  const ElementContext context(sources);
  const Signature signature = find_signature(context);
  Elements elements;
  elements.issuers = find_issuers(context, signature);
  elements.number = find_number(context);
  const std::optional<FoldedSpan> title = find_title(context);
  if (title) {
    elements.title = quoted(sources.text, *title);
    elements.genre = find_genre(context, *title);
  }
  elements.addressees = find_addressees(context);
  elements.date = day_element(sources, sources.days.date);
  elements.result_class = find_result_class(context, title);
  elements.disclosure = find_disclosure(context);
  elements.copies_to = find_copies(context);
  elements.printed_by = find_printer(context);
  elements.printed_on = day_element(sources, sources.days.printed_on);
  elements.published_on = day_element(sources, sources.days.published_on);
  elements.secrecy = find_secrecy(context);
  elements.urgency = find_urgency(context);
  elements.signers = find_signers(context);
  elements.attachments = find_attachments(context, signature);
  elements.note = find_note(context);
  elements.proposal = find_proposal(context, title);
  return elements;
}

}  // namespace gongwen::internal
