// patterns.h - pattern files, read, checked and compiled.
//
// Owns     its regexes and strings; never changes after loading; thread-safe
// Errors   PatternError with file and JSON pointer
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "capturing_regex.h"
#include "first_characters.h"
#include "gongwen/patterns.h"
#include "gongwen/records.h"
#include "regex_edges.h"
#include "words.h"

namespace gongwen::internal {

// The group names a kind understands, in slot order; a file that names another group is refused. Custom kinds have
// free group names, in slots of their order.
std::span<const std::string_view> group_slots(std::size_t kind);

// A list of literals and [classes]: what a match begins with (heads), or what must not stand directly beside it.
class Guard {
 public:
  using Range = CharacterRange;
  Guard() = default;
  // A literal of one character counts as a range.
  Guard(std::vector<Range> ranges, std::vector<std::string> literals);
  bool empty() const { return ranges_.empty() && literals_.empty(); }
  bool ends(std::string_view before) const;                    // one of them ends this text
  bool begins(std::string_view after) const;                   // one of them begins this text
  // c is one of the class characters
  bool has(char32_t c) const { return c < ascii_.size() ? ascii_[c] : contains(ranges_, c); }
  CharacterSet first_characters() const;                       // of the literals too
  bool has_literal_at_end(std::string_view before) const {
    return before.size() > 1 && endings_[told_by(before.substr(before.size() - 2))] && seeks_literal_at_end(before);
  }
  bool has_literal_at_begin(std::string_view after) const {
    return after.size() > 1 && beginnings_[told_by(after)] && seeks_literal_at_begin(after);
  }
  const CharacterSet& ranges() const { return ranges_; }
  const std::vector<std::string>& literals() const { return literals_; }  // of two characters or more

 private:
  // Of two bytes: a bit for what they are tells of nearly all texts that no literal is there.
  static std::uint8_t told_by(std::string_view bytes) { return static_cast<std::uint8_t>(29 * bytes[0] + bytes[1]); }
  bool seeks_literal_at_end(std::string_view before) const;
  bool seeks_literal_at_begin(std::string_view after) const;

  CharacterSet ranges_;
  std::bitset<0x80> ascii_;  // of the ranges: most that is asked about, above all digits
  std::vector<std::string> literals_;
  std::bitset<256> endings_;  // of their last two bytes, and of their first two
  std::bitset<256> beginnings_;
};

enum class FieldType { string, number, date, amount };

struct Example {
  std::string text;
  std::string expected;               // JSON array of the fields expected of each record, as the file has it
  std::optional<std::string> anchor;  // ISO day
  std::string pointer;
};

struct Pattern {
  std::string id;
  std::size_t kind = 0;  // index into kKindNames
  std::string name;      // custom only: the records' name
  std::string file;
  std::string pointer;
  Guard heads;         // what the regex begins with: the same form as a guard
  std::string source;  // the regex with its fragments put in
  Regex syntax;        // of the source, while it is loaded
  FirstCharacters beginning;
  std::unique_ptr<const CapturingRegex> regex;
  std::optional<GroupEdges> edges;       // where groups stand, if no regex need be asked
  std::vector<int> slots;                // capturing group i + 1 of the regex -> slot
  std::vector<std::string> group_names;  // of capturing group i + 1; for custom that is by slot
  std::vector<FieldType> field_types;    // by slot, for custom
  Guard not_before;
  Guard not_after;
  std::vector<Example> examples;
  std::vector<Example> rejects;  // expected stays empty
};

// What is built in is known to hold (the tests load it as a user's), so RE2 need not say so at each start.
enum class Origin { user, built_in };

struct PatternFile {
  std::string name;
  std::string json;
  Origin origin = Origin::user;
};

// Which patterns can start at a character; built once by the matcher's half of the loader.
class HeadIndex;

class Patterns {
 public:
  Patterns();
  ~Patterns();
  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  const std::vector<Pattern>& all() const { return patterns_; }
  const Words& words() const { return words_; }
  const HeadIndex& heads() const { return *heads_; }

  // Loads one file after another. Later files see the fragments of earlier ones.
  static std::shared_ptr<const Patterns> load(const std::vector<PatternFile>& files);
  const std::vector<PatternFile>& files() const { return files_; }

 private:
  friend class PatternLoader;
  std::vector<PatternFile> files_;
  std::vector<Pattern> patterns_;
  Words words_;
  std::unique_ptr<HeadIndex> heads_;
};

// The pattern files built into the library, in a fixed order.
const std::vector<PatternFile>& builtin_pattern_files();

}  // namespace gongwen::internal
