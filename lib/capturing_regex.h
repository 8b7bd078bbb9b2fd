// capturing_regex.h - a regex as RE2 has it, compiled when it is first asked for.
//
// Owns    the compiled form; thread-safe
#pragma once

#include <memory>
#include <mutex>
#include <string>

namespace re2 {
class RE2;
}

namespace gongwen::internal {

class CapturingRegex {
 public:
  explicit CapturingRegex(std::string source);
  ~CapturingRegex();

  const re2::RE2& re2() const;

 private:
  const std::string source_;
  mutable std::once_flag asked_for_;
  mutable std::unique_ptr<const re2::RE2> compiled_;
};

}  // namespace gongwen::internal
