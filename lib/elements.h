// elements.h - the elements of a document after GB/T 9704-2012, as real documents have them.
//
//   red-head papers, web pages with menus and a table of metadata, letters without a head, papers flattened to one line
//
// What an element is stands in gongwen/elements.h; how each is found, in elements/: head.h, title.h, signature.h,
// tail.h, proposal.h, and for the days, which relative dates count from, day_elements.h.
//
// Input    folded text, and the settled days and document numbers in it
// Cost     linear; heads and tails are looked at within bounds, labels by a walk over the colons
#pragma once

#include "elements/reading.h"

namespace gongwen::internal {

Elements find_elements(const ElementSources& sources);

}  // namespace gongwen::internal
