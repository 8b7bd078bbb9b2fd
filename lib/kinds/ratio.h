// ratio.h - ratios: match -> Ratio drafts.
//
//   按 | 4: 3: 3 | 比例       4, 3, 3          1:500 | 地形图      1, 500
//   按 | 七比三 | 的比例       7, 3             8:30-12:00          nothing: clock times
//
// Reads  the match, and the clause around it for words that tell a ratio from a time of day, a label or a score
#pragma once

#include "kinds/clause.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class RatioReader {
 public:
  explicit RatioReader(const Patterns& patterns);
  Reading<Ratio> read(const Candidate& candidate, std::string_view folded) const;

 private:
  bool has_cue(const Clause& clause) const;
  bool is_label(const Clause& clause) const;

  const WordList& cue_before_;
  const WordList& cue_after_;
  const WordList& label_;
  const WordList& score_;
  const WordList& counters_;
};

}  // namespace gongwen::internal
