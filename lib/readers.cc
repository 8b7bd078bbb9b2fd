// readers.cc - which reader reads what, and which kind's words are its own.
#include "readers.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <utility>

#include "group_slots.h"
#include "late_reading.h"
#include "make_room.h"
#include "match_batch.h"
#include "overlaps.h"

namespace gongwen::internal {
namespace {

template <typename Kind>
consteval std::size_t kind_index() {
  constexpr std::string_view name = Schema<Kind>::name;
  return static_cast<std::size_t>(std::find(kKindNames.begin(), kKindNames.end(), name) - kKindNames.begin());
}

// Adds what readers find to the drafts; knows how long the text is.
class Collector {
 public:
  Collector(AllDrafts& all, std::size_t text_size) : all_(all), text_size_(text_size) {}

  // Of a Reading, or of Drafts.
  template <typename Found>
  void take(Found&& found) {
    for (auto& draft : found) add(std::move(draft));
  }

  template <typename Kind>
  void take(TableReading<Kind>&& found) {
    if (found.cells.empty()) return;
    const std::uint32_t shared = keep(std::move(found.shared), found.cells.back().span);
    for (const TableNumber& cell : found) push<Kind>({cell.span, found.pattern, {shared, true, cell.value}});
  }

 private:
  template <typename Found>
  void add(Draft<Found>&& draft) {
    push<Found>(std::move(draft));
  }
  template <std::derived_from<RatedQuantity> Kind>
  void add(Draft<Kind>&& draft) {
    push<Kind>({draft.span, draft.pattern, {keep(std::move(draft.value), draft.span)}});
  }

  // Its index.
  template <typename Kind>
  std::uint32_t keep(Kind&& quantity, FoldedSpan span) {
    auto& quantities = std::get<std::vector<Kind>>(all_.quantities);
    make_room(quantities, span.end, text_size_);
    quantities.push_back(std::move(quantity));
    return static_cast<std::uint32_t>(quantities.size() - 1);
  }

  template <typename Kind>
  void push(Draft<typename FoundAs<Kind>::type>&& draft) {
    auto& drafts = drafts_of<Kind>(all_);
    make_room(drafts, draft.span.end, text_size_);
    drafts.push_back(std::move(draft));
  }

