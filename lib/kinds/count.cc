// count.cc - numbers of things and measures.
#include "kinds/count.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "group_slots.h"
#include "kinds/han.h"
#include "kinds/quantity_list.h"
#include "kinds/scale.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kNumber = slot(kCountGroups, "number");
constexpr std::size_t kMax = slot(kCountGroups, "max");
constexpr std::size_t kUnit = slot(kCountGroups, "unit");
constexpr std::size_t kUnitMin = slot(kCountGroups, "unit_min");
constexpr std::size_t kList = slot(kCountGroups, "list");
constexpr std::size_t kMaxBound = slot(kCountGroups, "max_bound");

constexpr std::string_view kAboutTen = "来";
constexpr std::string_view kItem = "个";
constexpr std::string_view kTimes = "倍";
constexpr std::string_view kEach = "每";
constexpr std::string_view kCopy = "份";
constexpr std::string_view kName = "name";
constexpr std::string_view kBelowZero = "零下";
constexpr auto kImprove = std::to_array<std::string_view>({"提升", "加快"});
constexpr std::string_view kOne = "一";
constexpr std::string_view kTwo = "二";
constexpr auto kNoOrdinal = std::to_array<std::string_view>({"两", "兩", "几", "数", "余", "多", "来", "上"});

bool is_arabic(std::string_view number) { return !number.empty() && is_ascii_digit(number.front()); }

// From a view's first byte to another's last, both in one text.
std::string_view stretch(std::string_view from, std::string_view to) {
  return {from.data(), static_cast<std::size_t>(to.data() + to.size() - from.data())};
}

std::size_t offset(std::string_view folded, std::string_view part) {
  return static_cast<std::size_t>(part.data() - folded.data());
}

// 三次会议 may be the third; 两次会议 and 十余次会议 are so many.
bool may_be_ordinal(std::string_view number) {
  if (is_arabic(number)) return false;
  const auto has = [&](std::string_view word) { return contains(number, word); };
  return std::none_of(kNoOrdinal.begin(), kNoOrdinal.end(), has);
}

// 6个[百万羽]蛋鸡项目: the number behind 个 tells how large each of them is.
std::string_view unit_alone(std::string_view unit) {
  const bool has_size = unit.starts_with(kItem) && read_numeral(unit.substr(kItem.size()));
  return has_size ? unit.substr(0, kItem.size()) : unit;
}

// -5℃, 零下5℃: bytes of the sign.
std::size_t sign_size(std::string_view text) {
  return text.starts_with(kBelowZero) ? kBelowZero.size() : minus_size(text);
}

bool is_year(std::string_view number) {
  return number.size() == 4 && std::all_of(number.begin(), number.end(), is_ascii_digit) &&
         (number.starts_with("19") || number.starts_with("20"));
}

// 1.5家: where a line begins so, the 1. is its ordinal. Measures have decimals (1.5亩), things have none.
std::size_t line_ordinal(std::string_view folded, std::size_t begin, std::string_view number) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos || (begin > 0 && folded[begin - 1] != '\n')) return 0;
  const std::string_view rest = number.substr(point + 1);
  return std::all_of(rest.begin(), rest.end(), is_ascii_digit) ? point + 1 : 0;
}

std::string_view plain_unit(std::string_view unit) {
  return unit.starts_with(kItem) && unit.size() > kItem.size() && unit[kItem.size()] != '(' ? unit.substr(kItem.size())
                                                                                         : unit;
}

// 10[个]至15[个学时]: the first has what the other's unit begins with.
bool is_one_unit(std::string_view low, std::string_view high) {
  return low == high || (low == kItem && high.starts_with(kItem));
}

constexpr FewCharacters kOpeningQuotes(U"“‘「『\"");
constexpr FewCharacters kClosingQuotes(U"”’」』\"");

bool opens_quote(std::string_view before) { return kOpeningQuotes.has(last_code_point(before).value); }
bool closes_quote(std::string_view after) { return kClosingQuotes.has(first_code_point(after).value); }

constexpr std::size_t kQuotedName = 45;  // bytes: “五个转变、[五个]更加”

// Whether a quotation begins shortly before and is still open.
bool is_quoted(std::string_view before) {
  if (before.size() > kQuotedName) before.remove_prefix(before.size() - kQuotedName);
  const std::size_t open = before.rfind("“");
  return open != std::string_view::npos && before.find("”", open) == std::string_view::npos;
}

}  // namespace

CountReader::CountReader(const Patterns& patterns)
    : quantity_(patterns.words()),
      prefixed_unit_(patterns.words().list("count_prefixed_unit")),
      unit_word_(patterns.words().list("count_unit_word")),
      ordinal_(patterns.words().list("count_ordinal_before")),
      cue_(patterns.words().list("count_cue")),
      cued_unit_(patterns.words().list("count_cued_unit")),
      law_(patterns.words().list("law_ending")),
      name_(patterns.words().list("count_name")),
      clock_(patterns.words().list("count_clock_before")),
      whole_unit_(patterns.words().list("count_whole_unit")),
      class_unit_(patterns.words().list("count_class_unit")),
      year_unit_(patterns.words().list("count_year_unit")),
      two_unit_(patterns.words().list("count_two_unit")),
      two_before_(patterns.words().list("count_two_before")),
      step_(patterns.words().list("count_step")),
      improved_unit_(patterns.words().list("count_improved_unit")),
      measure_noun_(patterns.words().list("count_measure_noun")),
      policy_(patterns.words().list("count_policy")),
      session_(patterns.words().list("count_session")) {}

