// make_room.h - room for what a walk over a text is still going to find.
//
// A vector that doubles writes its elements twice and leaves half its pages unused; on one long document that alone
// makes a byte dearer than on a short one. What was found so far tells what is to come.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace gongwen::internal {

// One page says little about a long text, so a long way is gone in steps of eight times. The short step comes first:
// the last one, which moves most, then moves an eighth of what will be there. A kilobyte comes at once: what most texts
// have fits into it.
template <typename Element>
void grow(std::vector<Element>& elements, std::size_t done, std::size_t whole) {
  constexpr std::size_t kSpare = 16;  // elements
  constexpr std::size_t kFirst = std::max(kSpare, 1024 / sizeof(Element));
  constexpr double kStep = 8;
  if (elements.empty()) return elements.reserve(kFirst);
  const double share = static_cast<double>(whole) / static_cast<double>(std::max<std::size_t>(done, 1));
  const double size = static_cast<double>(elements.size());
  double expected = size * share * 1.05;
  while (expected > size * kStep) expected /= kStep;
  elements.reserve(kSpare + static_cast<std::size_t>(std::max(expected, size * 1.25)));
}

// Grows a full vector to what it will hold at the end, should the rest of the text be like the part done.
template <typename Element>
void make_room(std::vector<Element>& elements, std::size_t done, std::size_t whole) {
  if (elements.size() == elements.capacity()) grow(elements, done, whole);
}

}  // namespace gongwen::internal
