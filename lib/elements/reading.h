// reading.h - what the elements are read from: folded text, the dates and numbers found in it, the word lists.
//
// Nothing is parsed twice: days and document numbers are those that the records are made of.
//
// Owns  nothing: views that must outlive it
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "elements/day_elements.h"
#include "elements/element_words.h"
#include "gongwen/elements.h"
#include "kinds/reader.h"
#include "text.h"

namespace gongwen::internal {

struct ElementSources {
  const Text& text;
  const Drafts<UnresolvedDate>& dates;      // settled, in text order
  const Drafts<DocumentNumber>& numbers;
  const DateElements& days;
  const std::vector<FoldedSpan>& furniture;  // of the site, in order: no element is taken from here
  const ElementWords& words;

  std::string_view folded() const { return text.folded(); }
};

// The slice as an element: its value is what is written, without what is there for layout's sake. Signs stay as wide as
// they are written; a Han character in a radical's disguise is put right.
Element<std::string> quoted(const Text& text, FoldedSpan span);

// The element of another value at the same place.
template <typename T>
Element<T> valued(const Text& text, FoldedSpan span, T value) {
  Element<std::string> place = quoted(text, span);
  return {std::move(value), std::move(place.text), place.span};
}

}  // namespace gongwen::internal
