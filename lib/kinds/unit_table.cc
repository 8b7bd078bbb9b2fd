#include "kinds/unit_table.h"

#include <algorithm>
#include <utility>

#include "characters.h"
#include "kinds/han.h"
#include "kinds/loose_cells.h"
#include "kinds/stacked_table.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostColumns = 32;
constexpr std::size_t kLongestHead = 60;  // bytes
constexpr ByteSet kCellEnds("\n\t|");
constexpr ByteSet kHeaderEnds(") \r\f\v");

std::string_view text_of(std::string_view folded, FoldedSpan span) { return folded.substr(span.begin, span.size()); }

// Whether these are a row's numbers 1, 2, 3: they name the columns.
bool is_index_row(std::string_view folded, const TableLine& line) {
  std::string_view before;
  std::size_t count = 0;
  for (const Cell& cell : line.cells) {
    if (cell.form != CellForm::integer) continue;
    const std::string_view number = text_of(folded, cell.span);
    if (number.size() > 2 || (!before.empty() && std::stoi(std::string(number)) != std::stoi(std::string(before)) + 1))
      return false;
    before = number;
    ++count;
  }
  return count > 1;
}

// The columns of a line of heads: cells between marks, or words between spaces (项 目 预算数 is two: single characters
// stand apart for looks).
std::vector<FoldedSpan> columns_of(std::string_view folded, const TableLine& line) {
  std::vector<FoldedSpan> columns;
  if (line.layout == LineLayout::marked) {
    for (const Cell& cell : line.cells) columns.push_back(cell.span);
    return columns;
  }
  const std::string_view text = folded.substr(0, line.span.end);  // a look for a space ends with the line
  for (std::size_t at = line.span.begin; at < line.span.end;) {
    const std::size_t end = std::min(text.find(' ', at), line.span.end);
    const bool is_letter = han_size_at(folded, at) == end - at;
    const bool goes_on =
        is_letter && !columns.empty() && han_size_at(folded, columns.back().begin) == columns.back().size();
    if (goes_on) columns.back().end = end;
    else columns.push_back({at, end});
    at = skip_space(folded, end);
  }
  return columns;
}

bool has_figures(const TableLine& line) {
  return std::any_of(line.cells.begin(), line.cells.end(), [](const Cell& cell) { return cell.is_number(); });
}

bool is_heads_line(const TableLine& line) {
  if (!line.is_whole || line.layout == LineLayout::spaced) return false;
  return std::all_of(line.cells.begin(), line.cells.end(), [](const Cell& cell) { return !cell.is_figure(); });
}

// Whether a row's cells stand under so many columns, one of them a label's.
bool fits(const TableLine& line, std::size_t columns) {
  const auto is_label = [](const Cell& cell) { return cell.form == CellForm::label; };
  return line.is_whole && line.cells.size() == columns && has_figures(line) &&
         std::any_of(line.cells.begin(), line.cells.end(), is_label);
}

// 、% or ,% behind the unit: some columns are percentages.
struct HeaderRest {
  bool is_header = false;
  bool has_percent = false;
};

HeaderRest header_rest(std::string_view folded, std::size_t at) {
  std::string_view rest = folded.substr(at, TableLines::kLongestLine);
  rest = rest.substr(0, kCellEnds.first_in(rest));
  const std::size_t gap = rest.find("  ");
  rest = rest.substr(0, gap);
  HeaderRest result;
  for (const std::string_view mark : {"、", ",", ";", "/", " "})
    if (rest.starts_with(mark) && rest.substr(mark.size()).starts_with('%')) {
      result.has_percent = true;
      rest.remove_prefix(mark.size() + 1);
      break;
    }
  result.is_header = kHeaderEnds.first_outside(rest) == rest.size();
  return result;
}

// 项目⇥资金(单位:万元)⇥占比: the unit is this column's, not the table's.
bool is_column_head(std::string_view folded, FoldedSpan header) {
  if (header.begin == 0 || folded[header.begin - 1] != '(') return false;
  const TableLines lines(folded, line_begin(folded, header.begin));
  if (!lines.has_line() || lines.line().layout != LineLayout::marked) return false;
  const auto holds_it = [&](const Cell& cell) {
    return cell.span.begin + 1 < header.begin && header.begin < cell.span.end;
  };
  return std::any_of(lines.line().cells.begin(), lines.line().cells.end(), holds_it);
}

// The cells below a header over the whole table, line by line.
class Below {
 public:
  Below(std::string_view folded, const TableWords& words, const SurveyedTable& table)
      : folded_(folded), words_(words), table_(table), traits_(table.traits), loose_(folded, table.traits) {}

  // From the table's first line to its end.
  std::vector<FoldedSpan> read(std::size_t begin) {
    const std::size_t end = stacked(begin);
    for (std::size_t i = 0; i < table_.lines.size(); ++i)
      if (const TableLine line = table_.lines[i]; line.span.begin >= end) take(line);
    TableLines rest(folded_.substr(0, traits_.end), std::max(end, table_.rest));
    for (; rest.has_line(); rest.next()) take(rest.line());
    std::vector<FoldedSpan> loose = std::move(loose_).cells();
    cells_.insert(cells_.end(), loose.begin(), loose.end());
    std::sort(cells_.begin(), cells_.end(), [](FoldedSpan a, FoldedSpan b) { return a.begin < b.begin; });
    return std::move(cells_);
  }

