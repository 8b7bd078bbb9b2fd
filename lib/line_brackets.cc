#include "line_brackets.h"

#include <algorithm>
#include <array>
#include <bit>

#include "byte_block.h"

namespace gongwen::internal {
namespace {

// What a mark does, a bit each: of the pairs those that it opens, then those that it closes, and whether it is 。.
constexpr int kCloses = 4;
constexpr unsigned kAllPairs = 15;
constexpr unsigned kStop = 256;

// Whether a bracket or 。 begins at a byte: ( or ), or E2 80 and E3 80 before the last bytes of the others. No branches:
// sixteen bytes are asked at once.
constexpr bool may_begin(const Byte* at) {
  const Byte pair = at[2] & 0xFE;
  const bool is_last = (pair == 0x8A) | (pair == 0x94) | (pair == 0x9C) | (at[2] == 0x82);
  return ((at[0] & 0xFE) == '(') | (((at[0] & 0xFE) == 0xE2) & (at[1] == 0x80) & is_last);
}

// By the last byte; 。 《 》 〔 〕 follow E3, “ and ” E2.
constexpr std::array<std::uint16_t, 512> kDoes = [] {
  std::array<std::uint16_t, 512> does{};
  const auto add = [&does](std::size_t open, std::size_t close, unsigned pair) {
    does[open] = static_cast<std::uint16_t>(pair);
    does[close] = static_cast<std::uint16_t>(pair << kCloses);
  };
  add('(', ')', LineBrackets::kParentheses);
  add(0x9C, 0x9D, LineBrackets::kQuotes);
  add(256 + 0x8A, 256 + 0x8B, LineBrackets::kTitles);
  add(256 + 0x94, 256 + 0x95, LineBrackets::kYears);
  does[256 + 0x82] = kStop;
  return does;
}();
constexpr unsigned done_by(const Byte* at) {
  const Byte last = at[0] < 0x80 ? at[0] : at[2];
  return kDoes[(at[0] == 0xE3 ? 256U : 0U) + last];
}

// Takes brackets in order. No branches: which one comes next would be guessed wrong.
class BracketWalk {
 public:
  void take(unsigned does) {
    const unsigned opens = does & kAllPairs;
    const unsigned closes = does >> kCloses & kAllPairs;
    first_opens_ |= opens & ~first_closes_ & before_stop_;
    first_closes_ |= closes & ~first_opens_ & before_stop_;
    last_opens_ = (last_opens_ | opens) & ~closes;
    before_stop_ &= (does & kStop) != 0 ? 0 : kAllPairs;
  }

  LineBrackets result() const {
    const auto set = [](unsigned pairs) { return static_cast<std::uint8_t>(pairs); };
    return {set(first_opens_), set(first_closes_), set(last_opens_), before_stop_ == 0};
  }

 private:
  unsigned first_opens_ = 0;
  unsigned first_closes_ = 0;
  unsigned last_opens_ = 0;
  unsigned before_stop_ = kAllPairs;  // none behind the first 。
};

}  // namespace

LineBrackets line_brackets(std::string_view text, std::size_t begin, std::size_t end) {
  BracketWalk walk;
  BlockBytes block;
  for (; begin < end; begin += kByteBlock) {
    const Byte* bytes = block.at(text, begin);
    std::uint64_t bits = bits_of_block(bytes, [](const Byte* at) { return may_begin(at); });
    if (end - begin < kByteBlock) bits &= ~(~std::uint64_t{0} << (end - begin));
    for (; bits != 0; bits &= bits - 1) walk.take(done_by(bytes + std::countr_zero(bits)));
  }
  return walk.result();
}

}  // namespace gongwen::internal
