// section_heading.h - the headings of sections, found where their own text begins.
//
//   一、总体要求⏎坚持…      a line             (一)抓培训。开展12期。      a short sentence, more behind it
//   第五条【适用范围】…     in brackets        1.1 编制目的 为了规范…      before a gap
//   …;⏎(三)材料不全的。⏎申请人可以补正。       none: an item of a list, and a paragraph behind the list
//
// Input    a scan and its tree; nodes are asked about in order
// Cost     of each section its first bytes are looked at, and its series' state
// Owns     nothing of the text
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "section_scan.h"
#include "section_tree.h"

namespace gongwen::internal {

class SectionHeadings {
 public:
  SectionHeadings(const SectionScan& scan, const std::vector<SectionNode>& nodes, std::string_view folded)
      : scan_(scan), nodes_(nodes), folded_(folded), series_(nodes.size() + 1) {}

  // A node's heading, without the mark that ends it.
  std::optional<FoldedSpan> of(std::size_t node);

 private:
  // Marks of one style under one parent, counting on.
  struct Series {
    MarkStyle style = MarkStyle::part;
    std::uint32_t number = 0;  // of the last one; 0 for none
    bool is_list = false;       // they are all items of a list, none with a heading
    std::size_t last_size = 0;  // bytes of the last one's own text

    bool goes_on_with(const SectionMark& mark) const {
      return number > 0 && mark.style == style && mark.number > number;
    }
  };

  const SectionCandidate& candidate(std::size_t node) const { return scan_.candidates[nodes_[node].candidate]; }
  std::size_t place_of_parent(std::size_t node) const { return nodes_[node].parent ? *nodes_[node].parent + 1 : 0; }
  std::optional<FoldedSpan> found(std::size_t node) const;
  bool is_last(std::size_t node) const;
  bool heads_text(FoldedSpan heading, const Series& before) const;
  std::string_view text_of(std::size_t node) const;

  const SectionScan& scan_;
  const std::vector<SectionNode>& nodes_;
  std::string_view folded_;
  std::vector<Series> series_;  // the last of each parent's; of those without a parent first
};

}  // namespace gongwen::internal
