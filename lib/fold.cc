#include "fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "byte_block.h"
#include "characters.h"
#include "make_room.h"

namespace gongwen::internal {
namespace {

constexpr char32_t kCompatBegin = 0x2F800;
constexpr char32_t kCompatEnd = 0x2FA20;
constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestCharacter = 4;  // bytes
constexpr std::size_t kAhead = 1024;          // bytes that are made ready at once
constexpr std::size_t kShortCopy = 128;       // bytes: most stretches between two characters that change are shorter

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

// ---- what stays, found in blocks of bytes ---------------------------------------------------------------------------

// Comparing signed numbers is what takes fewest instructions where sixteen bytes are compared at once.

// Lead bytes of three, which 90 more makes the greatest signed numbers.
constexpr bool is_lead_of_three(Byte byte) { return static_cast<signed char>(byte + 0x90) >= 0x70; }
// Those that only a continuation byte too few makes ill-formed: U+3000..U+BFFF. 94 more makes 77..7F of E3..EB.
constexpr bool is_common_lead(Byte byte) { return static_cast<signed char>(byte + 0x94) >= 0x77; }
// VT FF CR, which 75 more makes the lowest.
constexpr bool is_other_line_break(Byte byte) { return static_cast<signed char>(byte + 0x75) < -0x7D; }

// Not where a byte is of a character that stays, ASCII or U+3001..U+BFFF, and goes on with one exactly where one has
// begun. A character of three bytes that changes is told by its first one. The space of U+3000 is told by its last two
// bytes, which few others end with.
constexpr bool is_suspicious(const Byte* at) {
  const Byte byte = at[0];
  const bool continuation = is_continuation(static_cast<char>(byte));
  const bool is_second = is_lead_of_three(at[-1]);
  const bool lead_before = is_lead_of_three(at[-2]);
  const bool second_before = is_continuation(static_cast<char>(at[-1]));
  const bool is_third = lead_before & second_before;
  const bool is_wide = static_cast<signed char>(byte) < 0;
  const bool lead = is_common_lead(byte);
  const bool rare_lead = is_wide != (continuation | lead);
  const bool may_end_space = (byte | at[-1]) == 0x80;
  return is_other_line_break(byte) | rare_lead | (continuation != (is_second | is_third)) | may_end_space;
}

// ---- characters -----------------------------------------------------------------------------------------------------

// A character of the original; its end, too, where it is ill-formed.
struct OneCharacter {
  std::size_t end;
  UChar32 code;  // below 0 where it is ill-formed
};

// Full-width forms and quotation marks are nearly all that are asked about: no lead E1..EC, EE, EF needs a look at the
// second byte's value.
OneCharacter character_from(std::string_view text, std::size_t begin) {
  const char* bytes = text.data() + begin;
  const auto lead = static_cast<Byte>(*bytes);
  if (lead > 0xE0 && lead != 0xED && text.size() - begin >= 3 && is_three_bytes(bytes))
    return {begin + 3, static_cast<UChar32>(of_three_bytes(bytes))};
  UChar32 code = 0;
  std::size_t end = begin;
  U8_NEXT(text.data(), end, text.size(), code);
  return {end, code};
}

// Walks the original once: stretches that stay are copied whole, all else goes character by character.
class CharacterWalk {
 public:
  CharacterWalk(std::string_view original, const FoldTable& table) : original_(original), table_(table) {}

  FoldedCharacters run() {
    if (original_.empty()) return {};
    result_.text.reserve(original_.size() + kAhead);
    // Up to and with the byte behind the end, which tells whether the last character is cut short.
    for (std::size_t begin = 0; begin <= original_.size(); begin += FoundBytes::kStretch) take_stretch(begin);
    copy_until(original_.size());
    result_.text.resize(written_);
    return std::move(result_);
  }

 private:
  void take_stretch(std::size_t begin) {
    const std::size_t end = std::min(begin + FoundBytes::kStretch, original_.size() + 1);
    FoundBytes(original_, begin, end, [](const Byte* at) { return is_suspicious(at); })
        .each([this](std::size_t suspicious, const Byte*) { take_suspicious(suspicious); });
  }

