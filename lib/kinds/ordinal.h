// ordinal.h - numbers that count nothing: ordinals by the words before them, and ones in pairs.
//
//   第三、| 四项     前 | 10家     第3- | 5名     yes: the word may stand before a whole list or range
//   目前 | 10家      安排 | 3名               no: the pattern files list these words too
//   一人 | 一档      1户 | 1策                each has its own: how many there are is not told
//
// Owns     a pointer to the pattern set's word list, which outlives it
#pragma once

#include <cstddef>
#include <string_view>

#include "words.h"

namespace gongwen::internal {

class OrdinalReader {
 public:
  // The list says "ordinal" of words that make an ordinal, "alone" of longer words that do not where they begin one
  // (学前3所, but 大学前3所), anything else of those that never do.
  explicit OrdinalReader(const WordList& words) : words_(words) {}

  // Of the clause before a number, whose unit tells what it is listed with.
  bool leads(std::string_view before, std::string_view unit) const;

 private:
  const WordList& words_;
};

// Whether a one and its unit lead another one: 1人[1岗], but not 1人[100元].
bool pairs_ones(std::string_view number, std::string_view after);

// Bytes of the mark of a range that ends the text; 0 where none does.
std::size_t range_mark_size(std::string_view before);

}  // namespace gongwen::internal
