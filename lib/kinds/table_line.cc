#include "kinds/table_line.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "kinds/clause.h"
#include "kinds/han.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kNumberBytes("0123456789.,-");
constexpr ByteSet kMarks("\t|");
constexpr ByteSet kPartings(" \t|");
constexpr ByteSet kWhite(" \t");
constexpr ByteSet kFigureBytes("0123456789.,-/\xE2");  // of numbers and dashes; E2 leads — and –
constexpr ByteSet kMarkdownRule("|-: ");
constexpr ByteSet kSpaces(" \r\f\v");  // a tab is a mark: an empty cell may stand before or behind it
constexpr std::size_t kGroup = 3;  // digits between thousands separators
constexpr std::array<std::string_view, 6> kDashes = {"-", "--", "—", "——", "–", "/"};

bool is_digits(std::string_view text) {
  return !text.empty() && kAsciiDigits.first_outside(text) == text.size();
}

// 1,234,567: where the groups behind the first digits end, as far as they are whole.
std::size_t groups_end(std::string_view text, std::size_t first_digits) {
  std::size_t end = first_digits;
  if (first_digits > kGroup) return end;
  while (end < text.size() && text[end] == ',') {
    const std::string_view group = text.substr(end + 1, kGroup);
    if (group.size() != kGroup || !is_digits(group)) break;
    end += 1 + kGroup;
  }
  return end;
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

}  // namespace

CellForm cell_form(std::string_view cell) {
  if (cell.empty()) return CellForm::empty;
  if (!may_be_figure(cell)) return CellForm::label;
  const bool is_dash =
      !is_ascii_digit(cell.front()) && std::find(kDashes.begin(), kDashes.end(), cell) != kDashes.end();
  if (is_dash) return CellForm::dash;
  if (cell.front() == '-') cell.remove_prefix(1);
  const std::size_t digits = kAsciiDigits.first_outside(cell);
  if (digits == 0) return CellForm::label;
  const std::size_t whole = groups_end(cell, digits);
  const std::string_view fraction = cell.substr(whole);
  if (!fraction.empty() && (fraction.front() != '.' || !is_digits(fraction.substr(1)))) return CellForm::label;
  if (whole > digits) return CellForm::separated;
  const bool is_padded = whole > 1 && cell.front() == '0';  // 007 is a code
  if (is_padded) return CellForm::label;
  return fraction.empty() ? CellForm::integer : CellForm::decimal;
}

bool is_page_mark(const TableLine& line, std::string_view folded) {
  const std::string_view text = folded.substr(line.span.begin, line.span.size());
  return is_page_furniture(text) && cell_form(text) == CellForm::label;
}

void TableLines::next() {
  cells_.clear();
  has_line_ = find_line();
  if (has_line_ && line_.is_whole) read_cells();
  line_.cells = cells_;
}

// The next line that is not blank, without its cells; false at the end of the text.
bool TableLines::find_line() {
  for (bool after_blank = false; at_ < folded_.size(); after_blank = true) {
    const std::size_t begin = at_;
    if (folded_[begin] == '\n') {
      ++at_;
      continue;
    }
    const std::string_view seen = folded_.substr(begin, kLongestLine);
    const std::size_t size = seen.find('\n');
    const bool is_cut = size == std::string_view::npos && folded_.size() - begin > kLongestLine;
    const std::size_t end = begin + std::min(size, seen.size());
    at_ = is_cut ? folded_.size() : end + 1;
    const FoldedSpan span = without_spaces(folded_, {begin, end});
    const std::string_view text = folded_.substr(span.begin, span.size());
    if (!is_cut && (is_blank_line(text) || is_markdown_rule(text))) continue;
    line_.span = span;
    line_.layout = LineLayout::single;
    line_.after_blank = after_blank;
    line_.is_whole = !is_cut;
    line_.is_parted = false;
    return true;
  }
  return false;
}

void TableLines::read_cells() {
  const std::string_view text = folded_.substr(line_.span.begin, line_.span.size());
  const CellForm form = cell_form(text);
  if (form != CellForm::label) return cells_.push_back({line_.span, form, false});  // one figure, as most lines
  const std::size_t parting = kPartings.first_in(text);
  line_.is_parted = parting < text.size();
  if (kMarks.first_in(text, parting) < text.size()) {
    line_.layout = LineLayout::marked;
    return read_marked();
  }
  if (line_.is_parted) read_spaced();
  else read_words(line_.span);
  if (cells_.size() > 1) line_.layout = LineLayout::spaced;
}

// Cells between tabs or bars; a bar that opens or closes the line stands beside none.
void TableLines::read_marked() {
  FoldedSpan rest = line_.span;
  if (folded_[rest.begin] == '|') ++rest.begin;
  if (rest.end > rest.begin && folded_[rest.end - 1] == '|') --rest.end;
  for (std::size_t at = rest.begin; at <= rest.end;) {
    const std::size_t end = kMarks.first_in(folded_.substr(0, rest.end), at);
    cells_.push_back(cell_at(folded_, {at, end}));
    at = end + 1;
  }
}

// Numbers from the end of the line back, and the words before them.
void TableLines::read_spaced() {
  FoldedSpan rest = line_.span;
  while (rest.size() > 0) {
    const std::size_t space = folded_.substr(rest.begin, rest.size()).rfind(' ');
    const Cell last = cell_at(folded_, {space == std::string_view::npos ? rest.begin : rest.begin + space, rest.end});
    if (!last.is_figure()) break;
    cells_.push_back(last);
    rest = without_spaces(folded_, {rest.begin, last.span.begin});
  }
  std::reverse(cells_.begin(), cells_.end());
  const auto numbers = static_cast<std::ptrdiff_t>(cells_.size());
  if (rest.size() > 0) read_words(rest);
  std::rotate(cells_.begin(), cells_.begin() + numbers, cells_.end());
}

// A figure, or a label and the number that ends it.
void TableLines::read_words(FoldedSpan words) {
  const std::string_view text = folded_.substr(words.begin, words.size());
  const CellForm form = cell_form(text);
  if (form != CellForm::label) return cells_.push_back({words, form, false});
  const std::size_t fused = fused_size(text);
  const std::size_t end = words.end - fused;
  cells_.push_back({without_spaces(folded_, {words.begin, end}), CellForm::label, false});
  if (fused > 0) cells_.push_back({{end, words.end}, cell_form(text.substr(text.size() - fused)), true});
}

void KeptLines::keep(const TableLine& line) {
  lines_.push_back({line, cells_.size(), line.cells.size()});
  lines_.back().line.cells = {};
  for (const Cell& cell : line.cells) cells_.push_back(cell);
}

TableLine KeptLines::operator[](std::size_t i) const {
  TableLine line = lines_[i].line;
  line.cells = std::span(cells_).subspan(lines_[i].first_cell, lines_[i].cells);
  return line;
}

std::size_t line_begin(std::string_view folded, std::size_t at) {
  const std::size_t from = at - std::min(at, TableLines::kLongestLine);
  const std::size_t line = folded.substr(from, at - from).rfind('\n');
  if (line != std::string_view::npos) return from + line + 1;
  return from == 0 ? 0 : at;
}

}  // namespace gongwen::internal
