// contact_list.h - reads what stands behind a contact's label: people, offices and their numbers, in any order.
//
//   22001234、22001235(传真)               one phone, one fax
//   张三13800138000、李四13900139000       two names, each with its number
//   吕老师(+86 13800138000);程老师(…       the same, in brackets
//   市渔业局休闲渔业处,67001235            an office and its number
//   赵立、钱一鸣                           two names: their numbers stand behind the next label
//
// Returns  the fields and where the last of them ends; notes such as (24小时) and closing brackets stay outside
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <cstddef>
#include <string_view>

#include "gongwen/records.h"
#include "kinds/person.h"

namespace gongwen::internal {

// What the label says its numbers are.
enum class NumberRole { phone, fax, both };
// What comes first, and so what the rest may be: a label's numbers, a label's people, or a number that no label leads.
enum class ListStart { numbers, people, bare };

struct ContactList {
  Contact contact;
  std::size_t end = 0;  // where reading began, when there is nothing
};

// Over the marks that part the items of a list, and at most one line break. A bracket is none.
std::size_t past_list_marks(std::string_view folded, std::size_t at);

class ContactListReader {
 public:
  explicit ContactListReader(const Words& words);
  ContactList read(std::string_view folded, std::size_t at, ListStart start, NumberRole role) const;

  const PersonFinder& people() const { return people_; }

 private:
  class Walk;

  PersonFinder people_;
  const WordList& fax_note_;
  const WordList& unit_;
};

}  // namespace gongwen::internal
