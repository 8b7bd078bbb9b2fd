// relation.cc - the words that bound a quantity.
#include "kinds/relation.h"

#include <array>

#include "characters.h"
#include "kinds/han.h"
#include "kinds/remark.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kJoined = "joined";  // 超过[了]5万元, 逾[人民币]5万元: no word of its own
constexpr std::string_view kNoRelation = "none";
constexpr int kMaxVerb = 8;                     // characters between 至少 and its number
constexpr int kMaxGapWords = 4;                 // words that may stand between a relation word and its number

constexpr std::array<std::pair<std::string_view, Relation>, 6> kRelations{{{"about", Relation::about},
                                                                          {"at_least", Relation::at_least},
                                                                          {"more_than", Relation::more_than},
                                                                          {"at_most", Relation::at_most},
                                                                          {"less_than", Relation::less_than},
                                                                          {"exact", Relation::exact}}};

std::optional<Relation> relation_named(std::string_view name) {
  for (const auto& [word, relation] : kRelations)
    if (word == name) return relation;
  return std::nullopt;
}

bool names_relation(std::string_view meaning) { return relation_named(meaning).has_value(); }

std::string_view last_of(std::string_view text, std::size_t size) { return text.substr(text.size() - size); }

// Whether a character of the text is one of a numeral.
bool has_numeral(std::string_view text) {
  for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
    next = character_after(text, at);
    if (read_numeral(text.substr(at, next - at))) return true;
  }
  return false;
}

// 得分[最高的]10名考生: which of them, no bound of how many. 最高的可达100万元 and 最高的5万元 are ones.
bool names_which(std::string_view word, std::string_view lead, const Clause& clause) {
  const char* behind = word.data() + word.size();
  const std::string_view between(behind, static_cast<std::size_t>(lead.data() + lead.size() - behind));
  return word.starts_with("最") && between == "的" && han_size_at(trim_start(clause.after), 0) > 0;
}

}  // namespace

RelationReader::RelationReader(const Words& words)
    : before_(words.list("relation_before")),
      gap_(words.list("relation_gap")),
      adverb_(words.list("relation_adverb")),
      adverb_ends_(adverb_.last_characters(names_relation)),
      after_(words.list("relation_after")),
      compared_(words.list("compared_with")) {}

namespace {

// What the bracket behind a quantity leaves of its bound: 低于[1.5%(含1.5%)] is at most 1.5%.
Relation with_remark(Relation relation, const Clause& clause) {
  if (!clause.after.starts_with('(') || clause.before.data() == nullptr) return relation;
  const char* number = clause.before.data() + clause.before.size();
  const Bound said = remark_on({number, static_cast<std::size_t>(clause.after.data() - number)}, clause.after);
  if (said == Bound::unsaid) return relation;
  return said == Bound::included ? inclusive(relation) : exclusive(relation);
}

}  // namespace

std::optional<RelationWord> RelationReader::leading(std::string_view before, const Clause& clause) const {
  auto word = word_before(before);
  if (word && names_which(word->word, trim_end(without_bracket(before)), clause)) return std::nullopt;
  if (word) word->relation = with_remark(word->relation, clause);
  return word;
}

std::optional<RelationWord> RelationReader::beside(const Clause& clause) const {
  const auto before = leading(clause.before, clause);
  if (before && before->relation != Relation::at_most) return before;
  const auto after = word_after(clause.after);
  const bool is_loose = after && after->relation == Relation::about;  // 控制在5%左右
  return before && !is_loose ? before : after;
}

// 条[约占]5%: the word's first character ends a word that means no relation.
bool RelationReader::begins_in_word(std::string_view before, std::size_t word_size) const {
  const std::size_t first = character_after(before, before.size() - word_size);
  const auto word = first < before.size() ? before_.ending(before.substr(0, first)) : std::nullopt;
  return word && word->meaning == kNoRelation;
}

