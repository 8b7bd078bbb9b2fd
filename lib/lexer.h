// lexer.h - many regexes as one automaton: one walk over a text's begin tells which of them match there, and how far.
//
//   [0-9]+元   [0-9]+(?:年|月)   at "15元整"  -> the first matches, 5 bytes
//
// Meaning  each regex alone matches as RE2 does, anchored, leftmost-first.
// How      A state is what every regex's machine (regex_program.h) can be in at once. States and the ways between them
//          are made when a text first needs them, and kept for all texts and threads; once they are too many, one
//          begins anew with none.
// Cost     a step a character, a look-up each when its way is known; memory is bounded: 65,536 ways, 2 million
//          threads and begins of states (lexer_state.h), of some 30 bytes at most
// Owns     its tables; a Lexer is thread-safe, a LexerRun is one thread's
// Errors   std::length_error for regexes that are together too large (regex_program.h, alphabet.h)
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "alphabet.h"
#include "regex_program.h"

namespace gongwen::internal {

// Where a way leads: a state's number, and what a walk asks of most states. States are numbered from 1: no bits, no
// place.
class LexerPlace {
 public:
  enum Trait : std::uint32_t { kGoesOn = 1, kMatches = 2 };  // some thread can read; some regex matches what led here

  LexerPlace() = default;
  LexerPlace(std::uint32_t state, std::uint32_t traits) : bits_(state << 2 | traits) {}
  explicit LexerPlace(std::uint32_t bits) : bits_(bits) {}

  bool exists() const { return bits_ != 0; }
  std::uint32_t state() const { return bits_ >> 2; }
  bool goes_on() const { return (bits_ & kGoesOn) != 0; }
  bool matches() const { return (bits_ & kMatches) != 0; }
  std::uint32_t bits() const { return bits_; }

 private:
  std::uint32_t bits_ = 0;
};

class LexerStates;
class Ways;

// A set of regexes by number, 64 to a word.
using RegexMask = std::vector<std::uint64_t>;

constexpr std::size_t mask_words(std::size_t regexes) { return (regexes + 63) / 64; }
constexpr std::uint64_t mask_bit(std::size_t number) { return std::uint64_t{1} << number % 64; }

class Lexer {
 public:
  explicit Lexer(const std::vector<const Regex*>& regexes);
  ~Lexer();

  std::size_t size() const { return program_.starts.size(); }  // regexes

 private:
  friend class LexerRun;
  std::shared_ptr<LexerStates> states() const;  // those to begin with now

  RegexProgram program_;
  Alphabet alphabet_;
  mutable std::mutex mutex_;  // of states_
  mutable std::shared_ptr<LexerStates> states_;
};

struct LexerMatch {
  std::uint32_t regex;
  std::size_t size;  // bytes
};

// Matches some of a lexer's regexes, here and there in one text.
class LexerRun {
 public:
  LexerRun(const Lexer& lexer, RegexMask wanted);

  // The regexes that match where the text begins, in their order; no character is read that goes beyond so many bytes.
  // The text is well-formed UTF-8. What is returned stands until the next call.
  const std::vector<LexerMatch>& match(std::string_view text, std::size_t most = std::string_view::npos);

 private:
  void begin_anew();
  LexerPlace next(LexerPlace from, Alphabet::Class read);
  LexerPlace find_way(LexerPlace from, Alphabet::Class read);
  void note(const std::vector<std::uint32_t>& matching, std::size_t size);

  const Lexer& lexer_;
  RegexMask wanted_;
  std::shared_ptr<LexerStates> states_;
  const Ways* ways_ = nullptr;  // of states_
  LexerPlace start_;
  std::vector<LexerMatch> matches_;
  std::vector<std::uint32_t> matching_;  // regexes that have matched, as they came
  std::vector<std::size_t> sizes_;       // by regex: of its match, 0 when there is none
};

}  // namespace gongwen::internal
