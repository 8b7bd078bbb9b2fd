// date.h - dates: match -> Date drafts, with the expression that their days follow from.
//
//   到 | 2025年底 |           {stated 2025, last day}, until
//   | 今年3月22日—24日 |      {anchor 0, 3, 22} to {anchor 0, 3, 24}
//
// Days  are filled in by resolve, once the document's own date and the years named before are known
#pragma once

#include "kinds/bare_day.h"
#include "kinds/clause.h"
#include "kinds/date_point.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class DateReader {
 public:
  explicit DateReader(const Patterns& patterns);
  Reading<UnresolvedDate> read(const Candidate& candidate, std::string_view folded) const;

  // What the clause says of the date in it, and the word that says it.
  enum class Extent { one, range };
  struct Beside {
    DateRelation relation = DateRelation::in;
    std::string_view word;
  };
  Beside beside(const Clause& clause, Extent extent) const;
  Beside bound_of_list(std::string_view after) const;

 private:
  std::optional<DateExpression> expression(const Candidate& candidate, std::string_view folded,
                                           const Clause& clause) const;
  Reading<UnresolvedDate> read_list(const Candidate& candidate, std::string_view folded) const;
  std::optional<DateExpression> list_item(std::string_view item, const Candidate& candidate) const;
  std::optional<DateExpression> points(std::string_view left_text, std::string_view right) const;
  static void set_times(Date& date, const ClockTimes& times);
  bool comes_to(std::string_view before) const;
  std::string_view past_remark(std::string_view after) const;
  bool leads_length(std::string_view after) const;
  bool names_early_plan(const Clause& clause) const;
  bool is_base(const Clause& clause) const;
  bool begins_number(const DateExpression& expression, std::string_view after) const;
  bool is_monthly_report(const DateExpression& expression, std::string_view after) const;
  static bool is_part_of_plan(const DateExpression& expression, std::string_view after);
  std::string_view past_verbs(std::string_view after) const;
  bool numbers_thing(FoldedSpan date, std::string_view folded) const;
  bool is_comparison(const DateExpression& expression, const Clause& clause) const;

  DatePointReader point_;
  BareDayReader bare_day_;
  const WordList& before_;
  const WordList& after_;
  const WordList& change_;
  const WordList& comparison_;
  const WordList& comparison_after_;
  const WordList& compared_before_;
  const WordList& compared_after_;
  const WordList& every_;
  const WordList& early_plan_after_;
  const WordList& as_of_;
  const WordList& remark_;
  const WordList& numbered_;
  const WordList& numbered_paper_;
  const WordList& report_;
  const WordList& verb_;
  const WordList& length_;
};

}  // namespace gongwen::internal
