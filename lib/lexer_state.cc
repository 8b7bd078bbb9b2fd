#include "lexer_state.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>

namespace gongwen::internal {

Begins LexerState::begins_behind(const std::uint64_t* with) const {
  std::vector<Thread> reading;
  for (const Sets& one : sets) {
    for (std::uint64_t common = one.bits & with[one.word]; common != 0; common &= common - 1) {
      const std::uint64_t before = one.bits & ((common & -common) - 1);
      const std::size_t set = one.first + static_cast<std::size_t>(std::popcount(before));
      reading.insert(reading.end(), threads.begin() + first_threads[set], threads.begin() + first_threads[set + 1]);
    }
  }
  const bool is_sorted = std::is_sorted(reading.begin(), reading.end());  // as most are, which are of one set
  if (!is_sorted) std::sort(reading.begin(), reading.end());
  Begins behind;
  behind.reserve(reading.size());
  for (const Thread& thread : reading) behind.push_back(thread.next);
  return behind;
}

// Where a regex has matched, its threads behind are given up. What is made is copied, so that it is no larger than it
// must be and the next state finds room.
LexerState LexerStateMaker::state(const Begins& begins) {
  reads_.clear();
  made_.matching.clear();
  ++search_;
  std::uint32_t matched = static_cast<std::uint32_t>(program_.starts.size());
  for (const std::uint32_t begin : begins) {
    const std::uint32_t regex = program_.instructions[begin].regex;
    if (regex != matched && follow(begin)) matched = regex;
  }
  make_room();
  list_sets();
  list_threads();
  return made_;
}

// Adds the reads and the match that an instruction leads to, preferred ones first. True at the match.
bool LexerStateMaker::follow(std::uint32_t begin) {
  waiting_.assign(1, begin);
  while (!waiting_.empty()) {
    std::uint32_t place = waiting_.back();
    waiting_.pop_back();
    while (std::exchange(reached_[place], search_) != search_) {
      const Instruction& instruction = program_.instructions[place];
      if (instruction.type == Instruction::Type::match) {
        made_.matching.push_back(instruction.regex);
        return true;
      }
      if (instruction.type == Instruction::Type::read) {
        reads_.push_back({instruction.set, instruction.next});
        break;
      }
      waiting_.push_back(instruction.other);
      place = instruction.next;
    }
  }
  return false;
}

// What can throw comes before what is counted: the next state finds all counts at zero.
void LexerStateMaker::make_room() {
  made_.sets.clear();
  made_.sets.reserve(read_sets_.size());
  made_.first_threads.clear();
  made_.first_threads.reserve(reads_.size() + 1);
  made_.threads.resize(reads_.size());
}

void LexerStateMaker::list_sets() {
  for (const Read& read : reads_) {
    ++threads_of_[read.set];
    read_sets_[read.set / 64] |= std::uint64_t{1} << read.set % 64;
  }
  std::uint32_t threads = 0;
  for (std::uint32_t word = 0; word < read_sets_.size(); ++word) {
    std::uint64_t sets = std::exchange(read_sets_[word], 0);
    if (sets != 0) made_.sets.push_back({word, static_cast<std::uint32_t>(made_.first_threads.size()), sets});
    for (; sets != 0; sets &= sets - 1) {
      const std::size_t set = word * 64 + static_cast<std::size_t>(std::countr_zero(sets));
      made_.first_threads.push_back(threads);
      threads += std::exchange(threads_of_[set], threads);
    }
  }
  made_.first_threads.push_back(threads);
}

void LexerStateMaker::list_threads() {
  std::uint32_t rank = 0;
  for (const Read& read : reads_) made_.threads[threads_of_[read.set]++] = {rank++, read.next};
  for (const Read& read : reads_) threads_of_[read.set] = 0;
}

}  // namespace gongwen::internal
