#include "text_marks.h"

#include <algorithm>
#include <array>

#include "byte_block.h"
#include "characters.h"
#include "make_room.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kStride = FoundBytes::kStretch;  // bytes of text that room is made for at once
constexpr std::size_t kAhead = 128;  // places that are made ready at once, shortly before they are used

// Whether a mark begins at a byte, or one of the characters that are asked about with it: U+0000..002F and 003A..0041,
// U+2000..203F, U+3000..303F and U+7B00..7B3F. GCC 12 asks this of sixteen bytes at once, as long as it needs no
// branches; a stretch of bytes costs least where it becomes the least or the greatest signed numbers.
constexpr bool may_begin_mark(const Byte* at) {
  const Byte first = at[0];
  const bool low = static_cast<signed char>(first + 0x80) < -0x50;      // 00..2F: tab, line break, space ! ( ) , .
  const bool high = static_cast<signed char>(first + 0x3E) >= 0x78;     // 3A..41: : ; ?
  const bool punctuation = ((first & 0xFE) == 0xE2) & (at[1] == 0x80);  // U+2000..203F, U+3000..303F
  const bool ordinal = (first == 0xE7) & (at[1] == 0xAC);               // U+7B00..7B3F: 第
  return low | high | punctuation | ordinal;
}

// Which characters count among those that may: by a character's first byte, a bit for each value that the last six bits
// of its third byte may have. What one byte tells has all bits or none. Looking them up takes no branches, which would
// be guessed wrong.
using ByLead = std::array<std::uint64_t, 256>;
constexpr ByLead by_lead(std::string_view single, std::u32string_view wide) {
  ByLead bits{};
  for (const char byte : single) bits[static_cast<Byte>(byte)] = ~std::uint64_t{0};
  for (const char32_t character : wide) bits[0xE0 | character >> 12] |= std::uint64_t{1} << character % 64;
  return bits;
}
constexpr bool has(const ByLead& bits, const Byte* at) { return (bits[at[0]] >> at[2] % 64 & 1) != 0; }

constexpr ByLead kMarks = by_lead(" \t,;:!?().", U"、。〕】》」”’第");
constexpr ByLead kSentenceEnds = by_lead("\n!?", U"。");

class MarkScan {
 public:
  explicit MarkScan(std::string_view text) : text_(text) {}

  TextMarks run() {
    for (std::size_t at = 0; at < text_.size(); at += kStride) {
      make_room_for(at);
      take(at, std::min(at + kStride, text_.size()));
    }
    found_.marks.resize(marks_);
    found_.sentence_ends.resize(sentences_);
    end_sentences();
    return std::move(found_);
  }

 private:
  // For all that a stride can have.
  void make_room_for(std::size_t begin) {
    const auto make = [&](std::vector<std::uint32_t>& places, std::size_t count) {
      const std::size_t most = count + kStride;
      if (places.size() >= most) return;
      if (count > 0 && places.capacity() < most + kAhead) {
        places.resize(count);
        grow(places, begin, text_.size());
      }
      places.resize(most + kAhead);
    };
    make(found_.marks, marks_);
    make(found_.sentence_ends, sentences_);
  }

  // What may be a mark is written down, and counted if it is one.
  void take(std::size_t begin, std::size_t end) {
    std::uint32_t* mark = found_.marks.data() + marks_;
    std::uint32_t* sentence = found_.sentence_ends.data() + sentences_;
    const auto write = [&](std::size_t place, const Byte* bytes) {
      *mark = *sentence = static_cast<std::uint32_t>(place);
      mark += has(kMarks, bytes) ? 1 : 0;
      sentence += has(kSentenceEnds, bytes) ? 1 : 0;
    };
    FoundBytes(text_, begin, end, [](const Byte* at) { return may_begin_mark(at); }).each(write);
    marks_ = static_cast<std::size_t>(mark - found_.marks.data());
    sentences_ = static_cast<std::size_t>(sentence - found_.sentence_ends.data());
  }

  // Sentences, and lines, at marks; the places are moved behind them.
  void end_sentences() {
    for (std::uint32_t& at : found_.sentence_ends) {
      const char first = text_[at];
      if (first == '\n') end_line(at);
      at += is_ascii(first) ? 1 : 3;
    }
    end_line(text_.size());
  }

  void end_line(std::size_t end) {
    std::size_t at = line_;
    while (at < end && is_blank(text_[at])) ++at;
    if (at < end) {
      make_room(found_.lines, line_, text_.size());
      found_.lines.push_back({line_, end});
    }
    line_ = end + 1;
  }

  std::string_view text_;
  TextMarks found_;
  std::size_t marks_ = 0;  // how many there are
  std::size_t sentences_ = 0;
  std::size_t line_ = 0;  // where it begins
};

}  // namespace

TextMarks find_marks(std::string_view folded) { return MarkScan(folded).run(); }

}  // namespace gongwen::internal
