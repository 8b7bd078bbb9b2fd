// promises.h - what must hold of every document that any text gives.
//
//   broken_promise(extractor.extract(text), text) -> "" or "record 3: text is not the slice"
//
// Spans lie in the text, on boundaries of characters, and `text` is the slice; records stand in order, those of one
// kind (for custom: of one name) never overlap, each lies in its sentence; sections stand in order, begin with their
// markers, and lie in their parents; elements and diagnostics have places that exist; the JSON parses.
//
// Input  a document whose offsets are bytes
#pragma once

#include <string>
#include <string_view>

#include "gongwen/records.h"

namespace gongwen {

std::string broken_promise(const Document& document, std::string_view text);

}  // namespace gongwen
