// date_beside.cc - what the words around a date say of it: since, until, compared with, or no date at all.
#include <algorithm>

#include "kinds/date.h"
#include "kinds/quantity_list.h"
#include "numeral.h"

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

// The words that bound a date behind a verb: 施行后, but not 发布起.
constexpr std::string_view kVerbBounds[] = {"后", "後", "以来", "以來", "前"};
constexpr std::string_view kShortBounds[] = {"后", "後", "前"};

// 施行后, but no 成立后援会 and no 设立前海法院: a bound of one character ends its clause, or goes on as here.
bool bounds_whole(std::string_view bound, std::string_view after) {
  constexpr std::string_view kFollowing[] = {",", "、", "。", ";", ")", "\n", "已", "至", "第"};
  const bool is_short = std::ranges::find(kShortBounds, bound) != std::end(kShortBounds);
  if (read_numeral(after)) return false;
  return !is_short || after.empty() || starts_with_any(after, kFollowing);
}

}  // namespace

// 上年, 上年末 after 比 or 较 are bases of comparison, not dates that anyone asks for.
bool DateReader::is_comparison(const DateExpression& expression, const Clause& clause) const {
  const DatePoint& point = expression.end;
  const bool last_year =
      expression.shape == DateShape::points && point.year_from == YearFrom::named && point.year == -1;
  const bool is_half = point.part == DatePart::first_half || point.part == DatePart::second_half;
  if (!last_year || point.month || point.quarter || is_half) return false;
  const auto word = comparison_.ending(trim_end(clause.before));
  return word && (word->meaning != "price" || comparison_after_.starting(clause.after));  // 按上年价格, but 按上年数据
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

// 2026年第10号公布: the year of a number; not that of 2023年第5号台风 or 第3号机组.
bool DateReader::begins_number(const DateExpression& expression, std::string_view after) const {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::string_view kNumber = "号";
  const DatePoint& point = expression.end;
  if (!after.starts_with(kOrdinal) || point.month || point.part != DatePart::whole) return false;
  after.remove_prefix(kOrdinal.size());
  const auto numeral = read_numeral(after);
  if (!numeral || !after.substr(numeral->size).starts_with(kNumber)) return false;
  constexpr FewCharacters kEnds(U",。;、)\n");
  after.remove_prefix(numeral->size + kNumber.size());
  return after.empty() || kEnds.has(first_code_point(after).value) || numbered_paper_.starting(after);
}

// 5月报: the monthly report, but 5月报送.
bool DateReader::is_monthly_report(const DateExpression& expression, std::string_view after) const {
  const DatePoint& point = expression.end;
  if (point.year_from != YearFrom::unstated || !point.month || point.day || point.part != DatePart::whole) return false;
  const auto word = report_.starting(after);
  return word && word->meaning == "report";
}

// “十四五”后三年: the plan's last years, not those after it.
bool DateReader::is_part_of_plan(const DateExpression& expression, std::string_view after) {
  constexpr std::string_view kSides[] = {"后", "前"};
  if (expression.shape != DateShape::plan) return false;
  after = without_close_quote(after);
  if (!starts_with_any(after, kSides)) return false;
  const std::string_view count = after.substr(kSides[0].size());
  const auto numeral = read_numeral(count);
  return numeral && count.substr(numeral->size).starts_with("年");
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

// [施行]后, [制定公布]後, [开工]前: past one verb or two, where a word that bounds the date follows them; not 开工前期,
// 实施前5个项目.
std::string_view DateReader::past_verbs(std::string_view after) const {
  std::string_view rest = after;
  for (int verbs = 0; verbs < 2; ++verbs) {
    const auto verb = verb_.starting(rest);
    if (!verb) break;
    rest.remove_prefix(verb->size);
  }
  const auto word = rest.size() < after.size() && !leads_length(rest) ? after_.starting(rest) : std::nullopt;
  if (!word || relation_of(word) == DateRelation::in) return after;
  const std::string_view bound = rest.substr(0, word->size);
  return ends_with_any(bound, kVerbBounds) && bounds_whole(bound, rest.substr(word->size)) ? rest : after;
}

// A range says both ends itself: 自A起至B止 is in. The words after a date decide before those that lead it.
DateReader::Beside DateReader::beside(const Clause& clause, Extent extent) const {
  const std::string_view after = past_verbs(past_remark(trim_start(without_close_quote(clause.after))));
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
