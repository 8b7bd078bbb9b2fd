// amount.h - sums of money: match -> Amount drafts.
//
//   单价 | 35元 | /人·次        35 CNY per 人, 次
//   到款 | 158万 |              1580000 CNY: no 元, but a money word beside it
//
// Reads  the match's groups, and the clause around it for relation, rate and currency words
#pragma once

#include "kinds/coin.h"
#include "kinds/quantity.h"
#include "kinds/reader.h"

namespace gongwen::internal {

class AmountReader {
 public:
  explicit AmountReader(const Patterns& patterns);
  Reading<Amount> read(const Candidate& candidate, std::string_view folded) const;

 private:
  // What tells the currency: ¥ before the number, 元 behind it.
  struct Money {
    std::string_view sign;
    std::string_view unit;
    std::string_view number = {};
  };
  QuantityParts parts_of(const Candidate& candidate, std::string_view folded) const;
  Reading<Amount> read_list(const Candidate& candidate, std::string_view folded) const;
  Reading<Amount> read_rise(const Candidate& candidate, const QuantityParts& parts, std::string_view folded) const;
  std::optional<Amount> amount(const QuantityText& text, const Money& money, const Clause& clause) const;
  bool is_name(FoldedSpan span, std::string_view folded) const;
  bool is_money(const Money& money, const Clause& clause) const;
  bool is_led(std::string_view before) const;
  bool is_counted(std::string_view after) const;
  bool is_account(const Money& money, const Clause& clause) const;
  bool is_minus(FoldedSpan span, std::string_view folded) const;
  std::string_view currency(const Money& money, const Clause& clause) const;
  Clause past_currency(const Clause& clause) const;

  QuantityReader quantity_;
  CoinReader coins_;
  const WordList& currency_;
  const WordList& name_;
  const WordList& other_word_;
  const WordList& account_;
  const WordList& minus_before_;
  const WordList& cue_before_;
  const WordList& cue_after_;
  const WordList& cue_gap_;
  const WordList& cue_stop_;
  const WordList& counters_;
  const WordList& purpose_;
};

}  // namespace gongwen::internal
