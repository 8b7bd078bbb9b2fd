// quantity_list.cc - lists of quantities.
#include "kinds/quantity_list.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "kinds/scale.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kListMarks[] = {"、", "和", "以及", "及", "或者", "或", "与"};
constexpr ByteSet kMarkTails("\x81\x8C\xA5\x8A\x96\x8E\x85");  // the last bytes of 、和以及或与者
constexpr ByteSet kItemBytes("0123456789.,% ");
// The commonest first: that is how they are looked for.
constexpr FewCharacters kItemWords(U"元万人个家项名次·亿〇零一二两三四五六七八九十百千位‰条條章");
constexpr FewCharacters kNumberWords(U"万亿一二三四五六七八九十百千两〇零余多萬億兩几数上");
constexpr FewCharacters kBoundCharacters(U"左右以上下内");  // 95%左右、96%以上、93%以上

bool is_of_item(char32_t character) {
  return character < 0x80 ? kItemBytes.has(static_cast<char>(character)) : kItemWords.has(character);
}

constexpr ByteSet kNumberBytes("0123456789., ");

bool is_of_number(char32_t character) {
  return character < 0x80 ? kNumberBytes.has(static_cast<char>(character)) : kNumberWords.has(character);
}

std::string_view without_number_before(std::string_view text) {
  for (CodePoint c = last_code_point(text); is_of_number(c.value); c = last_code_point(text))
    text.remove_suffix(c.size);
  return text;
}
std::string_view without_number_behind(std::string_view text) {
  for (CodePoint c = first_code_point(text); is_of_number(c.value); c = first_code_point(text))
    text.remove_prefix(c.size);
  return text;
}

bool is_item(std::string_view text) {
  return has_digit(text) || read_numeral(text).has_value();
}

// Bytes of the list mark that a text ends with; 0 where none does, as most often.
std::size_t mark_size_at_end(std::string_view text) {
  if (text.empty() || !kMarkTails.has(text.back())) return 0;
  for (const std::string_view mark : kListMarks)
    if (text.ends_with(mark)) return mark.size();
  return 0;
}

// What is left of a text when an item at its end, or at its begin, is taken away.
std::string_view without_last_item(std::string_view text) {
  for (CodePoint c = last_code_point(text); is_of_item(c.value) || kBoundCharacters.has(c.value);
       c = last_code_point(text))
    text.remove_suffix(c.size);
  return text;
}
// 、20和[30万元以上], 、20万[以上]: an item without unit, not 、10[家企业].
bool may_follow_bare_item(std::string_view rest) {
  return rest.empty() || rest.starts_with('(') || list_mark_size(rest) > 0 ||
         kBoundCharacters.has(first_code_point(rest).value);
}

// 百 is no number there.
constexpr auto kPoints = std::to_array<std::string_view>({"个百分点", "個百分點", "百分点", "百分點"});

constexpr std::size_t kLongestRate = 18;  // bytes

// Without the rates that an item ends with: 320元[/人/月]
std::string_view without_rates(std::string_view text) {
  for (;;) {
    const std::size_t near = text.size() - std::min(text.size(), kLongestRate);
    const std::size_t mark = text.substr(near).rfind('/');
    if (mark == std::string_view::npos || kAsciiDigits.first_in(text, near + mark) < text.size()) return text;
    text = text.substr(0, near + mark);
  }
}

}  // namespace

bool ends_in_list_mark(std::string_view text) { return mark_size_at_end(text) > 0; }

