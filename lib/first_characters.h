// first_characters.h - reads the part of RE2's syntax that pattern files may use, and tells what a match begins with.
//
//   (?:约|近)?[0-9]+元   -> first 约 近 0-9, second 0-9 元        [0-9]*  -> first 0-9, second 0-9, may be empty or single
//                           behind the number 元
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

namespace gongwen::internal {

class RegexFault : public std::runtime_error {
 public:
  RegexFault(std::size_t offset, const std::string& fault) : std::runtime_error(fault), offset_(offset) {}
  std::size_t offset() const { return offset_; }  // bytes into the regex

 private:
  std::size_t offset_;
};

// What numbers are written with, Arabic or Chinese.
const CharacterSet& number_characters();

// A character that no match can have there may be among `second` or `behind`; nothing else here is wider than the regex.
struct FirstCharacters {
  CharacterSet characters;
  CharacterSet second;
  bool may_be_empty = true;
  bool may_be_single = false;  // one character long

  // Number characters skipped, those at the begin and those behind the first character: 第[0-9]+[号条] -> behind 号条.
  CharacterSet lead;               // the first other character
  CharacterSet behind;             // the first other one behind the first character
  bool may_be_number = true;       // nothing but number characters, or nothing
  bool may_end_in_number = false;  // nothing but those behind the first character
};

FirstCharacters read_first_characters(std::string_view regex);

// Reads one whole [class], as heads and guards have it; RegexFault when it is anything else.
CharacterSet read_class(std::string_view text);

}  // namespace gongwen::internal
