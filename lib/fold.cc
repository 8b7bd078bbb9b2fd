#include "fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "characters.h"
#include "make_room.h"

namespace gongwen::internal {
namespace {

constexpr char32_t kCompatBegin = 0x2F800;
constexpr char32_t kCompatEnd = 0x2FA20;
constexpr char32_t kReplacement = 0xFFFD;

// A character's decomposition where that is one character, else the character itself.
char32_t single_form(const icu::Normalizer2& normalizer, char32_t character) {
  icu::UnicodeString form;
  if (!normalizer.getDecomposition(static_cast<UChar32>(character), form)) return character;
  return form.countChar32() == 1 ? static_cast<char32_t>(form.char32At(0)) : character;
}

bool is_ascii_or_cjk_punctuation(char32_t code) { return code < 0x80 || (code >= 0x3000 && code <= 0x303F); }

char32_t parse_hex(std::string_view text) {
  unsigned long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return static_cast<char32_t>(value);
}

std::size_t line_end(std::string_view text, std::size_t from) { return std::min(text.find('\n', from), text.size()); }

bool is_plain_ascii(unsigned char byte) { return (byte >= ' ' && byte < 0x80) || byte == '\n'; }

// Walks the original once: stretches that stay are copied whole, all else goes character by character.
class CharacterWalk {
 public:
  CharacterWalk(std::string_view original, const FoldTable& table) : original_(original), table_(table) {}

  FoldedCharacters run() {
    result_.text.reserve(original_.size());
    std::size_t position = 0;
    while ((position = end_of_plain(position)) < original_.size()) position = take_one(position);
    flush(position);
    return std::move(result_);
  }

 private:
  // ASCII but control characters, and three-byte characters that stay. The last eight bytes are left to take_one.
  std::size_t end_of_plain(std::size_t position) const {
    const auto* bytes = reinterpret_cast<const unsigned char*>(original_.data());
    const std::size_t limit = original_.size() - std::min(original_.size(), kReadForTwoHan);
    while (position < limit) {
      const std::size_t begin = position;
      while (position < limit && are_two_han(original_.data() + position)) position += kTwoHan;
      if (position < limit && table_.is_plain(bytes + position)) position += 3;
      while (position < limit && is_plain_ascii(bytes[position])) ++position;
      if (position == begin) break;
    }
    return position;
  }

  std::size_t take_one(std::size_t begin) {
    make_room(result_.runs, begin, original_.size());
    const char* bytes = original_.data();
    std::size_t end = begin;
    UChar32 code = 0;
    U8_NEXT(bytes, end, original_.size(), code);
    if (code < 0) return replace_ill_formed(begin, end);
    if (code == '\r' && end < original_.size() && original_[end] == '\n') ++end;
    const char32_t folded = table_[static_cast<char32_t>(code)];
    if (folded != static_cast<char32_t>(code)) replace(folded, begin, end);
    return end;
  }

  std::size_t replace_ill_formed(std::size_t begin, std::size_t end) {
    result_.ill_formed.push_back({begin, end});
    replace(kReplacement, begin, end);
    return end;
  }

  void replace(char32_t folded, std::size_t begin, std::size_t end) {
    flush(begin);
    if (folded < 0x80) {
      result_.append(static_cast<char>(folded), begin, end);
    } else if (folded != FoldTable::kDropped) {
      result_.append(to_utf8(folded), begin, end);
    }
    copied_ = end;
  }

  void flush(std::size_t end) {
    result_.append(original_.substr(copied_, end - copied_), copied_, end);
    copied_ = end;
  }

