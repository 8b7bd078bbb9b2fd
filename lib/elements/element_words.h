// element_words.h - the word lists that tell a document's elements, each under its name in the pattern files.
//
// Looked up once for all documents, for a document asks for some of them again and again.
//
// Owns  nothing: refers to the word lists, which must outlive it
#pragma once

#include "words.h"

namespace gongwen::internal {

struct ElementWords {
  explicit ElementWords(const Words& words);

  const WordList& addressee_ending;
  const WordList& addressee_pronoun;
  const WordList& adoption_start;
  const WordList& adoption_word;
  const WordList& after_day;
  const WordList& after_printed;
  const WordList& after_signature;
  const WordList& attachment_end;
  const WordList& before_session;
  const WordList& body_ending;
  const WordList& caption_ending;
  const WordList& closing_formula;
  const WordList& date_label;
  const WordList& disclosure;
  const WordList& element_label;
  const WordList& element_label_before;
  const WordList& element_line_label;
  const WordList& filled_label;
  const WordList& genre;
  const WordList& head_form;
  const WordList& honorific;
  const WordList& label_value_none;
  const WordList& masthead_ending;
  const WordList& not_addressee_start;
  const WordList& not_proposer_ending;
  const WordList& not_title;
  const WordList& not_title_ending;
  const WordList& old_number;
  const WordList& other_day_before;
  const WordList& page_source;
  const WordList& passes_on;
  const WordList& place_ending;
  const WordList& proposer_ending;
  const WordList& reply_word;
  const WordList& secrecy;
  const WordList& site_furniture;
  const WordList& subject;
  const WordList& text_opening;
  const WordList& title_end;
  const WordList& title_glue;
  const WordList& title_joint;
  const WordList& title_joint_ending;
  const WordList& title_opening;
  const WordList& urgency;
};

}  // namespace gongwen::internal
