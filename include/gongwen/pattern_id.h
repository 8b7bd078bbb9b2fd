// pattern_id.h - the id of the pattern that a record was found by.
//
//   record.pattern == "amount.money"     std::cout << record.pattern     record.pattern.str().starts_with("amount.")
//
// A handle. A document of 50 MB has a million records, and a string in each would be memory to ask for, write and give
// back; ids are few.
//
// Size     8 bytes; copying, and comparing with another one, cost what a pointer's do
// Lives    as long as the process, each id once: a record outlives the patterns that found it, and to count who still
//          needs an id, all threads would write to one place
// Threads  making one from text takes a lock; nothing else does
#pragma once

#include <ostream>
#include <string>
#include <string_view>

namespace gongwen {

class PatternId {
 public:
  PatternId() = default;  // "", which no pattern has
  explicit PatternId(std::string_view text);

  const std::string& str() const { return *text_; }
  operator const std::string&() const { return str(); }  // NOLINT: an id is read wherever text is
  operator std::string_view() const { return str(); }    // NOLINT

  friend bool operator==(PatternId, PatternId) = default;
  friend bool operator==(PatternId id, std::string_view text) { return id.str() == text; }
  friend std::ostream& operator<<(std::ostream& out, PatternId id) { return out << id.str(); }

 private:
  static const std::string kNone;
  const std::string* text_ = &kNone;  // of those of all patterns
};

}  // namespace gongwen
