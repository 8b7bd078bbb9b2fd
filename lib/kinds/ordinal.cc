// ordinal.cc - words that make an ordinal of a number.
#include "kinds/ordinal.h"

#include "kinds/clause.h"
#include "kinds/han.h"
#include "kinds/quantity_list.h"
#include "numeral.h"

namespace gongwen::internal {

namespace {

// 1处1级危房, 1人1月2日: the second 1 is a number of its own, not another one for each.
bool begins_measure(std::string_view after) {
  for (const std::string_view unit : {"级", "月", "年", "日", "天", "小时", "分", "公里", "千米", "米", "吨", "公斤"})
    if (after.starts_with(unit)) return true;
  return false;
}

}  // namespace

bool pairs_ones(std::string_view number, std::string_view after) {
  if ((number != "1" && number != "一") || after.starts_with("一次性")) return false;
  const auto other = read_numeral(after);
  const std::string_view text = after.substr(0, other ? other->size : 0);
  return text == "一" || (text == "1" && !begins_measure(trim_start(after.substr(text.size()))));
}

std::size_t range_mark_size(std::string_view before) {
  for (const std::string_view mark : {"至", "-", "—", "–", "~", "到"})
    if (before.ends_with(mark)) return mark.size();
  return 0;
}

bool OrdinalReader::leads(std::string_view before, std::string_view unit) const {
  const std::string_view list = trim_end(before);
  before = before_list(list);
  if (before.size() < list.size() && !lists_unit(list, unit)) return false;
  if (const std::size_t mark = range_mark_size(before)) {
    before.remove_suffix(mark);
    if (before.ends_with(unit)) before.remove_suffix(unit.size());  // 第五章至[七章]
    const std::string_view whole = before;
    while (!before.empty() && read_numeral(before.substr(character_before(before, before.size()))))
      before = before.substr(0, character_before(before, before.size()));
    if (before.size() == whole.size()) return false;
  }
  const auto word = words_.ending(before);
  if (!word) return false;
  const bool is_in_word = word->meaning == "alone" && han_size_before(before, before.size() - word->size) > 0;
  return is_in_word || word->meaning == "ordinal";
}

}  // namespace gongwen::internal
