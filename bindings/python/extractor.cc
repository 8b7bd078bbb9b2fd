#include "extractor.h"

#include <utility>

namespace gongwen::python {
namespace {

// Compiled when first needed, once a process: every Extractor begins with them.
const PatternSet& builtin_patterns() {
  static const PatternSet patterns = PatternSet::builtin();
  return patterns;
}

PatternSet loaded(const std::vector<PatternFile>& files) {
  PatternSet patterns = builtin_patterns();
  for (const PatternFile& file : files) patterns = patterns.with(file.json, file.name);
  return patterns;
}

}  // namespace

PythonExtractor::PythonExtractor(Recipe recipe) : recipe_(std::move(recipe)), patterns_(loaded(recipe_.patterns)) {
  of(OffsetUnit::codepoint);  // an unknown kind is an error here, not at the first text
}

const Extractor& PythonExtractor::of(OffsetUnit unit) const {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<const Extractor>& extractor = extractors_[unit == OffsetUnit::codepoint ? 1 : 0];
  if (!extractor) extractor = std::make_unique<const Extractor>(Options{recipe_.kinds, recipe_.anchor, unit}, patterns_);
  return *extractor;
}

}  // namespace gongwen::python
