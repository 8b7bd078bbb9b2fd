// date_beside.cc - what the words around a date say of it: since, until, compared with, or no date at all.
#include <algorithm>

#include "kinds/date.h"
#include "kinds/quantity_list.h"

namespace gongwen::internal {
namespace {

// A word that means nothing to a date (起草 after 2020年) counts as no word.
DateRelation relation_of(std::optional<WordMatch> word) {
  if (word && word->meaning == "since") return DateRelation::since;
  if (word && word->meaning == "until") return DateRelation::until;
  return DateRelation::in;
}

constexpr std::string_view kQuotes[] = {"“", "”", "\"", "「", "」", "‘", "’"};

// 到“十五五”末, “十三五”以来: quotation marks hide no word.
std::string_view without_open_quote(std::string_view before) {
  for (const std::string_view quote : kQuotes)
    if (before.ends_with(quote)) return before.substr(0, before.size() - quote.size());
  return before;
}
std::string_view without_close_quote(std::string_view after) {
  for (const std::string_view quote : kQuotes)
    if (after.starts_with(quote)) return after.substr(quote.size());
  return after;
}

}  // namespace

// 上年, 上年末 after 比 or 较 are bases of comparison, not dates that anyone asks for.
bool DateReader::is_comparison(const DateExpression& expression, const Clause& clause) const {
  const DatePoint& point = expression.end;
  const bool last_year =
      expression.shape == DateShape::points && point.year_from == YearFrom::named && point.year == -1;
  return last_year && !point.month && comparison_.ending(trim_end(clause.before));
}

// 提高到[2025年]的4.8亿元: the 到 is the sum's, not the date's.
bool DateReader::comes_to(std::string_view before) const {
  const auto change = change_.ending(before);
  return change && change->meaning == "to";
}

// 6月3日(周一)前, 6月3日(含)以后: what a bracket remarks on the day parts no date from its word.
std::string_view DateReader::past_remark(std::string_view after) const {
  const std::size_t close = remark_.starting(after) ? after.find(')') : std::string_view::npos;
  return close == std::string_view::npos ? after : trim_start(after.substr(close + 1));
}

// 5月3号楼: the 号 is a building's; 5月3号文化节: the date's.
bool DateReader::numbers_thing(FoldedSpan date, std::string_view folded) const {
  if (!folded.substr(0, date.end).ends_with("号")) return false;
  const auto word = numbered_.starting(folded.substr(date.end));
  return word && word->meaning == "thing";
}

// 6月3日前3个工作日, 6月3日前3-5日: days before that one. 6月底前3个项目: until then.
bool DateReader::leads_length(std::string_view after) const {
  constexpr std::string_view kBefore = "前";
  if (!after.starts_with(kBefore)) return false;
  const std::string_view text = trim_start(after.substr(kBefore.size()));
  const std::size_t digits = std::min(text.find_first_not_of("0123456789.-~"), text.size());
  const auto unit = digits > 0 ? length_.starting(trim_start(text.substr(digits))) : std::nullopt;
  return unit && unit->meaning == "length";
}

// “九五”期间 and 在十五期间, but not “八五”普法, 九五折 or 附表十五计划投资
bool DateReader::names_early_plan(const Clause& clause) const {
  constexpr FewCharacters kLeads(U"在的自至到和是");
  const bool is_quoted = without_open_quote(clause.before).size() < clause.before.size();
  const bool is_led = clause.before.empty() || kLeads.has(last_code_point(clause.before).value);
  return (is_quoted || is_led) && early_plan_after_.starting(without_close_quote(clause.after)).has_value();
}

// 较2019年, 与2019年相比: the base. 2019年较上年: what is compared, of which the text goes on to tell.
bool DateReader::is_base(const Clause& clause) const {
  const auto leads = compared_before_.ending(trim_end(clause.before));
  const auto follows = compared_after_.starting(trim_start(clause.after));
  if ((leads && leads->meaning == "base") || (follows && follows->meaning == "base")) return true;
  return leads && follows && leads->meaning == "joined" && follows->meaning == "joined";
}

// 分别于2月28日、5月20日和9月15日[前]报送: the word behind a list of days bounds each of them.
DateReader::Beside DateReader::bound_of_list(std::string_view after) const {
  constexpr int kMost = 12;  // days: each looks over those behind it
  int days = 0;
  for (std::size_t mark = list_mark_size(after); mark > 0; mark = list_mark_size(after)) {
    if (++days > kMost) return {};
    const auto item = point_.read(trim_start(after.substr(mark)));
    if (!item || item->bare || !item->point.month) return {};
    after = trim_start(trim_start(after.substr(mark)).substr(item->size));
  }
  const auto word = days > 0 && !leads_length(after) ? after_.starting(after) : std::nullopt;
  if (relation_of(word) != DateRelation::until) return {};
  return {DateRelation::until, after.substr(0, word->size)};
}

// A range says both ends itself: 自A起至B止 is in. The words after a date decide before those that lead it.
DateReader::Beside DateReader::beside(const Clause& clause, Extent extent) const {
  const std::string_view after = past_remark(trim_start(without_close_quote(clause.after)));
  const auto follows = leads_length(after) ? std::nullopt : after_.starting(after);
  const DateRelation later = relation_of(follows);
  if (later == DateRelation::since || (later == DateRelation::until && extent == Extent::one))
    return {later, after.substr(0, follows->size)};
  if (extent == Extent::range) return {};
  const std::string_view before = trim_end(without_open_quote(clause.before));
  const auto leads = before_.ending(before);
  const DateRelation earlier = relation_of(leads);
  if (earlier == DateRelation::in && !follows) return bound_of_list(after);
  if (earlier == DateRelation::in || comes_to(before)) return {};
  return {earlier, before.substr(before.size() - leads->size)};
}

}  // namespace gongwen::internal
