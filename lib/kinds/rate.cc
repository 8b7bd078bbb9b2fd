// rate.cc - the words beside a quantity that say of what each.
#include "kinds/rate.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "characters.h"
#include "kinds/quantity_list.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kEach = "每";
constexpr std::string_view kOf = "的";
constexpr std::string_view kListMark = "、";
constexpr std::size_t kMaxDenominator = 24;  // bytes of a denominator's number: 每10平方米
constexpr std::size_t kMaxLead = 12;         // bytes between 每X and a number with a rate of its own
constexpr int kMaxMeanGap = 24;              // characters between 人均 and its number
constexpr std::string_view kNoMean = "none"; // 责任人均: each of them, no mean
constexpr int kMaxVerb = 5;                  // characters between 每 and a counted unit: 每吸纳1名, 每连续租满1年
constexpr auto kTimes =
    std::to_array<std::string_view>({"月", "工作日", "季度", "学期", "学年", "年度", "小时", "星期", "礼拜", "小時", "學期", "學年", "禮拜"});

// Bytes of the number that begins the text, of both ends of a range: 每[10-15]户, 每[3至5]个.
std::size_t number_size(std::string_view text) {
  const auto low = read_numeral(text.substr(0, kMaxDenominator));
  if (!low) return 0;
  for (const std::string_view mark : {"-", "—", "–", "~", "至", "到"}) {
    if (!text.substr(low->size).starts_with(mark)) continue;
    const std::size_t begin = low->size + mark.size();
    const auto high = read_numeral(text.substr(begin, kMaxDenominator));
    return high ? begin + high->size : low->size;
  }
  return low->size;
}

// 每个[月] is a month, 每3个[月] are three, 每个子女 is each child: 个 gives way to a unit of time behind it.
std::size_t time_size(std::string_view unit) {
  for (const std::string_view item : {"个", "個"}) {
    if (!unit.starts_with(item)) continue;
    for (const std::string_view time : kTimes)
      if (unit.substr(item.size()).starts_with(time)) return time.size();
  }
  return 0;
}

// 2023年 is a time, 5年 a length.
bool is_length(std::string_view time, std::size_t digits) {
  constexpr std::size_t kDigitsOfYear = 4;
  return time.starts_with("年") && digits != 0 && digits != kDigitsOfYear;
}

}  // namespace

RateReader::RateReader(const Words& words)
    : unit_(words.list("rate_unit")),
      mean_(words.list("mean_rate")),
      mean_stop_(words.list("mean_stop")),
      mean_rise_(words.list("mean_rise")),
      level_time_(words.list("level_time")),
      total_(words.list("rate_total")),
      close_(words.list("rate_close")),
      change_before_(words.list("change_before")),
      mean_ends_(mean_.last_characters() | mean_stop_.last_characters()),
      cues_(mean_.last_characters()) {
  cues_.set(first_code_point(kEach).value);
}

// Bytes of the unit that begins the text, its number before it (10平方米); 0 when none does.
std::size_t RateReader::unit_size(std::string_view text) const {
  if (const auto word = unit_.starting(text)) return word->meaning == "none" ? 0 : word->size + time_size(text);
  const std::size_t number = number_size(text);
  if (number == 0) return 0;
  const std::string_view counted = text.substr(number);
  const auto word = unit_.starting(counted);
  return word && word->meaning != "none" ? number + word->size + time_size(counted) : 0;
}

// The same with a verb before the number: 每吸纳1名, 每增加一个. begin is where the unit stands in the text.
RateReader::Unit RateReader::counted_unit(std::string_view text) const {
  if (const std::size_t size = unit_size(text)) return {0, size};
  std::size_t at = 0;
  for (int characters = 0; characters < kMaxVerb && at < text.size(); ++characters) {
    at = character_after(text, at);
    if (!read_numeral(text.substr(at, kMaxDenominator))) continue;
    const std::size_t size = unit_size(text.substr(at));
    return {at, size};
  }
  return {0, 0};
}

namespace {

// 每[一个]月
std::string plain_unit(std::string_view unit) {
  for (const std::string_view filler : {"个", "個", "一", "1"})
    if (unit.starts_with(filler) && unit.size() > filler.size() && !read_numeral(unit.substr(filler.size())) &&
        !is_ascii_digit(unit[filler.size()]))
      return plain_unit(unit.substr(filler.size()));
  return std::string(unit);
}

bool has(const std::vector<std::string>& rates, std::string_view unit) {
  return std::find(rates.begin(), rates.end(), unit) != rates.end();
}

}  // namespace

