// section_mark.h - reads one mark of the outline where it stands.
//
//   一、 -> han 1     (十二) ㈠ -> bracketed_han     3. 3、 ⒊ -> point, pause
//   (1) 1) ① -> bracketed, half_bracketed, circled     第三章 第五条之一 -> chapter 3, article 5
//   一是 三要 -> verb_is, verb_must     第二, -> ordinal     其次 -> adverb 2
//
// Input    folded UTF-8; reading starts at byte 0. What stands before is the caller's to judge.
// Returns  style, number and bytes; nullopt if no mark starts here, or what follows shows that it is none:
//          一、二等奖   第五条规定   (一)项   1.5万
// Owns     views of the word lists; reading allocates nothing; thread-safe
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "characters.h"
#include "words.h"

namespace gongwen::internal {

// From the outermost to the innermost as GB/T 9704 and drafting habit have them.
enum class MarkStyle : std::uint8_t {
  part, chapter, section, article, han, bracketed_han, decimal_1, decimal_2, decimal_3, decimal_4, decimal_5,
  pause, point, bracketed, half_bracketed, circled, ordinal, adverb, verb_is, verb_must
};
constexpr std::size_t kMarkStyles = static_cast<std::size_t>(MarkStyle::verb_must) + 1;

constexpr bool is_inline(MarkStyle style) { return style >= MarkStyle::ordinal; }
constexpr bool is_division(MarkStyle style) { return style <= MarkStyle::article; }
// 1.1 and 1.1.1, and the 1 above them, however it is written: 1 1. 1、
constexpr bool is_decimal(MarkStyle style) { return style >= MarkStyle::decimal_1 && style <= MarkStyle::decimal_5; }

struct SectionMark {
  MarkStyle style;
  std::uint32_t number;   // of decimals, all parts: decimal_number.h
  std::size_t size;       // bytes
  bool doubtful = false;  // a digit follows: 2.100套 may be a number, not the second item
};

class SectionMarkReader {
 public:
  explicit SectionMarkReader(const Words& words);

  // One bit tells most places of a well-formed text that no mark begins there, nor the number behind a mark's bracket.
  bool may_begin(std::string_view text, std::size_t at) const {
    return at < text.size() && first_.may_begin(text.substr(at));
  }
  // The same of a character of three bytes, without a branch.
  bool may_begin_three(const char* character) const { return first_.may_have_three(character); }
  std::optional<SectionMark> read(std::string_view text) const;

 private:
  std::optional<SectionMark> read_bracketed(std::string_view text) const;
  std::optional<SectionMark> read_digits(std::string_view text) const;
  std::optional<SectionMark> read_han(std::string_view text) const;
  std::optional<SectionMark> read_division(std::string_view text) const;
  std::optional<SectionMark> read_adverb(std::string_view text) const;
  bool refers(const SectionMark& mark, std::string_view text) const;

  CharacterBits first_;
  const WordList& divisions_;
  const WordList& verbs_;
  const WordList& adverbs_;
  const WordList& article_references_;
  const WordList& item_references_;
  const WordList& grades_;
};

}  // namespace gongwen::internal