  AllDrafts& all_;
  std::size_t text_size_;
};

}  // namespace

namespace {

// The kinds whose words are their own before those of the kinds behind them. The first three are always read: a
// document's date and number are found among them.
constexpr std::array kClaimants = {kind_index<Contact>(),    kind_index<DocumentNumber>(), kind_index<Date>(),
                                   kind_index<Amount>(),     kind_index<Headcount>(),      kind_index<Percentage>(),
                                   kind_index<Age>(),        kind_index<Duration>(),       kind_index<Count>(),
                                   kind_index<Ratio>()};
constexpr std::size_t kAlwaysRead = 3;

std::vector<bool> needed_kinds(std::vector<bool> wanted) {
  std::size_t last = kAlwaysRead;
  for (std::size_t i = 0; i < kClaimants.size(); ++i)
    if (wanted[kClaimants[i]]) last = std::max(last, i + 1);
  for (std::size_t i = 0; i < last; ++i) wanted[kClaimants[i]] = true;
  return wanted;
}

// The patterns of dates that have a list of them.
std::vector<bool> date_lists(const std::vector<Pattern>& patterns) {
  std::vector<bool> are_lists;
  for (const Pattern& pattern : patterns) {
    const auto has_list = std::count(pattern.slots.begin(), pattern.slots.end(), slot(kDateGroups, "list"));
    are_lists.push_back(pattern.kind == kind_index<Date>() && has_list > 0);
  }
  return are_lists;
}

}  // namespace

Readers::Readers(const Patterns& patterns, const std::vector<bool>& wanted)
    : patterns_(patterns),
      needed_(ranks_of(patterns, needed_kinds(wanted))),
      date_lists_(date_lists(patterns.all())),
      quantity_(patterns.words()),
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
      customs_(patterns),
      tables_(patterns) {}

namespace {

// Whether a pattern of the kind matched the header of a table, whose cells are the records.
template <const auto& kGroups>
bool heads_table(const Candidate& candidate) {
  return !candidate.groups[slot(kGroups, "table")].empty() || !candidate.groups[slot(kGroups, "column")].empty();
}

}  // namespace

// Calls take(drafts) with what the match's kind reads in it.
template <typename Take>
void Readers::read_one(const Candidate& candidate, const Text& text, Take take) const {
  const std::string_view folded = text.folded();
  const std::size_t kind = patterns_.all()[candidate.pattern].kind;
  if (kind == kind_index<Amount>() && heads_table<kAmountGroups>(candidate))
    return take(tables_.amounts(candidate, folded));
  if (kind == kind_index<Headcount>() && heads_table<kHeadcountGroups>(candidate))
    return take(tables_.headcounts(candidate, folded));
  if (kind == kind_index<Count>() && heads_table<kCountGroups>(candidate))
    return take(tables_.counts(candidate, folded));
  switch (kind) {
    case kind_index<Amount>(): return take(amounts_.read(candidate, folded));
    case kind_index<Headcount>(): return take(headcounts_.read(candidate, folded));
    case kind_index<Date>(): return take(dates_.read(candidate, folded));
    case kind_index<DocumentNumber>(): return take(document_numbers_.read(candidate, folded));
    case kind_index<Contact>(): return take(contacts_.read(candidate, folded));
    case kind_index<Percentage>(): return take(percentages_.read(candidate, folded));
    case kind_index<Count>(): return take(counts_.read(candidate, folded));
    case kind_index<Duration>(): return take(durations_.read(candidate, folded));
    case kind_index<Age>(): return take(ages_.read(candidate, folded));
    case kind_index<Ratio>(): return take(ratios_.read(candidate, folded));
    case kind_index<Citation>(): return take(citations_.read(candidate, text));
    case kind_index<Custom>(): return take(customs_.read(candidate, text));
  }
}

// Matches in text order, read but for those of kinds that are read late.
struct Readers::Found {
  AllDrafts drafts;
  std::vector<Occurrence> dates;      // many overlap
  std::vector<Occurrence> durations;  // many are a date's day
};

Readers::Found Readers::find(const Text& text) const {
  Found found;
  Collector read(found.drafts, text.folded().size());
  const auto keep = [&](std::vector<Occurrence>& matches, const Occurrence& match) {
    make_room(matches, match.span.end, text.folded().size());
    matches.push_back(match);
  };
  const auto read_match = [&](const Occurrence& match) {
    const Candidate candidate = capture(patterns_, text.folded(), match);
    read_one(candidate, text, [&](auto&& drafts) { read.take(std::move(drafts)); });
  };
  static_assert(std::variant_size_v<Value> <= MatchBatch::kMostKinds);
  MatchBatch batch;
  match(patterns_, text.folded(), needed_, [&](const Occurrence& match) {
    const std::size_t kind = patterns_.all()[match.pattern].kind;
    if (kind == kind_index<Date>()) return keep(found.dates, match);
    if (kind == kind_index<Duration>()) return keep(found.durations, match);
    if (batch.is_full()) batch.hand_out(read_match);
    batch.add(match, kind);
  });
  batch.hand_out(read_match);
  return found;
}

Drafts<UnresolvedDate> Readers::dates(const std::vector<Occurrence>& matches, std::string_view folded) const {
  return standing_dates(matches, date_lists_, [&](const Occurrence& match) {
    return dates_.read(capture(patterns_, folded, match), folded);
  });
}

Drafts<Duration> Readers::durations(const std::vector<Occurrence>& matches, std::string_view folded) const {
  Drafts<Duration> drafts;
  drafts.reserve(matches.size());
  for (const Occurrence& match : matches)
    for (Draft<Duration>& draft : durations_.read(capture(patterns_, folded, match), folded))
      drafts.push_back(std::move(draft));
  return drafts;
}

std::vector<FoldedSpan> Readers::spans(const Candidate& candidate, const Text& text) const {
  std::vector<FoldedSpan> spans;
  read_one(candidate, text, [&](auto&& drafts) {
    for (const auto& draft : drafts) spans.push_back(draft.span);
  });
  return spans;
}

namespace {

// The kinds whose relation and rate QuantityReader reads in the clause.
bool is_quantity(std::size_t kind) {
  return kind == kind_index<Amount>() || kind == kind_index<Headcount>() || kind == kind_index<Percentage>() ||
         kind == kind_index<Count>() || kind == kind_index<Duration>() || kind == kind_index<Age>();
}

std::vector<FieldSource> named(const std::vector<std::pair<std::string_view, std::string_view>>& words) {
  std::vector<FieldSource> sources;
  for (const auto& [field, word] : words)
    if (!word.empty()) sources.push_back({std::string(field), std::string(word)});
  return sources;
}

}  // namespace

std::vector<FieldSource> Readers::sources(const Candidate& candidate, const Clause& clause) const {
  const std::size_t kind = patterns_.all()[candidate.pattern].kind;
  if (kind == kind_index<Date>()) {
    const bool is_range = !candidate.groups[slot(kDateGroups, "end")].empty();
    const auto extent = is_range ? DateReader::Extent::range : DateReader::Extent::one;
    return named({{"relation", dates_.beside(clause, extent).word}});
  }
  if (!is_quantity(kind)) return {};
  const QuantityReader::Beside said = quantity_.beside(clause);
  std::vector<FieldSource> sources = named({{"relation", said.relation_word}, {"change", said.change_word}});
  for (const std::string& unit : said.per) sources.push_back({"per", unit});
  return sources;
}

namespace {

// Who owns words that two kinds could read: the kinds in the order of kClaimants, and only what stands can claim.
// Citations own nothing, for dates and numbers stand in titles too; nor do users' kinds.
template <typename... Kinds>
void settle(ClaimedText& claimed, AllDrafts& all) {
  (claimed.settle(drafts_of<Kinds>(all)), ...);
}

}  // namespace

AllDrafts Readers::read(const Text& text) const {
  Found found = find(text);
  AllDrafts& all = found.drafts;
  drafts_of<Date>(all) = dates(found.dates, text.folded());
  std::apply([](auto&... drafts) { ((drafts = without_overlaps(std::move(drafts))), ...); }, all.of_kind);
  auto& contacts = drafts_of<Contact>(all);
  contacts = contacts_.merge(std::move(contacts), text.folded());
  ClaimedText claimed(text.folded().size());
  settle<Contact, DocumentNumber, Date>(claimed, all);  // first, for with them most durations need not be read
  const auto lengths = without_dates_own(std::move(found.durations), drafts_of<Date>(all), text.folded());
  drafts_of<Duration>(all) = without_overlaps(durations(lengths, text.folded()));
  settle<Amount, Headcount, Percentage, Age, Duration, Count, Ratio>(claimed, all);
  auto& citations = drafts_of<Citation>(all);
  citations = citations_.numbered(std::move(citations), drafts_of<DocumentNumber>(all), text.folded());
  citations = without_overlaps(std::move(citations));
  return std::move(all);
}

}  // namespace gongwen::internal
