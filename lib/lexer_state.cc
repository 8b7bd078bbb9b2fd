#include "lexer_state.h"

#include <algorithm>
#include <utility>

namespace gongwen::internal {

Begins LexerState::begins_behind(const std::uint64_t* sets) const {
  Begins begins;
  for (const Chain& chain : chains) {
    if ((sets[chain.set / 64] >> chain.set % 64 & 1) == 0) continue;
    for (std::uint32_t thread = chain.last; thread != kNone; thread = threads[thread].alike) begins.push_back(thread);
  }
  std::sort(begins.begin(), begins.end());
  for (std::uint32_t& begin : begins) begin = threads[begin].next;
  return begins;
}

// Where a regex has matched, its threads behind are given up. What is made is copied, so that it is no larger than it
// must be and the next state finds room.
LexerState LexerStateMaker::state(const Begins& begins) {
  made_.threads.clear();
  made_.chains.clear();
  made_.matching.clear();
  ++search_;
  std::uint32_t matched = static_cast<std::uint32_t>(program_.starts.size());
  for (const std::uint32_t begin : begins) {
    const std::uint32_t regex = program_.instructions[begin].regex;
    if (regex != matched && follow(begin)) matched = regex;
  }
  return made_;
}

// Adds the reads and the match that an instruction leads to, preferred ones first. True at the match.
bool LexerStateMaker::follow(std::uint32_t begin) {
  waiting_.assign(1, begin);
  while (!waiting_.empty()) {
    const std::uint32_t place = waiting_.back();
    waiting_.pop_back();
    if (std::exchange(reached_[place], search_) == search_) continue;
    const Instruction& instruction = program_.instructions[place];
    switch (instruction.type) {
      case Instruction::Type::fork:
        waiting_.push_back(instruction.other);
        waiting_.push_back(instruction.next);
        break;
      case Instruction::Type::read:
        add_thread(instruction);
        break;
      case Instruction::Type::match:
        made_.matching.push_back(instruction.regex);
        return true;
    }
  }
  return false;
}

void LexerStateMaker::add_thread(const Instruction& read) {
  const auto thread = static_cast<std::uint32_t>(made_.threads.size());
  std::uint32_t& chain = chain_of_[read.set];
  if (chain >= made_.chains.size() || made_.chains[chain].set != read.set) {
    chain = static_cast<std::uint32_t>(made_.chains.size());
    made_.chains.push_back({read.set, LexerState::kNone});
  }
  made_.threads.push_back({read.next, std::exchange(made_.chains[chain].last, thread)});
}

}  // namespace gongwen::internal
