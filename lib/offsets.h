// offsets.h - byte offsets of the caller's text in the unit that the caller counts in.
//
//   "ａ公𠀀文"   utf8  0 3 6 10     codepoint 0 1 2 3     utf16 0 1 2 4
//
// Ill-formed UTF-8: each maximal ill-formed part counts as one U+FFFD (one code point, one UTF-16 unit).
// Cost  one walk over the text, and 64 bytes at most for each offset
#pragma once

#include <string_view>
#include <vector>

#include "gongwen/records.h"

namespace gongwen::internal {

// Rewrites every span of the document, in bytes so far, into the unit.
// `ill_formed` are the maximal ill-formed parts, in order.
Document in_unit(Document document, std::string_view original, const std::vector<Span>& ill_formed, OffsetUnit unit);

}  // namespace gongwen::internal
