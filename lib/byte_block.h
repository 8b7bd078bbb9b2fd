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

// Eight bytes that are 0 or 1 as eight bits, the first byte's the lowest. The factor moves each to its bit of the
// highest byte, and none onto another.
inline std::uint64_t bits_of_flags(const Byte* flags) {
  constexpr bool kLittle = std::endian::native == std::endian::little;
  constexpr std::uint64_t kFactor = kLittle ? 0x0102040810204080 : 0x8040201008040201;
  std::uint64_t eight = 0;
  std::memcpy(&eight, flags, sizeof eight);
  return eight * kFactor >> 56;
}

// `ask(at)` is asked of each byte of a block and answers 1 or 0. Where it gets by without branches, sixteen bytes are
// asked at once.
template <typename Ask>
std::uint64_t bits_of_block(const Byte* block, Ask ask) {
  std::array<Byte, kByteBlock> flags;
  for (std::size_t i = 0; i < kByteBlock; ++i) flags[i] = ask(block + i);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < kByteBlock; i += 8) bits |= bits_of_flags(flags.data() + i) << i;
  return bits;
}

}  // namespace gongwen::internal
