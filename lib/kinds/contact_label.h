// contact_label.h - where a contact's label begins.
//
//   投诉举报 | 电话:22001234        the match begins at 电话, the label at 投诉举报
//   区水务局灌溉科 | 联系电话    what is no word of a label stays outside
//   我局邮箱 | a@example.com        label_before finds 邮箱 in front of a value
//   政策咨询: | 市人社局22001234     before_who finds 政策咨询 in front of an office
//
// Words    label_modifier: what may stand before a label's noun, with 和, 及, 、, / between; service_label: those that
//          are labels by themselves
// Owns     pointers to the pattern set's word lists, which outlive it
#pragma once

#include <cstddef>
#include <string_view>

#include "words.h"

namespace gongwen::internal {

class ContactLabels {
 public:
  explicit ContactLabels(const Words& words);

  // Back over the modifiers of a label whose noun begins at `noun`.
  std::size_t begin(std::string_view folded, std::size_t noun) const;

  // The begin of the e-mail label in front of a value, a colon between them or not; `value` where there is none.
  std::size_t before_email(std::string_view folded, std::size_t value) const;

  // The begin of 政策咨询: in front of a person or office; `who` where no such label stands there.
  std::size_t before_who(std::string_view folded, std::size_t who) const;

 private:
  const WordList& modifier_;
  const WordList& service_;
  const WordList& email_;
};

}  // namespace gongwen::internal