  void take_suspicious(std::size_t place) {
    while (taken_ <= place) {
      const std::size_t begin = begin_of(std::min(place, original_.size()));
      if (begin == original_.size()) return;
      taken_ = take_one(begin);  // what is cut short there ends there
    }
    // Two that fit no lead E0 or ED look as if they did.
    while (taken_ < original_.size() && is_continuation(original_[taken_])) taken_ = take_one(taken_);
  }

  // Where the character that is cut short at a suspicious place, or at the text's end, begins; else that place.
  std::size_t begin_of(std::size_t at) const {
    if (at >= taken_ + 1 && is_common_lead(byte(at - 1))) return at - 1;
    if (at >= taken_ + 2 && is_common_lead(byte(at - 2))) return at - 2;
    return at;
  }

  Byte byte(std::size_t at) const { return static_cast<Byte>(original_[at]); }

  std::size_t take_one(std::size_t begin) {
    auto [end, code] = character_from(original_, begin);
    if (code < 0) result_.ill_formed.push_back({begin, end});
    if (code == '\r' && end < original_.size() && original_[end] == '\n') ++end;
    const char32_t folded = code < 0 ? kReplacement : table_[static_cast<char32_t>(code)];
    if (folded != static_cast<char32_t>(code)) replace(folded, begin, end);
    return end;
  }

  void replace(char32_t folded, std::size_t begin, std::size_t end) {
    copy_until(begin);
    copied_ = end;
    has_run_ = folded != FoldTable::kDropped;
    if (!has_run_) return;
    const std::size_t place = written_;
    if (folded < 0x80) {
      result_.text[written_++] = static_cast<char>(folded);
    } else {
      written_ += to_utf8(folded).copy(result_.text.data() + written_, kLongestCharacter);
    }
    add_run(place, begin, end - written_);
  }

  // Makes room for one character behind them, too.
  void copy_until(std::size_t end) {
    const std::size_t count = end - copied_;
    make_room_for(std::max(count, kShortCopy) + kLongestCharacter);
    if (count == 0) return;
    if (!has_run_) add_run(written_, copied_, copied_ - written_);
    has_run_ = true;
    char* to = result_.text.data() + written_;
    const char* bytes = original_.data() + copied_;
    // A copy of one size has no branches for the size: what it takes too much is written over.
    if (count <= kShortCopy && copied_ + kShortCopy <= original_.size()) std::memcpy(to, bytes, kShortCopy);
    else std::memcpy(to, bytes, count);
    written_ += count;
    copied_ = end;
  }

  void make_room_for(std::size_t bytes) {
    if (result_.text.size() - written_ < bytes) result_.text.resize(written_ + std::max(bytes, kAhead));
  }

  void add_run(std::size_t folded, std::size_t original, std::size_t shift) {
    make_room(result_.runs, original, original_.size());
    result_.runs.push_back({static_cast<std::uint32_t>(folded), static_cast<std::uint32_t>(original),
                            static_cast<std::uint32_t>(shift)});
  }

  std::string_view original_;
  const FoldTable& table_;
  std::size_t taken_ = 0;    // where the last suspicious character ends
  std::size_t copied_ = 0;   // what has been folded
  std::size_t written_ = 0;  // of the result's text
  bool has_run_ = false;     // whether what is copied next belongs to the last run
  FoldedCharacters result_;
};

}  // namespace

FoldTable::FoldTable() : compat_(kCompatEnd - kCompatBegin) {
  std::iota(low_.begin(), low_.end(), 0);
  std::iota(compat_.begin(), compat_.end(), kCompatBegin);
  add_icu_forms();
  add_radicals();
  add_spaces_and_dropped();
}

char32_t FoldTable::beyond(char32_t character) const {
  if (character >= kCompatBegin && character < kCompatEnd) return compat_[character - kCompatBegin];
  if (character >= 0xE0100 && character <= 0xE01EF) return kDropped;  // variation selectors of ideographs
  return character;
}

void FoldTable::set(char32_t character, char32_t folded) {
  if (character < low_.size()) {
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

FoldedCharacters fold_characters(std::string_view original) {
  static const FoldTable& table = *new FoldTable;  // never destroyed: threads may extract while the process ends
  return CharacterWalk(original, table).run();
}

}  // namespace gongwen::internal
