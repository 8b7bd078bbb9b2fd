// lexer_state.h - what the machines of all regexes can be in at once, and what they can be in behind a character.
//
//   [0-9]+元   [0-9]+(?:年|月)   behind a digit: threads that read 0-9, 元, 0-9, 年, 月
//   behind one more digit        the same; behind 元: none, and the first regex matches
//
// Of a state's many threads few can read one character, and threads of many regexes read the same set. So those that do
// are a chain, and each set is asked for once.
//
// Owns    its threads; a maker is one thread's (of the program), a state never changes
#pragma once

#include <cstdint>
#include <vector>

#include "regex_program.h"

namespace gongwen::internal {

// Instructions that threads begin at, to look for what they can read: preferred ones first, regex by regex. Equal
// begins, equal states.
using Begins = std::vector<std::uint32_t>;

struct LexerState {
  struct Thread {
    std::uint32_t next;   // the instruction where it begins when it has read
    std::uint32_t alike;  // the thread before it in its chain, kNone at the chain's end
  };
  struct Chain {
    std::uint32_t set;
    std::uint32_t last;  // thread
  };
  static constexpr auto kNone = static_cast<std::uint32_t>(-1);

  // Where the threads begin that read a character. `sets` has a bit for each set that has it, 64 to a word.
  Begins begins_behind(const std::uint64_t* sets) const;

  const Begins* begins = nullptr;  // kept by who keeps the state
  std::vector<Thread> threads;     // that can read, preferred ones first
  std::vector<Chain> chains;
  std::vector<std::uint32_t> matching;  // the regexes that match what led here
};

class LexerStateMaker {
 public:
  explicit LexerStateMaker(const RegexProgram& program)
      : program_(program), reached_(program.instructions.size()), chain_of_(program.sets.size()) {}

  LexerState state(const Begins& begins);

 private:
  bool follow(std::uint32_t begin);
  void add_thread(const Instruction& read);

  const RegexProgram& program_;
  LexerState made_;
  std::vector<std::uint64_t> reached_;  // by instruction: the last search that came by
  std::uint64_t search_ = 0;
  std::vector<std::uint32_t> waiting_;   // instructions to look at, the next one last
  std::vector<std::uint32_t> chain_of_;  // by set: its chain, if the state that is made has it there
};

}  // namespace gongwen::internal
