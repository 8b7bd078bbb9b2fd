// capturing_regex.h - a regex as RE2 has it, compiled when it is first asked for.
//
//   (?P<n>[0-9]+)元   at "15元整": the whole match 15元, n 15
//
// Owns    the compiled forms; thread-safe
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace gongwen::internal {

class RecodedRegex;

inline constexpr std::size_t kMaxMatch = 512;  // bytes of folded text that one match may span
inline constexpr std::size_t kMaxGroups = 16;  // named groups of one pattern, and slots of one kind

class CapturingRegex {
 public:
  explicit CapturingRegex(std::string source);
  ~CapturingRegex();

  const re2::RE2& re2() const;

  // Matches at the text's begin, leftmost-first. The first of the groups is the whole match; data() is null for those
  // that took no part; kMaxGroups + 1 at most. False where it does not match. The text is well-formed, of kMaxMatch
  // bytes at most.
  bool match(std::string_view text, std::span<std::string_view> groups) const;

 private:
  const std::string source_;
  mutable std::once_flag asked_for_;
  mutable std::unique_ptr<const re2::RE2> compiled_;
  mutable std::once_flag matched_;
  mutable std::unique_ptr<const RecodedRegex> recoded_;  // null where the regex can't be
};

}  // namespace gongwen::internal
