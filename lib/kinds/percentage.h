// percentage.h - shares of a hundred: match -> Percentage drafts.
//
//   98% | 以上            98, at_least          -0.67‰            -0.067
//   百分之三十             30                    三成五             35
//   下降 | 1.1个百分点      1.1 pp, down          不超过总投资的 | 25%   at_most: the whole stands between
//
// Reads  the match's groups, and the clause around it for relation words
#pragma once

#include "kinds/quantity.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class PercentageReader {
 public:
  explicit PercentageReader(const Patterns& patterns);
  Reading<Percentage> read(const Candidate& candidate, std::string_view folded) const;

 private:
  // A share as written: its sign, its numeral without the mark, and what its mark means (percentage_unit).
  struct Share {
    bool is_negative = false;
    std::string_view number;
    std::string_view meaning;
  };
  Share share(std::string_view number, std::string_view mark) const;
  Share share(std::string_view whole) const;
  static Share share_of(std::string_view number, std::string_view meaning);

  Reading<Percentage> read_one(const Candidate& candidate, std::string_view folded) const;
  Reading<Percentage> read_range(const Candidate& candidate, std::string_view folded) const;
  Reading<Percentage> read_step(const Candidate& candidate, std::string_view folded) const;
  Reading<Percentage> read_list(const Candidate& candidate, std::string_view folded) const;
  bool is_share(std::string_view meaning, const Clause& clause) const;
  std::optional<Percentage> percentage(const Share& share, const Clause& clause) const;
  std::optional<Percentage> signed_range(const Share& low, const Share& high) const;

  QuantityReader quantity_;
  const WordList& units_;
  const WordList& more_after_;
  const WordList& basis_cue_;
};

}  // namespace gongwen::internal
