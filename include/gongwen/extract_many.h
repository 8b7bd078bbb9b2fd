// extract_many.h - extracts many texts on several threads; documents come in the order of the texts.
//
//   gongwen::TextSource files{[&] { return read_next_file(); }};  // an optional InputText
//   auto documents = gongwen::extract_many(extractor, files, 4);
//   while (const std::optional<gongwen::Document> document = documents.next())
//     std::cout << gongwen::to_json(*document);
//
// Threads, memory, errors, stopping: ordered_work.h. The same documents as extract() gives one by one.
#pragma once

#include "gongwen/gongwen.h"
#include "gongwen/ordered_work.h"

namespace gongwen {

// `extractor` must outlive what is returned. Jobs are threads; 0 is one for each of the machine's.
OrderedWork<Document> extract_many(const Extractor& extractor, TextSource source, unsigned jobs = 0);
OrderedWork<Document> extract_many(Extractor&& extractor, TextSource source, unsigned jobs = 0) = delete;

}  // namespace gongwen
