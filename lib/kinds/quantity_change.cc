// quantity_change.cc - the words of rise, fall and change of level beside a quantity.
#include "kinds/han.h"
#include "kinds/quantity.h"
#include "kinds/quantity_list.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr int kMaxNoun = 6;       // characters between a unit and the word of its change
constexpr int kMaxDisposed = 12;  // the same behind 将

std::optional<Change> change_named(std::string_view name) {
  if (name == "up") return Change::up;
  if (name == "down") return Change::down;
  if (name == "from") return Change::from;
  if (name == "to" || name == "to_or_until") return Change::to;
  return std::nullopt;
}

// 增加至[8个], of a unit that is none of 增加至8所.
bool begins_with_same(std::string_view text, std::string_view unit) {
  const auto numeral = read_numeral(text);
  return numeral && !unit.empty() && text.substr(numeral->size).starts_with(unit);
}

}  // namespace

// 由5个[班扩至]7个: what the level before a change is of stands between its unit and the word. Empty where nothing leads it.
// 将5个[试点增加至]8个 must come to a number of the same.
std::string_view QuantityReader::change_over_noun(std::string_view before, std::string_view after) const {
  for (const std::string_view time : {"的", "原来", "原先"})
    if (before.ends_with(time)) before.remove_suffix(time.size());
  const bool is_disposed = before.ends_with("将") || before.ends_with("把");
  if (!is_disposed && !before.ends_with("由") && !before.ends_with("从")) return {};
  const int most = is_disposed ? kMaxDisposed : kMaxNoun;
  std::string_view rest = after;
  for (int characters = 0; characters < most && han_size_at(rest, 0) > 0; ++characters) {
    rest.remove_prefix(han_size_at(rest, 0));
    const auto word = change_after_.starting(rest);
    if (!word) continue;
    const bool fits = !is_disposed || begins_with_same(rest.substr(word->size), unit_between({before, after}));
    return fits ? rest.substr(0, word->size) : std::string_view();
  }
  return {};
}

QuantityReader::ChangeWord QuantityReader::change_beside(std::string_view before, std::string_view after) const {
  after = trim_start(after);
  if (const auto word = change_after_.starting(after))
    return {after.substr(0, word->size), change_named(word->meaning)};
  before = trim_end(before);
  if (const std::string_view word = change_over_noun(before, after); !word.empty()) return {word, Change::from};
  for (int words = 0; words < 2; ++words) {
    if (const auto word = change_before_.ending(before))
      return {before.substr(before.size() - word->size), change_named(word->meaning)};
    const auto relation = relation_before_.ending(before);  // 增长约5亿元
    if (!relation) break;
    before = trim_end(before.substr(0, before.size() - relation->size));
  }
  return {};
}

QuantityReader::ChangeWord QuantityReader::change_of(const Clause& clause) const {
  if (!may_have_word(clause)) return {};
  const Clause outside = past_list(clause);
  return change_beside(outside.before, outside.after);
}

bool QuantityReader::is_rise(const Clause& clause) const {
  const auto word = change_before_.ending(trim_end(clause.before));
  return word && (word->meaning == "up" || word->meaning == "down");
}

std::string_view QuantityReader::before_change(std::string_view before, std::string_view unit) const {
  before = trim_end(before);
  const auto word = change_before_.ending(before);
  if (!word || change_named(word->meaning) != Change::to) return {};
  return before_item(before.substr(0, before.size() - word->size), unit);
}

}  // namespace gongwen::internal
