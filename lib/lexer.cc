#include "lexer.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <utility>

namespace gongwen::internal {

// Ways and threads of all states, past which one begins anew with none. Prose needs some twenty thousand ways.
constexpr std::size_t kMostWays = std::size_t{1} << 16;
constexpr std::size_t kMostThreads = std::size_t{1} << 22;

using Threads = std::vector<std::uint32_t>;  // the instructions where they stand, regex by regex: reads and matches

struct LexerState {
  const Threads* threads = nullptr;
  std::vector<std::uint32_t> matching;  // the regexes that match what led here
};

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

// States and the ways between them. Whoever follows a known way takes no lock.
class LexerStates {
 public:
  LexerStates(const RegexProgram& program, const Alphabet& alphabet)
      : program_(program), alphabet_(alphabet), reached_(program.instructions.size()) {
    use(std::make_unique<Ways>(kFirstSlots));
  }

  LexerPlace start(const RegexMask& wanted);
  // The place of the same threads, as other states know them.
  LexerPlace adopt(const Threads& threads);
  // Known ways; some may be missing as soon as others have been made.
  const Ways* ways() const { return ways_.load(std::memory_order_acquire); }
  LexerPlace find_way(LexerPlace from, Alphabet::Class read);
  const std::vector<std::uint32_t>& matching(LexerPlace place) const { return state(place).matching; }
  const Threads& threads(LexerPlace place) const { return *state(place).threads; }
  bool is_full() const { return is_full_.load(std::memory_order_relaxed); }

 private:
  static constexpr std::size_t kFirstSlots = 4096;
  static constexpr std::size_t kBlock = 256;  // states that are made room for at once
  static constexpr std::size_t kBlocks = (std::size_t{1} << (Ways::kPlaceBits - 2)) / kBlock;

  const LexerState& state(LexerPlace place) const { return blocks_[place.state() / kBlock][place.state() % kBlock]; }
  void step(const Threads& from, Alphabet::Class read);
  bool follow(std::uint32_t instruction);
  LexerPlace place_of(const Threads& threads);
  void use(std::unique_ptr<Ways> ways);

