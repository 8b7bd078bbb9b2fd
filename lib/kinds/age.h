// age.h - ages of people, in years: match -> Age drafts.
//
//   年满 | 18周岁      18, at_least        0-3岁      0 to 3
//   三岁半             3.5
//
// Reads  the match's groups, and the clause around it for relation words
#pragma once

#include "kinds/quantity.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class AgeReader {
 public:
  explicit AgeReader(const Patterns& patterns);
  Reading<Age> read(const Candidate& candidate, std::string_view folded) const;

 private:
  Reading<Age> read_list(const Candidate& candidate, std::string_view folded) const;
  std::optional<Age> age(const QuantityText& text, const Clause& clause) const;

  QuantityReader quantity_;
  const WordList& units_;
};

}  // namespace gongwen::internal
