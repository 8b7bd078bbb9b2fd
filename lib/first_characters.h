// first_characters.h - what the matches of a regex begin with.
//
//   (?:约|近)?[0-9]+元   -> first 约 近 0-9, second 0-9 元        [0-9]*  -> first 0-9, second 0-9, may be empty or single
//
// Owns    nothing; thread-safe
#pragma once

#include "characters.h"
#include "regex_syntax.h"

namespace gongwen::internal {

struct FirstCharacters {
  CharacterSet characters;
  CharacterSet second;
  bool may_be_empty = true;
  bool may_be_single = false;  // one character long
};

FirstCharacters first_characters(const Regex& regex);

}  // namespace gongwen::internal
