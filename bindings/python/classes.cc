#include "classes.h"

namespace gongwen::python {
namespace {

constexpr std::string_view kVersion = GONGWEN_VERSION "\n";

}  // namespace

std::string class_name(std::string_view name) {
  std::string joined;
  bool first = true;  // of a word
  for (const char c : name) {
    if (c != '_') joined += first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    first = c == '_';
  }
  return joined;
}

std::string pickled(std::string bytes) { return bytes.insert(0, kVersion); }

std::string_view unpickled(std::string_view pickle) {
  if (!pickle.starts_with(kVersion)) throw std::invalid_argument("pickled by another version of gongwen: extract again");
  return pickle.substr(kVersion.size());
}

}  // namespace gongwen::python
