#include "gongwen/extract_many.h"

namespace gongwen {

OrderedWork<Document> extract_many(const Extractor& extractor, TextSource source, unsigned jobs) {
  const auto work = [&extractor](InputText input) { return extractor.extract(input.text, input.name); };
  return OrderedWork<Document>(std::move(source), work, jobs);
}

}  // namespace gongwen
