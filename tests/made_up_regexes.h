// made_up_regexes.h - regexes of a pattern file's syntax and texts for them, from a seed.
//
//   (?P<g1>a|[^a]{0,2}?)元+?     "c元𠀀"
#pragma once

#include <random>
#include <string>
#include <vector>

#include "regex_syntax.h"

namespace gongwen::internal {

class MadeUpRegexes {
 public:
  explicit MadeUpRegexes(unsigned seed) : random_(seed) {}

  std::string regex(int depth = 3) {
    std::string regex = concatenation(depth);
    while (one_in(3)) regex += "|" + concatenation(depth);
    return regex;
  }

  std::string text() {
    static const std::vector<std::string> kCharacters = {"a", "b", "c", "元", "万", "0", "\n", "𠀀"};
    std::string text;
    for (std::size_t size = random_() % 12; size > 0; --size) text += kCharacters[random_() % kCharacters.size()];
    return text;
  }

 private:
  bool one_in(unsigned count) { return random_() % count == 0; }

  std::string concatenation(int depth) {
    std::string all;
    for (std::size_t size = random_() % 4; size > 0; --size) all += repetition(depth);
    return all;
  }

  std::string repetition(int depth) {
    static const std::vector<std::string> kCounts = {"", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}",
                                                     "{02}"};
    const std::string& count = kCounts[random_() % kCounts.size()];
    const std::string repeat = atom(depth) + count + (!count.empty() && one_in(3) ? "?" : "");
    return is_refused(repeat) ? "a" : repeat;
  }

  // Endless repeats of what may be empty.
  static bool is_refused(const std::string& regex) {
    try {
      read_regex(regex);
      return false;
    } catch (const RegexFault&) {
      return true;
    }
  }

  std::string atom(int depth) {
    static const std::vector<std::string> kAtoms = {"a", "b", "c", "元", "万", "[ab]", "[^a]", "[a-c元]", "\\d", ".",
                                                    "[万𠀀]"};
    if (depth > 0 && one_in(3)) return group() + regex(depth - 1) + ")";
    return kAtoms[random_() % kAtoms.size()];
  }

  std::string group() { return one_in(2) ? "(?:" : "(?P<g" + std::to_string(++groups_) + ">"; }

  std::mt19937 random_;
  unsigned groups_ = 0;
};

}  // namespace gongwen::internal
