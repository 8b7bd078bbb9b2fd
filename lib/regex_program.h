// regex_program.h - regexes as the instructions of a machine that reads one character after another.
//
//   [0-9]+元   0: read 0-9, go to 1    1: fork to 0, else to 2    2: read 元, go to 3    3: match
//
// A machine has threads. At each character those that can read it go on, in their order; the first to reach its match
// ends those behind it. That is RE2's leftmost-first choice: what a fork names first is preferred.
//
// Owns    nothing that changes; thread-safe
// Errors  std::length_error past kMostInstructions
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "regex_syntax.h"

namespace gongwen::internal {

struct Instruction {
  enum class Type : std::uint8_t { read, fork, match };
  Type type = Type::match;
  std::uint32_t regex = 0;  // whose it is
  std::uint32_t set = 0;    // of read: which of the program's sets has the characters
  std::uint32_t next = 0;   // of read and fork
  std::uint32_t other = 0;  // of fork: where to go on if next leads nowhere
};

inline constexpr std::size_t kMostInstructions = 1'000'000;  // of all regexes

struct RegexProgram {
  std::vector<Instruction> instructions;  // those of a regex stand together, in the order of the regexes
  std::vector<std::uint32_t> starts;      // by regex
  std::vector<CharacterSet> sets;         // no two equal
};

RegexProgram compile(const std::vector<const Regex*>& regexes);

}  // namespace gongwen::internal
