// many_files.cc - reads files on all processors and prints how many records each has, in the order they are named.
//
//   sample_many_files notice.txt reply.txt     ->  notice.txt 31
//                                                  reply.txt 12
#include <gongwen/extract_many.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <stdexcept>

int main(int count, char** names) {
  int at = 0;
  const gongwen::TextSource files{[&]() -> std::optional<gongwen::InputText> {
    if (++at >= count) return std::nullopt;
    std::ifstream file(names[at], std::ios::binary);
    if (!file) throw std::runtime_error(std::string(names[at]) + ": cannot be read");
    return gongwen::InputText{{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}, names[at]};
  }};
  const gongwen::Extractor extractor;
  auto documents = gongwen::extract_many(extractor, files);
  for (bool more = true; more;) {
    try {
      const std::optional<gongwen::Document> document = documents.next();
      more = document.has_value();
      if (document) std::cout << document->source.name << ' ' << document->records.size() << '\n';
    } catch (const std::runtime_error& fault) {  // in the place of its file; the others follow
      std::cout << fault.what() << '\n';
    }
  }
}
