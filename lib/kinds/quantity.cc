// quantity.cc - values and ranges, and the bounds beside them.
#include "kinds/quantity.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "kinds/han.h"
#include "kinds/quantity_list.h"
#include "kinds/remark.h"
#include "kinds/scale.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr int kMaxGapWords = 4;  // words that may stand between a cue and its number
constexpr std::size_t kMostDigits = 4;  // before a point with a gap behind it
constexpr FewCharacters kNumbered(U"第件表图圖注例题題项項款条條章节節栏欄编編准別别容标標求模务務象档檔型类類步");

constexpr auto kExcluding =
    std::to_array<std::string_view>({"不满", "不滿", "不足", "未满", "未滿", "不到", "低于",
                                                             "低於", "少于", "少於", "未达到", "未达"});

// A numeral that is read to its last byte; 来 counts as 多.
std::optional<Numeral> whole_numeral(std::string_view text) {
  const bool about_ten = text.ends_with("来");
  const std::string_view digits = about_ten ? text.substr(0, text.size() - std::string_view("来").size()) : text;
  auto numeral = read_numeral(digits);
  if (!numeral || numeral->size != digits.size()) return std::nullopt;
  if (about_ten) numeral->vagueness = Vagueness::over;
  return numeral;
}

}  // namespace

QuantityText text_of(const QuantityParts& parts) {
  std::string_view between;
  if (!parts.max.empty()) {
    const char* begin = parts.number.data() + parts.number.size();
    between = {begin, static_cast<std::size_t>(parts.max.data() - begin)};
  }
  return {parts.number, parts.max, !parts.unit_min.empty(), parts.max_bound, between, parts.numeral};
}

FoldedSpan span_of(const QuantityParts& parts, FoldedSpan match) {
  if (parts.max_bound.empty() || parts.unit.empty() || parts.max_bound.data() < parts.unit.data()) return match;
  const char* end = parts.unit.data() + parts.unit.size();
  return {match.begin, match.begin + static_cast<std::size_t>(end - parts.number.data())};
}

namespace {

// List marks, the bracket of a remark, and what rates begin with; 的 behind the time of a level; what leads the level
// that a change came from (由, 从, 由原来, 由原先).
constexpr std::u32string_view kOtherEnds = U"、和及或与)的由从来先将把者";
constexpr std::u32string_view kOtherBegins = U"、和以及或与(/每";

CharacterBits with(CharacterBits bits, std::u32string_view characters) {
  for (const char32_t character : characters) bits.set(character);
  return bits;
}

}  // namespace

QuantityReader::QuantityReader(const Words& words)
    : relation_before_(words.list("relation_before")),
      relations_(words),
      change_before_(words.list("change_before")),
      change_after_(words.list("change_after")),
      rates_(words),
      leads_(rates_.cues() | relations_.adverb_ends()),
      ends_(with(relation_before_.last_characters() | words.list("relation_gap").last_characters() |
                     change_before_.last_characters(),
                 kOtherEnds)),
      begins_(with(words.list("relation_after").first_characters() | change_after_.first_characters(), kOtherBegins)) {}

std::size_t minus_size(std::string_view text) {
  for (const std::string_view minus : {"-", "−"})
    if (text.starts_with(minus)) return minus.size();
  return 0;
}

bool excludes_itself(std::string_view max_bound) {
  return std::find(kExcluding.begin(), kExcluding.end(), max_bound) != kExcluding.end();
}

bool excludes_begin(std::string_view number, std::string_view between) {
  const std::size_t remark = between.find('(');
  return remark != std::string_view::npos && remark_on(number, between.substr(remark)) == Bound::excluded;
}

