// contact_merge.h - the parts of one person or office as one contact.
//
//   联系人:张三 | ,联系电话: | 22001234 |,传真:…   one contact: only marks, spaces or a line break stand between
//   咨询电话:22001234 | 监督电话:12345             two: a second phone label; so with a second 联系人, address, e-mail …
//   罗警官, | 电话:66001234                        the name in front of a label joins it
//
// Names    as many as there are numbers pair with them by order; one name owns all numbers; else they belong to nobody
// Words    phone_label: mobile and office labels go together; person_label: weak ones (负责人) need a number
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <string_view>

#include "kinds/person.h"
#include "kinds/reader.h"
#include "words.h"

namespace gongwen::internal {

using ContactDraft = Draft<Contact>;
using ContactDrafts = Drafts<Contact>;

// The fields of both.
Contact joined(Contact whole, Contact part);

class ContactMerger {
 public:
  explicit ContactMerger(const Words& words);
  ContactDrafts merge(ContactDrafts drafts, std::string_view folded) const;

  // Whether a number, or a label of one, follows at `at`.
  bool is_followed(std::string_view folded, std::size_t at) const;

 private:
  bool joins(const ContactDraft& whole, const ContactDraft& part, const ContactDraft* after,
             std::string_view folded) const;
  bool is_gap(std::string_view gap) const;
  bool is_plain(const ContactDraft& draft, std::string_view folded) const;
  bool fits(const ContactDraft& whole, const ContactDraft& part, std::string_view folded) const;
  bool is_other_line(const ContactDraft& whole, const ContactDraft& part, std::string_view folded) const;
  ContactDraft with_name_before(ContactDraft whole, std::size_t floor, std::string_view folded) const;
  bool stands(const ContactDraft& whole, std::string_view folded) const;

  PersonFinder people_;
  const WordList& phone_label_;
  const WordList& person_label_;
  const WordList& label_;
  const WordList& plain_label_;
  const WordList& hours_;
};

}  // namespace gongwen::internal
