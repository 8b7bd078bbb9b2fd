// class_name.h - the name of a class, from the contract's name of what it shows.
//
//   "document_number" -> "DocumentNumber"
#pragma once

#include <string>
#include <string_view>

namespace gongwen::python {

inline std::string class_name(std::string_view name) {
  std::string joined;
  bool first = true;  // of a word
  for (const char c : name) {
    if (c != '_') joined += first && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    first = c == '_';
  }
  return joined;
}

}  // namespace gongwen::python
