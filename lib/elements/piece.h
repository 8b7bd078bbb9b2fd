// piece.h - a text cut into the pieces that document elements are: lines, and the parts of lines that hold several.
//
//   某市财政局关于…的通知 各县区财政局: 为…          -> three pieces: a page flattened to one line parts them by spaces
//   某区召开座谈会 2月22日,…                          -> two: folding takes the space, and the day still begins a piece
//   湾城市人民政府 文件                              -> one: a short line is not cut
//
// Input   a stretch of folded text; where folding dropped a space is asked of the original
// Cost    linear in what is read of the stretch
#pragma once

#include <optional>
#include <string_view>

#include "text.h"

namespace gongwen::internal {

struct Piece {
  FoldedSpan span;          // without white space and heading marks around it
  bool starts_line = true;
};

// Reads the pieces of a stretch, which begins and ends where lines do or anywhere in a line, one after the other: who
// looks for the head's end reads few of them.
class PieceReader {
 public:
  PieceReader(const Text& text, FoldedSpan stretch);
  std::optional<Piece> next();

 private:
  void begin_line();
  std::size_t piece_end() const;
  bool ends_piece(std::size_t at) const;

  const Text& text_;
  std::string_view folded_;
  std::size_t at_;  // where the next piece begins, or white space before it
  std::size_t end_;
  std::size_t line_end_ = 0;
  bool is_long_ = false;  // the line is cut at spaces
  bool starts_line_ = true;
};

// 2月22日,…   13日…   1、…: whether a text, or an item of it, begins so.
bool begins_with_day_or_item(std::string_view text);

// Whether white space of the original stands before a place: folding drops it between 局 and 2020年.
bool stands_apart(const Text& text, std::size_t at);

// The stretches that elements stand in: the text's first and last bytes, whole lines as far as may be.
FoldedSpan first_stretch(std::string_view folded, std::size_t limit);
FoldedSpan last_stretch(std::string_view folded, std::size_t limit);

}  // namespace gongwen::internal
