// html.h - documents as one page to look at: each text whole, with its records marked where they stand.
//
//   html_begin() + to_html(document, text) + … + html_end()     one page, whatever number of documents
//
// A record is a <mark> of its kind's colour, which shows its fields when it is pointed at; records within others, or
// across their ends, are marked in them. What the document says of itself and its diagnostics stand before the text.
// A mark is written once more for each that ends within it and began before it, which few do.
// The page is UTF-8, needs nothing from anywhere and runs no script.
#pragma once

#include <string>
#include <string_view>

#include "gongwen/records.h"

namespace gongwen {

std::string html_begin();
// `text` is what the document was extracted from; ill-formed parts and NUL become U+FFFD. The document's offsets must
// be bytes, its records ordered by begin and within the text, as extract gives them: std::invalid_argument otherwise.
std::string to_html(const Document& document, std::string_view text);
std::string html_end();

}  // namespace gongwen
