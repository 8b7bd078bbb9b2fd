// pattern_loader.h - pattern files -> Patterns, each pattern checked in full before it is taken.
//
//   PatternLoader loader(patterns);
//   loader.add({"amount.json", json});  loader.add({"mine.json", json});  loader.finish();
//
// patterns/README.md lists what is refused. Limits: kMaxProgramSize bounds what one regex may cost, kMaxProgramSizes
// what all of a user's may.
//
// Errors  PatternError with file and JSON pointer
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "fragments.h"
#include "pattern_json.h"
#include "patterns.h"

namespace gongwen::internal {

// Instructions of RE2's program; a Chinese class costs three to ten, and a bounded repeat multiplies what it repeats.
inline constexpr int kMaxProgramSize = 20000;
inline constexpr int kMaxProgramSizes = 800'000;

class PatternLoader {
 public:
  explicit PatternLoader(Patterns& patterns) : patterns_(patterns) {}

  void add(const PatternFile& file);
  // Builds the index of heads; nothing is added afterwards.
  void finish();

 private:
  void add_fragment(const std::string& name, const Node& node);
  void add_words(const std::string& list, const Node& meanings);
  void add_pattern(const Node& node);

  void read_identity(Pattern& pattern, const Node& node);
  void read_regex(Pattern& pattern, const Node& node);
  void add_to_budget(const CapturingRegex& regex, const Node& node);
  void read_groups(Pattern& pattern, const Node& node) const;
  void read_fields(Pattern& pattern, const Node& fields) const;
  void read_head(Pattern& pattern, const Node& head);
  void read_tests(Pattern& pattern, const Node& node) const;
  Guard read_guard(const Node& list);
  CharacterSet read_guard_class(const Node& item) const;

  // The string, once every character of it is known to stand in folded text; what is built in is.
  std::string folded_string(const Node& node);
  // The regex with its fragments put in.
  std::string expanded(const Node& node);

  // What is built in is known to hold: the tests load it as a user's.
  bool is_checked() const { return file_->origin == Origin::user; }

  Patterns& patterns_;
  Fragments fragments_;
  std::set<std::string> ids_;
  const PatternFile* file_ = nullptr;  // that is being added
  int program_sizes_ = 0;  // of all users' regexes
  std::unordered_set<char32_t> folded_characters_;  // seen and found right
};

}  // namespace gongwen::internal
