// table_line.h - the lines of a table that was flattened to text, and their cells.
//
//   教育支出⇥1,200⇥-3.1      marked: label, separated, decimal        教育支出1200 1150    spaced: label, integer, integer
//   |教育支出|12|-|          marked: label, integer, blank            1,200                single: a cell of its own
//
// Folding takes the space between a label and its first number, so a number that ends a label is a cell of its own in
// a spaced line: Cell::is_fused tells, for 附件1 looks the same.
//
// Input    folded UTF-8
// Cost     linear in the lines that are asked for; one of more than kLongestLine bytes, its line break among them, is
//          no row of a table, and none is read behind it
// Owns     the line it stands at and its cells, whose memory serves the next; KeptLines are there for a second look
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "text.h"

namespace gongwen::internal {

// How a cell is written: in words, not at all, as a dash, or as a number with thousands separators, with a fraction or
// with neither.
enum class CellForm : unsigned char { label, empty, dash, separated, decimal, integer };

struct Cell {
  FoldedSpan span;
  CellForm form = CellForm::empty;
  bool is_fused = false;

  bool is_number() const { return form >= CellForm::separated; }
  bool is_figure() const { return form == CellForm::dash || is_number(); }  // what a column of numbers holds
};

enum class LineLayout : unsigned char { single, spaced, marked };

struct TableLine {
  FoldedSpan span;
  LineLayout layout = LineLayout::single;
  bool after_blank = false;
  bool is_whole = true;          // not when it is too long for a row
  bool is_parted = false;        // a space or a mark stands in it
  std::span<const Cell> cells;   // none when it is not whole
};

// A walk over the lines that are not blank, nor a rule of markdown (|---|---|).
class TableLines {
 public:
  static constexpr std::size_t kLongestLine = 2000;

  // At the first line from `at` on, where a line begins.
  TableLines(std::string_view folded, std::size_t at) : folded_(folded), at_(at) { next(); }
  TableLines(TableLines&&) = default;  // and no copies: the line is of the walk's own cells

  bool has_line() const { return has_line_; }
  // The line the walk stands at, until it goes on.
  const TableLine& line() const { return line_; }
  // Where that line begins; the text's end where there is none.
  std::size_t place() const { return has_line_ ? line_.span.begin : folded_.size(); }
  void next();

 private:
  bool find_line();
  void read_cells();
  void read_marked();
  void read_spaced();
  void read_words(FoldedSpan words);

  std::string_view folded_;
  std::size_t at_;
  bool has_line_ = false;
  TableLine line_;
  std::vector<Cell> cells_;  // the line's
};

// Lines that were walked over. To keep them takes less time than to read them again, but more memory: no more are kept
// than a large table has.
class KeptLines {
 public:
  KeptLines() {
    lines_.reserve(kFew);
    cells_.reserve(kFew);
  }
  bool is_full() const { return lines_.size() + cells_.size() >= kMost; }
  void keep(const TableLine& line);
  std::size_t size() const { return lines_.size(); }
  // Its cells are there until one more line is kept.
  TableLine operator[](std::size_t i) const;

 private:
  static constexpr std::size_t kMost = 4096;  // lines and cells, the last line's not counted
  static constexpr std::size_t kFew = 128;    // of each, as many as most tables have

  struct Kept {
    TableLine line;  // its cells lie in cells_
    std::size_t first_cell;
    std::size_t cells;
  };
  std::vector<Kept> lines_;
  std::vector<Cell> cells_;
};

CellForm cell_form(std::string_view cell);

// — 4 —, 第 4 页: a page's number between the rows of a table that runs on. A bare number may be a cell.
bool is_page_mark(const TableLine& line, std::string_view folded);

// Where the line that holds `at` begins; `at` itself where that is farther than a row is long.
std::size_t line_begin(std::string_view folded, std::size_t at);

}  // namespace gongwen::internal
