#include "text_marks.h"

#include <algorithm>
#include <array>

#include "byte_block.h"
#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMarksShare = 15;      // bytes of text to one mark, about
constexpr std::size_t kSentencesShare = 40;  // and to the end of a sentence

// 1 where a mark begins at a byte, or another ASCII mark, a character of U+2000..3FFF or U+7B00..7B3F: few characters
// are. GCC 12 asks this of sixteen bytes at once, as long as it needs no branches.
constexpr Byte may_begin_mark(const Byte* at) {
  const Byte ascii = (at[0] < '@') & (static_cast<Byte>(at[0] - '0') > 9);  // no digit
  const Byte wide = (at[0] | 1) == 0xE3;                                    // E2
  const Byte ordinal = (at[0] == 0xE7) & (at[1] == 0xAC);                   // 第
  return ascii + wide + ordinal;
}

// The sorts of marks, a bit each. A character is of a sort that each of its bytes is of; what stands behind an ASCII
// character may be any byte.
class MarkSorts {
 public:
  static constexpr Byte kAscii = 1;
  static constexpr Byte kQuote = 2;
  static constexpr Byte kBracket = 4;
  static constexpr Byte kOrdinal = 8;
  static constexpr Byte kStop = 16;      // 。
  static constexpr Byte kAsciiStop = 32;
  static constexpr bool ends_sentence(Byte sort) { return sort >= kStop; }
  static constexpr unsigned size_of_end(Byte sort) { return 1 + (sort & kStop) / 8U; }  // 3 or 1 without a branch

  constexpr MarkSorts() {
    add_ascii(kAscii, " \t,;:().");
    add_ascii(kAsciiStop, "\n!?");
    for (const std::string_view quote : {"”", "’"}) add(kQuote, quote);
    for (const std::string_view bracket : {"、", "〕", "】", "》", "」"}) add(kBracket, bracket);
    add(kOrdinal, "第");
    add(kStop, "。");
  }

  // 0 where no mark begins.
  constexpr Byte at(const Byte* bytes) const { return first_[bytes[0]] & second_[bytes[1]] & third_[bytes[2]]; }

 private:
  using OfByte = std::array<Byte, 256>;

  static constexpr Byte& of(OfByte& sorts, char byte) { return sorts[static_cast<Byte>(byte)]; }
  constexpr void add(Byte sort, std::string_view character) {
    of(first_, character[0]) |= sort;
    of(second_, character[1]) |= sort;
    of(third_, character[2]) |= sort;
  }
  constexpr void add_ascii(Byte sort, std::string_view characters) {
    for (const char character : characters) of(first_, character) |= sort;
    for (Byte& any : second_) any |= sort;
    for (Byte& any : third_) any |= sort;
  }

  OfByte first_{};
  OfByte second_{};
  OfByte third_{};
};
constexpr MarkSorts kSorts;

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

  // What may be a mark is written down, and counted if it is one: a branch would be guessed wrong.
  void take(std::size_t block) {
    const Byte* bytes = bytes_.at(text_, block);
    std::uint32_t* mark = found_.marks.data() + marks_;
    std::uint32_t* sentence = found_.sentence_ends.data() + sentences_;
    std::uint64_t bits = bits_of_block(bytes, [](const Byte* at) { return may_begin_mark(at); });
    for (; bits != 0; bits &= bits - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(bits));
      const Byte sort = kSorts.at(bytes + i);
      *mark = static_cast<std::uint32_t>(block + i);
      *sentence = *mark + MarkSorts::size_of_end(sort);
      mark += sort != 0 ? 1 : 0;
      sentence += MarkSorts::ends_sentence(sort) ? 1 : 0;
    }
    marks_ = static_cast<std::size_t>(mark - found_.marks.data());
    end_lines(static_cast<std::size_t>(sentence - found_.sentence_ends.data()));
  }

  // At those of the next sentence ends that are line breaks.
  void end_lines(std::size_t sentences) {
    for (; sentences_ < sentences; ++sentences_) {
      const std::size_t last = found_.sentence_ends[sentences_] - 1;
      if (text_[last] == '\n') end_line(last);
    }
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
