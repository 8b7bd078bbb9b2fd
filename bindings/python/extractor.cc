#include "extractor.h"

#include <utility>

namespace gongwen::python {
namespace {

PatternSet loaded(const std::vector<PatternFile>& files) {
  PatternSet patterns = PatternSet::builtin();
  for (const PatternFile& file : files) patterns = patterns.with(file.json, file.name);
  return patterns;
}

Extractor extractor_for(const Recipe& recipe, const PatternSet& patterns, OffsetUnit unit) {
  return Extractor(Options{recipe.kinds, recipe.anchor, unit}, patterns);
}

}  // namespace

PythonExtractor::PythonExtractor(Recipe recipe) : PythonExtractor(recipe, loaded(recipe.patterns)) {}

PythonExtractor::PythonExtractor(Recipe recipe, const PatternSet& patterns)
    : recipe_(std::move(recipe)),
      for_str_(extractor_for(recipe_, patterns, OffsetUnit::codepoint)),
      for_bytes_(extractor_for(recipe_, patterns, OffsetUnit::utf8)) {}

}  // namespace gongwen::python
