#include "arrow_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongwen::internal {
namespace {

template <typename Visitor, std::size_t... index>
void for_each_kind(const Visitor& visit, std::index_sequence<index...>) {
  (visit.template operator()<std::variant_alternative_t<index, Value>>(), ...);
}

// Sets the columns that a kind's fields have, of the types that its table says.
template <typename Kind>
void set_fields(const std::vector<ArrowColumn*>& columns, std::size_t row, const Kind& kind) {
  std::size_t next = 0;
  for_each_field(kind, [&](const auto&, const auto& value) {
    set(static_cast<ColumnOf<decltype(value)>&>(*columns[next++]), row, value);
  });
}

template <typename T>
void move_behind(std::vector<T>& list, std::vector<T> more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

ArrowTable::ArrowTable() {
  const auto add = [this]<typename Kind>() { add_kind<Kind>(); };
  for_each_kind(add, std::make_index_sequence<std::variant_size_v<Value>>{});
}

template <typename Kind>
void ArrowTable::add_kind() {
  const Kind kind{};  // for the types of its fields
  std::vector<ArrowColumn*>& columns = kinds_[Value(kind).index()];
  for_each_field(kind, [&](const auto& field, const auto& value) {
    columns.push_back(&shared_or_new<ColumnOf<decltype(value)>>(Schema<Kind>::name, field.name));
  });
}

template <typename Column>
ArrowColumn& ArrowTable::shared_or_new(std::string_view kind, std::string_view field) {
  std::string name(field);
  if (const NamedColumn* taken = find(name)) {
    if (dynamic_cast<Column*>(taken->column.get()) != nullptr) return *taken->column;
    name = std::string(kind) + "_" + name;
  }
  fields_.push_back({std::move(name), std::make_unique<Column>()});
  return *fields_.back().column;
}

const ArrowTable::NamedColumn* ArrowTable::find(std::string_view name) const {
  const auto is_named = [name](const NamedColumn& field) { return field.name == name; };
  const auto found = std::find_if(fields_.begin(), fields_.end(), is_named);
  return found == fields_.end() ? nullptr : &*found;
}

void ArrowTable::append(const DocumentCells& document, const Record& record, const CleanTexts& section_path) {
  document_cells_.set_fields(rows_, document);
  record_cells_.set_fields(rows_, record_cells(record, section_path));
  const std::vector<ArrowColumn*>& columns = kinds_[record.value.index()];
  std::visit([&](const auto& kind) { set_fields(columns, rows_, kind); }, record.value);
  const std::vector<LongNumber> long_numbers = internal::long_numbers(record);
  if (!long_numbers.empty()) set(long_numbers_, rows_, long_numbers);
  ++rows_;
}

Owned<ArrowSchema> ArrowTable::schema() const {
  std::vector<Owned<ArrowSchema>> columns = document_cells_.part_schemas();
  move_behind(columns, record_cells_.part_schemas());
  for (const NamedColumn& field : fields_) columns.push_back(field.column->schema(field.name));
  columns.push_back(long_numbers_.schema("long_numbers"));
  return export_schema({"+s", "", std::move(columns)});
}

Owned<ArrowArray> ArrowTable::take() {
  const std::size_t rows = std::exchange(rows_, 0);
  std::vector<Owned<ArrowArray>> columns = document_cells_.take_parts(rows);
  move_behind(columns, record_cells_.take_parts(rows));
  for (const NamedColumn& field : fields_) columns.push_back(field.column->take(rows));
  columns.push_back(long_numbers_.take(rows));
  return export_array({rows, 0, {ArrowBuffer{}}, std::move(columns)});
}

}  // namespace gongwen::internal
