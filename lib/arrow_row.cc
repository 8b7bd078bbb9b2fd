#include "arrow_row.h"

#include <algorithm>

#include "arrow_column.h"
#include "json_fields.h"
#include "utf8.h"

namespace gongwen::internal {
namespace {

CleanText clean(std::string_view text) { return {repaired_utf8(text)}; }

std::optional<CleanText> clean_value(const std::optional<Element<std::string>>& element) {
  return element ? std::optional(clean(element->value)) : std::nullopt;
}

// Gathers the numbers of a field that do not fit, wherever in its value they stand.
class LongNumberReader {
 public:
  explicit LongNumberReader(std::vector<LongNumber>& found) : found_(found) {}

  template <typename T>
  void read_field(std::string_view name, const T& value) {
    field_ = name;
    read(value);
  }

 private:
  void read(const Decimal& number) {
    if (!number.fixed(kDecimalScale)) found_.push_back({std::string(field_), number.to_string()});
  }
  template <typename T>
  void read(const std::optional<T>& value) {
    if (value) read(*value);
  }
  template <Several Values>
  void read(const Values& list) {
    for (const auto& item : list) read(item);
  }
  template <Tabled Kind>
  void read(const Kind& kind) {
    for_each_field(kind, [this](const auto&, const auto& value) { this->read(value); });
  }
  void read(const CustomField& field) {
    std::visit([this](const auto& value) { this->read(value); }, field.value);
  }
  template <typename Other>
  void read(const Other&) {}  // no number

  std::vector<LongNumber>& found_;
  std::string_view field_;
};

}  // namespace

DocumentCells document_cells(const Document& document) {
  const Elements& elements = document.elements;
  DocumentCells cells;
  cells.source = clean(document.source.name);
  for (const auto& issuer : elements.issuers) cells.issuers.push_back(clean(issuer.value));
  cells.number = clean_value(elements.number);
  cells.title = clean_value(elements.title);
  if (elements.date) cells.date = elements.date->value;
  return cells;
}

CleanTexts section_path(const std::vector<Section>& sections, std::optional<std::uint32_t> section) {
  CleanTexts path;
  for (; section; section = sections[*section].parent) {
    const Section& here = sections[*section];
    path.push_back(clean(here.marker + here.heading.value_or("")));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

RecordCells record_cells(const Record& record, const CleanTexts& section_path) {
  return {record.kind(),  record.text,    record.span.begin, record.span.end,       record.pattern,
          record.section, &section_path, record.noise,      record.sentence.begin, record.sentence.end};
}

std::vector<LongNumber> long_numbers(const Record& record) {
  std::vector<LongNumber> found;
  LongNumberReader reader(found);
  const auto read = [&reader](const auto& field, const auto& value) { reader.read_field(field.name, value); };
  std::visit([&read](const auto& kind) { for_each_field(kind, read); }, record.value);
  return found;
}

}  // namespace gongwen::internal