  std::string_view original_;
  const FoldTable& table_;
  std::size_t copied_ = 0;
  FoldedCharacters result_;
};

}  // namespace

FoldTable::FoldTable() : low_(0x10000), compat_(kCompatEnd - kCompatBegin), blocks_(0x10000, Block::other) {
  std::iota(low_.begin(), low_.end(), 0);
  std::iota(compat_.begin(), compat_.end(), kCompatBegin);
  add_icu_forms();
  add_radicals();
  add_spaces_and_dropped();
  find_plain_blocks();
}

char32_t FoldTable::operator[](char32_t character) const {
  if (character < 0x10000) return low_[character];
  if (character >= kCompatBegin && character < kCompatEnd) return compat_[character - kCompatBegin];
  if (character >= 0xE0100 && character <= 0xE01EF) return kDropped;  // variation selectors of ideographs
  return character;
}

void FoldTable::set(char32_t character, char32_t folded) {
  if (character < 0x10000) {
    low_[character] = folded;
  } else if (character >= kCompatBegin && character < kCompatEnd) {
    compat_[character - kCompatBegin] = folded;
  }
}

void FoldTable::set_all(std::u32string_view characters, char32_t folded) {
  for (const char32_t character : characters) set(character, folded);
}

void FoldTable::add_spaces_and_dropped() {
  set_all(U"\u00A0\u202F\u205F\u3000", ' ');
  for (char32_t space = 0x2000; space <= 0x200A; ++space) set(space, ' ');
  set_all(U"\u000B\u000C\u000D\u0085\u2028\u2029", '\n');
  set_all(U"\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF", kDropped);
  set_all(U"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069", kDropped);
  for (char32_t selector = 0xFE00; selector <= 0xFE0F; ++selector) set(selector, kDropped);
}

// The ranges are chosen by hand; ICU says what each character in them is a form of.
void FoldTable::add_icu_forms() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU normalisation data: ") + u_errorName(status));
  for (char32_t code = 0xF900; code <= 0xFAFF; ++code) set(code, single_form(*nfc, code));
  for (char32_t code = kCompatBegin; code < kCompatEnd; ++code) set(code, single_form(*nfc, code));
  for (char32_t code = 0xFF01; code <= 0xFF9F; ++code) set(code, single_form(*nfkc, code));
  for (char32_t code = 0xFFE0; code <= 0xFFEE; ++code) set(code, single_form(*nfkc, code));
  for (char32_t code = 0xFE30; code <= 0xFE6B; ++code) {
    const char32_t form = single_form(*nfkc, code);
    if (is_ascii_or_cjk_punctuation(form)) set(code, form);
  }
  set(U'︰', ':');
}

void FoldTable::add_radicals() {
  const std::string_view data = equivalent_unified_ideographs();
  for (std::size_t begin = 0, end = 0; begin < data.size(); begin = end + 1) {
    end = line_end(data, begin);
    const std::string_view line = data.substr(begin, end - begin);
    const std::size_t ideograph = line.find("; ");
    if (line.starts_with('#') || ideograph == std::string_view::npos) continue;
    const std::size_t range = line.find("..");
    const char32_t first = parse_hex(line);
    const char32_t last = range < ideograph ? parse_hex(line.substr(range + 2)) : first;
    for (char32_t radical = first; radical <= last; ++radical) set(radical, parse_hex(line.substr(ideograph + 2)));
  }
}

// Surrogates are never plain: three bytes that encode one are ill-formed.
void FoldTable::find_plain_blocks() {
  for (char32_t surrogate = 0xD800; surrogate <= 0xDFFF; ++surrogate) set(surrogate, kReplacement);
  for (char32_t first = 0x1000; first < 0x10000; first += 64) {
    std::size_t plain = 0;
    for (char32_t code = first; code < first + 64; ++code) plain += low_[code] == code ? 1 : 0;
    const std::size_t bytes = (0xE0 | first >> 12) << 8 | 0x80 | (first >> 6 & 0x3F);
    blocks_[bytes] = plain == 64 ? Block::plain : Block::mixed;
  }
}

FoldedCharacters fold_characters(std::string_view original) {
  static const FoldTable table;
  return CharacterWalk(original, table).run();
}

}  // namespace gongwen::internal
