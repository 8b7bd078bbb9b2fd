// section_scan.h - every place that may open a section, and the places where the outline starts again.
//
//   "…如下:⏎一、甲。(一)乙。⏎附件1⏎"   ->  一、 at a line's begin, (一) behind a sentence; an attachment
//
// What is found is a candidate: whether the numbers go on and fit together is judged in section_tree.cc.
//
// Input    folded text and its marks; where folding dropped a space is asked of the original
// Returns  candidates and turns, each in text order
// Cost     linear: work at line starts and behind the marks that can end a sentence
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "characters.h"
#include "section_mark.h"
#include "text.h"
#include "text_marks.h"
#include "words.h"

namespace gongwen::internal {

inline constexpr ByteSet kBeforeMark(" \t#>*");  // white space and markdown in front of a line's words

// Where a mark stands, from the surest place to the least sure.
enum class MarkPlace : std::uint8_t {
  line,      // begins a line
  sentence,  // behind 。；：！？ or a closing bracket or quote
  title,     // behind 》, where an article is one of the document named
  gap,       // behind a space: text flattened to one line
  clause,    // behind a comma
  glued      // behind a word: 第一章总则第一条
};

struct SectionCandidate {
  SectionMark mark;
  FoldedSpan span;
  MarkPlace place;
  std::uint32_t line;  // index into SectionScan::lines
};

// What a line that is not blank holds: words with a comma, a semicolon or a full stop, a table's figure, anything else.
enum class LineKind : std::uint8_t { other, prose, figure };

enum class TurnKind : std::uint8_t {
  attachment,  // 附件1 alone on its line: the outline starts again
  signed_,     // 2024年5月17日 alone on its line: it may start again
  contents,    // 目录: what follows may be headings listed in advance
  list         // 附件： or 注：, behind which a numbered list is no outline
};

struct Turn {
  TurnKind kind;
  std::size_t at;
};

struct SectionScan {
  std::vector<SectionCandidate> candidates;
  std::vector<Turn> turns;
  std::vector<LineKind> lines;
  bool may_have_decimals = false;  // 1.1 or 2.1 was seen
};

struct SectionWords {
  explicit SectionWords(const Words& words);
  SectionMarkReader marks;
  const WordList& attachments;
  const WordList& list_labels;
  const WordList& file_ends;   // what names of attachments end in
  const WordList& title_ends;
  CharacterBits contents_or_attachment;  // what such a line begins with
};

SectionScan scan_sections(const Text& text, const TextMarks& marks, const SectionWords& words);

}  // namespace gongwen::internal
