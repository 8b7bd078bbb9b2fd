// contact.h - whom to reach and how: matches -> parts -> whole contacts.
//
//   联系人: | 张三 |  ,联系电话: | 22001234 |      read: one draft a field or list, its label inside the span
//   | 联系人:张三,联系电话:22001234 |              merge (contact_merge.h): those of one person or office as one draft
//   (信息科,王某, | 88001234 |)                    no label: the words before the number say whose it is, or it is none
#pragma once

#include "kinds/address.h"
#include "kinds/contact_label.h"
#include "kinds/contact_list.h"
#include "kinds/contact_merge.h"
#include "kinds/contact_table.h"
#include "kinds/reader.h"
#include "patterns.h"

namespace gongwen::internal {

class ContactReader {
 public:
  explicit ContactReader(const Patterns& patterns);

  // The fields that a match stands for: none when it was no contact after all.
  Reading<Contact> read(const Candidate& candidate, std::string_view folded) const;

  // Joins parts (in text order, none overlapping) that belong together.
  ContactDrafts merge(ContactDrafts parts, std::string_view folded) const {
    return merger_.merge(std::move(parts), folded);
  }

 private:
  struct People {
    std::vector<std::string> names;
    std::optional<std::string> department;
    std::size_t begin;
  };

  People people_before(Who last, std::string_view folded) const;
  bool follows_cue(std::string_view folded, std::size_t at) const;
  std::size_t first_cued(std::string_view folded, std::size_t at) const;
  Reading<Contact> rows(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> people(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> numbers(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> bare_number(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> email(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> address(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> department(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> postcode(const Candidate& candidate) const;
  Reading<Contact> url(const Candidate& candidate, std::string_view folded) const;
  Reading<Contact> with_others_behind(ContactDraft first, NumberRole role, std::string_view folded) const;

  ContactLabels labels_;
  ContactListReader lists_;
  ContactTableReader tables_;
  AddressReader addresses_;
  ContactMerger merger_;
  const WordList& number_cue_;
};

}  // namespace gongwen::internal
