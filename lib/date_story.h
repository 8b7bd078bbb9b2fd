// date_story.h - which year and month a text tells of at a place: what 8月14日, 当年, 当月 count from.
//
//   2022年11月启动,次年3月完工,6月验收。12月      2022, then 2023 for the sentence, then 2022 again
//   下降10%(主要是2022年基数较高),3月好转           brackets tell of a year within themselves alone
//   5月受理,当月办结。⏎当月起领取                   May, then none: another paragraph's month is not that of a rule
//
// Owns    the contexts; a view of the folded text
// Cost    a place within a bracket: at most 240 bytes looked back over; 当月, 次月: the text from the month last named
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "date_expression.h"

namespace gongwen::internal {

// The years and the month last named. What brackets name counts within them alone: 下降10%(主要是2022年基数较高),3月好转.
class DateStory {
 public:
  DateStory(std::string_view folded, std::optional<Day> anchor)
      : folded_(folded), main_{{anchor, {}, {}, {}}, {anchor, {}, {}, {}}} {}

  void begin_sentence();

  // What a date there counts from. Places are asked for in order.
  const DateContext& at(std::size_t place, const DateExpression& when);

  void tell_year(std::size_t place, const DateExtent& days) {
    enter(place);
    name_year(current().told, days);
  }

  void move_to_year(std::size_t place, const DateExtent& days) {
    enter(place);
    current().behind.reset();
    name_year(current().story, days);
  }

  void move_for_sentence(std::size_t place, const DateExtent& days) {
    enter(place);
    if (!current().behind) current().behind = current().story;
    name_year(current().story, days);
  }

  void name_month(std::size_t place, const DateExtent& days) {
    enter(place);
    current().story.named_month = days.last.month;
    current().month_place = place;
  }

  void name_day(std::size_t place, const DateExtent& days) {
    enter(place);
    for (DateContext* context : {&current().story, &current().told}) {
      context->named_day = days.last;
      context->day_from = days.from;
    }
  }

 private:
  struct Contexts {
    DateContext story;
    DateContext told;  // of the year that the sentence told last, else of the story's
    std::optional<DateContext> behind = {};  // the story behind the sentence, where that is another
    std::size_t month_place = 0;             // where the story's month was named, or last asked for
  };

  static void name_year(DateContext& context, const DateExtent& days) {
    context.named_year = days.last.year;
    context.named_from = days.from;
  }

  Contexts& current() { return open_ ? aside_ : main_; }

  void enter(std::size_t place);         // what is told of one place enters once
  void forget_month(std::size_t place);  // that of another paragraph

  std::string_view folded_;
  Contexts main_;
  Contexts aside_;
  std::optional<std::size_t> open_;     // the bracket that aside_ is of
  std::optional<std::size_t> entered_;  // the last place
};

}  // namespace gongwen::internal
