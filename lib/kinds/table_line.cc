#include "kinds/table_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "characters.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kDigits("0123456789");
constexpr ByteSet kNumberBytes("0123456789.,-");
constexpr ByteSet kMarks("\t|");
constexpr ByteSet kWhite(" \t");
constexpr ByteSet kFigureBytes("0123456789.,-/\xE2");  // of numbers and dashes; E2 leads — and –
constexpr ByteSet kMarkdownRule("|-: ");
constexpr ByteSet kSpaces(" \r\f\v");  // a tab is a mark: an empty cell may stand before or behind it
constexpr std::size_t kGroup = 3;  // digits between thousands separators
constexpr std::array<std::string_view, 6> kDashes = {"-", "--", "—", "——", "–", "/"};

bool is_digits(std::string_view text) {
  return !text.empty() && kDigits.first_outside(text) == text.size();
}

// 1,234,567
bool is_grouped(std::string_view text) {
  const std::size_t first = text.find(',');
  if (first == 0 || first > kGroup || !is_digits(text.substr(0, first))) return false;
  for (std::size_t at = first; at < text.size(); at += 1 + kGroup) {
    const std::string_view group = text.substr(at + 1, kGroup);
    if (text[at] != ',' || group.size() != kGroup || !is_digits(group)) return false;
  }
  return true;
}

FoldedSpan without_spaces(std::string_view folded, FoldedSpan span) {
  while (span.begin < span.end && kSpaces.has(folded[span.begin])) ++span.begin;
  while (span.end > span.begin && kSpaces.has(folded[span.end - 1])) --span.end;
  return span;
}

Cell cell_at(std::string_view folded, FoldedSpan span) {
  span = without_spaces(folded, span);
  return {span, cell_form(folded.substr(span.begin, span.size())), false};
}

bool is_blank_line(std::string_view line) {
  return kWhite.first_outside(line) == line.size();
}

// |---|---|
bool is_markdown_rule(std::string_view line) {
  return kMarkdownRule.first_outside(line) == line.size() && line.find("--") != std::string_view::npos &&
         line.find('|') != std::string_view::npos;
}

// Cells between tabs or bars; a bar that opens or closes the line stands beside none.
std::vector<Cell> marked_cells(std::string_view folded, FoldedSpan line, std::vector<Cell> cells) {
  if (folded[line.begin] == '|') ++line.begin;
  if (line.end > line.begin && folded[line.end - 1] == '|') --line.end;
  for (std::size_t at = line.begin; at <= line.end;) {
    const std::size_t end = kMarks.first_in(folded.substr(0, line.end), at);
    cells.push_back(cell_at(folded, {at, end}));
    at = end + 1;
  }
  return cells;
}

// The number that ends a label: 教育支出1200. Nothing behind letters or inside 2020-2025.
std::size_t fused_size(std::string_view label) {
  const std::size_t size = kNumberBytes.trailing(label);
  const std::size_t begin = label.size() - size;
  if (size == 0 || begin == 0) return 0;
  const std::string_view number = label.substr(begin);
  const bool follows_words = label[begin - 1] == ')' || han_size_before(label, begin) > 0;
  return follows_words && cell_form(number) >= CellForm::separated ? number.size() : 0;
}

// Whether the cell begins and ends like a number or a dash: words do not, as a rule.
bool may_be_figure(std::string_view cell) {
  return kFigureBytes.has(cell.front()) && (!is_ascii(cell.back()) || kFigureBytes.has(cell.back()));
}

// Numbers from the end of the line back, and the words before them.
std::vector<Cell> spaced_cells(std::string_view folded, FoldedSpan line, std::vector<Cell> cells) {
  FoldedSpan rest = line;
  while (rest.size() > 0) {
    const std::size_t space = folded.substr(rest.begin, rest.size()).rfind(' ');
    const Cell last = cell_at(folded, {space == std::string_view::npos ? rest.begin : rest.begin + space, rest.end});
    if (!last.is_figure()) break;
    cells.push_back(last);
    rest = without_spaces(folded, {rest.begin, last.span.begin});
  }
  if (rest.size() > 0) {
    const std::size_t fused = fused_size(folded.substr(rest.begin, rest.size()));
    if (fused > 0) {
      const std::size_t begin = rest.end - fused;
      cells.push_back({{begin, rest.end}, cell_form(folded.substr(begin, fused)), true});
      rest.end = begin;
    }
    cells.push_back({without_spaces(folded, rest), CellForm::label, false});
  }
  std::reverse(cells.begin(), cells.end());
  return cells;
}

}  // namespace

CellForm cell_form(std::string_view cell) {
  if (cell.empty()) return CellForm::empty;
  if (!may_be_figure(cell)) return CellForm::label;
  if (std::find(kDashes.begin(), kDashes.end(), cell) != kDashes.end()) return CellForm::dash;
  if (cell.front() == '-') cell.remove_prefix(1);
  const std::size_t point = cell.find('.');
  const std::string_view whole = cell.substr(0, point);
  const bool has_fraction = point != std::string_view::npos;
  if (has_fraction && !is_digits(cell.substr(point + 1))) return CellForm::label;
  if (is_grouped(whole)) return CellForm::separated;
  const bool is_padded = whole.size() > 1 && whole.front() == '0';  // 007 is a code
  if (!is_digits(whole) || is_padded) return CellForm::label;
  return has_fraction ? CellForm::decimal : CellForm::integer;
}

bool TableLines::advance() {
  line_.after_blank = false;
  for (; at_ < folded_.size(); line_.after_blank = true) {
    const std::size_t begin = at_;
    const std::size_t size = folded_.substr(begin, kLongestLine).find('\n');
    const bool is_cut = size == std::string_view::npos && folded_.size() - begin > kLongestLine;
    const std::size_t end = size == std::string_view::npos ? std::min(folded_.size(), begin + kLongestLine) : begin + size;
    at_ = is_cut ? folded_.size() : end + 1;
    line_.span = without_spaces(folded_, {begin, end});
    const std::string_view text = folded_.substr(line_.span.begin, line_.span.size());
    if (!is_cut && (is_blank_line(text) || is_markdown_rule(text))) continue;
    line_.is_whole = !is_cut;
    read_cells();
    return true;
  }
  return false;
}

void TableLines::read_cells() {
  line_.layout = LineLayout::single;
  line_.cells.clear();
  if (!line_.is_whole) return;
  const std::string_view text = folded_.substr(line_.span.begin, line_.span.size());
  const bool is_marked = kMarks.first_in(text) < text.size();
  const auto read = is_marked ? marked_cells : spaced_cells;
  line_.cells = read(folded_, line_.span, std::move(line_.cells));  // which keeps its room from line to line
  if (is_marked) line_.layout = LineLayout::marked;
  else if (line_.cells.size() > 1) line_.layout = LineLayout::spaced;
}

std::size_t line_begin(std::string_view folded, std::size_t at) {
  const std::size_t from = at - std::min(at, TableLines::kLongestLine);
  const std::size_t line = folded.substr(from, at - from).rfind('\n');
  if (line != std::string_view::npos) return from + line + 1;
  return from == 0 ? 0 : at;
}

}  // namespace gongwen::internal
