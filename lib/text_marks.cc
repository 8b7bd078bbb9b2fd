#include "text_marks.h"

#include <algorithm>
#include <array>

#include "byte_block.h"
#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMarksShare = 12;  // bytes of text to one mark, about

// 1 where a mark begins at a byte, or another character of U+2000..203F or U+3000..303F. Marks that differ by one bit
// are asked about together, and answers are put together as numbers: GCC 12 then asks sixteen bytes at once.
constexpr Byte may_begin_mark(const Byte* at) {
  const Byte first = at[0];
  const Byte second = at[1];
  const Byte third = at[2];
  const Byte space = (first == '\n') | (first == '\t') | ((first | 1) == '!');                     // or ' '
  const Byte end = (first == '?') | ((first | 2) == '.') | ((first | 1) == ';');                  // or , or :
  const Byte bracket = (first | 1) == ')';                                                        // or (
  const Byte punctuation = ((first | 1) == 0xE3) & (second == 0x80);                              // or E2
  const Byte ordinal = (first == 0xE7) & (second == 0xAC) & (third == 0xAC);                      // 第
  return space | end | bracket | punctuation | ordinal;
}

// The marks of U+2000..203F and of U+3000..303F, a bit each: their last bytes tell them from one another.
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

class MarkScan {
 public:
  explicit MarkScan(std::string_view text) : text_(text) {}

  TextMarks run() {
    for (std::size_t block = 0; block < text_.size(); block += kByteBlock) {
      make_room(block);
      take(block);
    }
    found_.marks.resize(count_);
    end_line(text_.size());
    return std::move(found_);
  }

 private:
  // For all marks that a block can have.
  void make_room(std::size_t block) {
    const std::size_t most = count_ + kByteBlock;
    if (found_.marks.size() < most) found_.marks.resize(most + (text_.size() - block) / kMarksShare);
  }

  void take(std::size_t block) {
    const Byte* bytes = bytes_.at(text_, block);
    std::uint64_t bits = bits_of_block(bytes, [](const Byte* at) { return may_begin_mark(at); });
    const std::size_t first = count_;
    for (; bits != 0; bits &= bits - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(bits));
      found_.marks[count_] = static_cast<std::uint32_t>(block + i);
      count_ += is_mark(bytes + i) ? 1 : 0;
    }
    for (std::size_t i = first; i < count_; ++i)
      if (text_[found_.marks[i]] == '\n') end_line(found_.marks[i]);
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
  std::size_t count_ = 0;  // of the marks found
  std::size_t line_ = 0;   // where it begins
};

}  // namespace

TextMarks find_marks(std::string_view folded) { return MarkScan(folded).run(); }

}  // namespace gongwen::internal
