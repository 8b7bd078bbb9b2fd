// bodies.h - names of issuing bodies and of those who are written to: one name, and lists of them.
//
//   湾城市财政局   临溪县人民政府办公室(代章)                        names a body
//   各市财政局、民政局，省直各部门：  -> 各市财政局、民政局 | 省直各部门     split at , ; and line breaks outside brackets
//
// Input   folded text
// Owns    nothing
#pragma once

#include <string_view>
#include <vector>

#include "text.h"
#include "words.h"

namespace gongwen::internal {

// A short text without marks that ends as bodies' names do.
bool names_body(std::string_view text, const WordList& endings);

// The same, but not what a headline may end in too, which names a body only where it signs or is written to:
// 湾城开发区, 湾城市创建示范幼儿园.
bool names_only_body(std::string_view text, const WordList& endings);

// Whether a line that such a name ends is more than the name: 培训地点 湾城党校, 张三 湾城小学. None of it signs.
bool is_cell_of_signer(std::string_view line, const WordList& endings);

// Whether a line ends in such a name.
bool ends_in_signer(std::string_view line, const WordList& endings);

enum class Separators { commas, commas_and_pauses };

// The parts of a list, trimmed; the mark that ends the whole is left out.
std::vector<FoldedSpan> list_parts(std::string_view folded, FoldedSpan list, Separators separators);

// Bodies that stand side by side, parted by spaces or 、: all of them, or none where a part names no body. A name that
// ends in another way stands between two that don't: 湾城市财政局 湾城银监 湾城市民政局.
std::vector<FoldedSpan> bodies_side_by_side(std::string_view folded, FoldedSpan span, const WordList& endings);

// 湾城市财政局湾城市金融工作局: names without anything between, told by the place that the first one begins with. A body of
// the state has a place behind its own name and is not parted from it: 国家税务总局湾城市税务局.
std::vector<FoldedSpan> glued_bodies(std::string_view folded, FoldedSpan whole, const WordList& endings,
                                     const WordList& places);

}  // namespace gongwen::internal
