// amount.cc - sums of money.
#include "kinds/amount.h"

#include <array>

#include "characters.h"
#include "group_slots.h"
#include "kinds/number_text.h"
#include "kinds/quantity_list.h"
#include "kinds/scale.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kAmountGroups, "number");
constexpr std::size_t kMax = slot(kAmountGroups, "max");
constexpr std::size_t kUnit = slot(kAmountGroups, "unit");
constexpr std::size_t kUnitMin = slot(kAmountGroups, "unit_min");
constexpr std::size_t kSign = slot(kAmountGroups, "sign");
constexpr std::size_t kList = slot(kAmountGroups, "list");
constexpr std::size_t kMaxBound = slot(kAmountGroups, "max_bound");
constexpr std::size_t kJiao = slot(kAmountGroups, "jiao");
constexpr std::size_t kFen = slot(kAmountGroups, "fen");
constexpr std::size_t kScale = slot(kAmountGroups, "scale");

constexpr std::string_view kYuan = "CNY";
constexpr std::string_view kSpoken = "个亿";  // 30个亿: said of money alone
constexpr std::string_view kPlainYuan = "元";
constexpr FewCharacters kNumerals(U"一二三四五六七八九十两兩百千万亿萬億数几上");
constexpr auto kNumbered = std::to_array<std::string_view>({"项目", "标段", "附件", "附表", "子项", "标包", "分包"});
constexpr std::size_t kCueReach = 36;  // bytes after a bare 30万 within which a money word speaks for it

std::optional<Decimal> small_change(std::string_view digit, int places) {
  if (digit.empty()) return Decimal(0);
  const auto numeral = read_numeral(digit);
  return numeral ? numeral->value.shifted(places) : std::nullopt;
}

// The label of a sum: 收支相抵:[-5万元], 结余([-3万元])
std::string_view label_before(std::string_view before) {
  before = trim_end(before);
  const bool has_label = before.ends_with(':') || before.ends_with('(');
  return has_label ? trim_end(before.substr(0, before.size() - 1)) : std::string_view();
}

// 一元, 二至三元: one Han numeral before 元, none before that.
bool ends_in_lone_numeral(std::string_view sum) {
  if (!sum.ends_with(kPlainYuan)) return false;
  sum.remove_suffix(kPlainYuan.size());
  const CodePoint last = last_code_point(sum);
  if (!kNumerals.has(last.value)) return false;
  const char32_t before = last_code_point(sum.substr(0, sum.size() - last.size)).value;
  return !kNumerals.has(before) && !is_ascii_digit(before);
}

// 项目1 300万元: what is numbered so, and a sum behind. 138 000元 is one number.
bool begins_with_ordinal(std::string_view number, std::string_view before) {
  constexpr std::size_t kLongestOrdinal = 2;
  const std::size_t space = number.find(' ');
  if (space > kLongestOrdinal || number.find('0', space) == space + 1) return false;
  return ends_with_any(before, kNumbered);
}

bool is_cell_mark(char c) { return c == '|' || c == '\t' || c == '\n'; }
bool begins_cell(std::string_view before) {
  before = trim_end(before);
  return before.empty() || is_cell_mark(before.back());
}
bool ends_cell(std::string_view after) {
  after = trim_start(after);
  return after.empty() || is_cell_mark(after.front());
}

}  // namespace

AmountReader::AmountReader(const Patterns& patterns)
    : quantity_(patterns.words()),
      coins_(patterns.words()),
      currency_(patterns.words().list("currency")),
      name_(patterns.words().list("money_name")),
      other_word_(patterns.words().list("money_other_word")),
      account_(patterns.words().list("money_account")),
      minus_before_(patterns.words().list("minus_before")),
      cue_before_(patterns.words().list("money_cue_before")),
      cue_after_(patterns.words().list("money_cue_after")),
      cue_gap_(patterns.words().list("money_cue_gap")),
      cue_stop_(patterns.words().list("money_cue_stop")),
      counters_(patterns.words().list("rate_unit")),
      purpose_(patterns.words().list("money_purpose")) {}

