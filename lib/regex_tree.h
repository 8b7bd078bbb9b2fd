// regex_tree.h - a regex as a tree.
//
//   (?:约|近)?[0-9]+元   -> a sequence: repeat 0 to 1 of either 约 or 近; repeat 1 to endless of 0-9; 元
//
// The parts of all levels stand in one list, and so do the characters of all: a tree of thousands of parts is a few
// pieces of memory.
//
// Owns    its parts; a RegexPart means something with its Regex only
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "characters.h"

namespace gongwen::internal {

struct RegexPart {
  enum class Type : std::uint8_t {
    characters,  // one of them
    sequence,    // all parts, one behind the other; without parts the empty string
    either,      // one of the parts, the first that leads to a match
    repeat       // the only part, as often as possible, or as seldom where lazy
  };
  static constexpr int kEndless = -1;

  Type type = Type::sequence;
  bool is_lazy = false;
  int least = 1;
  int most = 1;
  int group = 0;  // the number of the capturing group that this is; 0 for none
  // What it has of the regex's ranges of characters, or of its parts.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Regex {
  RegexPart whole;
  std::vector<RegexPart> parts;        // of all but the whole, those of one part together
  std::vector<CharacterRange> ranges;  // of characters, those of one part together; equal parts may share them
  std::vector<std::string> groups;     // the names of capturing group i + 1

  std::span<const RegexPart> parts_of(const RegexPart& part) const {
    return std::span(parts).subspan(part.begin, part.end - part.begin);
  }
  // Ascending and disjoint, as in a CharacterSet.
  std::span<const CharacterRange> characters_of(const RegexPart& part) const {
    return std::span(ranges).subspan(part.begin, part.end - part.begin);
  }
  bool may_be_empty(const RegexPart& part) const;

  // The part, with these parts as its own.
  RegexPart with_parts(RegexPart part, std::span<const RegexPart> own);
  RegexPart one_of(std::span<const CharacterRange> characters);
};

}  // namespace gongwen::internal
