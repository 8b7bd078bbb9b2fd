// clock.cc - a time of day: 17:00, 11:32:35, 下午3点半, 9时30分, 24时.
#include <algorithm>
#include <charconv>

#include "kinds/clause.h"
#include "kinds/date_point.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

class ClockParser {
 public:
  explicit ClockParser(std::string_view text) : rest_(text) {}

  std::optional<ClockTime> parse() {
    const std::size_t size = rest_.size();
    if (!hour() || !(colons() || marks())) return std::nullopt;
    return ClockTime{time_, size - rest_.size()};
  }

  // The left end of 0—24时, whose 时 stands behind the right one.
  std::optional<ClockTime> parse_bare_hour() {
    const std::size_t size = rest_.size();
    return hour() ? std::optional(ClockTime{time_, size - rest_.size()}) : std::nullopt;
  }

 private:
  bool hour() {
    weekday();
    const bool afternoon = part_of_day();
    const auto hour = number();
    if (!hour || *hour > 24) return false;
    time_.hour = static_cast<std::uint8_t>(afternoon && *hour < 12 ? *hour + 12 : *hour);
    return true;
  }

  bool skip(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  void spaces() { rest_ = trim_start(rest_); }

  void weekday() {
    spaces();
    const std::size_t close = rest_.find(')');
    if (rest_.starts_with("(") && close != std::string_view::npos) rest_.remove_prefix(close + 1);
    spaces();
    if (skip("星期") || skip("周")) rest_.remove_prefix(character_after(rest_, 0));
    spaces();
    if (skip("T") || skip(",")) spaces();
  }

  // Whether the hour counts from noon: 下午3点, but 下午15点 is as it stands.
  bool part_of_day() {
    bool afternoon = false;
    for (const std::string_view word : {"下午", "晚上", "晚", "傍晚", "夜间", "夜間"}) afternoon = afternoon || skip(word);
    for (const std::string_view word : {"上午", "中午", "凌晨", "早上"}) skip(word);
    spaces();
    return afternoon;
  }

  std::optional<int> number() {
    std::size_t digits = 0;
    while (digits < rest_.size() && digits < 2 && rest_[digits] >= '0' && rest_[digits] <= '9') ++digits;
    int value = 0;
    if (digits > 0) {
      std::from_chars(rest_.data(), rest_.data() + digits, value);
      rest_.remove_prefix(digits);
      return value;
    }
    const auto numeral = read_numeral(rest_.substr(0, mark()));
    const auto count = numeral ? numeral->value.to_int64() : std::nullopt;
    if (!count || *count > 59) return std::nullopt;
    rest_.remove_prefix(numeral->size);
    return static_cast<int>(*count);
  }

  // Where the next unit of time stands: 九点零五 is no decimal here.
  std::size_t mark() const {
    std::size_t first = rest_.size();
    for (const std::string_view unit : {"点", "點", "时", "時", "分", "秒"}) first = std::min(first, rest_.find(unit));
    return first;
  }

  bool colon() {
    const std::string_view begin = rest_;
    spaces();
    if (skip(":")) {
      spaces();
      return true;
    }
    rest_ = begin;
    return false;
  }

  bool colons() {
    if (!colon()) return false;
    const auto minute = number();
    if (!minute) return false;
    time_.minute = static_cast<std::uint8_t>(*minute);
    if (colon())
      if (const auto second = number()) time_.second = static_cast<std::uint8_t>(*second);
    return true;
  }

  bool marks() {
    if (!(skip("时") || skip("時") || skip("点") || skip("點"))) return false;
    if (skip("半")) {
      time_.minute = 30;
      return true;
    }
    if (skip("整")) return true;
    const std::string_view begin = rest_;
    const auto minute = number();
    if (minute && skip("分")) {
      time_.minute = static_cast<std::uint8_t>(*minute);
      const std::string_view after = rest_;
      const auto second = number();
      if (second && skip("秒")) time_.second = static_cast<std::uint8_t>(*second);
      else rest_ = after;
    } else {
      rest_ = begin;
    }
    return true;
  }

  std::string_view rest_;
  TimeOfDay time_;
};

// 下午2:30-5:30: the word counts for both ends.
TimeOfDay in_half_of(const ClockTime& first, TimeOfDay second, std::string_view text) {
  const std::string_view written = text.substr(0, first.size);
  const bool is_late = contains(written, "下午") || contains(written, "晚");
  if (is_late && second.hour < first.time.hour && second.hour + 12 >= first.time.hour && second.hour < 12)
    second.hour = static_cast<std::uint8_t>(second.hour + 12);
  return second;
}

}  // namespace

std::optional<ClockTime> read_clock(std::string_view text) { return ClockParser(text).parse(); }

ClockTimes read_clocks(std::string_view text) {
  if (text.empty()) return {};  // as nearly all dates have it
  const auto clock = read_clock(text);
  const auto first = clock ? clock : ClockParser(text).parse_bare_hour();
  if (!first) return {};
  std::string_view rest = text.substr(first->size);
  while (!rest.empty()) {
    if (const auto second = read_clock(rest)) return {first->time, in_half_of(*first, second->time, text)};
    rest.remove_prefix(character_after(rest, 0));
  }
  return clock ? ClockTimes{clock->time, clock->time} : ClockTimes{};
}

}  // namespace gongwen::internal