// 每人最高50万元、[总额最高]300万元: what a list totals is no rate.
bool RateReader::is_total(std::string_view between) const {
  const std::size_t mark = last_in(between, kListMark);
  return mark != std::string_view::npos && total_.first_in(between.substr(mark)).has_value();
}

// 以每吨[300元的价格收购]500吨: the rate is the price's. A list may go on with what it rates.
bool RateReader::is_closed(std::string_view between) const {
  if (!read_numeral(between.substr(0, kMaxDenominator))) return false;
  const auto close = close_.first_in(between);
  return close && !contains(between.substr(close->begin), kListMark);
}

// A mean on either side of 每X is a rate of its own: 每年按总人口[人均]1元, [人均]每年94元; 每人每年[人均]490元 says it twice.
std::vector<std::string> RateReader::read_before(std::string_view before) const {
  std::vector<std::string> rates;
  std::size_t reach = before.size();
  std::size_t behind = 0;  // where the words behind the last 每X begin
  for (std::size_t at = last_in(before, kEach); at != std::string_view::npos && reach > 0;
       at = last_in(before.substr(0, at), kEach)) {
    const std::string_view text = before.substr(at + kEach.size(), reach - at - kEach.size());
    const Unit unit = counted_unit(text);
    if (unit.size == 0) continue;
    const std::size_t end = at + kEach.size() + unit.begin + unit.size;
    if (!rates.empty() && has_digit(before.substr(end, reach - end))) break;
    if (rates.empty() && (is_total(before.substr(end)) || is_closed(before.substr(end)))) return {};
    if (rates.empty()) behind = end;
    rates.insert(rates.begin(), plain_unit(text.substr(unit.begin, unit.size)));
    reach = at;
  }
  auto nearest = mean_before(before.substr(behind));
  if (nearest && !has(rates, *nearest)) rates.push_back(*std::move(nearest));
  const auto mean = reach < before.size() ? mean_.ending(trim_end(before.substr(0, reach))) : std::nullopt;
  const bool is_new = mean && mean->meaning != kNoMean && !has(rates, mean->meaning);
  if (is_new) rates.emplace(rates.begin(), mean->meaning);
  return rates;
}

// 由[2020年的]7.2%提高到[目前的]7.4%: the time of a level stands between the words that govern it and its number. What
// bounds a length does not: 超过5年的500元.
std::string_view RateReader::before_time(std::string_view before) const {
  if (!before.ends_with(kOf)) return before;
  std::string_view rest = before.substr(0, before.size() - kOf.size());
  const std::size_t size = rest.size();
  while (const auto time = level_time_.ending(rest)) {
    const std::string_view word = rest.substr(rest.size() - time->size);
    rest.remove_suffix(time->size);
    const std::size_t digits = kAsciiDigits.trailing(rest);
    if (is_length(word, digits)) return before;
    rest.remove_suffix(digits);
  }
  return rest.size() < size ? trim_end(rest) : before;
}

// 从[50元提高到]: what a mean rose from stands between it and its number.
std::string_view RateReader::before_rise(std::string_view before) const {
  auto rise = change_before_.ending(before);
  if (!rise || rise->meaning != "to") rise = mean_rise_.ending(before);
  if (!rise) return before;
  std::string_view from = before.substr(0, before.size() - rise->size);
  for (const std::string_view unit : {"元", "万", "人"})
    if (from.ends_with(unit)) from.remove_suffix(unit.size());
  const std::size_t end = from.find_last_not_of("0123456789.,");
  return end == std::string_view::npos ? from.substr(0, 0) : from.substr(0, end + 1);
}

// 人均可支配收入4.2万元: a mean governs the next number of its clause, over the words that say of what, and what it rose
// to. Another number ends its reach, and so does a list or a 的 (人均收入低的家庭).
std::optional<std::string> RateReader::mean_before(std::string_view before) const {
  std::string_view text = before_time(before_rise(before_time(trim_end(before))));
  for (int characters = 0; characters <= kMaxMeanGap && !text.empty(); ++characters) {
    const CodePoint last = last_code_point(text);
    if (is_ascii_digit(last.value)) return std::nullopt;
    if (mean_ends_.may_have(last.value)) {
      if (const auto mean = mean_.ending(text))
        return mean->meaning == kNoMean ? std::nullopt : std::optional(std::string(mean->meaning));
      if (const auto stop = mean_stop_.ending(text); stop && stop->meaning != kNoMean) return std::nullopt;
    }
    text.remove_suffix(last.size);
  }
  return std::nullopt;
}

