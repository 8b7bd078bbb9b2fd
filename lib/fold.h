// fold.h - what becomes of each character: one table, built once from ICU and the radicals' data file.
//
//   ［２０２３］ -> [2023]     ，：；（） -> ,:;()     NBSP U+3000 -> space     VT FF CR CRLF U+2028 -> \n     ￥ -> ¥
//   ⼈⻓ -> 人长 (radicals)     U+F9DC -> 隆 (compatibility ideographs)     ﹝﹞ ︵ ︰ -> 〔〕 ( :     ｱ｡ -> ア。
//   dropped    zero-width characters, BOM, soft hyphen, bidi marks, variation selectors
//   as it is   ① ⑴ ⒈ ㈠ ㎡ ² ½ № ℡ …, dashes, 〇 ○ ●, simplified and traditional characters, private use, NUL
//
// A character becomes one character or none, so that every folded one has its place in the original. The vertical
// forms that NFKC makes several of stay, but for ︰, which writers mean as a colon.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text.h"

namespace gongwen::internal {

class FoldTable {
 public:
  static constexpr char32_t kDropped = 0xFFFFFFFF;

  FoldTable();  // std::runtime_error where ICU's data is missing

  // The character's folded form, or kDropped.
  char32_t operator[](char32_t character) const {
    return character < low_.size() ? low_[character] : beyond(character);
  }

 private:
  char32_t beyond(char32_t character) const;
  void set(char32_t character, char32_t folded);
  void set_all(std::u32string_view characters, char32_t folded);
  void add_spaces_and_dropped();
  void add_icu_forms();
  void add_radicals();

  std::array<char32_t, 0x10000> low_;  // U+0000..U+FFFF
  std::vector<char32_t> compat_;       // U+2F800..U+2FA1F
};

// Text before anything of its layout is taken out: characters folded, every space and line break still there.
struct FoldedCharacters {
  std::string text;
  std::vector<Text::Run> runs;
  std::vector<Span> ill_formed;
};

FoldedCharacters fold_characters(std::string_view original);

// The data file, embedded at build.
std::string_view equivalent_unified_ideographs();

constexpr bool is_han(char32_t code) {
  return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) || code == U'〇' ||
         (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

}  // namespace gongwen::internal
