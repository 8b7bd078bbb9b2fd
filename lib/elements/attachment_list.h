// attachment_list.h - the list of attachments that text flattened to one line has directly before its signature.
//
//   附件:1.任务分工表2.工作安排表湾城市民政局2024年4月2日     the signer begins behind 工作安排表
//
// Input   folded text that ends where the day begins, no longer than a line's reach
// Owns    nothing: refers to the word lists
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "elements/element_words.h"

namespace gongwen::internal {

class AttachmentList {
 public:
  explicit AttachmentList(const ElementWords& words)
      : bodies_(words.body_ending), ends_(words.attachment_end), titles_(words.title_end), places_(words.place_ending),
        labels_(words.element_line_label) {}

  // Whether the text ends in such a list: 附件 and no full stop since.
  static bool ends(std::string_view text);

  // Bytes of the label of such a list that a sentence begins with; 0 where it begins with none.
  std::size_t label_size(std::string_view sentence) const;

  // A line of such a list: 附件:任务分工表, 2.工作安排表
  bool holds(std::string_view line) const;

  // Where the name begins that is glued to the last attachment's: the whole word where white space stands before it and
  // it begins with its place. None where no name can be told from the attachment's.
  std::optional<std::size_t> signer_in(std::string_view word, bool follows_space) const;

  // 。附件:1.分工表2.名单湾城市民政局: a sentence that is no more than a list, and a name that can be told from it.
  bool is_signed(std::string_view text) const;

 private:
  bool ends_attachment(std::string_view text) const { return ends_.ending(text) || titles_.ending(text); }
  bool names_place(std::string_view name) const;

  const WordList& bodies_;
  const WordList& ends_;    // of attachments' names, where no title ends so
  const WordList& titles_;  // what titles end in
  const WordList& places_;
  const WordList& labels_;
};

}  // namespace gongwen::internal
