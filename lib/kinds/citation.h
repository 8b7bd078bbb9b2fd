// citation.h - titles in 《》, with the number that follows in brackets: match -> Citation drafts.
//
//   《关于印发〈方案〉的通知》（湾府〔2031〕5号）    title 关于印发〈方案〉的通知, number 湾府〔2031〕5号
//   《技能⏎认定 指引》                              title 技能认定指引: without line breaks and layout spaces
//   （以下简称《通知》）                            no draft: it only names what was cited before
//
// The match is the opening mark; its partner is looked for here, past titles within. Titles keep the caller's
// characters. A number belongs to a title when a document number is read in the bracket behind it, and no word says
// that it is another document's (根据…, 代替…).
// Cost  titles have at most 1000 bytes and four titles within each other: an opening mark without partner costs no more
#pragma once

#include "kinds/reader.h"
#include "patterns.h"
#include "text.h"

namespace gongwen::internal {

class CitationReader {
 public:
  explicit CitationReader(const Patterns& patterns);
  Reading<Citation> read(const Candidate& candidate, const Text& text) const;

  // The titles with their numbers, and spans that reach over the brackets of these: over a further title that stands
  // there, too. Both are in text order, none of a kind overlapping.
  Drafts<Citation> numbered(Drafts<Citation> citations, const Drafts<DocumentNumber>& numbers,
                            std::string_view folded) const;

 private:
  bool is_alias(std::string_view before) const;
  bool follows_alias_word(std::string_view before) const;
  bool names_another(std::string_view words) const;

  const WordList& alias_;
  const WordList& another_;
};

}  // namespace gongwen::internal
