// duration.h - lengths of time: match -> Duration drafts.
//
//   为期 | 3年           P3Y              5个工作日 | 内      P5D, working days, at_most
//   收到之日起 | 15日 | 内  P15D, at_most    到15日、每年、第三年   nothing: days of a month, frequencies, ordinals
//
// Reads  the match's groups, and the clause around it for relation words and for what tells a length from a date
#pragma once

#include "kinds/period_text.h"
#include "kinds/quantity.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class DurationReader {
 public:
  explicit DurationReader(const Patterns& patterns);
  Reading<Duration> read(const Candidate& candidate, std::string_view folded) const;

  // Whether a match may be several lengths. One that is not begins where its match does.
  static bool may_be_two(FoldedSpan match, std::string_view folded);

 private:
  // shared_unit is what a bare number of a list takes.
  std::optional<Duration> read_one(std::string_view text, const Clause& clause,
                                   std::string_view shared_unit = {}) const;
  Reading<Duration> read_list(const Candidate& candidate, std::string_view folded) const;
  bool is_step(const Candidate& candidate, const Clause& clause) const;
  Reading<Duration> read_step(const Candidate& candidate, std::string_view folded) const;
  std::optional<Duration> read_range(const Candidate& candidate, const Clause& clause) const;
  std::optional<Change> change(const Clause& clause) const;
  Relation relation(const PeriodText& period, const Clause& clause) const;
  bool is_bounded(const Clause& clause) const;
  bool follows_none(const PeriodText& period, const Clause& clause) const;
  bool is_length(const PeriodText& period, const Clause& clause) const;
  bool is_phrase_of_one(const PeriodText& period, const Clause& clause) const;
  bool is_notice(const PeriodText& period, const Clause& clause) const;
  bool follows_event(std::string_view before) const;
  bool ends_in_event(std::string_view before) const;
  bool leads_notice(const PeriodText& period, const Clause& clause) const;
  bool counts_days(const PeriodText& period, const Clause& clause) const;

  QuantityReader quantity_;
  const WordList& units_;
  const WordList& before_;
  const WordList& after_;
  const WordList& one_before_;
  const WordList& one_after_;
  const WordList& days_before_;
  const WordList& days_after_;
  const WordList& notice_before_;
  const WordList& notice_after_;
  const WordList& event_;
  const WordList& event_near_;
  const WordList& event_notice_;
  const WordList& more_after_;
  const WordList& longer_;
};

}  // namespace gongwen::internal
