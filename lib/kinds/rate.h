// rate.h - the rates of a quantity: 每人每月2000元, 35元/人·次, 人均4.2万元.
//
//   每人每月 | 2000元 |     人, 月      | 35元 | /人·次     人, 次      人均可支配收入 | 4.2万元 |     人
//
// Before  the nearest group of 每X with no other number between its members; it governs the whole 、 list
// After   /X, then ·X or /X
// Owns    pointers to the pattern set's word lists, which outlive it
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/clause.h"
#include "words.h"

namespace gongwen::internal {

class RateReader {
 public:
  explicit RateReader(const Words& words);

  // What stands beside a quantity: its rates, outermost first (每人每月 -> 人, 月), and the words past them.
  struct Rates {
    std::vector<std::string> units;
    std::string_view before;  // 增加为[每人每月]200元
    std::string_view after;   // 35元[/人·次]
  };
  // `outside` is what stands around the list that the quantity is in, or around the quantity.
  Rates read(const Clause& clause, const Clause& outside) const;
  // The same for a clause without a cue before the quantity, as nearly all are: nothing there is a rate.
  Rates read_behind(const Clause& clause, const Clause& outside) const;
  // 每, and what means end with.
  const CharacterBits& cues() const { return cues_; }

 private:
  struct Unit {
    std::size_t begin;
    std::size_t size;  // 0 when there is none
  };
  std::size_t unit_size(std::string_view text) const;
  Unit counted_unit(std::string_view text) const;
  bool is_total(std::string_view between) const;
  bool is_closed(std::string_view between) const;
  std::vector<std::string> read_before(std::string_view before) const;
  Rates read_after(std::string_view after) const;
  Rates read_marked(const Clause& clause, const Clause& outside) const;
  std::string_view past_before(std::string_view before) const;
  std::string_view past_items(std::string_view after, std::string_view unit) const;
  std::vector<std::string> each_after(std::string_view after) const;
  std::optional<std::string> mean_before(std::string_view before) const;
  std::string_view before_rise(std::string_view before) const;
  bool leads_directly(std::string_view before) const;
  std::string_view before_time(std::string_view before) const;

  const WordList& unit_;
  const WordList& mean_;
  const WordList& mean_stop_;
  const WordList& mean_rise_;
  const WordList& level_time_;
  const WordList& total_;
  const WordList& close_;
  const WordList& change_before_;
  CharacterBits mean_ends_;  // of mean_ and mean_stop_
  CharacterBits cues_;
};

}  // namespace gongwen::internal
