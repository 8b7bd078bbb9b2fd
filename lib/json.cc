#include "gongwen/json.h"

#include "json_fields.h"
#include "json_writer.h"

namespace gongwen {
namespace internal {

void write_value(JsonWriter& json, const std::vector<CustomField>& fields) {
  json.object([&] {
    for (const CustomField& field : fields) {
      json.given_key(field.name);
      std::visit([&json](const auto& value) { write_value(json, value); }, field.value);
    }
  });
}

namespace {

constexpr std::string_view kContract = "1";  // version of the record contract
constexpr std::size_t kRecordSize = 450;      // bytes of a record, seldom more: to grow would copy what is written
constexpr std::size_t kDocumentSize = 1000;   // and what stands around them

void write_source(JsonWriter& json, const Source& source) {
  json.object([&] {
    write_member(json, "name", source.name);
    write_member(json, "encoding", source.encoding);
    write_member(json, "bytes", source.bytes);
    write_member(json, "offsets", source.offsets);
  });
}

void write_section(JsonWriter& json, const Section& section) {
  json.object([&] {
    write_member(json, "level", section.level);
    write_member(json, "marker", section.marker);
    write_member(json, "heading", section.heading);
    write_span(json, section.span);
    write_member(json, "parent", section.parent);
    if (section.inline_item) write_member(json, "inline", section.inline_item);
  });
}

// Where a record comes from: what follows its own fields.
void write_evidence(JsonWriter& json, const Record& record) {
  json.key("sentence");
  json.object([&] { write_span(json, record.sentence); });
  write_member(json, "section", record.section);
  write_member(json, "pattern", record.pattern);
  if (record.noise) write_member(json, "noise", record.noise);
}

void write_record(JsonWriter& json, const Record& record) {
  json.object([&] {
    json.key("kind");
    json.word(record.kind());
    write_member(json, "text", record.text);
    write_span(json, record.span);
    std::visit([&json](const auto& kind) { write_fields(json, kind); }, record.value);
    write_evidence(json, record);
  });
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
  json.object([&] {
    write_member(json, "code", diagnostic.code);
    write_span(json, diagnostic.span);
    write_member(json, "message", diagnostic.message);
  });
}

template <typename Item>
void write_list(JsonWriter& json, const std::vector<Item>& list, void (*write)(JsonWriter&, const Item&)) {
  json.array([&] { for (const Item& item : list) write(json, item); });
}

void write_document(JsonWriter& json, const Document& document) {
  json.object([&] {
    write_member(json, "gongwen", kContract);
    json.key("source");
    write_source(json, document.source);
    write_member(json, "document", document.elements);
    json.key("sections");
    write_list(json, document.sections, write_section);
    json.key("records");
    write_list(json, document.records, write_record);
    json.key("diagnostics");
    write_list(json, document.diagnostics, write_diagnostic);
  });
}

}  // namespace
}  // namespace internal

std::string to_json(const Document& document, JsonStyle style) {
  const std::size_t items = document.records.size() + document.sections.size();
  internal::JsonWriter json(style, internal::kDocumentSize + items * internal::kRecordSize);
  internal::write_document(json, document);
  return std::move(json).take();
}

std::string to_json(const Record& record, JsonStyle style) {
  internal::JsonWriter json(style);
  internal::write_record(json, record);
  return std::move(json).take();
}

}  // namespace gongwen
