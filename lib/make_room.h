// make_room.h - room for what a walk over a text is still going to find.
//
// A vector that doubles writes its elements twice and leaves half its pages unused; on one long document that alone
// makes a byte dearer than on a short one. What was found so far tells what is to come.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace gongwen::internal {

template <typename Element>
void grow(std::vector<Element>& elements, std::size_t done, std::size_t whole) {
  constexpr std::size_t kFewest = 16;
  const double share = static_cast<double>(whole) / static_cast<double>(std::max<std::size_t>(done, 1));
  const double least = static_cast<double>(elements.size()) * 1.25;
  const double most = static_cast<double>(elements.size()) * 8;  // one page says little about a long text
  const double expected = static_cast<double>(elements.size()) * share * 1.05;
  elements.reserve(kFewest + static_cast<std::size_t>(std::clamp(expected, least, most)));
}

// Grows a full vector to what it will hold at the end, should the rest of the text be like the part done.
template <typename Element>
void make_room(std::vector<Element>& elements, std::size_t done, std::size_t whole) {
  if (elements.size() == elements.capacity()) grow(elements, done, whole);
}

}  // namespace gongwen::internal
