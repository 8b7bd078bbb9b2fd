// quantity.h - what amounts, headcounts and every later quantity share: value or range, relation, change and rate.
//
//   每家最高给予 | 15-30万 | 元          min 150000, max 300000, relation between, per ["家"]
//   由 | 5 | 元提高至10元               value 5, change from
//
// Words    relation and rate stand outside the match and are looked up in the lists of patterns/words.json
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/clause.h"
#include "kinds/rate.h"
#include "kinds/reader.h"
#include "kinds/relation.h"
#include "numeral.h"

namespace gongwen::internal {

// The numerals of a match as written, scale words included; max is empty for a single value.
struct QuantityText {
  std::string_view number;
  std::string_view max;
  bool min_has_unit = false;     // 30万元-1000万元: nothing is shared leftwards
  std::string_view max_bound;    // 不满, 以下… of a range written with bounds; empty for a plain range
  std::string_view between;      // the text between the range's numbers: 万元(不含)至
  std::optional<Numeral> numeral = {};  // what `number` says, where that was read before
};

// The parts of a matched quantity, as its groups have them.
struct QuantityParts {
  std::string_view number;
  std::string_view max;
  std::string_view unit;
  std::string_view unit_min;
  std::string_view max_bound;
  std::optional<Numeral> numeral = {};  // as QuantityText has it
};
// The parts as the reader takes them.
QuantityText text_of(const QuantityParts& parts);
// The match without a closing 以下, which is matched to tell a range, yet stands outside the span.
FoldedSpan span_of(const QuantityParts& parts, FoldedSpan match);

// Bytes of the minus sign that begins the text; 0 when none does.
std::size_t minus_size(std::string_view text);

// Whether the bound before a range's upper end leaves that end out: 不满, 不足, 低于.
bool excludes_itself(std::string_view max_bound);

// Whether the bracket between a range's numbers leaves its lower end out: 20[万元(不含20万元)至]50万元.
bool excludes_begin(std::string_view number, std::string_view between);

class QuantityReader {
 public:
  explicit QuantityReader(const Words& words);

  // The words of the clause that speak for the quantity in it, and what they say.
  struct Beside {
    std::optional<Relation> relation;
    std::optional<Change> change;
    std::string_view relation_word;  // empty where there is none
    std::string_view change_word;
    std::vector<std::string> per;
  };
  Beside beside(const Clause& clause) const;

  // nullopt when a numeral does not read. A range with reversed ends keeps them as written.
  std::optional<RatedQuantity> read(const QuantityText& text, const Clause& clause) const;

  // The word that bounds a single value.
  std::optional<RelationWord> relation_beside(const Clause& clause) const;

  // A word of rise or fall, as it stands in the clause, and what it says; empty where there is none.
  struct ChangeWord {
    std::string_view word;
    std::optional<Change> change;
  };
  ChangeWord change_of(const Clause& clause) const;

  // As RelationReader has them.
  std::optional<Relation> relation_before_whole(std::string_view before) const;
  bool excludes_end(std::string_view max, std::string_view after) const;

  // Whether a word of rise or fall leads the match: 提高[30元至700元].
  bool is_rise(const Clause& clause) const;

  // The text before the quantity that a change came from, behind its last word the one it came to: 资金由[50万元提高至]100万.
  // Empty where no such word ends the text.
  std::string_view before_change(std::string_view before, std::string_view unit) const;

  // Whether nothing but words of the list stands between the end of `before` and one of its cues.
  static bool cue_ends(std::string_view before, const WordList& cues, const WordList& gaps);

 private:
  bool may_have_word(const Clause& clause) const;
  std::optional<RelationWord> bound_of(const Clause& clause, const Clause& outside) const;
  ChangeWord change_beside(std::string_view before, std::string_view after) const;
  std::string_view change_over_noun(std::string_view before, std::string_view after) const;

  const WordList& relation_before_;
  RelationReader relations_;
  const WordList& change_before_;
  const WordList& change_after_;
  RateReader rates_;
  CharacterBits leads_;  // without one of them before it, no quantity has a rate there or an adverb over its verb
  CharacterBits ends_;   // what the words end with that may speak for a quantity behind them, and list marks
  CharacterBits begins_; // what such words behind a quantity begin with
};

}  // namespace gongwen::internal