  const RegexProgram& program_;
  const Alphabet& alphabet_;
  std::atomic<const Ways*> ways_;
  std::array<std::unique_ptr<LexerState[]>, kBlocks> blocks_;
  std::atomic<bool> is_full_ = false;
  std::mutex mutex_;  // of all below, and of writing ways and states
  std::vector<std::unique_ptr<Ways>> all_ways_;  // the last in use; somebody may still look at the others
  std::map<RegexMask, LexerPlace> starts_;  // by the regexes wanted
  std::map<Threads, LexerPlace> places_;
  std::size_t thread_count_ = 0;
  std::vector<std::uint64_t> reached_;  // by instruction: the last search that came by
  std::uint64_t search_ = 0;
  // Of the search: instructions to look at, the next one last; threads found, in their order.
  std::vector<std::uint32_t> waiting_;
  Threads found_;
};

LexerPlace LexerStates::start(const RegexMask& wanted) {
  const std::lock_guard lock(mutex_);
  if (const auto known = starts_.find(wanted); known != starts_.end()) return known->second;
  found_.clear();
  ++search_;
  for (std::size_t regex = 0; regex < program_.starts.size(); ++regex)
    if ((wanted[regex / 64] & mask_bit(regex)) != 0) follow(program_.starts[regex]);
  return starts_.emplace(wanted, place_of(found_)).first->second;
}

LexerPlace LexerStates::adopt(const Threads& threads) {
  const std::lock_guard lock(mutex_);
  return place_of(threads);
}

LexerPlace LexerStates::find_way(LexerPlace from, Alphabet::Class read) {
  const std::lock_guard lock(mutex_);
  const std::uint64_t way = Ways::from(from, read);
  if (const LexerPlace known = all_ways_.back()->find(way); known.exists()) return known;  // another thread was faster
  step(threads(from), read);
  const LexerPlace to = place_of(found_);
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

// Where a regex has matched, its threads behind are given up.
void LexerStates::step(const Threads& from, Alphabet::Class read) {
  found_.clear();
  ++search_;
  std::uint32_t matched = static_cast<std::uint32_t>(program_.starts.size());
  const std::uint64_t* const sets = alphabet_.sets_with(read);
  for (const std::uint32_t place : from) {
    const Instruction& instruction = program_.instructions[place];
    if (instruction.type != Instruction::Type::read || instruction.regex == matched) continue;
    if ((sets[instruction.set / 64] & mask_bit(instruction.set)) == 0) continue;
    if (follow(instruction.next)) matched = instruction.regex;
  }
}

// Finds the reads and the match that an instruction leads to, preferred ones first. True at the match.
bool LexerStates::follow(std::uint32_t begin) {
  waiting_.assign(1, begin);
  while (!waiting_.empty()) {
    const std::uint32_t place = waiting_.back();
    waiting_.pop_back();
    if (std::exchange(reached_[place], search_) == search_) continue;
    const Instruction& instruction = program_.instructions[place];
    if (instruction.type == Instruction::Type::fork) {
      waiting_.push_back(instruction.other);
      waiting_.push_back(instruction.next);
      continue;
    }
    found_.push_back(place);
    if (instruction.type == Instruction::Type::match) return true;
  }
  return false;
}

// What can throw comes before what is seen.
LexerPlace LexerStates::place_of(const Threads& threads) {
  if (const auto known = places_.find(threads); known != places_.end()) return known->second;
  LexerState state;
  std::uint32_t traits = 0;
  for (const std::uint32_t place : threads) {
    const Instruction& instruction = program_.instructions[place];
    if (instruction.type == Instruction::Type::match) state.matching.push_back(instruction.regex);
    traits |= instruction.type == Instruction::Type::match ? LexerPlace::kMatches : LexerPlace::kGoesOn;
  }
  const LexerPlace place(static_cast<std::uint32_t>(places_.size() + 1), traits);
  auto& block = blocks_[place.state() / kBlock];
  if (!block) block = std::make_unique<LexerState[]>(kBlock);
  state.threads = &places_.emplace(threads, place).first->first;
  thread_count_ += threads.size();
  block[place.state() % kBlock] = std::move(state);
  return place;
}

Lexer::Lexer(const std::vector<const RegexPart*>& regexes) : program_(compile(regexes)), alphabet_(program_.sets) {}
Lexer::~Lexer() = default;

std::shared_ptr<LexerStates> Lexer::states() const {
  const std::lock_guard lock(mutex_);
  if (!states_ || states_->is_full()) states_ = std::make_shared<LexerStates>(program_, alphabet_);
  return states_;
}

LexerRun::LexerRun(const Lexer& lexer, RegexMask wanted)
    : lexer_(lexer), wanted_(std::move(wanted)), sizes_(lexer.size()) {
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
  return states_->adopt(old->threads(place));
}

const std::vector<LexerMatch>& LexerRun::match(std::string_view window) {
  matches_.clear();
  matching_.clear();
  LexerPlace place = start_;
  for (std::size_t at = 0; at < window.size() && place.goes_on();) {
    const CodePoint character = first_of_well_formed(window, at);
    at += character.size;
    place = next(place, lexer_.alphabet_.class_of(character.value));
    if (place.matches()) note(states_->matching(place), at);
  }
  if (matching_.size() > 1) std::sort(matching_.begin(), matching_.end());
  for (const std::uint32_t regex : matching_) matches_.push_back({regex, std::exchange(sizes_[regex], 0)});
  return matches_;
}

// A later match of the same regex is the preferred one.
void LexerRun::note(const std::vector<std::uint32_t>& matching, std::size_t size) {
  for (const std::uint32_t regex : matching)
    if (std::exchange(sizes_[regex], size) == 0) matching_.push_back(regex);
}

}  // namespace gongwen::internal
