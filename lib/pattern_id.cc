#include "gongwen/pattern_id.h"

#include <mutex>
#include <unordered_set>

namespace gongwen {
namespace {

// Never destroyed: records may be read while a process ends.
const std::string& kept(std::string_view text) {
  static std::mutex& mutex = *new std::mutex;
  static auto& texts = *new std::unordered_set<std::string>;
  const std::lock_guard lock(mutex);
  return *texts.emplace(text).first;
}

}  // namespace

const std::string PatternId::kNone;

PatternId::PatternId(std::string_view text) : text_(text.empty() ? &kNone : &kept(text)) {}

}  // namespace gongwen
