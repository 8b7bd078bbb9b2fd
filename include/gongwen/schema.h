// schema.h - one table of fields a kind: Schema<Kind>::name and Schema<Kind>::fields.
//
//   Schema<Amount>::name                    "amount"
//   for_each_field(amount, visit)           visit({"value", …}, amount.value), visit({"min", …}, amount.min), …
//
// JSON, CSV and every other face are driven by these tables and never list the fields again.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "gongwen/kinds.h"

namespace gongwen {

// Whether a face shows a field that has no value (an empty optional, a false flag) as null, or leaves it out.
enum class Presence : std::uint8_t { always, when_set };

template <typename Owner, typename Member>
struct Field {
  std::string_view name;
  Member Owner::*member;
  Presence presence = Presence::always;
};
template <typename Owner, typename Member>
Field(std::string_view, Member Owner::*) -> Field<Owner, Member>;
template <typename Owner, typename Member>
Field(std::string_view, Member Owner::*, Presence) -> Field<Owner, Member>;

// Schema<Kind>::name is the kind's name in every face; Schema<Kind>::fields its fields in the contract's order.
template <typename Kind>
struct Schema;

namespace schema {
template <typename Kind, typename Measure>
constexpr auto bounded_fields() {
  return std::tuple{Field<Kind, std::optional<Measure>>{"value", &Kind::value, Presence::when_set},
                    Field<Kind, std::optional<Measure>>{"min", &Kind::min, Presence::when_set},
                    Field<Kind, std::optional<Measure>>{"max", &Kind::max, Presence::when_set},
                    Field<Kind, bool>{"min_exclusive", &Kind::min_exclusive, Presence::when_set},
                    Field<Kind, bool>{"max_exclusive", &Kind::max_exclusive, Presence::when_set},
                    Field<Kind, Relation>{"relation", &Kind::relation}};
}
template <typename Kind>
constexpr auto quantity_fields() {
  return std::tuple_cat(bounded_fields<Kind, Decimal>(),
                        std::tuple{Field<Kind, std::optional<Change>>{"change", &Kind::change}});
}
template <typename Kind>
constexpr auto rate_fields() {
  return std::tuple{Field<Kind, List<std::string>>{"per", &Kind::per},
                    Field<Kind, std::optional<UnitFrom>>{"unit_from", &Kind::unit_from, Presence::when_set}};
}
}  // namespace schema

template <>
struct Schema<Amount> {
  static constexpr std::string_view name = "amount";
  static constexpr auto fields = std::tuple_cat(
      schema::quantity_fields<Amount>(),
      std::tuple{Field{"currency", &Amount::currency}}, schema::rate_fields<Amount>());
};

template <>
struct Schema<Headcount> {
  static constexpr std::string_view name = "headcount";
  static constexpr auto fields = std::tuple_cat(
      schema::quantity_fields<Headcount>(),
      std::tuple{Field{"unit", &Headcount::unit}, Field{"basis", &Headcount::basis}}, schema::rate_fields<Headcount>());
};

template <>
struct Schema<Date> {
  static constexpr std::string_view name = "date";
  static constexpr auto fields =
      std::tuple{Field{"start_date", &Date::start_date}, Field{"end_date", &Date::end_date},
                 Field{"start_time", &Date::start_time, Presence::when_set},
                 Field{"end_time", &Date::end_time, Presence::when_set},
                 Field{"precision", &Date::precision}, Field{"relation", &Date::relation},
                 Field{"resolved_from", &Date::resolved_from}};
};

template <>
struct Schema<DocumentNumber> {
  static constexpr std::string_view name = "document_number";
  static constexpr auto fields =
      std::tuple{Field{"canonical", &DocumentNumber::canonical}, Field{"series", &DocumentNumber::series},
                 Field{"agency", &DocumentNumber::agency}, Field{"year", &DocumentNumber::year},
                 Field{"number", &DocumentNumber::number}};
};

template <>
struct Schema<Phone> {
  static constexpr std::string_view name = "phone";
  static constexpr auto fields = std::tuple{Field{"number", &Phone::number}, Field{"extension", &Phone::extension},
                                            Field{"type", &Phone::type}, Field{"name", &Phone::name}};
};

template <>
struct Schema<Contact> {
  static constexpr std::string_view name = "contact";
  static constexpr auto fields =
      std::tuple{Field{"names", &Contact::names}, Field{"phones", &Contact::phones}, Field{"faxes", &Contact::faxes},
                 Field{"emails", &Contact::emails}, Field{"addresses", &Contact::addresses},
                 Field{"postcodes", &Contact::postcodes}, Field{"urls", &Contact::urls},
                 Field{"department", &Contact::department}};
};

template <>
struct Schema<Percentage> {
  static constexpr std::string_view name = "percentage";
  static constexpr auto fields =
      std::tuple_cat(schema::quantity_fields<Percentage>(), std::tuple{Field{"unit", &Percentage::unit}});
};

template <>
struct Schema<Count> {
  static constexpr std::string_view name = "count";
  static constexpr auto fields = std::tuple_cat(
      schema::quantity_fields<Count>(), std::tuple{Field{"unit", &Count::unit}}, schema::rate_fields<Count>());
};

template <>
struct Schema<Duration> {
  static constexpr std::string_view name = "duration";
  static constexpr auto fields =
      std::tuple_cat(schema::bounded_fields<Duration, Period>(),
                     std::tuple{Field{"change", &Duration::change},
                                Field{"working_days", &Duration::working_days, Presence::when_set}});
};

template <>
struct Schema<Age> {
  static constexpr std::string_view name = "age";
  static constexpr auto fields = schema::quantity_fields<Age>();
};

template <>
struct Schema<Ratio> {
  static constexpr std::string_view name = "ratio";
  static constexpr auto fields = std::tuple{Field{"terms", &Ratio::terms}};
};

template <>
struct Schema<Citation> {
  static constexpr std::string_view name = "citation";
  static constexpr auto fields = std::tuple{Field{"title", &Citation::title}, Field{"number", &Citation::number}};
};

template <>
struct Schema<Custom> {
  static constexpr std::string_view name = "custom";
  static constexpr auto fields = std::tuple{Field{"name", &Custom::name}, Field{"fields", &Custom::fields}};
};

// Calls visit(field, value) for each field of a kind, in the contract's order. The values of a constant are constant.
template <typename Kind, typename Visitor>
void for_each_field(Kind& kind, Visitor&& visit) {
  std::apply([&](const auto&... field) { (visit(field, kind.*(field.member)), ...); },
             Schema<std::remove_const_t<Kind>>::fields);
}

// The kinds' names in the order of Value's alternatives.
template <std::size_t... Index>
constexpr auto kind_names_of(std::index_sequence<Index...>) {
  return std::array<std::string_view, sizeof...(Index)>{Schema<std::variant_alternative_t<Index, Value>>::name...};
}
inline constexpr auto kKindNames = kind_names_of(std::make_index_sequence<std::variant_size_v<Value>>{});

}  // namespace gongwen
