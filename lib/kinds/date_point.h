// date_point.h - reads one end of a date and its time of day from folded text.
//
//   2023年6月13日   {stated 2023, 6, 13}        今年三季度末  {anchor 0, quarter_end 3}
//   下午3点半       15:30                       11:32:35      11:32:35
#pragma once

#include <optional>
#include <string_view>

#include "date_expression.h"
#include "words.h"

namespace gongwen::internal {

class DatePointReader {
 public:
  explicit DatePointReader(const Words& words);

  struct Result {
    DatePoint point;
    std::optional<int> bare;  // a last number without unit: 2025年[1]-5月
    int republic_year = 0;    // what a year of less than four digits is, if it counts as those of the Republic do
    std::size_t size = 0;     // bytes read
  };
  // The longest date point that begins the text; nullopt when none does.
  std::optional<Result> read(std::string_view text) const;

 private:
  const WordList& relative_year_;
  const WordList& relative_month_;
};

struct ClockTime {
  TimeOfDay time;
  std::size_t size = 0;  // bytes read
};

// The time of day that begins the text, after any weekday in brackets: (周一)上午9:30.
std::optional<ClockTime> read_clock(std::string_view text);

// 9:00 gives both ends; 9:00-11:30 and 9-11时 one each; in 下午2:30-5:30 the right one is an afternoon's too.
struct ClockTimes {
  std::optional<TimeOfDay> start;
  std::optional<TimeOfDay> end;
};
ClockTimes read_clocks(std::string_view text);

}  // namespace gongwen::internal
