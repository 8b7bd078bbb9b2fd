// coin.h - sums below a yuan that are written without one: 2分钱, 5角钱, and bare 5角 or 2分 beside what they pay for.
//
//   每千瓦时加价2分    0.02: what it pays for is sold by measure        得2分, 每题2分    points
//   由每张5角提高到    0.5                                              不花一分钱        a saying
//
// Words    coin_unit, coin_measure, coin_price, coin_gap, coin_points, coin_saying, coin_after of patterns/amount.json
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <optional>
#include <string_view>

#include "gongwen/kinds.h"
#include "kinds/clause.h"
#include "words.h"

namespace gongwen::internal {

class CoinReader {
 public:
  explicit CoinReader(const Words& words);

  // Where the decimal point goes from a number of such coins to yuan, -2 for 分钱; nullopt for what is no coin.
  std::optional<int> places(std::string_view unit) const;

  // Whether coins are a sum where they stand: a coin without 钱 is one only by its rate or the price it adds to.
  bool is_sum(std::string_view number, std::string_view unit, const RatedQuantity& read, const Clause& clause) const;

 private:
  bool is_saying(std::string_view number, const RatedQuantity& read, const Clause& clause) const;
  bool is_paid(std::string_view unit, const RatedQuantity& read, const Clause& clause) const;

  const WordList& unit_;
  const WordList& measure_;
  const WordList& price_;
  const WordList& gap_;
  const WordList& points_;
  const WordList& saying_;
  const WordList& after_;
};

}  // namespace gongwen::internal
