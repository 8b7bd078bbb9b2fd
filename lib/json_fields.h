// json_fields.h - a kind's fields as JSON members, driven by its table Schema<Kind>::fields.
//
//   Amount{.value = 2000, .per = {"人"}} -> "value":2000,"relation":"exact","change":null,"currency":"CNY","per":["人"]
//
// Null     an empty optional is null, or left out where its field says Presence::when_set; so is a false flag
// Types    one write_value a member type: a kind with a type that none fits does not compile
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "gongwen/records.h"
#include "json_writer.h"

namespace gongwen::internal {

template <typename T>
concept Named = requires(const T& value) {
  { to_string(value) } -> std::convertible_to<std::string_view>;
};  // the contract's enumerations, Day and TimeOfDay

template <typename Kind>
concept Tabled = requires { Schema<Kind>::fields; };

// Whether a field that may be left out has something to show.
template <typename T>
bool is_set(const T&) { return true; }
template <typename T>
bool is_set(const std::optional<T>& value) { return value.has_value(); }
template <Several Values>
bool is_set(const Values& list) { return !list.empty(); }
inline bool is_set(bool value) { return value; }

template <Tabled Kind>
void write_fields(JsonWriter& json, const Kind& kind);

inline void write_value(JsonWriter& json, std::string_view value) { json.string(value); }
inline void write_value(JsonWriter& json, const Decimal& value) { json.number(value); }
inline void write_value(JsonWriter& json, std::integral auto value) { json.number(value); }
template <std::same_as<bool> Flag>  // bool is integral as well: this one is chosen for being the narrower
  requires std::integral<Flag>
void write_value(JsonWriter& json, Flag value) { value ? json.yes() : json.no(); }
// The fields of a custom record: an object from their names to their values.
void write_value(JsonWriter& json, const std::vector<CustomField>& fields);

template <Named T>
void write_value(JsonWriter& json, const T& value) { json.word(to_string(value)); }

template <typename T>
void write_value(JsonWriter& json, const Element<T>& element);

template <Tabled Kind>
void write_value(JsonWriter& json, const Kind& kind) {
  json.object([&] { write_fields(json, kind); });
}

template <typename T>
void write_value(JsonWriter& json, const std::optional<T>& value) {
  value ? write_value(json, *value) : json.null();
}

template <Several Values>
void write_value(JsonWriter& json, const Values& list) {
  json.array([&] { for (const auto& item : list) write_value(json, item); });
}

template <typename T>
void write_member(JsonWriter& json, const JsonKey& key, const T& value) {
  json.key(key);
  write_value(json, value);
}

inline void write_span(JsonWriter& json, const Span& span) {
  write_member(json, "begin", span.begin);
  write_member(json, "end", span.end);
}

template <typename T>
void write_value(JsonWriter& json, const Element<T>& element) {
  json.object([&] {
    write_member(json, "value", element.value);
    write_member(json, "text", element.text);
    write_span(json, element.span);
  });
}

template <Tabled Kind>
constexpr auto kKeys = std::apply([](const auto&... field) { return std::array{JsonKey(field.name)...}; },
                                  Schema<Kind>::fields);

template <Tabled Kind>
void write_fields(JsonWriter& json, const Kind& kind) {
  auto key = kKeys<Kind>.begin();
  for_each_field(kind, [&](const auto& field, const auto& value) {
    const JsonKey& name = *key++;
    if (field.presence == Presence::when_set && !is_set(value)) return;
    write_member(json, name, value);
  });
}

}  // namespace gongwen::internal
