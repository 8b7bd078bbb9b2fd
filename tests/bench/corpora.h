// corpora.h - the texts that are measured: a folder's, and generated ones that every machine has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "yardsticks.h"

namespace gongwen::bench {

struct Corpus {
  std::string name;
  Texts texts;
};

// The folder's, where one is named, then prose, tables and contacts in documents of about 8 KB, and hostile text.
std::vector<Corpus> corpora(const Arguments& arguments);

// One text cut into documents of a size, at line ends.
Texts documents_of(std::string_view text, std::size_t size);

std::size_t bytes_of(const Texts& texts);

}  // namespace gongwen::bench
