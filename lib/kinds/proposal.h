// proposal.h - the numbers of proposals, suggestions and motions: match -> drafts.
//
//   | 第0012号、第0013 | 号提案     0012, 0013    digits as written; 第 and 号 stand in the span where they are there
//   市政协0412 | 号提案           0412          without 第: three digits at least, behind a word that leads to one
//   | 第0412号《 | 关于…的提案》    0412          the title's last word tells that it is one
#pragma once

#include <optional>

#include "kinds/reader.h"
#include "patterns.h"

namespace gongwen::internal {

class ProposalReader {
 public:
  explicit ProposalReader(const Patterns& patterns);
  Drafts<DocumentNumber> read(const Candidate& candidate, std::string_view folded) const;

 private:
  bool is_title(std::string_view text) const;
  std::optional<FoldedSpan> bare_number(std::string_view folded, std::size_t mark) const;

  const WordList& words_;
  const WordList& before_;
};

}  // namespace gongwen::internal
