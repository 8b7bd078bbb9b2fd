// contact_table.h - contacts in a table whose cells stand on lines of their own, or behind tabs.
//
//   序号⏎单位⏎办公电话⏎地址⏎  1⏎和平街⏎22001234⏎和平路9号⏎  2⏎新风街⏎…     one contact a row
//
// A header of two columns or more, one of them of numbers and one of offices or names, is followed by rows of as many
// cells. The first row whose number is none ends the table.
//
// Words    table_header: the last word of a column's name -> what the column holds
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "gongwen/records.h"
#include "kinds/contact_list.h"
#include "text.h"
#include "words.h"

namespace gongwen::internal {

struct ContactRow {
  FoldedSpan span;
  Contact contact;
};

class ContactTableReader {
 public:
  explicit ContactTableReader(const Words& words);

  // The rows below the header that has a cell at `at`; none where that is no header.
  std::vector<ContactRow> read(std::string_view folded, std::size_t at) const;

 private:
  struct Header {
    std::vector<std::string_view> columns;  // what they hold, from left to right
    std::size_t end = 0;
  };
  struct Row {
    ContactRow contact;
    std::size_t end = 0;
  };

  std::string_view column(std::string_view cell) const;
  Header header(std::string_view folded, FoldedSpan cell) const;
  std::optional<Row> row(std::string_view folded, const Header& header, std::size_t at) const;
  std::optional<Contact> field(std::string_view folded, FoldedSpan cell, std::string_view column) const;
  Contact numbers(std::string_view folded, FoldedSpan cell, NumberRole role) const;

  ContactListReader lists_;
  const WordList& header_;
};

}  // namespace gongwen::internal
