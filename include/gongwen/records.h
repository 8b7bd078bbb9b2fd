// records.h - what gongwen makes of a document: records, each at its place, elements, sections, diagnostics.
//
//   for (const Record& record : document.records)
//     if (const auto* amount = std::get_if<Amount>(&record.value)) total += *amount->value;
//
// The record contract in full stands in README.md; what each kind of record holds, in kinds.h.
//
// Offsets  half-open, into the text as the caller gave it; unit as asked for in Options (bytes of UTF-8 unless told)
// Owns     its strings: a Document outlives the text it was read from
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongwen/elements.h"
#include "gongwen/schema.h"

namespace gongwen {

enum class OffsetUnit : std::uint8_t { utf8, codepoint, utf16 };
std::string_view to_string(OffsetUnit unit);

struct Record {
  Span span;
  std::string text;                     // the slice of the caller's text at span
  Span sentence;                        // the sentence it stands in
  std::optional<std::uint32_t> section; // index into Document::sections
  std::string pattern;                  // id of the pattern that matched
  bool noise = false;                   // site furniture or repeated text
  Value value;
  std::string_view kind() const { return kKindNames[value.index()]; }
};

struct Section {
  int level = 1;
  std::string marker;
  std::optional<std::string> heading;
  Span span;
  std::optional<std::uint32_t> parent;
  bool inline_item = false;
};

// Something odd at a place of the text; nothing is dropped because of it.
struct Diagnostic {
  std::string code;  // invalid_utf8, invalid_date, …
  Span span;
  std::string message;
};

struct Source {
  std::string name;
  std::string encoding = "UTF-8";
  std::size_t bytes = 0;
  OffsetUnit offsets = OffsetUnit::utf8;
};

struct Document {
  Source source;
  Elements elements;  // what the document says of itself: elements.h
  std::vector<Section> sections;
  std::vector<Record> records;  // ordered by begin, then longer first
  std::vector<Diagnostic> diagnostics;
};

}  // namespace gongwen
