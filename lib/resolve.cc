// resolve.cc - relative dates.
#include "resolve.h"

#include <algorithm>

namespace gongwen::internal {
namespace {

// Walks the 《》 of the text beside the drafts, as far back as the sentence of each goes: an unclosed 《 ends with it.
class TitleCursor {
 public:
  explicit TitleCursor(std::string_view folded) : folded_(folded) {}

  bool in_title(std::size_t at) {
    std::size_t begin = at;
    while (begin > read_ && !ends_sentence(begin)) --begin;
    if (begin > read_) depth_ = 0;
    for (read_ = begin; read_ < at; ++read_)
      if (folded_[read_] == kTitle[0]) look_at(folded_.substr(read_, kTitle.size()));
    return depth_ > 0;
  }

 private:
  bool ends_sentence(std::size_t at) const {
    constexpr std::string_view kStop = "。";
    return folded_[at - 1] == kStop.back() && folded_.substr(0, at).ends_with(kStop);
  }

  void look_at(std::string_view character) {
    if (character == kTitle) ++depth_;
    if (character == "》") depth_ = std::max(0, depth_ - 1);
  }

  static constexpr std::string_view kTitle = "《";
  std::string_view folded_;
  std::size_t read_ = 0;  // up to here
  int depth_ = 0;
};

bool names_year(const DateExpression& expression) {
  return expression.shape == DateShape::points && expression.end.year_from != YearFrom::unstated;
}

bool is_element(std::size_t index, const DateElements& elements) {
  return index == elements.date || index == elements.printed_on || index == elements.published_on;
}

// 上年 looks back without moving the story there, and 2026-04-09 is a page's stamp: a story says 年.
bool moves_context(const Draft<UnresolvedDate>& draft, std::string_view folded) {
  const std::string_view text = folded.substr(draft.span.begin, draft.span.size());
  if (text.find("年") == std::string_view::npos) return false;
  return names_year(draft.value.when) && draft.value.when.end.year_from != YearFrom::named;
}

}  // namespace

ResolvedDates resolve_dates(Drafts<UnresolvedDate> dates, const DateElements& elements, std::optional<Day> anchor,
                            std::string_view folded) {
  ResolvedDates resolved;
  DateContext context{anchor, {}, {}};
  TitleCursor titles(folded);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    auto& [span, pattern, value] = dates[i];
    auto& [date, when] = value;
    const auto days = extent(when, context);
    if (days) {
      date.start_date = days->first;
      date.end_date = days->last;
      date.resolved_from = days->from;
    } else if (names_impossible_day(when, context)) {
      resolved.impossible.push_back(span);
    }
    if (!days || is_element(i, elements)) continue;
    const bool moves = moves_context(dates[i], folded);
    if (!(moves || when.end.month) || titles.in_title(span.begin)) continue;
    if (moves) {
      context.named_year = days->last.year;
      context.named_from = days->from;
    }
    if (when.end.month) context.named_month = days->last.month;
  }
  resolved.dates = std::move(dates);
  return resolved;
}

std::optional<Day> own_anchor(const DateElements& elements, const Drafts<UnresolvedDate>& dates) {
  for (const auto& element : {elements.date, elements.printed_on, elements.published_on}) {
    if (!element) continue;
    if (const auto days = extent(dates[*element].value.when, {})) return days->first;
  }
  return std::nullopt;
}

}  // namespace gongwen::internal
