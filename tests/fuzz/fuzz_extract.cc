// fuzz_extract.cc - any bytes give a document that keeps every promise, the same in each offset unit and on threads.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "broken.h"
#include "gongwen/extract_many.h"
#include "gongwen/json.h"
#include "promises.h"

using gongwen::Document;
using gongwen::Extractor;
using gongwen::OffsetUnit;
using gongwen::fuzz::require;

namespace {

Extractor in_unit(OffsetUnit unit) {
  gongwen::Options options;
  options.offsets = unit;
  return Extractor(options);
}

const Extractor& in_bytes() {
  static const Extractor extractor;
  return extractor;
}

const std::vector<Extractor>& in_other_units() {
  static const std::vector<Extractor> extractors = [] {
    std::vector<Extractor> units;
    units.push_back(in_unit(OffsetUnit::codepoint));
    units.push_back(in_unit(OffsetUnit::utf16));
    return units;
  }();
  return extractors;
}

// Everything but places. Elements and sections hold the same words in every unit.
void require_same_but_for_places(const Document& one, const Document& other) {
  require(one.records.size() == other.records.size(), "another unit has other records");
  for (std::size_t i = 0; i < one.records.size(); ++i) {
    require(one.records[i].text == other.records[i].text, "another unit has other texts");
    require(one.records[i].pattern == other.records[i].pattern, "another unit has other patterns");
    require(one.records[i].section == other.records[i].section, "another unit has other sections");
  }
  require(one.sections.size() == other.sections.size(), "another unit has another outline");
  require(one.diagnostics.size() == other.diagnostics.size(), "another unit has other diagnostics");
}

void require_same_on_threads(const Extractor& extractor, const std::string& text, const std::string& expected) {
  int left = 3;
  const auto next = [&] { return left-- > 0 ? std::optional(gongwen::InputText{text, ""}) : std::nullopt; };
  auto documents = gongwen::extract_many(extractor, {next}, 2);
  while (const auto document = documents.next()) require(to_json(*document) == expected, "threads give another result");
}

}  // namespace

// Before the clock of the first input runs.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  in_bytes();
  in_other_units();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Document document = in_bytes().extract(text);
  const std::string broken = broken_promise(document, text);
  require(broken.empty(), broken);
  for (const Extractor& other : in_other_units()) require_same_but_for_places(document, other.extract(text));
  const std::string json = to_json(document);
  require(json == to_json(in_bytes().extract(text)), "a second time gives another result");
  if (size % 64 == 1) require_same_on_threads(in_bytes(), text, json);  // starting threads takes its time
  return 0;
}
