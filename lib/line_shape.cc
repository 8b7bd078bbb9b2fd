#include "line_shape.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "byte_block.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kPart = 16;  // bytes that are asked about at once
constexpr Byte kCell = 1;
constexpr Byte kOpens = 2;

// GCC 12 asks all of this of sixteen bytes at once, as long as it needs no branches. Signed, continuation bytes are the
// lowest and ASCII the highest.
constexpr Byte columns_of(Byte byte) {
  const auto value = static_cast<signed char>(byte);
  const bool begins = value >= -0x40;
  const bool is_narrow = value >= 0;
  const bool was_wide = (byte == ',') | ((byte | 1) == ';') | (byte == '?') | ((byte | 1) == ')');
  return static_cast<Byte>(begins + begins - is_narrow + was_wide);
}

constexpr bool is_cell_mark(Byte byte) { return (byte == '\t') | (byte == '|'); }
constexpr bool begins_gap(const Byte* at) { return (at[0] == ' ') & (at[1] == ' ') & (at[2] == ' '); }

// 《 “ 〔 are E3 80 8A, E2 80 9C and E3 80 94: few other characters are taken for them.
constexpr bool may_open(const Byte* at) {
  const bool is_last = (at[2] == 0x8A) | (at[2] == 0x9C) | (at[2] == 0x94);
  return (at[0] == '(') | (((at[0] & 0xFE) == 0xE2) & is_last);
}

// Bytes FF, as many as are seen from a part, then 00: from some place on, those that keep as many as there are.
constexpr std::size_t kSeen = kPart + 2;
constexpr std::array<Byte, 2 * kSeen> kKept = [] {
  std::array<Byte, 2 * kSeen> kept{};
  std::fill_n(kept.begin(), kSeen, 0xFF);
  return kept;
}();

// Of eight bytes.
constexpr std::size_t sum_of(std::uint64_t bytes) {
  constexpr std::uint64_t kEvery = 0x0001000100010001;
  constexpr std::uint64_t kBytes = 0xFF * kEvery;
  return ((bytes & kBytes) + (bytes >> 8 & kBytes)) * kEvery >> 48;
}

// What sixteen bytes tell, for all parts of a stretch: no sum exceeds 30.
class ShapeLanes {
 public:
  // Of the bytes those that are kept.
  void add(const Byte* bytes, const Byte* kept) {
    for (std::size_t i = 0; i < kPart; ++i) sums_[i] = static_cast<Byte>(sums_[i] + (columns_of(bytes[i]) & kept[i]));
    for (std::size_t i = 0; i < kPart; ++i) {
      const bool is_cell = is_cell_mark(bytes[i]) | (begins_gap(bytes + i) & kept[i + 2]);
      const int found = is_cell * kCell + may_open(bytes + i) * kOpens;
      found_[i] = static_cast<Byte>(found_[i] | (found & kept[i]));
    }
  }

  LineShape shape() const {
    constexpr std::uint64_t kEveryByte = 0x0101010101010101;
    const std::uint64_t found = word_of(found_.data()) | word_of(found_.data() + kPart / 2);
    const std::size_t columns = sum_of(word_of(sums_.data()) + word_of(sums_.data() + kPart / 2));
    return {.columns = static_cast<std::uint16_t>(columns),
            .has_cells = (found & kCell * kEveryByte) != 0,
            .may_open = (found & kOpens * kEveryByte) != 0};
  }

 private:
  std::array<Byte, kPart> sums_{};
  std::array<Byte, kPart> found_{};
};

}  // namespace

LineShape line_shape(std::string_view text, std::size_t begin, std::size_t end) {
  ShapeLanes lanes;
  BlockBytes block;
  for (; begin < end; begin += kPart)
    lanes.add(block.at(text, begin), kKept.data() + (kSeen - std::min(end - begin, kSeen)));
  return lanes.shape();
}

}  // namespace gongwen::internal
