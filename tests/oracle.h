// oracle.h - match() the slow way: every pattern at every character, for holding the two against each other.
//
// Shares with the matcher the loaded patterns and the meaning written in match.h, and no code: heads and guards become
// regexes of their own, groups are found by name, and the winners are picked from a plain list.
//
// Cost  patterns × characters; for tests
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "match.h"

namespace gongwen::internal {

struct OracleMatch {
  std::string pattern;  // id
  std::size_t begin = 0;
  std::size_t end = 0;
  std::map<std::string, std::string> groups;  // those that took part, by name
  friend auto operator<=>(const OracleMatch&, const OracleMatch&) = default;
};

std::string to_string(const OracleMatch& match);

class Oracle {
 public:
  explicit Oracle(const Patterns& patterns);
  ~Oracle();
  std::vector<OracleMatch> match(std::string_view folded) const;

 private:
  struct Slow;
  std::vector<OracleMatch> match_at(std::string_view folded, std::size_t place) const;
  const Patterns& patterns_;
  std::vector<std::pair<std::size_t, std::string>> families_;  // kind and name: what competes, in the order of kinds
  std::vector<std::unique_ptr<Slow>> slow_;                    // by pattern
};

// What the matcher says, in the oracle's form.
std::vector<OracleMatch> fast_match(const Patterns& patterns, std::string_view folded);

}  // namespace gongwen::internal
