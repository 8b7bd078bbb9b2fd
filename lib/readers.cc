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
      case kind_index<Custom>(): return found.take(customs_.read(candidate, text));
    }
  });
  return std::move(found).all();
}

AllDrafts Readers::read(const Text& text) const {
  AllDrafts all = matches(text);
  std::apply([](auto&... drafts) { ((drafts = without_overlaps(std::move(drafts))), ...); }, all);
  auto& contacts = drafts_of<Contact>(all);
  auto& numbers = drafts_of<DocumentNumber>(all);
  contacts = contacts_.merge(std::move(contacts), text.folded());
  drop_claimed(numbers, contacts);
  const auto drop_within = [&](const auto& owners) {
    drop_claimed(drafts_of<Amount>(all), owners);
    drop_claimed(drafts_of<Headcount>(all), owners);
    drop_claimed(drafts_of<Date>(all), owners);
  };
  drop_within(contacts);
  drop_within(numbers);
  return all;
}

}  // namespace gongwen::internal
