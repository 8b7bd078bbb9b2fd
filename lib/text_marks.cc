#include "text_marks.h"

#include <algorithm>
#include <array>

#include "byte_block.h"
#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMarksShare = 12;      // bytes of text to one mark, about
constexpr std::size_t kSentencesShare = 32;  // and to the end of a sentence

// 1 where a mark begins at a byte, or another character of U+2000..203F or U+3000..303F. GCC 12 asks this of sixteen
// bytes at once, as long as it needs no branches: of alternatives one is true at most, and their sum, unlike what |
// makes of them, is never turned into a branch. Bytes that differ by one bit are asked about together.
constexpr Byte may_begin_mark(const Byte* at) {
  const Byte first = at[0];
  const Byte second = at[1];
  const Byte third = at[2];
  const Byte white = (first == '\n') + (first == '\t');
  const Byte end = ((first | 1) == '!') + (first == '?') + ((first | 2) == '.') + ((first | 1) == ';');  // space , :
  const Byte bracket = (first | 1) == ')';                                                              // (
  const Byte punctuation = ((first | 1) == 0xE3) & (second == 0x80);                                    // E2
  const Byte ordinal = (first == 0xE7) & (second == 0xAC) & (third == 0xAC);                            // 第
  return white + end + bracket + punctuation + ordinal;
}

// A bit for each character, at the place that the last six bits of its last byte tell.
constexpr std::uint64_t bits_of(std::u32string_view characters) {
  std::uint64_t bits = 0;
  for (const char32_t character : characters) bits |= std::uint64_t{1} << character % 64;
  return bits;
}
constexpr std::uint64_t kQuotes = bits_of(U"”’");
constexpr std::uint64_t kPunctuation = bits_of(U"、。〕】》」");

// Whether the character is a mark where it may be one. Without branches, which would be guessed wrong.
constexpr bool is_mark(const Byte* at) {
  const std::uint64_t wide = at[0] == 0xE2 ? kQuotes : at[0] == 0xE3 ? kPunctuation : ~std::uint64_t{0};
  return (wide >> at[2] % 64 & 1) != 0;
}

constexpr std::uint64_t kSentenceEnds = bits_of(U"\n!?");

// Whether a mark ends a sentence: one of these, or 。. No other mark has one of their bits.
constexpr bool ends_sentence(const Byte* mark) {
  return mark[0] == 0xE3 ? mark[2] == 0x82 : (kSentenceEnds >> mark[0] % 64 & 1) != 0;
}

class MarkScan {
 public:
  explicit MarkScan(std::string_view text) : text_(text) {}

  TextMarks run() {
    for (std::size_t block = 0; block < text_.size(); block += kByteBlock) {
      make_room(block);
      take(block);
    }
    found_.marks.resize(marks_);
    found_.sentence_ends.resize(sentences_);
    end_line(text_.size());
    return std::move(found_);
  }

 private:
  // For all that a block can have.
  void make_room(std::size_t block) {
    const auto make = [&](std::vector<std::uint32_t>& places, std::size_t count, std::size_t share) {
      const std::size_t most = count + kByteBlock;
      if (places.size() < most) places.resize(most + (text_.size() - block) / share);
    };
    make(found_.marks, marks_, kMarksShare);
    make(found_.sentence_ends, sentences_, kSentencesShare);
  }

  // What may be a mark is written down, and counted if it is one.
  void take(std::size_t block) {
    const Byte* bytes = bytes_.at(text_, block);
    const std::size_t first = sentences_;
    std::uint64_t bits = bits_of_block(bytes, [](const Byte* at) { return may_begin_mark(at); });
    for (; bits != 0; bits &= bits - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(bits));
      found_.marks[marks_] = static_cast<std::uint32_t>(block + i);
      found_.sentence_ends[sentences_] = static_cast<std::uint32_t>(block + i + (bytes[i] == 0xE3 ? 3 : 1));
      marks_ += is_mark(bytes + i) ? 1 : 0;
      sentences_ += ends_sentence(bytes + i) ? 1 : 0;
    }
    for (std::size_t i = first; i < sentences_; ++i)
      if (text_[found_.sentence_ends[i] - 1] == '\n') end_line(found_.sentence_ends[i] - 1);
  }

  void end_line(std::size_t end) {
    std::size_t at = line_;
    while (at < end && is_blank(text_[at])) ++at;
    if (at < end) found_.lines.push_back({line_, end});
    line_ = end + 1;
  }

  std::string_view text_;
  BlockBytes bytes_;
  TextMarks found_;
  std::size_t marks_ = 0;  // how many there are
  std::size_t sentences_ = 0;
  std::size_t line_ = 0;  // where it begins
};

}  // namespace

TextMarks find_marks(std::string_view folded) { return MarkScan(folded).run(); }

}  // namespace gongwen::internal
