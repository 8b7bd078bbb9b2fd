#include "gongwen/csv.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <span>

#include "json_fields.h"
#include "json_writer.h"
#include "utf8.h"

namespace gongwen {
namespace internal {
namespace {

// ---- columns -------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 9> kRecordColumns = {
    "kind", "text", "begin", "end", "pattern", "section", "noise", "sentence_begin", "sentence_end"};

// The elements that each row repeats, so that a row tells what document it is from; in the order of Schema<Elements>.
constexpr std::array<std::string_view, 4> kElements = {"issuers", "number", "title", "date"};
constexpr std::array<std::string_view, 1 + kElements.size()> kDocumentColumns = {
    "source", "document_issuers", "document_number", "document_title", "document_date"};

struct ColumnNames {
  static constexpr std::size_t kCapacity = 64;
  std::array<std::string_view, kCapacity> names{};
  std::size_t size = 0;

  // A name that is there already keeps its place: kinds share columns (relation, value).
  constexpr void add(std::string_view name) {
    if (std::find(names.begin(), names.begin() + size, name) == names.begin() + size) names[size++] = name;
  }
};

template <typename Kind>
constexpr void add_fields_of(ColumnNames& columns) {
  std::apply([&columns](const auto&... field) { (columns.add(field.name), ...); }, Schema<Kind>::fields);
}

template <std::size_t... Index>
constexpr ColumnNames field_columns(std::index_sequence<Index...>) {
  ColumnNames columns;
  (add_fields_of<std::variant_alternative_t<Index, Value>>(columns), ...);
  return columns;
}

constexpr ColumnNames kFieldColumns = field_columns(std::make_index_sequence<std::variant_size_v<Value>>{});

constexpr std::span kFieldNames(kFieldColumns.names.data(), kFieldColumns.size);

std::size_t field_column(std::string_view name) {
  return static_cast<std::size_t>(std::find(kFieldNames.begin(), kFieldNames.end(), name) - kFieldNames.begin());
}

// ---- cells ---------------------------------------------------------------------------------------------------------

// Whether a spreadsheet may take the text for a formula. It folds full-width signs itself.
bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> kStarts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  return std::any_of(kStarts.begin(), kStarts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

std::string text_cell(std::string_view bytes) {
  const std::string text = repaired_utf8(bytes);
  return looks_like_formula(text) ? "'" + text : text;
}

std::string plain(const std::string& text) { return text; }
std::string plain(const Decimal& number) { return number.to_string(); }
std::string plain(const Element<std::string>& element) { return element.value; }
std::string plain(const Phone& phone) {
  return phone.extension ? phone.number + "#" + *phone.extension : phone.number;
}

std::string cell(const std::string& text) { return text_cell(text); }
std::string cell(const Decimal& number) { return number.to_string(); }
template <std::integral Integer>
std::string cell(Integer number) { return std::to_string(number); }
template <std::same_as<bool> Flag>
  requires std::integral<Flag>
std::string cell(Flag flag) { return flag ? "true" : ""; }
template <Named T>
std::string cell(const T& value) { return std::string(to_string(value)); }

template <typename T>
std::string cell(const std::optional<T>& value);

std::string cell(const Proposal& proposal) { return cell(proposal.number); }
template <typename T>
std::string cell(const Element<T>& element) { return cell(element.value); }

template <typename T>
std::string cell(const std::optional<T>& value) { return value ? cell(*value) : ""; }

template <Several Values>
std::string cell(const Values& list) {
  std::string joined;
  std::string_view separator;
  for (const auto& item : list) {
    joined.append(separator).append(plain(item));
    separator = "; ";
  }
  return text_cell(joined);
}

std::string cell(const std::vector<CustomField>& fields) {
  JsonWriter json(JsonStyle::compact);
  write_value(json, fields);
  return std::move(json).take();
}

// ---- rows ----------------------------------------------------------------------------------------------------------

void append_quoted(std::string& row, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    row += cell;
    return;
  }
  row += '"';
  for (const char c : cell) row.append(c == '"' ? 2 : 1, c);
  row += '"';
}

template <typename Cells>
void append_cells(std::string& rows, const Cells& cells) {
  for (const auto& cell : cells) {
    append_quoted(rows, cell);
    rows += ',';
  }
}

void end_row(std::string& rows) {
  rows.back() = '\r';  // in place of the last comma
  rows += '\n';
}

// One cell for each of kElements.
std::array<std::string, kDocumentColumns.size()> document_cells(const Document& document) {
  std::array<std::string, kDocumentColumns.size()> cells = {cell(document.source.name)};
  for_each_field(document.elements, [&cells](const auto& field, const auto& value) {
    const auto place = std::find(kElements.begin(), kElements.end(), field.name);
    if (place != kElements.end()) cells[1 + static_cast<std::size_t>(place - kElements.begin())] = cell(value);
  });
  return cells;
}

std::array<std::string, kRecordColumns.size()> record_cells(const Record& record) {
  return {std::string(record.kind()),
          cell(record.text),
          cell(record.span.begin),
          cell(record.span.end),
          cell(record.pattern),
          cell(record.section),
          cell(record.noise),
          cell(record.sentence.begin),
          cell(record.sentence.end)};
}

template <typename Kind>
std::array<std::string, kFieldNames.size()> field_cells(const Kind& kind) {
  std::array<std::string, kFieldNames.size()> cells;
  for_each_field(kind, [&](const auto& field, const auto& value) { cells[field_column(field.name)] = cell(value); });
  return cells;
}

}  // namespace
}  // namespace internal

std::string csv_header() {
  std::string row;
  internal::append_cells(row, internal::kDocumentColumns);
  internal::append_cells(row, internal::kRecordColumns);
  internal::append_cells(row, internal::kFieldNames);
  internal::end_row(row);
  return row;
}

std::string to_csv(const Document& document) {
  std::string rows;
  const auto document_cells = internal::document_cells(document);
  for (const Record& record : document.records) {
    internal::append_cells(rows, document_cells);
    internal::append_cells(rows, internal::record_cells(record));
    std::visit([&rows](const auto& kind) { internal::append_cells(rows, internal::field_cells(kind)); }, record.value);
    internal::end_row(rows);
  }
  return rows;
}

}  // namespace gongwen