// A pattern without groups is a number and its unit: captures cost more than the match, so the unit is found here.
QuantityParts AmountReader::parts_of(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  QuantityParts parts{groups[kNumber], groups[kMax], groups[kUnit], groups[kUnitMin], groups[kMaxBound]};
  if (!parts.number.empty()) return parts;
  std::string_view whole = folded.substr(candidate.span.begin, candidate.span.size());
  whole.remove_prefix(minus_size(whole));
  for (const std::string_view end : {"整", "正"})
    if (whole.ends_with(end)) whole.remove_suffix(end.size());
  const auto unit = currency_.ending(whole);
  const std::size_t size = unit ? unit->size : 0;
  parts.number = trim_end(whole.substr(0, whole.size() - size));
  parts.unit = whole.substr(whole.size() - size);
  return parts;
}

// 三元锂电池; 二元结构, where a sum with more of a number is one: 500万元老旧小区改造资金.
bool AmountReader::is_name(FoldedSpan span, std::string_view folded) const {
  if (name_.starting(folded.substr(span.begin))) return true;
  return other_word_.starting(folded.substr(span.end)) && ends_in_lone_numeral(folded.substr(span.begin, span.size()));
}

// The currency that a sign, the unit itself, or a word on either side names: 港币500万元, 100万元人民币.
std::string_view AmountReader::currency(const Money& money, const Clause& clause) const {
  if (const auto sign = currency_.starting(money.sign)) return sign->meaning;
  const auto unit = currency_.starting(money.unit);
  if (unit && unit->meaning != kYuan) return unit->meaning;
  if (const auto before = currency_.ending(trim_end(clause.before))) return before->meaning;
  if (const auto after = currency_.starting(trim_start(clause.after))) return after->meaning;
  return kYuan;
}

// 5000万元[人民币]以上
Clause AmountReader::past_currency(const Clause& clause) const {
  const std::string_view after = trim_start(clause.after);
  const auto name = currency_.starting(after);
  return name ? Clause{clause.before, after.substr(name->size)} : clause;
}

// A money word leads the sum, the list that it stands in (奖励300万、[200万]), or the change that it is the end of (资金由50万
// 增加到[100万]).
bool AmountReader::is_led(std::string_view before) const {
  const auto leads = [this](std::string_view text) {
    return QuantityReader::cue_ends(text, cue_before_, cue_gap_);
  };
  if (leads(before)) return true;
  const std::string_view list = before_list(before, kPlainYuan);
  if (list.size() < before.size()) return leads(list);
  return leads(quantity_.before_change(before, kPlainYuan));
}

// 5[台], but not 100万[项]目资金.
bool AmountReader::is_counted(std::string_view after) const {
  const auto counter = counters_.starting(after);
  if (!counter || counter->meaning == "none") return false;
  const auto purpose = purpose_.starting(after);
  return !purpose || purpose->meaning == "none";
}

// 158万 is money when a money word leads it, or one follows before anything that is counted.
bool AmountReader::is_money(const Money& money, const Clause& clause) const {
  if (!money.unit.empty() || !money.sign.empty()) return true;
  if (currency_.starting(trim_start(clause.after))) return true;  // 50万人民币: 人 counts nobody
  if (is_counted(clause.after)) return false;
  if (contains(money.number, kSpoken)) return true;
  if (is_led(clause.before)) return true;
  const std::string_view near = after_list(trim_start(clause.after), money.unit).substr(0, kCueReach);
  for (std::size_t at = 0; at < near.size(); at = character_after(near, at)) {
    const std::string_view rest = near.substr(at);
    if (near[at] >= '0' && near[at] <= '9') return false;
    if (cue_after_.starting(rest)) return true;
    if (cue_stop_.starting(rest)) return false;
  }
  return false;
}

// 1 欧元账号: what the account is held in, no sum. 金额500元账号 tells both.
bool AmountReader::is_account(const Money& money, const Clause& clause) const {
  if (!account_.starting(trim_start(clause.after))) return false;
  const auto unit = currency_.starting(money.unit);
  return unit && unit->meaning != kYuan;
}

// A dash is a minus behind a word that can fall below nothing (结余-5万元), or alone in a cell or a line; elsewhere it
// parts a label from its sum (一等奖-300元).
bool AmountReader::is_minus(FoldedSpan span, std::string_view folded) const {
  std::string_view before = trim_end(clause_around(folded, span).before);
  for (std::string_view lead = before_list(before); lead.size() < before.size(); lead = before_list(before)) {
    if (!lead.ends_with('-')) return false;
    before = trim_end(lead.substr(0, lead.size() - 1));
  }
  if (before.empty()) before = label_before(folded.substr(0, span.begin));
  if (minus_before_.ending(before)) return true;
  return begins_cell(folded.substr(0, span.begin)) && ends_cell(folded.substr(span.end));
}

