// headcount.cc - numbers of people.
#include "kinds/headcount.h"

#include <array>

#include "group_slots.h"
#include "kinds/han.h"
#include "kinds/number_text.h"
#include "kinds/quantity_list.h"
#include "kinds/scale.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kHeadcountGroups, "number");
constexpr std::size_t kMax = slot(kHeadcountGroups, "max");
constexpr std::size_t kUnit = slot(kHeadcountGroups, "unit");
constexpr std::size_t kUnitMin = slot(kHeadcountGroups, "unit_min");
constexpr std::size_t kList = slot(kHeadcountGroups, "list");
constexpr std::size_t kMaxBound = slot(kHeadcountGroups, "max_bound");

constexpr auto kUnits =
    std::to_array<std::string_view>({"人次", "人(次)", "人·次", "人口", "口人", "人", "名", "位"});  // the longest first
constexpr std::string_view kOne = "一";
constexpr std::string_view kTimes = "次";
constexpr std::string_view kPerson = "人";     // the unit of a number that has none
constexpr std::string_view kPeople = "people";  // what people_after says of 老年人; of 学生公寓 it says "none"
constexpr std::size_t kLongestAge = 18;         // bytes of a numeral

QuantityParts parts_of(const Candidate& candidate) {
  const auto& groups = candidate.groups;
  return {groups[kNumber], groups[kMax], groups[kUnit], groups[kUnitMin], groups[kMaxBound]};
}

// A single number and its unit, told apart by the unit at the end: captures cost more than the match.
struct Counted {
  std::string_view number;
  std::string_view unit;
};

Counted counted(const Candidate& candidate, std::string_view folded) {
  if (!candidate.groups[kNumber].empty()) return {candidate.groups[kNumber], candidate.groups[kUnit]};
  const std::string_view whole = folded.substr(candidate.span.begin, candidate.span.size());
  for (const std::string_view unit : kUnits)
    if (whole.ends_with(unit)) {
      const std::size_t size = whole.size() - unit.size();
      return {trim_end(whole.substr(0, size)), whole.substr(size)};
    }
  return {whole, {}};
}

// The words over an age: 390万[65岁以上]老人.
std::string_view past_age(std::string_view after) {
  const auto age = read_numeral(after.substr(0, kLongestAge));
  if (!age) return after;
  std::string_view rest = after.substr(age->size);
  const std::size_t years = rest.starts_with("周岁") ? 6 : rest.starts_with("岁") ? 3 : 0;
  if (years == 0) return after;
  rest.remove_prefix(years);
  for (const std::string_view bound : {"及以上", "(含)以上", "以上", "以下"})
    if (rest.starts_with(bound)) return rest.substr(bound.size());
  return rest;
}

// “三名”工程: alone between quotation marks it is a name.
bool is_quoted(const Clause& clause) {
  return (clause.before.ends_with("“") && clause.after.starts_with("”")) ||
         (clause.before.ends_with("\"") && clause.after.starts_with("\""));
}

}  // namespace

HeadcountReader::HeadcountReader(const Patterns& patterns)
    : quantity_(patterns.words()),
      person_time_(patterns.words().list("person_time_noun")),
      rank_(patterns.words().list("rank_noun")),
      ordinal_(patterns.words().list("people_ordinal_before")),
      unit_word_(patterns.words().list("people_unit_word")),
      word_with_one_(patterns.words().list("word_with_one")),
      people_before_(patterns.words().list("people_before")),
      people_paid_(patterns.words().list("people_paid")),
      people_gap_(patterns.words().list("money_cue_gap")),
      people_after_(patterns.words().list("people_after")) {}

// 3名单, 5人日, 6位数: the unit begins another word. Longer words take that back: 3名单位代表, 5人日常值守, 6位数学教师.
bool HeadcountReader::is_other_word(std::string_view unit, std::string_view folded) const {
  if (unit.empty()) return false;
  const auto word = unit_word_.starting(folded.substr(span_of(folded, unit).begin));
  return word && word->meaning == "none";
}

