// fuzz_patterns.cc - any bytes are a pattern file that loads, or a PatternError that names the file and a fault.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "broken.h"
#include "gongwen/gongwen.h"
#include "gongwen/patterns.h"
#include "promises.h"

// Before the clock of the first input runs.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  gongwen::PatternSet::builtin();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  try {
    const gongwen::PatternSet patterns = gongwen::PatternSet::builtin().with(json, "fuzz.json");
    gongwen::check(patterns, "fuzz.json");  // what it says is up to the file: it must come to an end
    const gongwen::Extractor extractor({}, patterns);
    gongwen::fuzz::require(gongwen::broken_promise(extractor.extract(json), json).empty(), "its own text breaks a promise");
  } catch (const gongwen::PatternError& error) {
    gongwen::fuzz::require(error.file() == "fuzz.json", "the error names " + error.file());
    gongwen::fuzz::require(std::string_view(error.what()).starts_with("fuzz.json"), error.what());
  }
  return 0;
}