std::optional<Amount> AmountReader::amount(const QuantityText& text, const Money& money, const Clause& clause) const {
  auto quantity = quantity_.read(text, past_currency(clause));
  if (!quantity) return std::nullopt;
  if (is_scale_alone(text.number) && quantity->relation == Relation::exact) return std::nullopt;
  if (const auto places = coins_.places(money.unit)) {
    if (!coins_.is_sum(text.number, money.unit, *quantity, clause)) return std::nullopt;
    for (auto* number : {&quantity->value, &quantity->min, &quantity->max})
      if (*number) *number = (*number)->shifted(*places);
  }
  return Amount{*std::move(quantity), std::string(currency(money, clause))};
}

Reading<Amount> AmountReader::read(const Candidate& candidate, std::string_view folded) const {
  if (is_name(candidate.span, folded)) return {};
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  const QuantityParts parts = parts_of(candidate, folded);
  const Money money{candidate.groups[kSign], parts.unit, parts.number};
  const FoldedSpan span = span_of(parts, candidate.span);
  const Clause clause = clause_around(folded, span);
  if (begins_with_ordinal(parts.number, clause.before)) return {};
  if (!is_money(money, clause) || is_account(money, clause)) return {};
  const bool is_negative = minus_size(folded.substr(candidate.span.begin)) > 0;
  if (is_negative && !is_minus(candidate.span, folded)) return {};
  const bool has_two_units = !parts.unit_min.empty() && !parts.max.empty() && parts.max_bound.empty();
  if (has_two_units && quantity_.is_rise(clause)) return read_rise(candidate, parts, folded);
  auto value = amount(text_of(parts), money, clause);
  if (!value) return {};
  if (is_negative && value->value) value->value = Decimal(0).minus(*value->value);
  if (value->value) value->value = value->value->shifted(scale_of(candidate.groups[kScale]).whole);  // 386.5(万元)
  const bool has_small_change = !candidate.groups[kJiao].empty() || !candidate.groups[kFen].empty();
  if (value->value && has_small_change) {
    const auto jiao = small_change(candidate.groups[kJiao], -1);
    const auto fen = small_change(candidate.groups[kFen], -2);
    if (!jiao || !fen) return {};
    value->value = value->value->plus(*jiao)->plus(*fen);
  }
  return one_draft(span, candidate.pattern, *std::move(value));
}

// 提高30元至700元 is no range: it rose by 30 and came to 700.
Reading<Amount> AmountReader::read_rise(const Candidate& candidate, const QuantityParts& parts,
                                        std::string_view folded) const {
  const FoldedSpan by{candidate.span.begin, span_of(folded, parts.unit_min).end};
  const FoldedSpan to{span_of(folded, parts.max).begin, candidate.span.end};
  const Money money{candidate.groups[kSign], parts.unit};
  auto rise = amount({parts.number, {}, false, {}, {}}, money, clause_around(folded, by));
  auto level = amount({parts.max, {}, false, {}, {}}, money, clause_around(folded, to));
  if (!rise || !level) return {};
  level->change = Change::to;
  level->per = rise->per;
  return Drafts<Amount>{{by, candidate.pattern, *std::move(rise)}, {to, candidate.pattern, *std::move(level)}};
}

Reading<Amount> AmountReader::read_list(const Candidate& candidate, std::string_view folded) const {
  Drafts<Amount> drafts;
  const Clause clause = clause_around(folded, candidate.span);
  const Money money{candidate.groups[kSign], candidate.groups[kUnit]};
  for (const ListItem& item : list_items(candidate, candidate.groups[kList], folded)) {
    auto value = amount({item.number, {}, false, {}, {}}, money, clause);
    if (!value || !value->value) return {};
    value->value = value->value->shifted(item.shared_scale);
    drafts.push_back({item.span, candidate.pattern, *std::move(value)});
  }
  return drafts;
}

}  // namespace gongwen::internal