namespace {

std::optional<RatedQuantity> read_range(const QuantityText& text, const Numeral& low, const Numeral& high) {
  RatedQuantity quantity;
  quantity.min = low.value;
  quantity.max = high.max ? high.max : high.value;
  if (!text.min_has_unit) {
    quantity.min = low.value.shifted(shared_scale(text.number, text.max, low.value, high.value));
  }
  if (!quantity.min) return std::nullopt;  // reversed ends stay as written: a diagnostic tells
  quantity.min_exclusive = excludes_begin(text.number, text.between);
  quantity.max_exclusive = excludes_itself(text.max_bound);
  quantity.relation = Relation::between;
  return quantity;
}

RatedQuantity read_single(const Numeral& numeral) {
  RatedQuantity quantity;
  if (numeral.max) {
    quantity.min = numeral.value;
    quantity.max = numeral.max;
    quantity.relation = Relation::between;
    return quantity;
  }
  quantity.value = numeral.value;
  if (numeral.vagueness == Vagueness::over) quantity.relation = Relation::more_than;
  if (numeral.vagueness == Vagueness::at_least) quantity.relation = Relation::at_least;
  return quantity;
}

// 星期二-5℃, 表二-5万元: the numeral ends a word that a dash parts from the number. 三至5年 is a range.
bool is_label(const QuantityText& text) {
  constexpr FewCharacters kDigits(U"〇一二三四五六七八九");
  const CodePoint first = first_code_point(text.number);
  const bool is_lone_digit = first.size == text.number.size() && kDigits.has(first.value);
  if (!is_lone_digit || text.min_has_unit || !text.max_bound.empty() || !is_ascii_digit(text.max.front())) return false;
  return text.between.find_first_not_of("-~ ") == std::string_view::npos || text.between.starts_with("—");
}

std::optional<RatedQuantity> read_numbers(const QuantityText& text) {
  const auto low = text.numeral ? text.numeral : whole_numeral(text.number);
  if (!low) return std::nullopt;
  if (text.max.empty()) return read_single(*low);
  if (is_label(text)) return std::nullopt;
  const auto high = whole_numeral(text.max);
  return high ? read_range(text, *low, *high) : std::nullopt;
}

// 56亿 and 0 look like decimals, 3000 and 35 are as often a number of their own.
bool looks_like_decimals(std::string_view number) {
  constexpr std::size_t kMost = 2;
  const std::size_t digits = kAsciiDigits.first_outside(number);
  return digits > 0 && digits <= kMost && (digits < number.size() || number.front() == '0');
}

// 收入20. [56亿元]: what stands behind a point and a gap is no number of its own. Behind a mark it is: 附表1. [5万元]以下,
// and 1. 5万元 where nothing leads it.
bool is_broken_off(std::string_view before, std::string_view number) {
  if (!before.ends_with(' ') || !looks_like_decimals(number)) return false;
  before = trim_end(before);
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  const std::size_t digits = before.size() - (before.find_last_not_of("0123456789") + 1);
  before.remove_suffix(digits);
  return digits > 0 && digits <= kMostDigits && han_size_before(before, before.size()) > 0 &&
         !kNumbered.has(last_code_point(before).value);
}

}  // namespace

bool QuantityReader::excludes_end(std::string_view max, std::string_view after) const {
  return relations_.excludes_end(max, after);
}

std::optional<RatedQuantity> QuantityReader::read(const QuantityText& text, const Clause& clause) const {
  if (is_broken_off(clause.before, text.number)) return std::nullopt;
  std::optional<RatedQuantity> quantity = read_numbers(text);
  if (!quantity) return quantity;
  if (!text.max.empty() && excludes_end(text.max, clause.after)) quantity->max_exclusive = true;
  Beside said = beside(clause);
  if (quantity->relation == Relation::exact) quantity->relation = said.relation.value_or(Relation::exact);
  quantity->change = said.change;
  quantity->per = std::move(said.per);
  return quantity;
}

// One word governs a whole list, so that what stands beside the list counts; an item's own bound comes first: 超过20总吨、
// [21总吨]以下.
std::optional<RelationWord> QuantityReader::bound_of(const Clause& clause, const Clause& outside) const {
  const bool ends_list = outside.before.size() < trim_end(clause.before).size();
  const auto own = ends_list ? relations_.beside({{}, trim_start(clause.after)}) : std::nullopt;
  return own ? own : relations_.beside(outside);
}

std::optional<RelationWord> QuantityReader::relation_beside(const Clause& clause) const {
  const Clause outside = past_list(clause);
  const auto word = bound_of(clause, outside);
  return word ? word : relations_.over_verb(outside.before);
}

std::optional<Relation> QuantityReader::relation_before_whole(std::string_view before) const {
  return relations_.before_whole(before);
}

// Whether a word directly beside the quantity may speak for it.
bool QuantityReader::may_have_word(const Clause& clause) const {
  return begins_.may_begin(trim_start(clause.after)) || ends_.may_end(trim_end(clause.before));
}

QuantityReader::Beside QuantityReader::beside(const Clause& clause) const {
  const bool is_led = leads_.first_in(clause.before) < clause.before.size();
  if (!is_led && !may_have_word(clause)) return {};  // as with a quarter of all
  const Clause outside = past_list(clause);
  auto said = bound_of(clause, outside);
  if (!said && is_led) said = relations_.over_verb(outside.before);
  RateReader::Rates rates = is_led ? rates_.read(clause, outside) : rates_.read_behind(clause, outside);
  const bool is_rated = rates.before.size() < outside.before.size();
  if (!said && is_rated) said = relations_.leading(rates.before, outside);  // 不超过[每人每月]500元
  const bool is_rated_behind = rates.after.size() < outside.after.size();
  if (!said && is_rated_behind) said = relations_.beside({{}, trim_start(rates.after)});  // 50元[/人]以上
  // 每人200元、[10人]以上每人300元: of itself no quantity is a rate.
  if (said && !rates.units.empty() && ends_in_list_mark(outside.before)) std::erase(rates.units, unit_between(clause));
  const auto [change_word, change] = change_beside(rates.before, rates.after);
  Beside beside{{}, change, {}, change_word, std::move(rates.units)};
  if (said) {
    beside.relation = said->relation;
    beside.relation_word = said->word;
  }
  return beside;
}

bool QuantityReader::cue_ends(std::string_view before, const WordList& cues, const WordList& gaps) {
  for (int words = 0; words <= kMaxGapWords; ++words) {
    before = trim_end(before);
    if (cues.ending(before)) return true;
    const auto gap = gaps.ending(before);
    if (!gap) return false;
    before.remove_suffix(gap->size);
  }
  return false;
}

}  // namespace gongwen::internal