 private:
  // Rows of a cell a line, where their columns can be told. Returns where to go on.
  std::size_t stacked(std::size_t begin) {
    const StackedTable table = read_stacked_table(folded_.substr(0, traits_.end), begin);
    const bool has_label_head = table.heads.size() == table.width + 1;
    if (table.width == 0 || !has_label_head) return begin;
    std::vector<ColumnRole> roles;
    for (std::size_t i = 1; i < table.heads.size(); ++i) roles.push_back(words_.role(text_of(folded_, table.heads[i])));
    if (contradicts(table, roles)) return begin;
    for (std::size_t i = 0; i < table.figures.size(); ++i)
      if (table.figures[i].is_number() && roles[i % table.width] == ColumnRole::plain)
        cells_.push_back(table.figures[i].span);
    return table.end;
  }

  // Heads over several columns stand among the others: numbers that are written unlike what their heads say tell it.
  bool contradicts(const StackedTable& table, const std::vector<ColumnRole>& roles) const {
    if (!traits_.has_percent || !traits_.has_separators) return false;
    for (std::size_t i = 0; i < table.figures.size(); ++i) {
      const ColumnRole role = roles[i % table.width];
      const CellForm form = table.figures[i].form;
      if (role == ColumnRole::plain && form == CellForm::decimal) return true;
      if (role == ColumnRole::percent && form == CellForm::separated) return true;
    }
    return false;
  }

  void take(const TableLine& line) {
    if (line.is_parted && is_heads_line(line)) {
      const std::vector<FoldedSpan> columns = columns_of(folded_, line);
      if (columns.size() > 1 && columns.size() <= kMostColumns) {
        roles_.clear();
        for (const FoldedSpan column : columns) roles_.push_back(words_.role(text_of(folded_, column)));
        layout_ = line.layout;
        return;
      }
    }
    const bool is_row = line.layout == layout_ || (layout_ == LineLayout::single && line.layout == LineLayout::spaced);
    if (roles_.empty() || !is_row || !fits(line, roles_.size())) return loose_.take(line);
    if (is_index_row(folded_, line)) return;
    loose_.skip();
    for (std::size_t i = 1; i < roles_.size(); ++i)
      if (roles_[i] == ColumnRole::plain && line.cells[i].is_number()) cells_.push_back(line.cells[i].span);
  }

  std::string_view folded_;
  const TableWords& words_;
  const SurveyedTable& table_;
  const TableTraits& traits_;
  LooseCells loose_;
  std::vector<FoldedSpan> cells_;
  std::vector<ColumnRole> roles_;  // of the columns, once a line of heads told
  LineLayout layout_ = LineLayout::single;
};

}  // namespace

std::vector<FoldedSpan> UnitTableReader::below(std::string_view folded, FoldedSpan header) const {
  const HeaderRest rest = header_rest(folded, header.end);
  const std::size_t size = folded.substr(header.end, TableLines::kLongestLine).find('\n');
  if (!rest.is_header || size == std::string_view::npos || is_column_head(folded, header)) return {};
  const std::size_t begin = header.end + size + 1;
  SurveyedTable table = survey_table(folded, begin, words_);
  table.traits.has_percent |= rest.has_percent;
  return Below(folded, words_, table).read(begin);
}

namespace {

struct ColumnPlace {
  std::size_t column;
  std::size_t columns;  // of the table
};

// 其中:⇥⇥, 一、税收收入⇥⇥: a row whose cells are empty but for its label.
bool is_caption(const TableLine& line, std::size_t columns) {
  const auto is_empty = [](const Cell& cell) { return cell.form == CellForm::empty; };
  return line.cells.size() == columns && line.cells.front().form == CellForm::label &&
         std::all_of(line.cells.begin() + 1, line.cells.end(), is_empty);
}

// Rows of a line each, behind their heads: the cells under one of so many columns, down to the first row that does not
// fit.
std::vector<FoldedSpan> cells_under(std::string_view folded, TableLines lines, ColumnPlace place) {
  const bool is_marked = lines.line().layout == LineLayout::marked;
  const LineLayout layout = is_marked ? LineLayout::marked : LineLayout::spaced;
  std::vector<FoldedSpan> cells;
  for (lines.next(); lines.has_line(); lines.next()) {
    const TableLine& row = lines.line();
    if (is_page_mark(row, folded) || is_caption(row, place.columns)) continue;
    if (row.layout != layout || !fits(row, place.columns)) break;
    const Cell& cell = row.cells[place.column];
    if (cell.is_number() && !is_index_row(folded, row)) cells.push_back(cell.span);
  }
  return cells;
}

// Rows of a cell a line: the column is so many heads from the right.
std::vector<FoldedSpan> stacked_cells_under(std::string_view folded, std::size_t begin) {
  const StackedTable table = read_stacked_table(folded, begin);
  std::vector<FoldedSpan> cells;
  if (table.width == 0 || table.heads.size() > table.width) return cells;
  for (std::size_t i = table.width - table.heads.size(); i < table.figures.size(); i += table.width)
    if (table.figures[i].is_number()) cells.push_back(table.figures[i].span);
  return cells;
}

}  // namespace

std::vector<FoldedSpan> UnitTableReader::of_column(std::string_view folded, FoldedSpan unit) const {
  const std::size_t begin = line_begin(folded, unit.begin);
  TableLines lines(folded, begin);
  if (!lines.has_line() || !is_heads_line(lines.line())) return {};
  const std::vector<FoldedSpan> columns = columns_of(folded, lines.line());
  const auto ends_there = [&](FoldedSpan column) { return column.end == unit.end; };
  const auto head = std::find_if(columns.begin(), columns.end(), ends_there);
  if (head == columns.end() || columns.size() > kMostColumns || head->size() > kLongestHead) return {};
  if (columns.size() == 1) return stacked_cells_under(folded, begin);
  const auto column = static_cast<std::size_t>(head - columns.begin());
  return column == 0 ? std::vector<FoldedSpan>() : cells_under(folded, std::move(lines), {column, columns.size()});
}

}  // namespace gongwen::internal
