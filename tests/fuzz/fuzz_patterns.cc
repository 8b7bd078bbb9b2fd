// fuzz_patterns.cc - any bytes are a pattern file that loads, or a PatternError that names the file and a fault. What
// loads matches as the oracle does, and adds to the built-in patterns.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "broken.h"
#include "gongwen/gongwen.h"
#include "gongwen/patterns.h"
#include "oracle.h"
#include "promises.h"
#include "text.h"

namespace {

constexpr std::size_t kMostForOracle = 3000;  // bytes: it tries every pattern at every place

void expect_as_oracle(std::string_view json) {
  const auto patterns = gongwen::internal::Patterns::load({{"fuzz.json", std::string(json)}});
  const gongwen::internal::Text text(json.substr(0, kMostForOracle));
  const auto expected = gongwen::internal::Oracle(*patterns).match(text.folded());
  gongwen::fuzz::require(gongwen::internal::fast_match(*patterns, text.folded()) == expected,
                         "the matcher and the oracle find other matches");
}

void expect_to_add(std::string_view json) {
  const gongwen::PatternSet patterns = gongwen::PatternSet::builtin().with(json, "fuzz.json");
  gongwen::check(patterns, "fuzz.json");  // what it says is up to the file: it must come to an end
  const gongwen::Extractor extractor({}, patterns);
  gongwen::fuzz::require(gongwen::broken_promise(extractor.extract(json), json).empty(),
                         "its own text breaks a promise");
}

}  // namespace

// Before the clock of the first input runs.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  gongwen::PatternSet::builtin().list();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  try {
    expect_as_oracle(json);
    expect_to_add(json);
  } catch (const gongwen::PatternError& error) {
    gongwen::fuzz::require(error.file() == "fuzz.json", "the error names " + error.file());
    gongwen::fuzz::require(std::string_view(error.what()).starts_with("fuzz.json"), error.what());
  }
  return 0;
}
