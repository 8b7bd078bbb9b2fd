#include "lexer.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <map>
#include <unordered_map>
#include <utility>

#include "lexer_state.h"

namespace gongwen::internal {
namespace {

// Ways, and threads and begins of all states, past which one begins anew with none. Prose needs some twenty thousand
// ways.
constexpr std::size_t kMostWays = std::size_t{1} << 16;
constexpr std::size_t kMostThreads = std::size_t{1} << 21;
constexpr std::size_t kFewMatches = 16;  // more than nearly any place has

std::uint32_t traits_of(const LexerState& state) {
  std::uint32_t traits = 0;
  if (!state.threads.empty()) traits |= LexerPlace::kGoesOn;
  if (!state.matching.empty()) traits |= LexerPlace::kMatches;
  return traits;
}

}  // namespace

// Ways by where they begin and what is read, each in one word, so that it is there at once or not at all. One thread
// adds while others look; there is always room for more.
class Ways {
 public:
  static constexpr int kPlaceBits = 22;
  static constexpr int kClassBits = 21;

  explicit Ways(std::size_t size) : slots_(new std::atomic<std::uint64_t>[size]()), last_(size - 1) {}

  // A way but for where it leads. Never 0.
  static std::uint64_t from(LexerPlace place, Alphabet::Class read) {
    return std::uint64_t{place.state()} << (kPlaceBits + kClassBits) | std::uint64_t{read} << kPlaceBits;
  }
  // No place where the way is not known.
  LexerPlace find(std::uint64_t from) const {
    for (std::size_t slot = first_slot(from);; slot = (slot + 1) & last_) {
      const std::uint64_t way = slots_[slot].load(std::memory_order_acquire);
      if (const std::uint64_t to = way ^ from; to <= kToBits) return LexerPlace(static_cast<std::uint32_t>(to));
      if (way == 0) return {};
    }
  }
  void add(std::uint64_t from, LexerPlace to) {
    std::size_t slot = first_slot(from);
    while (slots_[slot].load(std::memory_order_relaxed) != 0) slot = (slot + 1) & last_;
    slots_[slot].store(from | to.bits(), std::memory_order_release);
    ++count_;
  }
  bool is_crowded() const { return count_ > last_ / 2; }
  std::unique_ptr<Ways> twice_as_large() const {
    auto ways = std::make_unique<Ways>(2 * (last_ + 1));
    for (std::size_t slot = 0; slot <= last_; ++slot)
      if (const std::uint64_t way = slots_[slot]; way != 0)
        ways->add(way & ~kToBits, LexerPlace(static_cast<std::uint32_t>(way & kToBits)));
    return ways;
  }
  std::size_t count() const { return count_; }

 private:
  static constexpr std::uint64_t kToBits = (std::uint64_t{1} << kPlaceBits) - 1;

  // Where a way stands, unless others came first.
  std::size_t first_slot(std::uint64_t from) const { return from * 0x9E3779B97F4A7C15u >> 40 & last_; }

  std::unique_ptr<std::atomic<std::uint64_t>[]> slots_;
  std::size_t last_;  // of a power of two
  std::size_t count_ = 0;
};

struct BeginsHash {
  std::size_t operator()(const Begins& begins) const {
    std::uint64_t hash = begins.size();
    for (const std::uint32_t begin : begins) hash = std::rotl(hash ^ begin, 29) * 0x9E3779B97F4A7C15u;
    return hash;
  }
};

// States and the ways between them. Whoever follows a known way takes no lock.
class LexerStates {
 public:
  LexerStates(const RegexProgram& program, const Alphabet& alphabet)
      : program_(program), alphabet_(alphabet), maker_(program) {
    use(std::make_unique<Ways>(kFirstSlots));
  }

  LexerPlace start(const RegexMask& wanted);
  // The place of threads that begin so, as other states know them too.
  LexerPlace adopt(const Begins& begins);
  // Known ways; some may be missing as soon as others have been made.
  const Ways* ways() const { return ways_.load(std::memory_order_acquire); }
  LexerPlace find_way(LexerPlace from, Alphabet::Class read);
  const std::vector<std::uint32_t>& matching(LexerPlace place) const { return state(place).matching; }
  const Begins& begins(LexerPlace place) const { return *state(place).begins; }
  bool is_full() const { return is_full_.load(std::memory_order_relaxed); }

 private:
  static constexpr std::size_t kFirstSlots = 4096;
  static constexpr std::size_t kBlock = 256;  // states that are made room for at once
  static constexpr std::size_t kBlocks = (std::size_t{1} << (Ways::kPlaceBits - 2)) / kBlock;

  const LexerState& state(LexerPlace place) const { return blocks_[place.state() / kBlock][place.state() % kBlock]; }
  LexerPlace place_of(const Begins& begins);
  void use(std::unique_ptr<Ways> ways);

