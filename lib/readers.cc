// readers.cc - which reader reads what, and which kind's words are its own.
#include "readers.h"

#include <algorithm>

#include "make_room.h"
#include "overlaps.h"

namespace gongwen::internal {
namespace {

template <typename Kind>
constexpr std::size_t kind_index() {
  constexpr std::string_view name = Schema<Kind>::name;
  return static_cast<std::size_t>(std::find(kKindNames.begin(), kKindNames.end(), name) - kKindNames.begin());
}

// Takes up what readers find; knows how long the text is.
class Collector {
 public:
  explicit Collector(std::size_t text_size) : text_size_(text_size) {}

  template <typename Found>
  void take(Drafts<Found> found) {
    Drafts<Found>& drafts = std::get<Drafts<Found>>(all_);
    for (Draft<Found>& draft : found) {
      make_room(drafts, draft.span.end, text_size_);
      drafts.push_back(std::move(draft));
    }
  }
  AllDrafts all() && { return std::move(all_); }

 private:
  std::size_t text_size_;
  AllDrafts all_;
};

}  // namespace

Readers::Readers(const Patterns& patterns)
    : patterns_(patterns),
      amounts_(patterns),
      headcounts_(patterns),
      dates_(patterns),
      document_numbers_(patterns),
      contacts_(patterns),
      percentages_(patterns),
      counts_(patterns),
      durations_(patterns),
      ages_(patterns),
      ratios_(patterns),
      citations_(patterns),
      customs_(patterns) {}

// Every kind is read, wanted or not: the document's date, a contact's phones and a document number's year decide about
// the others.
AllDrafts Readers::matches(const Text& text) const {
  const std::string_view folded = text.folded();
  Collector found(folded.size());
  match(patterns_, folded, std::vector<bool>(kKindNames.size(), true), [&](const Candidate& candidate) {
    switch (patterns_.all()[candidate.pattern].kind) {
      case kind_index<Amount>(): return found.take(amounts_.read(candidate, folded));
      case kind_index<Headcount>(): return found.take(headcounts_.read(candidate, folded));
      case kind_index<Date>(): return found.take(dates_.read(candidate, folded));
      case kind_index<DocumentNumber>(): return found.take(document_numbers_.read(candidate, folded));
      case kind_index<Contact>(): return found.take(contacts_.read(candidate, folded));
      case kind_index<Percentage>(): return found.take(percentages_.read(candidate, folded));
      case kind_index<Count>(): return found.take(counts_.read(candidate, folded));
      case kind_index<Duration>(): return found.take(durations_.read(candidate, folded));
      case kind_index<Age>(): return found.take(ages_.read(candidate, folded));
      case kind_index<Ratio>(): return found.take(ratios_.read(candidate, folded));
      case kind_index<Citation>(): return found.take(citations_.read(candidate, folded));
      case kind_index<Custom>(): return found.take(customs_.read(candidate, text));
    }
  });
  return std::move(found).all();
}

namespace {

template <typename Owner, typename... Claimed>
void claim(AllDrafts& all) {
  (drop_claimed(drafts_of<Claimed>(all), drafts_of<Owner>(all)), ...);
}

// Who owns words that two kinds could read. Only what stands can claim: owners come before those they claim from.
// Citations own nothing, for dates and numbers stand in titles too; nor do users' kinds.
void settle_claims(AllDrafts& all) {
  claim<Contact, DocumentNumber, Date, Amount, Headcount, Percentage, Count, Duration, Age, Ratio>(all);
  claim<DocumentNumber, Date, Amount, Headcount, Percentage, Count, Duration, Age, Ratio>(all);
  claim<Date, Amount, Headcount, Percentage, Count, Duration, Age, Ratio>(all);
  claim<Amount, Headcount, Percentage, Count, Duration, Age, Ratio>(all);
  claim<Headcount, Percentage, Count, Duration, Age, Ratio>(all);
  claim<Percentage, Count, Duration, Age, Ratio>(all);
  claim<Age, Count, Duration, Ratio>(all);
  claim<Duration, Count, Ratio>(all);
  claim<Count, Ratio>(all);
}

}  // namespace

AllDrafts Readers::read(const Text& text) const {
  AllDrafts all = matches(text);
  std::apply([](auto&... drafts) { ((drafts = without_overlaps(std::move(drafts))), ...); }, all);
  auto& contacts = drafts_of<Contact>(all);
  contacts = contacts_.merge(std::move(contacts), text.folded());
  settle_claims(all);
  return all;
}

}  // namespace gongwen::internal
