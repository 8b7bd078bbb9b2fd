// age.cc - ages of people.
#include "kinds/age.h"

#include "group_slots.h"
#include "kinds/quantity_list.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kAgeGroups, "number");
constexpr std::size_t kMax = slot(kAgeGroups, "max");
constexpr std::size_t kUnit = slot(kAgeGroups, "unit");
constexpr std::size_t kUnitMin = slot(kAgeGroups, "unit_min");
constexpr std::size_t kList = slot(kAgeGroups, "list");
constexpr std::size_t kMaxBound = slot(kAgeGroups, "max_bound");

constexpr int kOldest = 150;  // above it, the digits of a table's two columns ran together
constexpr std::string_view kHalf = "半";

QuantityParts parts_of(const Candidate& candidate) {
  const auto& groups = candidate.groups;
  return {groups[kNumber], groups[kMax], groups[kUnit], groups[kUnitMin], groups[kMaxBound]};
}

Decimal half() { return *Decimal(5).shifted(-1); }

}  // namespace

AgeReader::AgeReader(const Patterns& patterns)
    : quantity_(patterns.words()), units_(patterns.words().list("age_unit")) {}

std::optional<Age> AgeReader::age(const QuantityText& text, const Clause& clause) const {
  auto quantity = quantity_.read(text, clause);
  if (!quantity || Decimal(kOldest) < quantity->value.value_or(quantity->min.value_or(0))) return std::nullopt;
  Age age;
  static_cast<Quantity&>(age) = *std::move(quantity);
  return age;
}

Reading<Age> AgeReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  const QuantityParts parts = parts_of(candidate);
  const FoldedSpan span = span_of(parts, candidate.span);
  const Clause clause = clause_around(folded, span);
  if (!parts.number.empty()) {
    auto found = age(text_of(parts), clause);
    return found ? one_draft(span, candidate.pattern, *std::move(found)) : Reading<Age>();
  }
  std::string_view whole = folded.substr(span.begin, span.size());
  const bool has_half = whole.ends_with(kHalf);
  if (has_half) whole.remove_suffix(kHalf.size());
  const auto unit = units_.ending(whole);
  if (!unit) return {};
  auto found = age({trim_end(whole.substr(0, whole.size() - unit->size)), {}, false, {}, {}}, clause);
  if (!found) return {};
  if (has_half && found->value) found->value = found->value->plus(half());
  return one_draft(span, candidate.pattern, *std::move(found));
}

Reading<Age> AgeReader::read_list(const Candidate& candidate, std::string_view folded) const {
  Drafts<Age> drafts;
  const Clause clause = clause_around(folded, candidate.span);
  for (const ListItem& item : list_items(candidate, candidate.groups[kList], folded)) {
    auto found = age({item.number, {}, false, {}, {}}, clause);
    if (!found) return {};
    drafts.push_back({item.span, candidate.pattern, *std::move(found)});
  }
  return drafts;
}

}  // namespace gongwen::internal
