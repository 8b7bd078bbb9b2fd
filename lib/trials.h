// trials.h - every match at every place, winner or not: what `gongwen explain` shows.
//
//   补助15-30万元   at 1: amount.range won, amount.money barred by what may not follow, count.plain shorter …
//
// The verdicts are those of match.h, reached by trying each pattern at each of its heads.
//
// Cost  patterns × places, regexes run one by one: for texts that a person looks at
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "patterns.h"
#include "text.h"

namespace gongwen::internal {

enum class Verdict : std::uint8_t { won, shorter, barred_before, barred_after };

struct Trial {
  std::uint32_t pattern = 0;  // index into Patterns::all()
  FoldedSpan span;
  Verdict verdict = Verdict::won;
  std::uint32_t winner = 0;  // of a shorter one: the pattern it lost to
  std::vector<std::pair<std::string, std::string_view>> groups;  // those that took part, in the regex's order
};

// In text order; at one place in file order.
std::vector<Trial> trials(const Patterns& patterns, std::string_view folded);

}  // namespace gongwen::internal