RateReader::Rates RateReader::read_after(std::string_view after) const {
  Rates rates{{}, {}, after};
  std::string_view rest = trim_start(after);
  while (rest.starts_with("/") || (!rates.units.empty() && (rest.starts_with("·") || rest.starts_with(".")))) {
    rest = trim_start(rest.substr(character_after(rest, 0)));
    for (const std::string_view word : {std::string_view("("), kEach})
      if (rest.starts_with(word)) rest.remove_prefix(word.size());
    const std::size_t size = unit_size(rest);
    if (size == 0) break;
    rates.units.emplace_back(rest.substr(0, size));
    rest.remove_prefix(size);
    rates.after = rest;
  }
  return rates;
}

// 提高到[每人每年]640元, 提高到[年人均]490元
std::string_view RateReader::past_before(std::string_view before) const {
  for (;;) {
    const std::size_t at = last_in(before, kEach);
    if (at == std::string_view::npos) break;
    const std::string_view unit = before.substr(at + kEach.size());
    if (unit.empty() || unit_size(unit) != unit.size()) break;
    before = trim_end(before.substr(0, at));
  }
  const auto mean = mean_.ending(before);
  if (!mean || mean->meaning == kNoMean) return before;
  before.remove_suffix(mean->size);
  for (const std::string_view time : {"年", "月"})
    if (before.ends_with(time)) before.remove_suffix(time.size());
  return before;
}

// [610元/月]、4100元/年提高到: the items of a list that begins here, with their rates.
std::string_view RateReader::past_items(std::string_view after, std::string_view unit) const {
  for (;;) {
    const std::string_view rest = after_list(trim_start(after), unit);
    if (rest.size() == trim_start(after).size()) return after;
    after = read_after(rest).after;
  }
}

// 600元每人每月, where the clause ends or a noun takes it up: before a verb the rate is the next quantity's.
std::vector<std::string> RateReader::each_after(std::string_view after) const {
  std::string_view rest = trim_start(after);
  if (!rest.starts_with(kEach)) return {};
  std::vector<std::string> rates;
  while (rest.starts_with(kEach)) {
    const std::string_view text = rest.substr(kEach.size());
    const std::size_t size = unit_size(text);
    if (size == 0) return {};
    rates.push_back(plain_unit(text.substr(0, size)));
    rest = text.substr(size);
  }
  const bool ends = rest.empty() || rest.starts_with("的") || rest.starts_with("标准") || rest.starts_with("计");
  return ends ? rates : std::vector<std::string>();
}

// What /X says, and the words past it.
RateReader::Rates RateReader::read_marked(const Clause& clause, const Clause& outside) const {
  Rates rates = read_after(clause.after);
  const bool has_list = outside.after.size() < trim_start(clause.after).size();
  if (rates.units.empty() && !has_list) return rates;
  const std::string_view rated = rates.units.empty() ? read_after(outside.after).after : rates.after;
  rates.after = past_items(rated, unit_between(clause));
  return rates;
}

// 每户[3000元/次], 每人补助[50元/月]: both are its rates. 每人35平方米的标准一次性支付[200元/平方米] says the second alone.
bool RateReader::leads_directly(std::string_view before) const {
  const std::size_t at = last_in(before, kEach);
  if (at == std::string_view::npos) return false;
  const std::string_view text = before.substr(at + kEach.size());
  const std::size_t size = unit_size(text);
  const std::string_view gap = text.substr(size);
  const bool names_price = contains(gap, kOf) || contains(gap, "按");  // 每户按[10元/平方米]收取
  return size > 0 && gap.size() <= kMaxLead && !has_digit(gap) && !names_price;
}

RateReader::Rates RateReader::read(const Clause& clause, const Clause& outside) const {
  Rates rates = read_marked(clause, outside);
  rates.before = before_time(past_before(outside.before));
  if (rates.units.empty()) {
    rates.units = read_before(clause.before);
  } else if (leads_directly(outside.before)) {
    std::vector<std::string> units = read_before(outside.before);
    std::copy_if(rates.units.begin(), rates.units.end(), std::back_inserter(units),
                 [&, each = units](const std::string& unit) { return !has(each, unit); });
    rates.units = std::move(units);
  }
  if (rates.units.empty()) rates.units = each_after(clause.after);
  return rates;
}

RateReader::Rates RateReader::read_behind(const Clause& clause, const Clause& outside) const {
  Rates rates = read_marked(clause, outside);
  rates.before = before_time(outside.before);
  if (rates.units.empty()) rates.units = each_after(clause.after);
  return rates;
}

}  // namespace gongwen::internal
