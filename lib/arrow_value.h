// arrow_value.h - which column a type of value goes to, driven by the tables Schema<Kind>::fields.
//
//   ColumnOf<std::vector<Phone>>                a list of structs: number, extension, type, name
//   set(column, row, value)                     a missing optional leaves the row null
//
//   Decimal  decimal128(38, 10), null where digits would be lost      Day   date32
//   text, enumerations, times of day, durations  utf8: the contract's words    size_t  int64    uint32_t, int  int32
//
// Types    one column a type of value: a kind with a type that none fits does not compile
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "arrow_column.h"
#include "calendar.h"
#include "gongwen/records.h"
#include "json_fields.h"
#include "utf8.h"

namespace gongwen::internal {

template <typename T>
struct ColumnFor;
template <typename T>
using ColumnOf = typename ColumnFor<std::remove_cvref_t<T>>::type;

// ---- values without parts ------------------------------------------------------------------------------------------

template <typename T>
  requires Named<T> || std::convertible_to<T, std::string_view>
struct ColumnFor<T> { using type = TextColumn; };
template <>
struct ColumnFor<CleanText> { using type = TextColumn; };
template <>
struct ColumnFor<Day> { using type = DateColumn; };
template <>
struct ColumnFor<Decimal> { using type = DecimalColumn; };
template <>
struct ColumnFor<bool> { using type = FlagColumn; };
template <>
struct ColumnFor<int> { using type = Int32Column; };
template <>
struct ColumnFor<std::uint32_t> { using type = Int32Column; };
template <>
struct ColumnFor<std::size_t> { using type = Int64Column; };

inline void set(FlagColumn& column, std::size_t row, bool flag) { column.set(row, flag); }
inline void set(DateColumn& column, std::size_t row, const Day& day) { column.set(row, days_since_1970(day)); }
inline void set(Int64Column& column, std::size_t row, std::size_t number) {
  column.set(row, static_cast<std::int64_t>(number));
}
template <std::integral Integer>
void set(Int32Column& column, std::size_t row, Integer number) { column.set(row, static_cast<std::int32_t>(number)); }
inline void set(DecimalColumn& column, std::size_t row, const Decimal& number) {
  if (const auto fixed = number.fixed(kDecimalScale)) column.set(row, *fixed);
}
inline void set(TextColumn& column, std::size_t row, std::string_view text) {
  is_utf8(text) ? column.set(row, text) : column.set(row, repaired_utf8(text));
}
inline void set(TextColumn& column, std::size_t row, const CleanText& text) { column.set(row, text.utf8); }
template <Named T>
void set(TextColumn& column, std::size_t row, const T& value) { column.set(row, to_string(value)); }

// ---- values that may be missing ------------------------------------------------------------------------------------

template <typename T>
struct ColumnFor<std::optional<T>> : ColumnFor<T> {};

template <typename Column, typename T>
void set(Column& column, std::size_t row, const std::optional<T>& value) {
  if (value) set(column, row, *value);
}

template <typename T>
struct ColumnFor<const T*> : ColumnFor<T> {};

template <typename Column, typename T>
void set(Column& column, std::size_t row, const T* value) {
  if (value != nullptr) set(column, row, *value);
}

// ---- lists ---------------------------------------------------------------------------------------------------------

template <typename Item>
class ListColumn final : public ArrowColumn {
 public:
  template <Several Values>
  void set_list(std::size_t row, const Values& list);

  Owned<ArrowSchema> schema(std::string_view name) const override {
    std::vector<Owned<ArrowSchema>> children;
    children.push_back(items_.schema("item"));
    return export_schema({"+l", std::string(name), std::move(children)});
  }
  Owned<ArrowArray> take(std::size_t rows) override {
    ArrayParts parts = validity_.take(rows);
    parts.buffers.push_back(offsets_.take(rows));
    parts.children.push_back(items_.take(std::exchange(size_, 0)));
    return export_array(std::move(parts));
  }

 private:
  Validity validity_;
  Offsets offsets_;
  ColumnOf<Item> items_;
  std::size_t size_ = 0;  // of items
};

template <Several Values>
struct ColumnFor<Values> { using type = ListColumn<typename Values::value_type>; };

template <typename Item, Several Values>
void set(ListColumn<Item>& column, std::size_t row, const Values& list) { column.set_list(row, list); }

// ---- structs -------------------------------------------------------------------------------------------------------

// Columns side by side, one a type; their names come from whoever knows them.
template <typename... Parts>
class StructColumn : public ArrowColumn {
 public:
  using Names = std::array<std::string_view, sizeof...(Parts)>;
  explicit StructColumn(const Names& names) : names_(names) {}

