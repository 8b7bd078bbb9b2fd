// regex_syntax.h - reads the part of RE2's syntax that pattern files may use.
//
//   (?:约|近)?[0-9]+元   -> a sequence: repeat 0 to 1 of either 约 or 近; repeat 1 to endless of 0-9; 元
//   ^第[0-9]+            -> RegexFault at 0: an edge assertion
//
// The allowed part: literals, escapes of signs, \d \s \w \n \t and the like, classes, alternation, (?:…), (?P<name>…),
// quantifiers with and without a lazy mark. Refused: what looks at the edges of the searched slice, flags, groups
// without a name, \p, \x and \Q, and whatever RE2 would not read the same way.
//
// Owns    nothing; thread-safe
// Errors  RegexFault, which says what to do; a regex that RE2 itself rejects may pass
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include "characters.h"
#include "regex_tree.h"

namespace gongwen::internal {

class RegexFault : public std::runtime_error {
 public:
  RegexFault(std::size_t offset, const std::string& fault) : std::runtime_error(fault), offset_(offset) {}
  std::size_t offset() const { return offset_; }  // bytes into the regex

 private:
  std::size_t offset_;
};

Regex read_regex(std::string_view regex);

// Reads one whole [class], as heads and guards have it; RegexFault when it is anything else.
CharacterSet read_class(std::string_view text);

}  // namespace gongwen::internal
