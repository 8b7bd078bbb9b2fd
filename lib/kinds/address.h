// address.h - how far an address reaches.
//
//   湾城路9号2号楼1109-2室邮编:523800   -> 湾城路9号2号楼1109-2室     the next label ends it
//   湾城路12号(合作处)) 湾ICP备…         -> 湾城路12号(合作处)         so do a bracket that opened before, and two spaces
//   湾城路12号 (二)捐款 …                -> 湾城路12号                 and a heading, where a text has lost its lines
//   详见附件, a@example.com              -> nothing: no address without a road, house or place
//
// Words    address_end: labels and site furniture; place: what addresses are made of
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <string>
#include <string_view>

#include "kinds/contact_label.h"
#include "words.h"

namespace gongwen::internal {

// An address as a value: without spaces and line breaks, its brackets wide, as Chinese text sets them before folding.
std::string plain_address(std::string_view text);

class AddressReader {
 public:
  explicit AddressReader(const Words& words)
      : labels_(words), end_(words.list("address_end")), place_(words.list("place")) {}

  // The address that `text`, which ends with its line or clause, begins with; empty if there is none.
  std::string_view read(std::string_view text) const;

  // Any value up to the next label or a layout gap.
  std::string_view before_label(std::string_view text) const;

 private:
  std::size_t end_at(std::string_view text, std::size_t at) const;

  ContactLabels labels_;
  const WordList& end_;
  const WordList& place_;
};

}  // namespace gongwen::internal
