// count.h - numbers of things and measures: match -> Count drafts.
//
//   超 | 1100家 | 单位        1100 家, more_than
//   12.3万吨                  123000 吨: the scale is applied, the unit stays as written
//   第 | 12期,  3个 | 月,  “三个一批”   nothing: an ordinal, another word's beginning, a name
#pragma once

#include "kinds/ordinal.h"
#include "kinds/quantity.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class CountReader {
 public:
  explicit CountReader(const Patterns& patterns);
  Reading<Count> read(const Candidate& candidate, std::string_view folded) const;

 private:
  // A numeral and the unit behind it, as written.
  struct Counted {
    std::string_view number;
    std::string_view unit;
    std::optional<Numeral> numeral = {};  // of an exact number, read to tell it from the unit
  };
  struct Match {
    QuantityParts parts;
    FoldedSpan span;
  };

  Counted split(std::string_view text) const;
  Match match_of(const Candidate& candidate, std::string_view folded) const;
  Reading<Count> read_list(const Candidate& candidate, std::string_view folded) const;
  std::optional<Count> count(const QuantityText& text, std::string_view unit, const Clause& clause) const;

  bool is_other_word(const Counted& counted, std::string_view folded) const;
  bool is_article(std::string_view number, std::string_view unit, std::string_view before) const;
  bool is_of_growth(const Clause& clause) const;
  std::optional<Relation> bound_apart(std::string_view unit, const Clause& clause) const;
  std::optional<Relation> bound_over_whole(std::string_view before) const;
  bool is_improved(std::string_view unit, const Clause& clause) const;
  bool is_ordinal(std::string_view unit, const Clause& clause) const;
  bool is_class(const QuantityParts& parts, std::string_view before) const;
  bool is_name(const Counted& counted, std::string_view folded, FoldedSpan span) const;
  bool is_cited(std::string_view unit, const Clause& clause) const;
  bool is_session(const Counted& counted, const Clause& clause) const;
  bool lacks_cue(const Counted& counted, std::string_view before) const;

  QuantityReader quantity_;
  const WordList& prefixed_unit_;
  const WordList& unit_word_;
  OrdinalReader ordinal_;
  const WordList& cue_;
  const WordList& cued_unit_;
  const WordList& law_;
  const WordList& name_;
  const WordList& clock_;
  const WordList& whole_unit_;
  const WordList& class_unit_;
  const WordList& year_unit_;
  const WordList& two_unit_;
  const WordList& two_before_;
  const WordList& step_;
  const WordList& improved_unit_;
  const WordList& measure_noun_;
  const WordList& policy_;
  const WordList& session_;
};

}  // namespace gongwen::internal
