// group_slots.cc - the groups of each kind, in the order of Value's alternatives.
#include "group_slots.h"

#include <array>

#include "patterns.h"

namespace gongwen::internal {
namespace {

using Slots = std::span<const std::string_view>;

// In the order of kKindNames; custom kinds name their groups freely.
constexpr std::array<Slots, kKindNames.size()> kSlots = {
    kAmountGroups, kHeadcountGroups, kDateGroups, kDocumentNumberGroups, kContactGroups,  kPercentageGroups,
    kCountGroups,  kDurationGroups,  kAgeGroups,  kRatioGroups,          kCitationGroups, Slots()};

consteval bool all_fit() {
  for (const Slots& slots : kSlots)
    if (slots.size() > kMaxGroups) return false;
  return true;
}
static_assert(all_fit(), "a kind has more groups than a Candidate has slots: raise kMaxGroups");

}  // namespace

std::span<const std::string_view> group_slots(std::size_t kind) { return kSlots.at(kind); }

}  // namespace gongwen::internal
