// fragments.h - named pieces of regexes, put in where {name} stands.
//
//   number = [0-9]+     {number}元|{number}人   ->   (?:[0-9]+)元|(?:[0-9]+)人
//
// A reference is { + [a-z_][a-z_0-9]* + }, so that {3} and {1,3} stay quantifiers. A fragment is put in as a group:
// alternatives inside stay inside, and a quantifier after the reference repeats all of it.
//
// Owns    the fragments' text
// Errors  RegexFault for a name not defined (yet), a reference inside a [class], and text past kMaxRegexBytes
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace gongwen::internal {

inline constexpr std::size_t kMaxRegexBytes = 64 * 1024;  // fragments of fragments double quickly

class Fragments {
 public:
  bool has(std::string_view name) const { return texts_.contains(name); }
  void define(std::string name, std::string expanded) { texts_.emplace(std::move(name), std::move(expanded)); }

  std::string expand(std::string_view regex) const;
  // What a fragment stands for, without the group around it.
  const std::string& text_of(std::string_view name, std::size_t offset) const;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

// The name when the whole text is one reference: "{digits}" -> "digits"; else empty.
std::string_view reference_name(std::string_view text);
bool is_fragment_name(std::string_view text);

}  // namespace gongwen::internal
