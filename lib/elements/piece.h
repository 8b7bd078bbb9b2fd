// piece.h - a text cut into the pieces that document elements are: lines, and the parts of lines that hold several.
//
//   某市财政局关于…的通知 各县区财政局: 为…          -> three pieces: a page flattened to one line parts them by spaces
//   湾城市人民政府 文件                              -> one: a short line is not cut
//
// Input   a stretch of folded text
// Cost    linear in the stretch
#pragma once

#include <string_view>
#include <vector>

#include "text.h"

namespace gongwen::internal {

struct Piece {
  FoldedSpan span;          // without white space and heading marks around it
  bool starts_line = true;
};

// The pieces of a stretch that begins and ends where lines do, or anywhere in a line.
std::vector<Piece> pieces_of(std::string_view folded, FoldedSpan stretch);

// The stretches that elements stand in: the text's first and last bytes, whole lines as far as may be.
FoldedSpan first_stretch(std::string_view folded, std::size_t limit);
FoldedSpan last_stretch(std::string_view folded, std::size_t limit);

}  // namespace gongwen::internal