// Captures cost more than the match. 330千伏 is 330 of 千伏, though 330千 is a numeral too.
CountReader::Counted CountReader::split(std::string_view text) const {
  const auto prefixed = prefixed_unit_.ending(text);
  if (prefixed && prefixed->size < text.size())
    return {trim_end(text.substr(0, text.size() - prefixed->size)), text.substr(text.size() - prefixed->size)};
  const auto numeral = read_numeral(text);
  std::size_t size = numeral ? numeral->size : 0;
  const bool is_about_ten = text.substr(size).starts_with(kAboutTen);
  if (is_about_ten) size += kAboutTen.size();
  const Counted counted{text.substr(0, size), unit_alone(trim_start(text.substr(size)))};
  const bool is_exact = numeral && numeral->vagueness == Vagueness::none && !is_about_ten;
  return is_exact ? Counted{counted.number, counted.unit, numeral} : counted;
}

// A range of two different units (10次以上5家) is no range: only its first count is read, the other has its own match.
CountReader::Match CountReader::match_of(const Candidate& candidate, std::string_view folded) const {
  const auto& groups = candidate.groups;
  if (groups[kNumber].empty()) {
    FoldedSpan span = candidate.span;
    const std::string_view whole = folded.substr(span.begin, span.size());
    Counted alone = split(whole.substr(sign_size(whole)));
    if (whole_unit_.starting(alone.unit)) {
      const std::size_t ordinal = line_ordinal(folded, span.begin, alone.number);
      if (ordinal > 0) alone.numeral.reset();
      alone.number.remove_prefix(ordinal);
      span.begin += ordinal;
    }
    span.end = offset(folded, alone.unit) + alone.unit.size();
    return {{alone.number, {}, alone.unit, {}, {}, alone.numeral}, span};
  }
  const Counted high = split(stretch(groups[kMax], groups[kUnit]));
  if (groups[kUnitMin].empty()) {
    const QuantityParts parts{groups[kNumber], high.number, high.unit, {}, groups[kMaxBound]};
    return {parts, span_of(parts, candidate.span)};
  }
  const Counted low = split(stretch(groups[kNumber], groups[kUnitMin]));
  if (!is_one_unit(low.unit, high.unit)) {
    const std::size_t end = offset(folded, low.unit) + low.unit.size();
    return {{low.number, {}, low.unit, {}, {}, low.numeral}, {candidate.span.begin, end}};
  }
  const QuantityParts parts{low.number, high.number, high.unit, low.unit, groups[kMaxBound]};
  return {parts, span_of(parts, candidate.span)};
}

// 3个月, 20项目, 二次会议: the unit begins another word.
bool CountReader::is_other_word(const Counted& counted, std::string_view folded) const {
  const auto word = unit_word_.starting(folded.substr(offset(folded, counted.unit)));
  if (!word || word->meaning == "count" || word->size <= counted.unit.size()) return false;
  return word->meaning == "none" || may_be_ordinal(counted.number);
}

// “三个一批”, “人才二十条”: a small number, or one in words, that a quotation opens or ends with. 收支[两条线] is a name
// behind the word that it is listed under.
bool CountReader::is_name(const Counted& counted, std::string_view folded, FoldedSpan span) const {
  const auto name = name_.starting(folded.substr(span.begin));
  if (name && (name->meaning == kName || folded.substr(0, span.begin).ends_with(name->meaning))) return true;
  const bool opens = opens_quote(folded.substr(0, span.begin));
  const bool closes = closes_quote(folded.substr(span.end));
  if (opens && closes) return true;
  if (is_arabic(counted.number)) return opens && counted.number.size() == 1;
  return opens || closes;
}

// 附件1项目清单 is the first, 附件[1份] one copy: where the clause ends so, nothing is there to be numbered.
bool CountReader::is_ordinal(std::string_view unit, const Clause& clause) const {
  const bool is_copy = unit == kCopy && trim_start(clause.after).empty();
  return !is_copy && ordinal_.leads(clause.before, unit);
}

// 3-6类, 一、二类 name classes: such units have no ranges and no lists.
bool CountReader::is_class(const QuantityParts& parts, std::string_view before) const {
  if (!class_unit_.starting(parts.unit)) return false;
  return !parts.max.empty() || range_mark_size(before) > 0 || before.ends_with("、");
}

// 举办26届 counts, 十四届 does not; 2023届 has a year, behind any word, 超2010列 has none; 10时30分 is a time.
bool CountReader::lacks_cue(const Counted& counted, std::string_view before) const {
  if (counted.unit == "分" && clock_.ending(before)) return true;
  const auto year = is_year(counted.number) ? year_unit_.starting(counted.unit) : std::nullopt;
  if (year) return year->meaning == "year" || !quantity_.relation_beside({before, {}});
  return cued_unit_.starting(counted.unit) && !cue_.first_in(before);
}

