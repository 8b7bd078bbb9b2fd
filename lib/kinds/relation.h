// relation.h - the words that bound a quantity: before it, behind it, over a verb or a whole.
//
//   不超过 | 5万元         at_most            至少主动联系 | 1次          at_least
//   5年 | （含5年）以上    at_least           不超过总投资的 | 25%        at_most
//   低于 | 5% | （含5%）    at_most
//
// Words    the lists relation_before, relation_gap, relation_adverb, relation_after of patterns/words.json
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <optional>
#include <string_view>

#include "gongwen/kinds.h"
#include "kinds/clause.h"
#include "words.h"

namespace gongwen::internal {

// A word that bounds a single value, as it stands in the clause, and what it says.
struct RelationWord {
  std::string_view word;
  Relation relation;
};

class RelationReader {
 public:
  explicit RelationReader(const Words& words);

  // Both of a clause without the list that the quantity may be one of: the word beside the quantity, or else an adverb
  // over its verb.
  std::optional<RelationWord> beside(const Clause& clause) const;
  std::optional<RelationWord> over_verb(std::string_view before) const;
  // The word that the text before a quantity ends with, where the words of its rate stand between: 不超过[每人每月]500元.
  std::optional<RelationWord> leading(std::string_view before, const Clause& clause) const;
  // What adverbs end with: a clause without one of these has none.
  const CharacterBits& adverb_ends() const { return adverb_ends_; }

  // The bound of a share whose whole stands in between: 不超过总投资的[25%], 超过核定载质量[百分之三十].
  std::optional<Relation> before_whole(std::string_view before) const;

  // Whether what follows a range leaves its upper end out: 至100人[(不含)], 50人以上100人[以下(不含100人)]. `max` begins with
  // that end's number.
  bool excludes_end(std::string_view max, std::string_view after) const;

 private:
  std::optional<RelationWord> word_before(std::string_view before) const;
  bool begins_in_word(std::string_view before, std::size_t word_size) const;
  std::optional<RelationWord> starting(std::string_view after) const;
  std::optional<RelationWord> word_after(std::string_view after) const;

  const WordList& before_;
  const WordList& gap_;
  const WordList& adverb_;
  CharacterBits adverb_ends_;
  const WordList& after_;
  const WordList& compared_;
};

}  // namespace gongwen::internal
