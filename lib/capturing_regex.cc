#include "capturing_regex.h"

#include <re2/re2.h>

#include <cstdint>
#include <utility>

namespace gongwen::internal {
namespace {

constexpr std::int64_t kMemory = 8 << 20;  // bytes of a regex with its automata, which begin anew past it

}  // namespace

CapturingRegex::CapturingRegex(std::string source) : source_(std::move(source)) {}
CapturingRegex::~CapturingRegex() = default;

const re2::RE2& CapturingRegex::re2() const {
  std::call_once(asked_for_, [this] {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(kMemory);
    compiled_ = std::make_unique<const re2::RE2>(source_, options);
  });
  return *compiled_;
}

}  // namespace gongwen::internal
