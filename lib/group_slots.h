// group_slots.h - the one list of the group names that each kind's patterns may use.
//
//   constexpr std::size_t kNumber = slot(kAmountGroups, "number");   // Candidate::groups[kNumber]
//
// A name's place in its array is its slot. To teach a kind a new group, add its name here and read the slot in
// lib/kinds/<kind>.cc; a misspelt name does not compile.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace gongwen::internal {

inline constexpr auto kAmountGroups = std::to_array<std::string_view>(
    {"number", "max", "unit", "unit_min", "sign", "list", "max_bound", "jiao", "fen", "table", "column", "scale"});
inline constexpr auto kHeadcountGroups =
    std::to_array<std::string_view>({"number", "max", "unit", "unit_min", "list", "max_bound", "table", "column"});
inline constexpr auto kDateGroups = std::to_array<std::string_view>(
    {"start", "end", "time", "relative", "part", "span", "list", "unit", "lead", "day"});
inline constexpr auto kDocumentNumberGroups = std::to_array<std::string_view>(
    {"agency", "year", "number", "list", "word", "context", "tail"});
inline constexpr auto kContactGroups = std::to_array<std::string_view>(
    {"label", "names", "phones", "department", "fax", "email", "address", "postcode", "url", "table"});

inline constexpr auto kPercentageGroups =
    std::to_array<std::string_view>({"number", "max", "unit", "unit_min", "list", "max_bound", "tenths"});
inline constexpr auto kCountGroups =
    std::to_array<std::string_view>({"number", "max", "unit", "unit_min", "list", "max_bound", "table", "column"});
inline constexpr auto kDurationGroups = std::to_array<std::string_view>({"number", "max", "max_bound", "list", "unit"});
inline constexpr auto kAgeGroups =
    std::to_array<std::string_view>({"number", "max", "unit", "unit_min", "list", "max_bound"});
inline constexpr auto kRatioGroups = std::to_array<std::string_view>({"terms"});
inline constexpr std::array<std::string_view, 0> kCitationGroups = {};  // the reader finds all from the opening mark

template <std::size_t Size>
consteval std::size_t slot(const std::array<std::string_view, Size>& groups, std::string_view name) {
  for (std::size_t i = 0; i < Size; ++i)
    if (groups[i] == name) return i;
  throw "no such group";
}

}  // namespace gongwen::internal
