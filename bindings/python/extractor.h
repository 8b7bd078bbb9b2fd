// extractor.h - what a Python Extractor is: the library's, once for each unit that offsets are asked in.
//
//   PythonExtractor extractor({.patterns = {…}, .kinds = {"amount"}, .anchor = …});
//   extractor.of(OffsetUnit::codepoint)->extract(utf8)
//
// Threads  one may serve many; what it builds when it is first needed, it builds once
// Errors   PatternError, std::invalid_argument: as gongwen::Extractor
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "gongwen/gongwen.h"

namespace gongwen::python {

struct PatternFile {
  std::string name;
  std::string json;
};

// What an Extractor is made from, and made again after pickling.
struct Recipe {
  std::vector<PatternFile> patterns;
  std::vector<std::string> kinds;
  std::optional<Day> anchor;
};

class PythonExtractor {
 public:
  explicit PythonExtractor(Recipe recipe);

  const Recipe& recipe() const { return recipe_; }
  const Extractor& of(OffsetUnit unit) const;

 private:
  Recipe recipe_;
  PatternSet patterns_;
  mutable std::mutex mutex_;
  mutable std::array<std::unique_ptr<const Extractor>, 2> extractors_;  // offsets in bytes, in code points
};

}  // namespace gongwen::python