// 一人一档, 一人一策: a phrase; 统一人力资源, 同一人: the 一 belongs to the word before. Neither is a number of people.
bool HeadcountReader::is_phrase(std::string_view number, const Clause& clause) const {
  if (is_quoted(clause)) return true;
  if (pairs_ones(number, clause.after)) return true;
  const auto word = number == kOne || number == "1" ? word_with_one_.ending(clause.before) : std::nullopt;
  if (!word || word->meaning == kPeople) return false;  // 副主任[一人]
  return number == kOne || word->meaning == "nobody";
}

// 排名由369位上升, 字符共8位: places and digits, not people. 按排名录取3名, 排名靠前的10名: people, chosen by their places.
bool HeadcountReader::is_rank(std::string_view unit, const Clause& clause) const {
  if (unit != "位" && unit != "名") return false;
  bool is_rank = false;
  for (std::size_t at = 0; at < clause.before.size(); at = character_after(clause.before, at)) {
    const auto word = rank_.starting(clause.before.substr(at));
    if (!word) continue;
    if (word->meaning == "digits" && unit == "位") return true;
    if (word->meaning == "chosen") is_rank = false;
    if (word->meaning == "rank") is_rank = true;
  }
  return is_rank && !trim_end(clause.before).ends_with("的");
}

// 奖励优秀教师[2万]: what they get, behind a word of paying. Behind 发放补贴惠及群众 the people are counted again.
bool HeadcountReader::is_paid(std::string_view before) const {
  bool paid = false;
  for (std::size_t at = 0; at < before.size(); at = character_after(before, at))
    if (const auto word = people_paid_.starting(before.substr(at))) paid = word->meaning != kPeople;
  return paid;
}

// Of a number without unit: 130万老年人; 新增人口130万, where nothing is counted behind it.
bool HeadcountReader::counts_people(const Clause& clause) const {
  const std::string_view after = trim_start(clause.after);
  const auto noun = people_after_.starting(past_age(after));
  if (noun) return noun->meaning == kPeople;
  const bool is_bound = after.starts_with("以上") || after.starts_with("左右");
  const bool is_counted = !is_bound && (han_size_at(after, 0) != 0 || is_digit_at(after, 0));
  return !is_counted && !is_paid(clause.before) && QuantityReader::cue_ends(clause.before, people_before_, people_gap_);
}

Headcount HeadcountReader::headcount(RatedQuantity quantity, std::string_view unit, const Clause& clause) const {
  Headcount headcount;
  static_cast<RatedQuantity&>(headcount) = std::move(quantity);
  headcount.unit = unit;
  const bool person_time = contains(unit, kTimes) || person_time_.ending(clause.before);
  headcount.basis = person_time ? Basis::person_time : Basis::person;
  return headcount;
}

Reading<Headcount> HeadcountReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  const FoldedSpan span = span_of(parts_of(candidate), candidate.span);
  const Clause clause = clause_around(folded, span);
  const auto [number, unit] = counted(candidate, folded);
  if (is_phrase(number, clause) || is_rank(unit, clause) || ordinal_.leads(clause.before, unit)) return {};
  if (is_other_word(unit, folded)) return {};
  if (unit.empty() && !counts_people(clause)) return {};
  const bool is_alone = candidate.groups[kNumber].empty();
  auto quantity =
      quantity_.read(is_alone ? QuantityText{number, {}, false, {}, {}} : text_of(parts_of(candidate)), clause);
  if (!quantity) return {};
  if (is_scale_alone(number) && quantity->relation == Relation::exact) return {};
  return one_draft(span, candidate.pattern, headcount(*std::move(quantity), unit.empty() ? kPerson : unit, clause));
}

Reading<Headcount> HeadcountReader::read_list(const Candidate& candidate, std::string_view folded) const {
  Drafts<Headcount> drafts;
  const Clause clause = clause_around(folded, candidate.span);
  const std::string_view unit = candidate.groups[kUnit];
  if (ordinal_.leads(clause.before, unit) || is_other_word(unit, folded)) return {};
  for (const ListItem& item : list_items(candidate, candidate.groups[kList], folded)) {
    auto quantity = quantity_.read({item.number, {}, false, {}, {}}, clause);
    if (!quantity || !quantity->value) return {};
    quantity->value = quantity->value->shifted(item.shared_scale);
    drafts.push_back({item.span, candidate.pattern, headcount(*std::move(quantity), unit, clause)});
  }
  return drafts;
}

}  // namespace gongwen::internal
