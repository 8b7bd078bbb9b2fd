// table_line.h - the lines of a table that was flattened to text, and their cells.
//
//   教育支出⇥1,200⇥-3.1      marked: label, separated, decimal        教育支出1200 1150    spaced: label, integer, integer
//   |教育支出|12|-|          marked: label, integer, blank            1,200                single: a cell of its own
//
// Folding takes the space between a label and its first number, so a number that ends a label is a cell of its own in
// a spaced line: Cell::is_fused tells, for 附件1 looks the same.
//
// Input    folded UTF-8
// Cost     linear: a line is read when it is first asked for, and kept, for tables are walked more than once; one of
//          more than kLongestLine bytes is no row of a table
// Owns     the lines it has read and their cells
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
  std::span<const Cell> cells;   // none when it is not whole; until another line is read
};

// The lines that are not blank, by number.
class TableLines {
 public:
  static constexpr std::size_t kLongestLine = 2000;

  // From the line that begins at `at`.
  TableLines(std::string_view folded, std::size_t at) : folded_(folded), at_(at) {}

  // Whether there are so many lines and one more.
  bool has(std::size_t number) {
    while (number >= lines_.size())
      if (!read_line()) return false;
    return true;
  }
  // One that there is, as has() said.
  TableLine operator[](std::size_t number) const;
  // The table is over before this line, which has been read: there is none any more from here on.
  void end_before(std::size_t number);

 private:
  struct Line {
    TableLine line;  // without its cells
    std::size_t cells_begin = 0;
  };

  bool read_line();
  void read_cells(TableLine& line);
  void read_marked(FoldedSpan line);
  void read_spaced(FoldedSpan line);
  void read_words(FoldedSpan words);

  std::string_view folded_;
  std::size_t at_;
  std::vector<Line> lines_;
  std::vector<Cell> cells_;  // of all lines
};

CellForm cell_form(std::string_view cell);

// Where the line that holds `at` begins; `at` itself where that is farther than a row is long.
std::size_t line_begin(std::string_view folded, std::size_t at);

}  // namespace gongwen::internal
