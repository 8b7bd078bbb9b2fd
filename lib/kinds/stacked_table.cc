#include "kinds/stacked_table.h"

#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostHeadLines = 36;
constexpr std::size_t kMostFigures = 12;
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kMostLabelLines = 4;

class StackedRows {
 public:
  StackedRows(std::string_view folded, std::size_t begin) : folded_(folded), lines_(folded, begin) { note_blank(); }

  // The labels from here to the next figure; of at most so many lines.
  std::vector<FoldedSpan> labels(std::size_t limit) {
    std::vector<FoldedSpan> labels;
    for (std::size_t count = 0; is_label() && count <= limit; step(), ++count) {
      const FoldedSpan label = cell().span;
      if (!labels.empty() && goes_on(labels.back(), label)) labels.back().end = label.end;
      else labels.push_back(label);
    }
    return labels;
  }

  // The figures from here to the next label.
  std::vector<Cell> figures() {
    std::vector<Cell> figures;
    for (; is_figure() && figures.size() <= kMostFigures; step()) figures.push_back(cell());
    return figures;
  }

  void skip_page_mark() {
    if (lines_.has_line() && is_page_mark(line(), folded_)) step();
  }

  std::size_t place() const { return lines_.place(); }

 private:
  void step() {
    lines_.next();
    note_blank();
  }
  void note_blank() { parted_ |= lines_.has_line() && line().after_blank; }

  const TableLine& line() const { return lines_.line(); }
  const Cell& cell() const { return line().cells.front(); }
  bool is_single() const { return lines_.has_line() && line().is_whole && line().cells.size() == 1; }
  bool is_label() const { return is_single() && cell().form == CellForm::label; }
  bool is_figure() const { return is_single() && cell().is_figure(); }

  // 项⏎目, 绝对数⏎(亿元), and two lines without the blank one that parts the cells elsewhere.
  bool goes_on(FoldedSpan left, FoldedSpan right) const {
    const bool is_bracket = folded_[right.begin] == '(';
    const auto is_han = [&](FoldedSpan cell) { return han_size_at(folded_, cell.begin) == cell.size(); };
    const bool is_letter = is_han(left) && is_han(right);
    return is_bracket || is_letter || (parted_ && !line().after_blank);
  }

  std::string_view folded_;
  TableLines lines_;
  bool parted_ = false;  // by blank lines
};

// One label. Of several lines none has a bracket: the head of a column begins no second table inside the first.
bool is_row_label(std::string_view folded, const std::vector<FoldedSpan>& labels) {
  if (labels.size() != 1) return false;
  const std::string_view label = folded.substr(labels.front().begin, labels.front().size());
  return label.find('\n') == std::string_view::npos || label.find('(') == std::string_view::npos;
}

}  // namespace

StackedTable read_stacked_table(std::string_view folded, std::size_t begin) {
  StackedRows rows(folded, begin);
  StackedTable table;
  table.heads = rows.labels(kMostHeadLines);
  if (table.heads.size() < 2) return {};
  table.heads.pop_back();  // the first row's label
  std::size_t count = 0;
  for (;; ++count) {
    table.end = rows.place();
    if (count > 0) rows.skip_page_mark();
    if (count > 0 && !is_row_label(folded, rows.labels(kMostLabelLines))) break;
    const std::vector<Cell> figures = rows.figures();
    if (count == 0) table.width = figures.size();
    if (figures.empty() || figures.size() != table.width || table.width > kMostFigures) break;
    table.figures.insert(table.figures.end(), figures.begin(), figures.end());
  }
  return count >= kFewestRows ? table : StackedTable();
}

}  // namespace gongwen::internal
