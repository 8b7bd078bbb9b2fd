#include "promises.h"

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "gongwen/json.h"
#include "utf8.h"

namespace gongwen {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Whether a place lies within a well-formed character. Stray bytes are parts of their own.
bool splits_character(std::string_view text, std::size_t at) {
  std::size_t lead = at;
  while (lead > 0 && lead < text.size() && at - lead < 3 && is_continuation(text[lead])) --lead;
  if (lead == at || lead == text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[lead]);
  const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
  const std::string_view character = text.substr(lead, size);
  return lead + size > at && internal::repaired_utf8(character) == character;
}

class Promises {
 public:
  Promises(const Document& document, std::string_view text) : document_(document), text_(text) {}

  // Throws std::logic_error with the first that is broken.
  void check() {
    check_records();
    check_elements();
    check_sections();
    check_diagnostics();
    const auto json = nlohmann::json::parse(to_json(document_));
    require(json.at("records").size() == document_.records.size(), "the JSON has other records");
  }

 private:
  void require(bool holds, std::string_view promise) const {
    if (!holds) throw std::logic_error(where_ + ": " + std::string(promise));
  }

  void check_place(Span span) const {
    require(span.begin < span.end && span.end <= text_.size(), "a span outside the text");
    require(!splits_character(text_, span.begin) && !splits_character(text_, span.end), "a span within a character");
  }

  void check_slice(Span span, std::string_view slice) const {
    check_place(span);
    require(slice == text_.substr(span.begin, span.end - span.begin), "text is not the slice");
  }

  void check_records() {
    std::map<std::string, std::size_t> ends;  // of the last of each kind
    Span last;
    for (const Record& record : document_.records) {
      where_ = "record " + std::string(record.kind()) + " at " + std::to_string(record.span.begin);
      check_slice(record.span, record.text);
      const bool in_order =
          record.span.begin > last.begin || (record.span.begin == last.begin && record.span.end <= last.end);
      require(last == Span{} || in_order, "records out of order");
      require(record.sentence.begin <= record.span.begin && record.sentence.end >= record.span.end,
              "outside its sentence");
      require(record.sentence.end <= text_.size(), "a sentence outside the text");
      require(!record.section || *record.section < document_.sections.size(), "in no section that exists");
      const auto* custom = std::get_if<Custom>(&record.value);
      std::size_t& end = ends[std::string(record.kind()) + (custom ? " " + custom->name : "")];
      require(record.span.begin >= end, "two of a kind overlap");
      end = record.span.end;
      last = record.span;
    }
  }

  template <typename Value>
  void check_element(const std::vector<Element<Value>>& elements) {
    for (const Element<Value>& element : elements) check_slice(element.span, element.text);
  }
  template <typename Value>
  void check_element(const std::optional<Element<Value>>& element) {
    if (element) check_slice(element->span, element->text);
  }

  void check_elements() {
    for_each_field(document_.elements, [this](const auto& field, const auto& element) {
      where_ = "element " + std::string(field.name);
      check_element(element);
    });
  }

  void check_sections() {
    std::size_t last = 0;
    for (const Section& section : document_.sections) {
      where_ = "section at " + std::to_string(section.span.begin);
      check_place(section.span);
      require(&section == &document_.sections[0] || section.span.begin > last, "sections out of order");
      require(text_.substr(section.span.begin).starts_with(section.marker), "the marker is not the slice");
      require(section.parent.has_value() == (section.level != 1), "a parent at level 1, or none below");
      if (section.parent) check_parent(section);
      last = section.span.begin;
    }
  }

  void check_parent(const Section& section) const {
    require(*section.parent < document_.sections.size(), "its parent does not exist");
    const Section& parent = document_.sections[*section.parent];
    require(parent.level + 1 == section.level, "its parent is not one level up");
    require(parent.span.begin < section.span.begin && section.span.end <= parent.span.end, "outside its parent");
  }

  void check_diagnostics() {
    std::size_t last = 0;
    for (const Diagnostic& diagnostic : document_.diagnostics) {
      where_ = "diagnostic " + diagnostic.code;
      require(diagnostic.span.begin < diagnostic.span.end && diagnostic.span.end <= text_.size(), "outside the text");
      require(diagnostic.span.begin >= last, "diagnostics out of order");
      require(!diagnostic.message.empty(), "says nothing");
      last = diagnostic.span.begin;
    }
  }

  const Document& document_;
  std::string_view text_;
  std::string where_ = "document";
};

}  // namespace

std::string broken_promise(const Document& document, std::string_view text) {
  try {
    Promises(document, text).check();
    return "";
  } catch (const std::exception& fault) {  // the JSON does not parse, too
    return fault.what();
  }
}

}  // namespace gongwen
