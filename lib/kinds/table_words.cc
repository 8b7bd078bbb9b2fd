#include "kinds/table_words.h"

#include <algorithm>

#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestLabel = 150;  // bytes of a cell's words
constexpr std::size_t kLongestClause = 60;  // bytes of a cell with a comma in it
constexpr std::size_t kShortestTitle = 24;
constexpr std::string_view kTable = "表";
constexpr std::string_view kUnitLabel = "单位:";
constexpr std::string_view kDigits = "0123456789一二三四五六七八九十";
constexpr std::string_view kDayEnd = "日";

bool has_comma(std::string_view label) {
  for (std::size_t at = 0; (at = label.find(',', at)) != std::string_view::npos; ++at)
    if (han_size_before(label, at) > 0) return true;
  return false;
}

// Of a label that is not too long for one.
bool is_prose(std::string_view label) {
  if (label.size() > kLongestClause && has_comma(label)) return true;
  return label.find("。") != std::string_view::npos || label.find(';') != std::string_view::npos || label.ends_with(':');
}

bool starts_with_number(std::string_view text) {
  const std::size_t size = std::max<std::size_t>(han_size_at(text, 0), 1);
  return !text.empty() && kDigits.find(text.substr(0, size)) != std::string_view::npos;
}

// 表2 …, 表三, …收支预算表, …情况表(草案)
bool is_title(std::string_view label) {
  if (label.starts_with(kTable) && starts_with_number(label.substr(kTable.size()))) return true;
  if (label.ends_with(')')) label = label.substr(0, std::min(label.rfind('('), label.size()));
  return label.size() >= kShortestTitle && label.ends_with(kTable);
}

// 2026年3月5日: a signature's.
bool is_date(std::string_view label) {
  return label.size() <= kShortestTitle && label.ends_with(kDayEnd) && label.find("年") != std::string_view::npos &&
         label.find("月") != std::string_view::npos;
}

// 单位:元, 单 位 :元: every header's, for a table read to its end once is read in linear time.
bool is_unit_header(std::string_view label) {
  return label.find("位:") != std::string_view::npos || label.find("位 :") != std::string_view::npos;
}

}  // namespace

TableWords::TableWords(const Words& words)
    : columns_(words.list("table_column")), units_(words.list("table_unit")), ends_(words.list("table_end")) {
  for (const char32_t mark : {U',', U'。', U';', U':', U'表', U'日'}) marks_.set(mark);
}

// 面积(亩), 单价(元/人)
bool TableWords::has_own_unit(std::string_view name) const {
  if (!name.ends_with(')')) return false;
  const std::size_t open = name.rfind('(');
  if (open == std::string_view::npos) return false;
  const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
  const std::string_view name_of_unit = inside.starts_with(kUnitLabel) ? inside.substr(kUnitLabel.size()) : inside;
  const auto unit = units_.starting(name_of_unit);
  return unit && (unit->size == name_of_unit.size() || name_of_unit[unit->size] == '/');
}

ColumnRole TableWords::role(std::string_view name) const {
  const auto word = columns_.first_in(name);
  if (word && word->word.meaning == "percent") return ColumnRole::percent;
  if (has_own_unit(name)) return ColumnRole::own_unit;
  if (!word) return ColumnRole::plain;
  return word->word.meaning == "code" ? ColumnRole::code : ColumnRole::other;
}

bool TableWords::is_below_table(std::string_view label) const {
  if (ends_.starting(label) || label.size() > kLongestLabel) return true;
  if (marks_.first_in(label) == label.size()) return false;  // as most often
  return is_prose(label) || is_title(label) || is_date(label) || is_unit_header(label);
}

bool TableWords::ends_table(const TableLine& line, std::string_view folded) const {
  if (!line.is_whole) return true;
  const auto words = [&](std::size_t i) {
    FoldedSpan span = line.cells[i].span;
    const bool has_number = i + 1 < line.cells.size() && line.cells[i + 1].is_fused;  // 表62
    if (has_number) span.end = line.cells[i + 1].span.end;
    return folded.substr(span.begin, span.size());
  };
  for (std::size_t i = 0; i < line.cells.size(); ++i)
    if (line.cells[i].form == CellForm::label && is_below_table(words(i))) return true;
  return false;
}

}  // namespace gongwen::internal
