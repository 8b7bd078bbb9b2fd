// extractor.h - what a Python Extractor is: the library's, once for each unit that offsets are asked in.
//
//   PythonExtractor extractor({.patterns = {…}, .kinds = {"amount"}, .anchor = …});
//   extractor.of(OffsetUnit::codepoint).extract(utf8)
//
// Threads  const after construction: one may serve many
// Errors   PatternError, std::invalid_argument: as gongwen::Extractor
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongwen/gongwen.h"

namespace gongwen::python {

struct PatternFile {
  std::string name;
  std::string json;
};

// What an Extractor is made from, and made again after pickling: wherever that is, the files need not be there.
struct Recipe {
  std::vector<PatternFile> patterns;
  std::vector<std::string> kinds;
  std::optional<Day> anchor;
};

class PythonExtractor {
 public:
  explicit PythonExtractor(Recipe recipe);

  const Recipe& recipe() const { return recipe_; }
  // `unit` is codepoint or utf8.
  const Extractor& of(OffsetUnit unit) const { return unit == OffsetUnit::codepoint ? for_str_ : for_bytes_; }

 private:
  PythonExtractor(Recipe recipe, const PatternSet& patterns);

  Recipe recipe_;
  Extractor for_str_;
  Extractor for_bytes_;
};

}  // namespace gongwen::python
