// archive.h - a value of the library as bytes and back: what pickles hold, and what equality and hashing compare.
//
//   from_bytes<Record>(to_bytes(record))     the same record
//
// Content  every field, in the order of its table; equal values give equal bytes
// Errors   from_bytes throws std::invalid_argument for bytes that to_bytes did not give: it never reads past their end
// Version  none: bytes are for the version that wrote them (pickles carry its number beside them)
#pragma once

#include <concepts>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "attributes.h"
#include "gongwen/records.h"

namespace gongwen::python {

// ---- the members of a type, in order: for reading and for writing ---------------------------------------------------

template <typename T, typename Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

template <typename T>
  requires Tabled<std::remove_const_t<T>>
auto members(T& of) {
  return std::apply([&of](const auto&... field) { return std::tie(of.*(field.member)...); },
                    Schema<std::remove_const_t<T>>::fields);
}
auto members(Is<Day> auto& of) { return std::tie(of.year, of.month, of.day); }
auto members(Is<TimeOfDay> auto& of) { return std::tie(of.hour, of.minute, of.second); }
auto members(Is<Period> auto& of) {
  return std::tie(of.years, of.months, of.weeks, of.days, of.hours, of.minutes, of.seconds, of.day_billionths,
                  of.nanoseconds);
}
auto members(Is<Span> auto& of) { return std::tie(of.begin, of.end); }
auto members(Is<CustomField> auto& of) { return std::tie(of.name, of.value); }
auto members(Is<Source> auto& of) { return std::tie(of.name, of.encoding, of.bytes, of.offsets); }
auto members(Is<Diagnostic> auto& of) { return std::tie(of.code, of.span, of.message); }
auto members(Is<Section> auto& of) {
  return std::tie(of.level, of.marker, of.heading, of.span, of.parent, of.inline_item);
}
auto members(Is<Record> auto& of) {
  return std::tie(of.span, of.text, of.sentence, of.section, of.pattern, of.noise, of.value);
}
auto members(Is<Document> auto& of) {
  return std::tie(of.source, of.elements, of.sections, of.records, of.diagnostics);
}
template <typename T>
auto members(Element<T>& of) { return std::tie(of.value, of.text, of.span); }
template <typename T>
auto members(const Element<T>& of) { return std::tie(of.value, of.text, of.span); }

// ---- writing --------------------------------------------------------------------------------------------------------

class ArchiveWriter {
 public:
  template <typename T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void put(T value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void put(const std::string& text) {
    put(text.size());
    bytes_ += text;
  }
  void put(const Decimal& number) { put(number.to_string()); }
  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <Several Values>
  void put(const Values& list) {
    put(list.size());
    for (const auto& item : list) put(item);
  }
  template <typename... T>
  void put(const std::variant<T...>& value) {
    put(value.index());
    std::visit([this](const auto& alternative) { this->put(alternative); }, value);
  }
  template <typename T>
    requires requires(const T& value) { members(value); }
  void put(const T& value) {
    std::apply([this](const auto&... member) { (this->put(member), ...); }, members(value));
  }

  std::string take() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// ---- reading --------------------------------------------------------------------------------------------------------

class ArchiveReader {
 public:
  explicit ArchiveReader(std::string_view bytes) : left_(bytes) {}

  template <std::integral T>
  T get(std::type_identity<T>) {
    T value{};
    std::memcpy(&value, taken(sizeof value).data(), sizeof value);
    return value;
  }
  bool get(std::type_identity<bool>) { return taken(1).front() != 0; }
  template <typename T>
    requires std::is_enum_v<T>
  T get(std::type_identity<T>) {
    const T value = static_cast<T>(get<std::underlying_type_t<T>>());
    require(!to_string(value).empty());
    return value;
  }
  std::string get(std::type_identity<std::string>) { return std::string(taken(get<std::size_t>())); }
  Decimal get(std::type_identity<Decimal>) {
    const std::optional<Decimal> number = Decimal::parse(get<std::string>());
    require(number.has_value());
    return *number;
  }
  template <typename T>
  std::optional<T> get(std::type_identity<std::optional<T>>) {
    return get<bool>() ? std::optional<T>(get<T>()) : std::nullopt;
  }
  template <Several Values>
  Values get(std::type_identity<Values>) {
    using T = typename Values::value_type;
    const std::size_t size = get<std::size_t>();
    require(size <= left_.size());  // each item is a byte at least: no size makes it ask for more than it could hold
    std::vector<T> list;
    for (std::size_t i = 0; i < size; ++i) list.push_back(get<T>());
    return list;
  }
  template <typename... T>
  std::variant<T...> get(std::type_identity<std::variant<T...>>) {
    return alternative<std::variant<T...>>(get<std::size_t>(), std::index_sequence_for<T...>());
  }
  template <typename T>
    requires requires(T& value) { members(value); }
  T get(std::type_identity<T>) {
    T value{};
    std::apply(
        [this](auto&... member) {
          ((member = this->template get<std::remove_reference_t<decltype(member)>>()), ...);
        },
        members(value));
    return value;
  }

  template <typename T>
  T get() { return get(std::type_identity<T>()); }

  void require_end() const { require(left_.empty()); }

 private:
  static void require(bool holds) {
    if (!holds) throw std::invalid_argument("these bytes are no pickle of gongwen's");
  }

  std::string_view taken(std::size_t size) {
    require(size <= left_.size());
    const std::string_view bytes = left_.substr(0, size);
    left_.remove_prefix(size);
    return bytes;
  }

  template <typename Variant, std::size_t... Index>
  Variant alternative(std::size_t index, std::index_sequence<Index...>) {
    std::optional<Variant> value;
    const auto try_one = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
      if (I == index) value.emplace(std::in_place_index<I>, get<std::variant_alternative_t<I, Variant>>());
    };
    (try_one(std::integral_constant<std::size_t, Index>()), ...);
    require(value.has_value());
    return *std::move(value);
  }

  std::string_view left_;
};

template <typename T>
std::string to_bytes(const T& value) {
  ArchiveWriter writer;
  writer.put(value);
  return std::move(writer).take();
}

template <typename T>
T from_bytes(std::string_view bytes) {
  ArchiveReader reader(bytes);
  T value = reader.get<T>();
  reader.require_end();
  return value;
}

}  // namespace gongwen::python
