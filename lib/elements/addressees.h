// addressees.h - 主送机关: the first list of bodies or persons that ends in a colon.
//
//   各县(市、区)民政局,市直各部门:      许学文委员:      工商界1组:      各位代表:      各幼儿园:
//   not: 现答复如下:   办理单位:湾城市民政局   来源:市人社局
//
// A page flattened to one line has the title before and the text behind: …的通知各区人民政府:为…
//
// Input   one piece of a document's head
#pragma once

#include <optional>
#include <string_view>

#include "elements/element_words.h"
#include "text.h"

namespace gongwen::internal {

struct AddresseeLine {
  FoldedSpan addressees;            // without the colon
  std::optional<FoldedSpan> title;  // what stands before them in the same piece
};

class AddresseeReader {
 public:
  explicit AddresseeReader(const ElementWords& words);
  std::optional<AddresseeLine> read(std::string_view folded, FoldedSpan piece) const;
  // Whether a line that names addressees is a row under a list's title, or one of several: 红旗小学:招生180人
  bool is_row(std::string_view folded, const AddresseeLine& line) const;

 private:
  bool names_addressees(std::string_view list) const;
  bool names_all(std::string_view list) const;
  bool names_answered(std::string_view list, std::string_view below) const;
  bool addresses_all(std::string_view list) const;
  std::size_t title_size(std::string_view text) const;

  const WordList& endings_;
  const WordList& bodies_;
  const WordList& not_first_;
  const WordList& title_glue_;
};

}  // namespace gongwen::internal
