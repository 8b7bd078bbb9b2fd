// section_tree.h - which candidates are sections, and which section encloses which.
//
//   一、 (一) (二) 二、   ->  levels 1 2 2 1        一、 1. 2. 二、 3. 4.  ->  1 2 2 1 2 2 (numbering runs on)
//   (一) 1. (二)          ->  1 2 1                 一是 二是 (一) 一是    ->  1 1 1 2
//
// A mark at the begin of a line is believed unless its number stands alone; elsewhere it must begin a series that goes
// on, or go on with one. A style that is not open goes under the open marks that are outer by habit, or that go on
// behind it. Decimals, which were judged as they were found, go under the open mark that their number begins with.
//
// Input    what the scan found, in text order
// Returns  the sections in text order; a parent stands before its children
// Cost     linear: the styles bound the depth, and the next of a style is looked for forwards only
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "section_scan.h"

namespace gongwen::internal {

struct SectionNode {
  std::size_t candidate;  // index into the scan's candidates
  int level;
  std::optional<std::uint32_t> parent;
  std::size_t end;
};

std::vector<SectionNode> grow_sections(const SectionScan& scan, std::string_view folded);

}  // namespace gongwen::internal
