// byte_block.h - one question asked of 64 bytes of a text at once: the answers as one number, a bit a byte.
//
//   "一、二\n…" and "is it a line break?"  ->  bit 9, and all that stand behind it
//
// Owns  where a text begins or ends, a copy of the bytes with zeros beside them; thread-safe
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gongwen::internal {

using Byte = unsigned char;

constexpr std::size_t kByteBlock = 64;

// The bytes of a block, and two on either side of it: a question may look at a character's other bytes.
class BlockBytes {
 public:
  // Zeros stand for what the text does not have. Until the next call.
  const Byte* at(std::string_view text, std::size_t begin) {
    const auto* bytes = reinterpret_cast<const Byte*>(text.data());
    if (begin >= kBeside && begin + kByteBlock + kBeside <= text.size()) return bytes + begin;
    const std::size_t before = std::min(begin, kBeside);
    const std::size_t behind = std::min(text.size() - begin, kByteBlock + kBeside);
    copy_.fill(0);
    std::memcpy(copy_.data() + kBeside - before, bytes + begin - before, before + behind);
    return copy_.data() + kBeside;
  }

 private:
  static constexpr std::size_t kBeside = 2;
  std::array<Byte, kByteBlock + 2 * kBeside> copy_;
};

// Eight rows of eight bits become eight columns: bit j of byte i is bit i of byte j.
constexpr std::uint64_t transposed(std::uint64_t bits) {
  const auto swap = [&bits](int distance, std::uint64_t upper) {
    const std::uint64_t differ = (bits ^ bits >> distance) & upper;
    bits ^= differ ^ differ << distance;
  };
  swap(7, 0x00AA00AA00AA00AA);
  swap(14, 0x0000CCCC0000CCCC);
  swap(28, 0x00000000F0F0F0F0);
  return bits;
}

// Eight bytes as one number, the first one the lowest. Where they stand so, GCC 12 is to load them at once: those of a
// vector it would store eight times.
constexpr std::uint64_t word_of(const Byte* bytes) {
  std::array<Byte, 8> eight;
  std::copy_n(bytes, eight.size(), eight.begin());
  if constexpr (std::endian::native == std::endian::little) return std::bit_cast<std::uint64_t>(eight);
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < eight.size(); ++i) word |= std::uint64_t{eight[i]} << 8 * i;
  return word;
}

// How many bits are set. std::popcount calls a function of the compiler's, as long as x86-64 has no instruction for it.
constexpr unsigned number_of_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555;
  bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
  return static_cast<unsigned>(bits * 0x0101010101010101 >> 56);
}

// `ask(at)` is asked of each byte of a block and answers 1 or 0. Where it gets by without branches, sixteen bytes are
// asked at once: the answers of bytes that stand sixteen apart share a byte, two bits of it each.
template <typename Ask>
std::uint64_t bits_of_block(const Byte* block, Ask ask) {
  constexpr std::size_t kAtOnce = 16;
  std::array<Byte, kAtOnce> answers;
  for (std::size_t i = 0; i < kAtOnce; ++i) {
    const Byte* at = block + i;
    answers[i] = static_cast<Byte>(ask(at) + 4 * ask(at + kAtOnce) + 16 * ask(at + 2 * kAtOnce) +
                                   64 * ask(at + 3 * kAtOnce));
  }
  const std::uint64_t rows = word_of(answers.data()) | word_of(answers.data() + 8) << 1;
  return rows == 0 ? 0 : transposed(rows);
}

// The bytes of a stretch of text that `ask` answers 1 for. They are taken block after block in one loop: a loop for
// each block would end where it is guessed wrong.
class FoundBytes {
 private:
  static constexpr std::size_t kBlocks = 5;

 public:
  static constexpr std::size_t kStretch = kBlocks * kByteBlock;  // the longest

  // The end may stand behind the text's.
  template <typename Ask>
  FoundBytes(std::string_view text, std::size_t begin, std::size_t end, Ask ask) {
    for (; begin < end; begin += kByteBlock) {
      Block& block = blocks_[count_];
      block.begin = begin;
      block.bytes = copies_[count_].at(text, begin);
      block.bits = bits_of_block(block.bytes, ask);
      count_ += block.bits != 0 ? 1 : 0;
    }
    blocks_[count_].bits = 0;
  }

  // Gives the place in the text and the bytes from there on, to the end of the block and two more.
  template <typename Take>
  void each(Take take) const {
    const Block* block = blocks_.data();
    for (std::uint64_t bits = block->bits; bits != 0;) {
      const auto i = static_cast<std::size_t>(std::countr_zero(bits));
      take(block->begin + i, block->bytes + i);
      bits &= bits - 1;
      const std::uint64_t is_done = bits == 0 ? 1 : 0;
      bits |= block[1].bits & (0 - is_done);
      block += is_done;
    }
  }

 private:
  struct alignas(32) Block {
    std::uint64_t bits;
    const Byte* bytes;
    std::size_t begin;
  };
  std::size_t count_ = 0;  // of the blocks that have such bytes; one without stands behind them
  std::array<Block, kBlocks + 1> blocks_;
  std::array<BlockBytes, kBlocks> copies_;
};

// As bits_of_block, of 32 bytes: for what is mostly found nearby.
constexpr std::size_t kHalfBlock = kByteBlock / 2;
template <typename Ask>
std::uint64_t bits_of_half_block(const Byte* block, Ask ask) {
  constexpr std::uint64_t kGather = 0x0102040810204080;  // the lowest bit of byte i to bit 56 + i
  std::array<Byte, kHalfBlock> answers;
  for (std::size_t i = 0; i < answers.size(); ++i) answers[i] = static_cast<Byte>(ask(block + i));
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < answers.size(); i += 8) bits |= (word_of(answers.data() + i) * kGather >> 56) << i;
  return bits;
}

}  // namespace gongwen::internal
