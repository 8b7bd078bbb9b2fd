// head.h - where a document's head ends, and what stands in it: its pieces, sorted, up to the first sentence.
//
//   湾府〔2018〕14号 | 湾城市人民政府关于…的意见 | 各镇人民政府(街道办事处),市府直属各单位: | 为深入…。
//   number              text                      <- addressees                             <- the text begins
//
// Cost  bounded: the first kHeadReach bytes of a text are looked at
#pragma once

#include <optional>
#include <vector>

#include "elements/piece_kind.h"

namespace gongwen::internal {

inline constexpr std::size_t kHeadReach = 30000;  // bytes; a web page's menus take the most of it

struct Head {
  std::vector<Piece> pieces;             // none behind the head's end is read
  std::vector<PieceKind> kinds;
  std::size_t end = 0;                   // index of the piece that the text begins with, or that names the addressees
  std::optional<FoldedSpan> addressees;  // without the colon
  std::optional<FoldedSpan> title;       // where it stands glued to the addressees on one line
};

// What every finder of elements looks at.
class ElementContext {
 public:
  explicit ElementContext(const ElementSources& from);
  ElementContext(const ElementContext&) = delete;  // its parts refer to each other
  ElementContext& operator=(const ElementContext&) = delete;

  std::string_view slice(FoldedSpan span) const { return sources.folded().substr(span.begin, span.size()); }
  std::string_view piece(std::size_t index) const { return slice(head.pieces[index].span); }
  const ElementWords& words() const { return sources.words; }

  const ElementSources& sources;
  const std::vector<Labelled> labels;
  const PieceSorter sorter;
  const Head head;
};

std::optional<Element<std::string>> find_number(const ElementContext& context);
std::vector<Element<std::string>> find_addressees(const ElementContext& context);
std::optional<Element<std::string>> find_secrecy(const ElementContext& context);
std::optional<Element<std::string>> find_urgency(const ElementContext& context);
std::vector<Element<std::string>> find_signers(const ElementContext& context);

}  // namespace gongwen::internal
