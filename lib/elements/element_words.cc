#include "elements/element_words.h"

namespace gongwen::internal {

ElementWords::ElementWords(const Words& words)
    : addressee_ending(words.list("addressee_ending")),
      after_day(words.list("after_day")),
      after_printed(words.list("after_printed")),
      after_signature(words.list("after_signature")),
      attachment_end(words.list("attachment_end")),
      before_session(words.list("before_session")),
      body_ending(words.list("body_ending")),
      caption_ending(words.list("caption_ending")),
      closing_formula(words.list("closing_formula")),
      date_label(words.list("date_label")),
      disclosure(words.list("disclosure")),
      element_label(words.list("element_label")),
      element_label_before(words.list("element_label_before")),
      element_line_label(words.list("element_line_label")),
      genre(words.list("genre")),
      head_form(words.list("head_form")),
      honorific(words.list("honorific")),
      label_value_none(words.list("label_value_none")),
      not_addressee_start(words.list("not_addressee_start")),
      not_proposer_ending(words.list("not_proposer_ending")),
      not_title(words.list("not_title")),
      not_title_ending(words.list("not_title_ending")),
      old_number(words.list("old_number")),
      passes_on(words.list("passes_on")),
      place_ending(words.list("place_ending")),
      proposer_ending(words.list("proposer_ending")),
      reply_word(words.list("reply_word")),
      secrecy(words.list("secrecy")),
      site_furniture(words.list("site_furniture")),
      subject(words.list("subject")),
      text_opening(words.list("text_opening")),
      title_end(words.list("title_end")),
      title_glue(words.list("title_glue")),
      title_opening(words.list("title_opening")),
      urgency(words.list("urgency")) {}

}  // namespace gongwen::internal