std::size_t list_mark_size(std::string_view text) {
  if (text.size() < 3 || !kMarkTails.has(text[2])) return 0;
  for (const std::string_view mark : kListMarks)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

bool begins_line(std::string_view folded, std::size_t at) {
  while (at > 0 && (folded[at - 1] == ' ' || folded[at - 1] == '\t')) --at;
  return at == 0 || folded[at - 1] == '\n';
}

// The text before a list's first item: 不超过200万元、30万元和[10万元].
std::string_view before_list(std::string_view before) {
  for (;;) {
    const std::size_t mark = mark_size_at_end(before);
    if (mark == 0) return before;
    const std::string_view list = before.substr(0, before.size() - mark);
    const std::string_view rest = without_last_item(without_rates(list));
    if (!is_item(list.substr(rest.size()))) return before;
    before = rest;
  }
}

bool lists_unit(std::string_view list, std::string_view unit) {
  const std::string_view item = trim_end(list.substr(0, list.size() - mark_size_at_end(list)));
  return item.ends_with(unit) || read_numeral(item.substr(character_before(item, item.size()))).has_value();
}

std::string_view before_item(std::string_view before, std::string_view unit) {
  std::string_view item = trim_end(without_rates(before));
  while (kBoundCharacters.has(last_code_point(item).value)) item.remove_suffix(last_code_point(item).size);
  if (item.ends_with(unit)) item.remove_suffix(unit.size());
  const std::string_view rest = without_number_before(item);
  return is_item(item.substr(rest.size())) ? rest : before;
}

std::string_view before_list(std::string_view before, std::string_view unit) {
  for (;;) {
    const std::size_t mark = mark_size_at_end(before);
    if (mark == 0) return before;
    const std::string_view list = before.substr(0, before.size() - mark);
    const std::string_view rest = before_item(list, unit);
    if (rest.size() == list.size()) return before;
    before = rest;
  }
}

// The text after a list's last item: [3000万元]、1亿元、2亿元以上.
std::string_view after_list(std::string_view after, std::string_view unit) {
  for (;;) {
    const std::size_t mark = list_mark_size(after);
    if (mark == 0) return after;
    const std::string_view item = after.substr(mark);
    std::string_view rest = without_number_behind(item);
    if (!is_item(item.substr(0, item.size() - rest.size()))) return after;
    if (!unit.empty() && rest.starts_with(unit)) {
      rest.remove_prefix(unit.size());
    } else if (!unit.empty() && !may_follow_bare_item(rest)) {
      return after;
    }
    after = rest;
  }
}

std::string_view unit_between(const Clause& clause) {
  if (clause.before.data() == nullptr || clause.after.data() == nullptr) return {};
  const char* begin = clause.before.data() + clause.before.size();
  const std::string_view match(begin, static_cast<std::size_t>(clause.after.data() - begin));
  for (const std::string_view points : kPoints)
    if (match.ends_with(points)) return points;
  std::size_t at = match.size();
  while (at > 0 && !is_of_number(last_code_point(match.substr(0, at)).value)) at = character_before(match, at);
  return match.substr(at);
}

// 不少于3项、[500场次]: a word before governs items of other units too, unless the quantity has one of its own behind it.
Clause past_list(const Clause& clause) {
  const std::string_view before = trim_end(clause.before);
  const std::string_view after = trim_start(clause.after);
  if (mark_size_at_end(before) == 0 && list_mark_size(after) == 0) return {before, after};
  const std::string_view unit = unit_between(clause);
  const bool is_bound = kBoundCharacters.has(first_code_point(after).value);
  const std::string_view lead = before_list(before, unit);
  return {is_bound ? lead : before_list(lead), trim_start(after_list(after, unit))};
}

std::vector<std::string_view> split_list(std::string_view list) {
  std::vector<std::string_view> items;
  for (std::string_view rest = list;;) {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view mark : kListMarks) {
      const std::size_t found = rest.find(mark);
      if (found >= at) continue;
      at = found;
      size = mark.size();
    }
    items.push_back(rest.substr(0, at));
    if (at == std::string_view::npos) return items;
    rest.remove_prefix(at + size);
  }
}

std::vector<ListItem> list_items(const Candidate& candidate, std::string_view list, std::string_view folded) {
  std::vector<ListItem> items;
  for (const std::string_view number : split_list(list)) {
    const auto begin = static_cast<std::size_t>(number.data() - folded.data());
    items.push_back({number, {begin, begin + number.size()}, 0});
  }
  if (items.front().number.size() <= 2 && begins_line(folded, candidate.span.begin)) items.erase(items.begin());
  items.back().span.end = candidate.span.end;
  const int scale = scale_of(items.back().number).whole;
  for (std::size_t i = 0; i + 1 < items.size(); ++i)
    if (!has_scale_word(items[i].number)) items[i].shared_scale = scale;
  return items;
}

}  // namespace gongwen::internal
