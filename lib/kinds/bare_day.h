// bare_day.h - days that name no month: 记者18日从…获悉, 截至17日24时, 将于16日起.
//
// 20日 is as often a length (公示期为20日, 应于10日前通知): only what stands beside it tells.
// Its month   that of the day last named, where it lies near the paper's date; else the paper's
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
  // 18日, or 15日 and 17日 of a range; nullopt for a length, and for a range that leads back.
  std::optional<DateExpression> read(std::string_view day, std::string_view end, const Place& place) const;

 private:
  // past: 记者18日从… tells of what has been.
  enum class Told { length, day, past };
  Told told(const Place& place) const;

  const WordList& before_;
  const WordList& after_;
  const WordList& body_;
};

}  // namespace gongwen::internal
