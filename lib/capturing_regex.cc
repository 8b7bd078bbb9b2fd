#include "capturing_regex.h"

#include <re2/re2.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "recoded_regex.h"
#include "regex_syntax.h"

namespace gongwen::internal {
namespace {

constexpr std::int64_t kMemory = 8 << 20;  // bytes of a regex with its automata, which begin anew past it

re2::RE2::Options quiet_options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMemory);
  return options;
}

}  // namespace

CapturingRegex::CapturingRegex(std::string source) : source_(std::move(source)) {}
CapturingRegex::~CapturingRegex() = default;

const re2::RE2& CapturingRegex::re2() const {
  std::call_once(asked_for_, [this] { compiled_ = std::make_unique<const re2::RE2>(source_, quiet_options()); });
  return *compiled_;
}

bool CapturingRegex::match(std::string_view text, std::span<std::string_view> groups) const {
  std::call_once(matched_, [this] { recoded_ = RecodedRegex::make(read_regex(source_), quiet_options()); });
  if (recoded_) return recoded_->match(text, groups);
  std::vector<re2::StringPiece> pieces(groups.size());
  const re2::StringPiece whole(text.data(), text.size());
  const int count = static_cast<int>(pieces.size());
  if (!re2().Match(whole, 0, whole.size(), re2::RE2::ANCHOR_START, pieces.data(), count)) return false;
  for (std::size_t i = 0; i < pieces.size(); ++i) groups[i] = {pieces[i].data(), pieces[i].size()};
  return true;
}

}  // namespace gongwen::internal
