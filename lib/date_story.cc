// date_story.cc - which year and month a text tells of at a place.
#include "date_story.h"

#include <algorithm>
#include <utility>

namespace gongwen::internal {
namespace {

// Where the bracket opens that `at` stands in, on its line and near it.
std::optional<std::size_t> open_bracket(std::string_view folded, std::size_t at) {
  constexpr std::size_t kReach = 240;  // bytes
  const std::size_t first = folded.substr(0, at).find('(', at - std::min(at, kReach));
  std::size_t closed = 0;
  for (std::size_t mark = at; mark > first;) {
    const char byte = folded[--mark];
    if (byte == '\n') break;
    if (byte == '(' && closed == 0) return mark;
    if (byte == '(') --closed;
    if (byte == ')') ++closed;
  }
  return std::nullopt;
}

// 当年, 同年, 次年 are of the year that the sentence told last, whether or not the story is there: 较2022年增长,当年12月最高.
// 上年 looks back from the story, and 当月 is of its month.
bool is_of_told_year(const DateExpression& when) {
  const DatePoint& point = when.end;
  return point.year_from == YearFrom::named && point.year >= 0 && !point.month_relative && !when.is_of_story;
}

// 当月, 次月: of the month that the text named.
bool is_of_named_month(const DateExpression& when) {
  return when.end.month_relative && when.end.year_from == YearFrom::named;
}

}  // namespace

void DateStory::begin_sentence() {
  for (Contexts* contexts : {&main_, &aside_}) {
    if (contexts->behind) contexts->story = *std::exchange(contexts->behind, std::nullopt);
    contexts->told = contexts->story;
  }
}

const DateContext& DateStory::at(std::size_t place, const DateExpression& when) {
  if (open_ && open_bracket(folded_, place) != open_) open_.reset();
  if (is_of_named_month(when)) forget_month(place);
  return is_of_told_year(when) ? current().told : current().story;
}

void DateStory::forget_month(std::size_t place) {
  Contexts& contexts = current();
  const std::string_view since = folded_.substr(contexts.month_place, place - contexts.month_place);
  if (since.find('\n') != std::string_view::npos) contexts.story.named_month.reset();
  contexts.month_place = place;
}

void DateStory::enter(std::size_t place) {
  if (open_ || entered_ == place) return;
  entered_ = place;
  aside_ = main_;
  open_ = open_bracket(folded_, place);
}

}  // namespace gongwen::internal