  void begin(std::size_t row) { validity_.set(row); }  // its parts are set by themselves
  template <std::size_t part, typename T>
  void set_part(std::size_t row, const T& value) { set(std::get<part>(columns_), row, value); }

  Owned<ArrowSchema> schema(std::string_view name) const override {
    return export_schema({"+s", std::string(name), part_schemas()});
  }
  Owned<ArrowArray> take(std::size_t rows) override {
    ArrayParts parts = validity_.take(rows);
    parts.children = take_parts(rows);
    return export_array(std::move(parts));
  }

  // The parts by themselves, for whoever has them among others.
  std::vector<Owned<ArrowSchema>> part_schemas() const {
    std::vector<Owned<ArrowSchema>> schemas;
    const auto add = [&](const ArrowColumn& column) { schemas.push_back(column.schema(names_[schemas.size()])); };
    std::apply([&](const auto&... column) { (add(column), ...); }, columns_);
    return schemas;
  }
  std::vector<Owned<ArrowArray>> take_parts(std::size_t rows) {
    std::vector<Owned<ArrowArray>> arrays;
    std::apply([&](auto&... column) { (arrays.push_back(column.take(rows)), ...); }, columns_);
    return arrays;
  }

 private:
  Names names_;
  Validity validity_;
  std::tuple<ColumnOf<Parts>...> columns_;
};

// What has a table of fields is a struct of them.
template <typename Owner, typename... Members>
StructColumn<Members...> struct_of(const std::tuple<Field<Owner, Members>...>&);
template <Tabled T>
using StructOf = decltype(struct_of(Schema<T>::fields));

template <Tabled T>
class FieldsColumn final : public StructOf<T> {
 public:
  FieldsColumn() : StructOf<T>(std::apply(names_of, Schema<T>::fields)) {}

  void set_fields(std::size_t row, const T& value) {
    this->begin(row);
    set_each(row, value, std::make_index_sequence<std::tuple_size_v<decltype(Schema<T>::fields)>>{});
  }

 private:
  static constexpr auto names_of = [](const auto&... field) { return typename StructOf<T>::Names{field.name...}; };

  template <std::size_t... part>
  void set_each(std::size_t row, const T& value, std::index_sequence<part...>) {
    (this->template set_part<part>(row, value.*(std::get<part>(Schema<T>::fields).member)), ...);
  }
};

template <Tabled T>
struct ColumnFor<T> { using type = FieldsColumn<T>; };

template <Tabled T>
void set(FieldsColumn<T>& column, std::size_t row, const T& value) { column.set_fields(row, value); }

// ---- values of one type or another ---------------------------------------------------------------------------------

// A field of a user's own kind: its name, then a part for each type that it may have, all but one of them null.
template <typename... Alternatives>
StructColumn<std::string, Alternatives...> named_alternatives_of(const std::variant<Alternatives...>&);
using CustomFieldStruct = decltype(named_alternatives_of(CustomField{}.value));

class CustomFieldColumn final : public CustomFieldStruct {
 public:
  CustomFieldColumn() : CustomFieldStruct({"name", "text", "number", "date", "amount"}) {}

  void set_field(std::size_t row, const CustomField& field) {
    begin(row);
    set_part<0>(row, field.name);
    set_alternative(row, field.value, std::make_index_sequence<std::variant_size_v<decltype(field.value)>>{});
  }

 private:
  template <typename Variant, std::size_t... index>
  void set_alternative(std::size_t row, const Variant& value, std::index_sequence<index...>) {
    const auto set_if_held = [&]<std::size_t at>() {
      if (const auto* held = std::get_if<at>(&value)) set_part<at + 1>(row, *held);
    };
    (set_if_held.template operator()<index>(), ...);
  }
};

template <>
struct ColumnFor<CustomField> { using type = CustomFieldColumn; };

inline void set(CustomFieldColumn& column, std::size_t row, const CustomField& field) { column.set_field(row, field); }

template <typename Item>
template <Several Values>
void ListColumn<Item>::set_list(std::size_t row, const Values& list) {
  for (const Item& item : list) set(items_, size_++, item);
  offsets_.set(row, size_);
  validity_.set(row);
}

}  // namespace gongwen::internal
