// headcount.h - numbers of people: match -> Headcount drafts.
//
//   超 | 10万名 | 职工          100000 名, person, more_than
//   培训人次达 | 1106人 |       1106 人, person_time: the noun before says what is counted
//   前 | 三名,  3名 | 单       nothing: an ordinal, another word's beginning
//   惠及 | 130万 | 老年人       1300000 人: no unit, the noun behind or before (新增人口130万) says that it is people
#pragma once

#include "kinds/ordinal.h"
#include "kinds/quantity.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class HeadcountReader {
 public:
  explicit HeadcountReader(const Patterns& patterns);
  Reading<Headcount> read(const Candidate& candidate, std::string_view folded) const;

 private:
  Reading<Headcount> read_list(const Candidate& candidate, std::string_view folded) const;
  Headcount headcount(RatedQuantity quantity, std::string_view unit, const Clause& clause) const;

  bool is_other_word(std::string_view unit, std::string_view folded) const;
  bool is_phrase(std::string_view number, const Clause& clause) const;
  bool is_rank(std::string_view unit, const Clause& clause) const;
  bool is_paid(std::string_view before) const;
  bool counts_people(const Clause& clause) const;

  QuantityReader quantity_;
  const WordList& person_time_;
  const WordList& rank_;
  OrdinalReader ordinal_;
  const WordList& unit_word_;
  const WordList& word_with_one_;
  const WordList& people_before_;
  const WordList& people_paid_;
  const WordList& people_gap_;
  const WordList& people_after_;
};

}  // namespace gongwen::internal
