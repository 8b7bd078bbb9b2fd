// lexer_state.h - what the machines of all regexes can be in at once, and what they can be in behind a character.
//
//   [0-9]+元   [0-9]+(?:年|月)   behind a digit: threads that read 0-9, 元, 0-9, 年, 月
//   behind one more digit        the same; behind 元: none, and the first regex matches
//
// Of a state's many threads few can read one character, and threads of many regexes read the same set. So those that do
// stand together, and 64 sets at a time are asked for.
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
    std::uint32_t rank;  // preferred ones have lower ranks
    std::uint32_t next;  // the instruction where it begins when it has read
    friend auto operator<=>(const Thread&, const Thread&) = default;
  };
  // Sets that threads read, of 64 whose bits are one word.
  struct Sets {
    std::uint32_t word;
    std::uint32_t first;  // how many sets come before
    std::uint64_t bits;
  };

  // Where the threads begin that read a character. `with` has a bit for each set that has it, 64 to a word.
  Begins begins_behind(const std::uint64_t* with) const;

  const Begins* begins = nullptr;  // kept by who keeps the state
  std::vector<Sets> sets;          // ascending
  std::vector<Thread> threads;     // that can read: set by set, preferred ones first
  std::vector<std::uint32_t> first_threads;  // by set, and behind the last one
  std::vector<std::uint32_t> matching;  // the regexes that match what led here
};

class LexerStateMaker {
 public:
  explicit LexerStateMaker(const RegexProgram& program)
      : program_(program),
        reached_(program.instructions.size()),
        threads_of_(program.sets.size()),
        read_sets_(program.sets.size() / 64 + 1) {}

  LexerState state(const Begins& begins);

 private:
  struct Read {
    std::uint32_t set;
    std::uint32_t next;
  };

  bool follow(std::uint32_t begin);
  void make_room();
  void list_sets();
  void list_threads();

  const RegexProgram& program_;
  LexerState made_;
  std::vector<Read> reads_;             // of the state that is made, preferred ones first
  std::vector<std::uint32_t> reached_;  // by instruction: the last search that came by
  std::uint32_t search_ = 0;
  std::vector<std::uint32_t> waiting_;     // instructions to look at later, the next one last
  std::vector<std::uint32_t> threads_of_;  // by set: how many, then where the next one goes; 0 between two states
  std::vector<std::uint64_t> read_sets_;   // a bit for each set that has some
};

}  // namespace gongwen::internal
