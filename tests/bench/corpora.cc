#include "corpora.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "generated_text.h"
#include "hostile_text.h"

namespace gongwen::bench {
namespace {

constexpr std::size_t kDocument = 8000;  // bytes

Texts read_folder(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  if (paths.empty()) throw std::runtime_error("no *.txt in " + folder);
  std::sort(paths.begin(), paths.end());
  Texts texts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

// Each from a seed of its own.
Texts generated_texts(Genre genre, std::size_t bytes) {
  Texts texts;
  for (std::size_t made = 0; made < bytes; made += texts.back().size())
    texts.push_back(generated_text(genre, texts.size(), std::min(bytes, kDocument)));
  return texts;
}

Texts hostile_texts(std::size_t bytes) {
  Texts texts;
  const std::size_t each = bytes / hostile_shapes().size() + 1;
  for (const Shape& shape : hostile_shapes()) texts.push_back(hostile_text(shape, each));
  return texts;
}

}  // namespace

std::vector<Corpus> corpora(const Arguments& arguments) {
  std::vector<Corpus> all;
  if (!arguments.folder.empty()) all.push_back({arguments.folder, read_folder(arguments.folder)});
  for (const Genre genre : kGenres)
    all.push_back({"generated " + std::string(name_of(genre)), generated_texts(genre, arguments.bytes)});
  all.push_back({"hostile text", hostile_texts(arguments.bytes)});
  return all;
}

Texts documents_of(std::string_view text, std::size_t size) {
  Texts documents;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n', std::min(size, text.size()) - 1), text.size() - 1) + 1;
    documents.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return documents;
}

std::size_t bytes_of(const Texts& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

}  // namespace gongwen::bench