// A word that leads the quantity, with words of the gap between or none; a word that means no relation (节约) is none.
std::optional<RelationWord> RelationReader::word_before(std::string_view before) const {
  before = without_bracket(before);
  bool is_apart = false;
  for (int words = 0; words <= kMaxGapWords; ++words) {
    if (const auto word = before_.ending(before)) {
      const auto relation = relation_named(word->meaning);
      const bool bounds = relation == Relation::at_most || relation == Relation::at_least;
      if (!relation || (is_apart && !bounds)) return std::nullopt;
      if (*relation == Relation::about && begins_in_word(before, word->size)) return std::nullopt;
      return RelationWord{before.substr(before.size() - word->size), *relation};
    }
    const auto gap = gap_.ending(before);
    if (!gap) return std::nullopt;
    is_apart = is_apart || gap->meaning != kJoined;
    before = trim_end(before.substr(0, before.size() - gap->size));
  }
  return std::nullopt;
}

// 至少[主动联系]1次: an adverb bounds the next number of its clause, whatever the verb. 至少对10家企业开展2次检查: the number
// of a preposition is not the verb's.
std::optional<RelationWord> RelationReader::over_verb(std::string_view before) const {
  if (const auto word = adverb_.ending(before); word && word->meaning == kNoRelation) return std::nullopt;
  std::string_view rest = before;
  for (int characters = 0; characters <= kMaxVerb && !rest.empty(); ++characters) {
    const auto word = adverb_ends_.may_end(rest) ? adverb_.ending(rest) : std::nullopt;
    if (const auto relation = word ? relation_named(word->meaning) : std::nullopt) {
      if (has_numeral(before.substr(rest.size()))) return std::nullopt;
      return RelationWord{last_of(rest, word->size), *relation};
    }
    rest.remove_suffix(last_code_point(rest).size);
  }
  return std::nullopt;
}

// 高于全省平均水平5% tells a difference, 最低工资标准的80% a name: neither bounds the share.
std::optional<Relation> RelationReader::before_whole(std::string_view before) const {
  before = trim_end(before);
  if (compared_.ending(before)) return std::nullopt;
  for (std::size_t end = before.size(); end > 0; end = character_before(before, end)) {
    if (before[end - 1] >= '0' && before[end - 1] <= '9') return std::nullopt;
    const auto word = before_.ending(before.substr(0, end));
    const auto relation = word ? relation_named(word->meaning) : std::nullopt;
    if (!relation || *relation == Relation::about) continue;
    const bool is_superlative = before.substr(end - word->size).starts_with("最");
    const bool leads_verb = gap_.starting(before.substr(end)).has_value();
    const bool is_one_character = word->size <= 3;  // 超, 满, 逾 are parts of other words too
    if (is_superlative && !leads_verb) continue;  // 不低于[最低工资标准的80%]: a bound may lead the name
    return is_one_character ? std::nullopt : relation;
  }
  return std::nullopt;
}

std::optional<RelationWord> RelationReader::starting(std::string_view after) const {
  const auto word = after_.starting(after);
  const auto relation = word ? relation_named(word->meaning) : std::nullopt;
  return relation ? std::optional(RelationWord{after.substr(0, word->size), *relation}) : std::nullopt;
}

// The bound may stand before its remark (以下(不含20人)), or behind it ((不含20人)以下).
std::optional<RelationWord> RelationReader::word_after(std::string_view after) const {
  auto said = starting(after);
  if (!said && !after.starts_with('(')) return std::nullopt;
  const Remark remark = leading_remark(said ? after.substr(said->word.size()) : after);
  if (!said) said = starting(remark.rest);
  if (said && remark.excludes) said->relation = exclusive(said->relation);
  return said;
}

bool RelationReader::excludes_end(std::string_view max, std::string_view after) const {
  after = trim_start(after);
  if (const auto bound = after_.starting(after); bound && bound->meaning == "at_most") after.remove_prefix(bound->size);
  return remark_on(max, after) == Bound::excluded;
}

}  // namespace gongwen::internal
