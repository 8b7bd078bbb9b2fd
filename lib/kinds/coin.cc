// coin.cc - small money.
#include "kinds/coin.h"

#include <array>
#include <string>

#include "characters.h"
#include "kinds/quantity.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kMoney = "钱";
constexpr std::string_view kPoint = "分";  // of a score as well
constexpr std::string_view kEach = "每";
constexpr std::string_view kOne = "一";
constexpr std::string_view kInterest = "厘";  // 年息5厘, as well
constexpr std::string_view kScored = "scored";  // measures by which points are given too: 每超1度扣2分
constexpr auto kRenminbi = std::to_array<std::string_view>({"人民币", "人民幣"});

constexpr std::array<std::pair<std::string_view, int>, 3> kPlaces{
    {{"tenth", -1}, {"hundredth", -2}, {"thousandth", -3}}};

}  // namespace

CoinReader::CoinReader(const Words& words)
    : unit_(words.list("coin_unit")),
      measure_(words.list("coin_measure")),
      price_(words.list("coin_price")),
      gap_(words.list("coin_gap")),
      points_(words.list("coin_points")),
      saying_(words.list("coin_saying")),
      after_(words.list("coin_after")) {}

std::optional<int> CoinReader::places(std::string_view unit) const {
  const auto coin = unit_.ending(unit);
  if (!coin || coin->size != unit.size()) return std::nullopt;
  for (const auto& [name, places] : kPlaces)
    if (name == coin->meaning) return places;
  return 0;
}

// 不花[一分钱], 把每[一块钱]: no sum. 不到一块钱 is one.
bool CoinReader::is_saying(std::string_view number, const RatedQuantity& read, const Clause& clause) const {
  if (after_.starting(clause.after)) return true;  // 一分钱一分货, 5角钱币
  if (number != kOne || read.relation != Relation::exact) return false;
  return clause.before.ends_with(kEach) || saying_.first_in(clause.before);
}

// 每度加2分 and 2分/度, but not 每题2分 and 每超1度扣2分.
bool CoinReader::is_paid(std::string_view unit, const RatedQuantity& read, const Clause& clause) const {
  const std::string_view after = trim_start(clause.after);
  if (starts_with_any(after, kRenminbi)) return true;
  const std::string_view before = trim_end(clause.before);
  if (unit == kPoint && points_.ending(before) && !price_.ending(before)) return false;  // 每立方米扣2分
  const bool is_bare = unit == kPoint && price_.ending(before) && read.per.empty();  // 水价5分,服务20分
  if (!is_bare && QuantityReader::cue_ends(before, price_, gap_)) return true;
  if (read.per.empty() || (unit != kPoint && unit != kInterest)) return !read.per.empty();
  const auto measure = measure_.starting(read.per.back());
  if (!measure || measure->size != read.per.back().size()) return false;
  if (measure->meaning != kScored || after.starts_with('/')) return true;
  return contains(clause.before, std::string(kEach).append(read.per.back())) && !points_.first_in(clause.before);
}

bool CoinReader::is_sum(std::string_view number, std::string_view unit, const RatedQuantity& read,
                        const Clause& clause) const {
  return unit.ends_with(kMoney) ? !is_saying(number, read, clause) : is_paid(unit, read, clause);
}

}  // namespace gongwen::internal