// 一 and 二 as articles and ordinals: 一批园区, 二次供水; 二份 and 二亩 are two, but not in 周二亩产.
bool CountReader::is_article(std::string_view number, std::string_view unit, std::string_view before) const {
  return number == kOne || (number == kTwo && (!two_unit_.starting(unit) || two_before_.ending(before)));
}

// 改造提升20个村, 加快5个项目建设: what was made better is counted. A rise is of measures (提升20吨) or by steps (提升2个位次).
bool CountReader::is_improved(std::string_view unit, const Clause& clause) const {
  const auto leads = [before = trim_end(clause.before)](std::string_view word) { return before.ends_with(word); };
  if (std::none_of(kImprove.begin(), kImprove.end(), leads) || !improved_unit_.starting(unit)) return false;
  return !step_.starting(clause.after);
}

std::optional<Count> CountReader::count(const QuantityText& text, std::string_view unit, const Clause& clause) const {
  auto quantity = quantity_.read(text, clause);
  if (!quantity) return std::nullopt;
  const bool is_plain = quantity->relation == Relation::exact && text.max.empty();
  if (is_plain && is_scale_alone(text.number)) return std::nullopt;
  if (is_improved(unit, clause) || is_of_growth(clause)) quantity->change.reset();
  const bool is_each = quantity->per.empty() || clause.before.ends_with(kEach);
  if (is_plain && is_each && unit != kTimes && is_article(text.number, unit, clause.before)) return std::nullopt;
  const bool is_over = unit == kTimes && clause.after.starts_with("多");  // 2倍多; behind 个 it begins a word: 多功能
  if (is_plain && is_over) quantity->relation = Relation::more_than;
  if (is_plain && !is_over) quantity->relation = bound_apart(unit, clause).value_or(Relation::exact);
  return Count{*std::move(quantity), std::string(plain_unit(unit))};
}

namespace {

// -20, 15: nullopt where the digits do not read.
std::optional<Decimal> degrees(std::string_view text) {
  const std::size_t minus = minus_size(text);
  const auto numeral = read_numeral(text.substr(minus));
  if (!numeral) return std::nullopt;
  return minus > 0 ? Decimal(0).minus(numeral->value) : numeral->value;
}

// -20℃至-15℃. The words beside it bound nothing.
Reading<Count> read_below_zero(const Candidate& candidate) {
  Count range;
  range.min = degrees(candidate.groups[kNumber]);
  range.max = degrees(candidate.groups[kMax]);
  if (!range.min || !range.max) return {};
  range.relation = Relation::between;
  range.unit = candidate.groups[kUnit];
  return one_draft(candidate.span, candidate.pattern, std::move(range));
}

}  // namespace

Reading<Count> CountReader::read(const Candidate& candidate, std::string_view folded) const {
  if (!candidate.groups[kList].empty()) return read_list(candidate, folded);
  if (minus_size(candidate.groups[kNumber]) > 0) return read_below_zero(candidate);
  Match match = match_of(candidate, folded);
  const Counted counted{match.parts.number, match.parts.unit};
  if (counted.number.empty() || counted.unit.empty()) return {};
  if (is_other_word(counted, folded) || is_name(counted, folded, match.span)) return {};
  const Clause clause = clause_around(folded, match.span);
  if (clause.before.ends_with(kEach)) return {};  // 每[10件]奖励1万元: a denominator
  if (is_ordinal(counted.unit, clause) || is_class(match.parts, clause.before)) return {};
  if (is_cited(counted.unit, clause) || is_session(counted, clause)) return {};
  if (lacks_cue(counted, clause.before) || pairs_ones(counted.number, clause.after)) return {};
  if (!is_arabic(counted.number) && is_quoted(clause.before)) return {};
  auto value = count(text_of(match.parts), counted.unit, clause);
  if (!value) return {};
  const bool is_negative = sign_size(folded.substr(match.span.begin)) > 0;
  if (is_negative && value->value) value->value = Decimal(0).minus(*value->value);
  return one_draft(match.span, candidate.pattern, *std::move(value));
}

Reading<Count> CountReader::read_list(const Candidate& candidate, std::string_view folded) const {
  Drafts<Count> drafts;
  const Clause clause = clause_around(folded, candidate.span);
  const Counted last{candidate.groups[kList], candidate.groups[kUnit]};
  if (is_other_word(last, folded) || is_name(last, folded, candidate.span)) return {};
  if (ordinal_.leads(clause.before, last.unit)) return {};
  if (lacks_cue(last, clause.before)) return {};
  for (const ListItem& item : list_items(candidate, candidate.groups[kList], folded)) {
    auto value = count({item.number, {}, false, {}, {}}, last.unit, clause);
    if (!value || !value->value) return {};
    value->value = value->value->shifted(item.shared_scale);
    drafts.push_back({item.span, candidate.pattern, *std::move(value)});
  }
  return drafts;
}

}  // namespace gongwen::internal
