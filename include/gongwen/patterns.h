// patterns.h - the set of patterns an Extractor looks for: the built-in ones, and a user's own.
//
//   PatternSet patterns = PatternSet::builtin().with_file("roads.json");
//   Extractor extractor(Options{}, patterns);
//
// The file format stands in patterns/README.md. Loading checks everything that can be checked without text: keys,
// fragments, groups, ids, heads, folded form, RE2's verdict and the size budget. check() also runs the examples.
//
// Errors   PatternError names the file and the JSON pointer of the fault; nothing else throws
// Copying  cheap: a PatternSet shares its compiled patterns, which never change
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen {

class PatternError : public std::runtime_error {
 public:
  PatternError(std::string file, std::string pointer, const std::string& fault);
  const std::string& file() const { return file_; }
  const std::string& pointer() const { return pointer_; }  // RFC 6901, e.g. /patterns/3/regex

 private:
  std::string file_;
  std::string pointer_;
};

// One pattern as a list of patterns shows it.
struct PatternInfo {
  std::string id;
  std::string kind;
  std::string file;
  std::vector<std::string> groups;
};

namespace internal {
class Patterns;
}

class PatternSet {
 public:
  static PatternSet builtin() { return {}; }  // compiled when it is first looked into, once in a process

  // This set and the patterns of one more file; `file` is the name that errors show. Throws PatternError.
  PatternSet with(std::string_view json, std::string_view file) const;
  // The same from disk; a file that cannot be read is a PatternError too, with pointer "".
  PatternSet with_file(const std::filesystem::path& path) const;

  std::vector<PatternInfo> list() const;
  const internal::Patterns& compiled() const;

 private:
  PatternSet() = default;
  explicit PatternSet(std::shared_ptr<const internal::Patterns> patterns) : patterns_(std::move(patterns)) {}
  std::shared_ptr<const internal::Patterns> patterns_;  // null: the built-in ones alone
};

// Runs every example and reject of the patterns that `file` brought in ("" for all). Each entry of the result is one
// failure, with file, JSON pointer, what was expected and what came out; an empty result means that all hold.
std::vector<std::string> check(const PatternSet& patterns, std::string_view file = "");

}  // namespace gongwen
