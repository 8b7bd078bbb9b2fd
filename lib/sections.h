// sections.h - the outline of a document as a tree of sections.
//
//   一、总体要求⏎(一)抓培训。一是开班。二是考核。   ->  一、 { level 1, heading 总体要求 }
//                                                       (一) { level 2, parent 一、, heading 抓培训 }
//                                                       一是 二是 { level 3, inline, no heading }
//
// Input    folded text, its marks and the word lists section_*
// Returns  in text order; a section ends where the next of its level or an outer one begins, or an attachment
// Cost     linear; see section_scan.h, section_tree.h and section_heading.h
// Owns     nothing of the text
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "section_mark.h"
#include "section_scan.h"
#include "text.h"
#include "text_marks.h"
#include "words.h"

namespace gongwen::internal {

struct SectionDraft {
  MarkStyle style;
  int level = 1;
  FoldedSpan marker;
  std::optional<FoldedSpan> heading;  // without the mark that ends it
  FoldedSpan span;
  std::optional<std::uint32_t> parent;
};

// Holds the word lists that it looks up.
class SectionFinder {
 public:
  explicit SectionFinder(const Words& words) : words_(words) {}
  std::vector<SectionDraft> find(const Text& text, const TextMarks& marks) const;

 private:
  SectionWords words_;
};

// The marks of decimals, in order, which begin no quantity: 2.1人员
std::vector<FoldedSpan> decimal_marks(const std::vector<SectionDraft>& drafts);

// Where those sections begin that are no 一是 of a sentence.
std::vector<std::uint32_t> begins_of_outer(const std::vector<SectionDraft>& drafts);

// The sections at original offsets, with markers as the original has them, headings without line breaks and layout
// spaces.
std::vector<Section> to_sections(const std::vector<SectionDraft>& drafts, const Text& text);

// The innermost section that a record begins in. Both come ordered by begin.
class SectionCursor {
 public:
  explicit SectionCursor(const std::vector<Section>& sections) : sections_(sections) {}
  std::optional<std::uint32_t> around(std::size_t begin);

 private:
  const std::vector<Section>& sections_;
  std::uint32_t next_ = 0;  // the first one that begins behind
};

}  // namespace gongwen::internal