  const RegexProgram& program_;
  const Alphabet& alphabet_;
  std::atomic<const Ways*> ways_;
  std::array<std::unique_ptr<LexerState[]>, kBlocks> blocks_;
  std::atomic<bool> is_full_ = false;
  std::mutex mutex_;  // of all below, and of writing ways and states
  std::vector<std::unique_ptr<Ways>> all_ways_;  // the last in use; somebody may still look at the others
  std::map<RegexMask, LexerPlace> starts_;  // by the regexes wanted
  std::unordered_map<Begins, LexerPlace, BeginsHash> places_;
  std::size_t thread_count_ = 0;
  LexerStateMaker maker_;
};

LexerPlace LexerStates::start(const RegexMask& wanted) {
  const std::lock_guard lock(mutex_);
  if (const auto known = starts_.find(wanted); known != starts_.end()) return known->second;
  Begins begins;
  for (std::size_t regex = 0; regex < program_.starts.size(); ++regex)
    if ((wanted[regex / 64] & mask_bit(regex)) != 0) begins.push_back(program_.starts[regex]);
  return starts_.emplace(wanted, place_of(begins)).first->second;
}

LexerPlace LexerStates::adopt(const Begins& begins) {
  const std::lock_guard lock(mutex_);
  return place_of(begins);
}

LexerPlace LexerStates::find_way(LexerPlace from, Alphabet::Class read) {
  const std::lock_guard lock(mutex_);
  const std::uint64_t way = Ways::from(from, read);
  if (const LexerPlace known = all_ways_.back()->find(way); known.exists()) return known;  // another thread was faster
  const LexerPlace to = place_of(state(from).begins_behind(alphabet_.sets_with(read)));
  if (all_ways_.back()->is_crowded()) use(all_ways_.back()->twice_as_large());
  all_ways_.back()->add(way, to);
  if (all_ways_.back()->count() > kMostWays || thread_count_ > kMostThreads)
    is_full_.store(true, std::memory_order_relaxed);
  return to;
}

void LexerStates::use(std::unique_ptr<Ways> ways) {
  all_ways_.push_back(std::move(ways));
  ways_.store(all_ways_.back().get(), std::memory_order_release);
}

// What can throw comes before what is seen.
LexerPlace LexerStates::place_of(const Begins& begins) {
  if (const auto known = places_.find(begins); known != places_.end()) return known->second;
  LexerState state = maker_.state(begins);
  const LexerPlace place(static_cast<std::uint32_t>(places_.size() + 1), traits_of(state));
  auto& block = blocks_[place.state() / kBlock];
  if (!block) block = std::make_unique<LexerState[]>(kBlock);
  state.begins = &places_.emplace(begins, place).first->first;
  thread_count_ += begins.size() + state.threads.size();
  block[place.state() % kBlock] = std::move(state);
  return place;
}

Lexer::Lexer(const std::vector<const Regex*>& regexes) : program_(compile(regexes)), alphabet_(program_.sets) {}
Lexer::~Lexer() = default;

std::shared_ptr<LexerStates> Lexer::states() const {
  const std::lock_guard lock(mutex_);
  if (!states_ || states_->is_full()) states_ = std::make_shared<LexerStates>(program_, alphabet_);
  return states_;
}

LexerRun::LexerRun(const Lexer& lexer, RegexMask wanted)
    : lexer_(lexer), wanted_(std::move(wanted)), sizes_(lexer.size()) {
  matches_.reserve(kFewMatches);
  matching_.reserve(kFewMatches);
  begin_anew();
}

void LexerRun::begin_anew() {
  states_ = lexer_.states();
  start_ = states_->start(wanted_);
  ways_ = states_->ways();
}

inline LexerPlace LexerRun::next(LexerPlace from, Alphabet::Class read) {
  const LexerPlace known = ways_->find(Ways::from(from, read));
  return known.exists() ? known : find_way(from, read);
}

// A way that is not known, or that another thread has made. Where there are too many by now, the place is found again
// among new states.
LexerPlace LexerRun::find_way(LexerPlace from, Alphabet::Class read) {
  const LexerPlace place = states_->find_way(from, read);
  ways_ = states_->ways();
  if (!states_->is_full()) return place;
  const std::shared_ptr<LexerStates> old = states_;
  begin_anew();
  return states_->adopt(old->begins(place));
}

// A later match of the same regex is the preferred one.
inline void LexerRun::note(const std::vector<std::uint32_t>& matching, std::size_t size) {
  for (const std::uint32_t regex : matching)
    if (std::exchange(sizes_[regex], size) == 0) matching_.push_back(regex);
}

const std::vector<LexerMatch>& LexerRun::match(std::string_view text, std::size_t most) {
  matches_.clear();
  matching_.clear();
  LexerPlace place = start_;
  const std::size_t end = std::min(text.size(), most);
  for (std::size_t at = 0; at < end && place.goes_on();) {
    const CodePoint character = first_of_well_formed(text, at);
    at += character.size;
    if (at > end) break;
    place = next(place, lexer_.alphabet_.class_of(character.value));
    if (place.matches()) note(states_->matching(place), at);
  }
  if (matching_.size() > 1) std::sort(matching_.begin(), matching_.end());
  for (const std::uint32_t regex : matching_) matches_.push_back({regex, std::exchange(sizes_[regex], 0)});
  return matches_;
}

}  // namespace gongwen::internal
