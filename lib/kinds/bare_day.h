// bare_day.h - days that name no month: 记者18日从…获悉, 截至17日24时, 将于16日起.
//
// 20日 is as often a length (公示期为20日, 提前30日): only what stands beside it tells. The month is the one last named.
#pragma once

#include <optional>
#include <string_view>

#include "date_expression.h"
#include "kinds/clause.h"
#include "words.h"

namespace gongwen::internal {

class BareDayReader {
 public:
  explicit BareDayReader(const Words& words);

  struct Place {
    std::string_view folded;
    FoldedSpan span;
    const Clause& clause;
    bool has_time;  // 18日9时
  };
  // Whether a day stands there, not a length.
  bool names_day(const Place& place) const;

  // 18日, or 15日 and 17日 of a range; nullopt for one that leads back.
  static std::optional<DateExpression> read(std::string_view day, std::string_view end);

 private:
  const WordList& before_;
  const WordList& after_;
  const WordList& body_;
};

}  // namespace gongwen::internal
