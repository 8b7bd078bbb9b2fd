// resolve.cc - overlaps, claims and relative dates.
#include "resolve.h"

#include <algorithm>
#include <map>
#include <set>

namespace gongwen::internal {
namespace {

bool earlier(const Draft& a, const Draft& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

bool outranks(const Draft& a, const Draft& b) {
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.pattern < b.pattern;
}

// Records of which two never overlap belong to one family: a kind, or one user's kind.
std::string_view family(const Draft& draft) {
  const auto* custom = std::get_if<Custom>(&draft.value);
  return custom ? std::string_view(custom->name) : kKindNames[draft.value.index()];
}

class Taken {
 public:
  bool overlaps(FoldedSpan span) const {
    const auto next = spans_.lower_bound({span.begin, 0});
    if (next != spans_.end() && next->first < span.end) return true;
    return next != spans_.begin() && std::prev(next)->second > span.begin;
  }
  void add(FoldedSpan span) { spans_.insert({span.begin, span.end}); }

 private:
  std::set<std::pair<std::size_t, std::size_t>> spans_;
};

using Iterator = Drafts::iterator;

// Keeps the best of a cluster of drafts that hang together; the rest get an empty span.
void settle_cluster(Iterator begin, Iterator end) {
  if (end - begin < 2) return;
  std::vector<Draft*> ranked;
  for (Iterator draft = begin; draft != end; ++draft) ranked.push_back(&*draft);
  std::sort(ranked.begin(), ranked.end(), [](const Draft* a, const Draft* b) { return outranks(*a, *b); });
  std::map<std::string_view, Taken> taken;
  for (Draft* draft : ranked) {
    Taken& spans = taken[family(*draft)];
    if (spans.overlaps(draft->span)) draft->span.end = draft->span.begin;
    else spans.add(draft->span);
  }
}

}  // namespace

// Drafts come nearly in order: only a number that was read backwards from its bracket begins before earlier ones.
Drafts without_overlaps(Drafts drafts) {
  if (!std::is_sorted(drafts.begin(), drafts.end(), earlier)) std::stable_sort(drafts.begin(), drafts.end(), earlier);
  for (Iterator begin = drafts.begin(); begin != drafts.end();) {
    std::size_t reach = begin->span.end;
    Iterator end = begin + 1;
    while (end != drafts.end() && end->span.begin < reach) reach = std::max(reach, (end++)->span.end);
    settle_cluster(begin, end);
    begin = end;
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.span.size() == 0; });
  return drafts;
}

Drafts without_claimed(Drafts drafts, const Drafts& owners) {
  auto owner = owners.begin();
  std::erase_if(drafts, [&](const Draft& draft) {
    while (owner != owners.end() && owner->span.end <= draft.span.begin) ++owner;
    return owner != owners.end() && owner->span.begin < draft.span.end;
  });
  return drafts;
}

namespace {

// Walks the 《》 of the text beside the drafts.
class TitleCursor {
 public:
  explicit TitleCursor(std::string_view folded) : folded_(folded) {}
  bool in_title(std::size_t at) {
    for (; at_ < at; ++at_) {
      if (folded_[at_] != kLead) continue;
      const std::string_view c = folded_.substr(at_, 3);
      if (c == "《") ++depth_;
      if (c == "》") depth_ = std::max(0, depth_ - 1);
      if (c == "。") depth_ = 0;  // an unclosed 《 ends with its sentence
    }
    return depth_ > 0;
  }

 private:
  static constexpr char kLead = '\xE3';  // first byte of 《 》 。
  std::string_view folded_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

bool names_year(const DateExpression& expression) {
  return expression.shape == DateShape::points && expression.end.year_from != YearFrom::unstated;
}

bool is_element(std::size_t index, const DateElements& elements) {
  return index == elements.date || index == elements.printed_on || index == elements.published_on;
}

// 上年 looks back without moving the story there, and 2026-04-09 is a page's stamp: a story says 年.
bool moves_context(const Draft& draft, std::string_view folded) {
  const std::string_view text = folded.substr(draft.span.begin, draft.span.size());
  if (text.find("年") == std::string_view::npos) return false;
  return names_year(*draft.when) && draft.when->end.year_from != YearFrom::named;
}

}  // namespace

ResolvedDates resolve_dates(Drafts dates, const DateElements& elements, std::optional<Day> anchor,
                            std::string_view folded) {
  ResolvedDates resolved;
  DateContext context{anchor, {}, {}};
  TitleCursor titles(folded);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    Draft& draft = dates[i];
    Date& date = std::get<Date>(draft.value);
    const auto days = extent(*draft.when, context);
    if (days) {
      date.start_date = days->first;
      date.end_date = days->last;
      date.resolved_from = days->from;
    } else if (names_impossible_day(*draft.when, context)) {
      resolved.impossible.push_back(draft.span);
    }
    const bool in_title = titles.in_title(draft.span.begin);
    if (!days || in_title || is_element(i, elements)) continue;
    if (moves_context(draft, folded)) {
      context.named_year = days->last.year;
      context.named_from = days->from;
    }
    if (draft.when->end.month) context.named_month = days->last.month;
  }
  resolved.dates = std::move(dates);
  return resolved;
}

std::optional<Day> own_anchor(const DateElements& elements, const Drafts& dates) {
  for (const auto& element : {elements.date, elements.printed_on, elements.published_on}) {
    if (!element) continue;
    if (const auto days = extent(*dates[*element].when, {})) return days->first;
  }
  return std::nullopt;
}

}  // namespace gongwen::internal
