// attributes.h - what Python sees of each type: a name and where its value is, for every attribute.
//
//   for_each_attribute(section, visit)     visit("level", 1), visit("marker", "一、"), …
//
// The kinds, and whatever else has a Schema, have the attributes of its fields. Only what has none is listed here.
#pragma once

#include <functional>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "gongwen/records.h"

namespace gongwen::python {

// The projection is a member pointer or a function: std::invoke(projection, owner) gives the value.
template <typename Projection>
struct Attribute {
  std::string_view name;
  Projection projection;
};
template <typename Projection>
Attribute(std::string_view, Projection) -> Attribute<Projection>;

template <typename T>
concept Tabled = requires { Schema<T>::fields; };

// An element of a document, whatever its type of value.
using AnyElement = std::variant<Element<std::string>, Element<Day>, Element<Disclosure>, Element<Proposal>>;

// Attributes<T>::name is its name, in the manner of the kinds' (class_name() gives the class's); Attributes<T>::table
// its attributes, in the contract's order.
template <typename T>
struct Attributes;

template <Tabled T>
struct Attributes<T> {
  static constexpr std::string_view name = Schema<T>::name;
  static constexpr auto table = std::apply(
      [](const auto&... field) { return std::tuple{Attribute{field.name, field.member}...}; }, Schema<T>::fields);
};

template <typename T>
constexpr auto place_of() {
  return std::tuple{Attribute{"begin", [](const T& owner) { return owner.span.begin; }},
                    Attribute{"end", [](const T& owner) { return owner.span.end; }}};
}

template <>
struct Attributes<Span> {
  static constexpr std::string_view name = "span";
  static constexpr auto table = std::tuple{Attribute{"begin", &Span::begin}, Attribute{"end", &Span::end}};
};

// What every record has, beside the fields of its kind.
template <>
struct Attributes<Record> {
  static constexpr std::string_view name = "record";
  static constexpr auto table = std::tuple_cat(
      std::tuple{Attribute{"text", &Record::text}}, place_of<Record>(),
      std::tuple{Attribute{"sentence", &Record::sentence}, Attribute{"section", &Record::section},
                 Attribute{"pattern", &Record::pattern}, Attribute{"noise", &Record::noise}});
};

template <>
struct Attributes<Section> {
  static constexpr std::string_view name = "section";
  static constexpr auto table = std::tuple_cat(
      std::tuple{Attribute{"level", &Section::level}, Attribute{"marker", &Section::marker},
                 Attribute{"heading", &Section::heading}},
      place_of<Section>(),
      std::tuple{Attribute{"parent", &Section::parent}, Attribute{"inline", &Section::inline_item}});
};

template <>
struct Attributes<Diagnostic> {
  static constexpr std::string_view name = "diagnostic";
  static constexpr auto table = std::tuple_cat(std::tuple{Attribute{"code", &Diagnostic::code}}, place_of<Diagnostic>(),
                                               std::tuple{Attribute{"message", &Diagnostic::message}});
};

template <>
struct Attributes<Source> {
  static constexpr std::string_view name = "source";
  static constexpr auto table =
      std::tuple{Attribute{"name", &Source::name}, Attribute{"encoding", &Source::encoding},
                 Attribute{"bytes", &Source::bytes}, Attribute{"offsets", &Source::offsets}};
};

template <typename T>
struct Attributes<Element<T>> {
  static constexpr std::string_view name = "element";
  static constexpr auto table = std::tuple_cat(
      std::tuple{Attribute{"value", &Element<T>::value}, Attribute{"text", &Element<T>::text}}, place_of<Element<T>>());
};

template <>
struct Attributes<Period> {
  static constexpr std::string_view name = "period";
  static constexpr auto table =
      std::tuple{Attribute{"years", &Period::years}, Attribute{"months", &Period::months},
                 Attribute{"weeks", &Period::weeks}, Attribute{"days", &Period::days},
                 Attribute{"hours", &Period::hours}, Attribute{"minutes", &Period::minutes},
                 Attribute{"seconds", &Period::seconds}, Attribute{"day_billionths", &Period::day_billionths},
                 Attribute{"nanoseconds", &Period::nanoseconds}};
};

// Calls visit(attribute, value) for each.
template <typename T, typename Visitor>
void for_each_attribute(const T& owner, Visitor&& visit) {
  std::apply([&](const auto&... attribute) { (visit(attribute, std::invoke(attribute.projection, owner)), ...); },
             Attributes<T>::table);
}

// The same without an owner: visit(attribute).
template <typename T, typename Visitor>
constexpr void for_each_attribute_of(Visitor&& visit) {
  std::apply([&](const auto&... attribute) { (visit(attribute), ...); }, Attributes<T>::table);
}

}  // namespace gongwen::python
