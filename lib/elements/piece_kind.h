// piece_kind.h - what one piece of a document's head looks like.
//
//   湾人社发〔2024〕18号  number      2024-04-02 16:45  date      发文机关:湾城市民政局  label      B类  mark
//   湾城市财政局  body      ——2026年1月14日在…会议上  subtitle      (此件公开发布)  bracketed
//   首页 > 政务公开  furniture        为保障困难群众基本生活,…。  sentence       all else  text
//
// Cost  a look-up of the words it begins and ends with; a binary search among numbers and dates
#pragma once

#include <cstdint>
#include <vector>

#include "elements/labels.h"
#include "elements/piece.h"
#include "elements/reading.h"

namespace gongwen::internal {

enum class PieceKind : std::uint8_t { text, number, date, label, mark, body, subtitle, bracketed, furniture, sentence };

class PieceSorter {
 public:
  PieceSorter(const ElementSources& sources, const std::vector<Labelled>& labels);

  PieceKind kind_of(const Piece& piece) const;

  // The number of this document that a piece of kind number is; nullptr for other pieces.
  const Draft<DocumentNumber>* number_in(const Piece& piece) const;

 private:
  bool is_date(FoldedSpan span) const;
  bool begins_with_label(FoldedSpan span) const;
  bool is_furniture(std::string_view text) const;

  const ElementSources& sources_;
  const std::vector<Labelled>& labels_;
  const WordList& bodies_;
  const WordList& captions_;
  const WordList& furniture_;
  const WordList& page_source_;
  const WordList& secrecy_;
  const WordList& urgency_;
};

// A class of the reply's outcome: B类, (B类). Returns the letter's place, empty where the text is none.
FoldedSpan class_letter(std::string_view folded, FoldedSpan span);

}  // namespace gongwen::internal
