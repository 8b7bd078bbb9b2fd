#include "section_mark.h"

#include <algorithm>
#include <array>
#include <utility>

#include "characters.h"
#include "numeral_word.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kMostHanDigits = 6;  // 一百二十三 and one to spare
constexpr std::string_view kPauseMark = "、";
constexpr ByteSet kBehindDigits(" .)\xE3");  // of a mark; the last one begins 、

struct Number {
  std::uint32_t value = 0;
  std::size_t size = 0;  // bytes; 0 if there is none
};

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

// Of one to three digits: 2023. is a year.
Number read_digit_number(std::string_view text) {
  Number number;
  while (is_digit_at(text, number.size) && number.size <= kMostDigits)
    number.value = number.value * 10 + static_cast<std::uint32_t>(text[number.size++] - '0');
  return number.size <= kMostDigits && number.value > 0 ? number : Number{};
}

// 一 to 九百九十九, and 一〇五. 八一 is a name.
Number read_han_number(std::string_view text) {
  constexpr std::array<std::uint32_t, 3> kUnits = {1, 10, 100};
  Number number;
  std::uint32_t digit = 0;
  bool may_be_digit = true;
  for (std::size_t read = 0; read < kMostHanDigits; ++read) {
    const Word word = first_word(text.substr(number.size));
    const auto value = static_cast<std::uint32_t>(word.value);
    if (word.kind == WordKind::digit) {
      if (!may_be_digit && value > 0) return {};
      digit = digit * 10 + value;
      may_be_digit = value == 0;
    } else if (word.kind == WordKind::unit && value < kUnits.size()) {
      number.value += std::max(digit, 1U) * kUnits[value];
      digit = 0;
      may_be_digit = true;
    } else {
      break;
    }
    number.size += word.size;
  }
  number.value += digit;
  return number.value > 0 ? number : Number{};
}

Number read_either(std::string_view text) {
  return is_digit_at(text, 0) ? read_digit_number(text) : read_han_number(text);
}

// One space at most: (一 )   1 .   一 、
std::size_t space_at(std::string_view text, std::size_t at) { return at < text.size() && text[at] == ' ' ? 1 : 0; }

std::size_t spaces_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostSpaces = 4;
  std::size_t count = 0;
  while (count < kMostSpaces && space_at(text, at + count) == 1) ++count;
  return count;
}

struct Enclosed {
  char32_t first;
  std::uint32_t count;
  MarkStyle style;
};
constexpr std::array<Enclosed, 5> kEnclosed = {{{U'①', 20, MarkStyle::circled},
                                                {U'❶', 10, MarkStyle::circled},
                                                {U'⑴', 20, MarkStyle::bracketed},
                                                {U'⒈', 20, MarkStyle::point},
                                                {U'㈠', 10, MarkStyle::bracketed_han}}};

// By what the word list says of its words. In a function it would be built at each call.
constexpr std::array<std::pair<std::string_view, MarkStyle>, 5> kDivisions = {{{"part", MarkStyle::part},
                                                                               {"chapter", MarkStyle::chapter},
                                                                               {"section", MarkStyle::section},
                                                                               {"article", MarkStyle::article},
                                                                               {"ordinal", MarkStyle::ordinal}}};

// ① ⒈ ㈠
std::optional<SectionMark> read_enclosed(std::string_view text) {
  const CodePoint character = first_code_point(text);
  for (const Enclosed& enclosed : kEnclosed) {
    const char32_t offset = character.value - enclosed.first;  // wraps below the first and is then too big
    if (offset < enclosed.count) return SectionMark{enclosed.style, offset + 1, character.size};
  }
  return std::nullopt;
}

// 2024年, 1,200, 15%: a number that is no mark's, as most are.
bool begins_figure(std::string_view text) {
  if (!is_ascii_digit(text[0])) return false;
  const std::size_t end = kAsciiDigits.first_outside(text.substr(0, kMostDigits + 1));
  return end == text.size() || !kBehindDigits.has(text[end]);
}

// 1.2023年4月 and 1.3月底前 are first items; 1.5万 is a number.
bool begins_date(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view unit = text.substr(end);
  return (end == 4 && unit.starts_with("年")) || (end <= 2 && unit.starts_with("月"));
}

bool is_reference(const WordList& words, std::string_view text) {
  const auto word = words.starting(text);
  return word && word->meaning == "reference";
}

}  // namespace

SectionMarkReader::SectionMarkReader(const Words& words)
    : divisions_(words.list("section_division")),
      verbs_(words.list("section_verb")),
      adverbs_(words.list("section_adverb")),
      article_references_(words.list("section_article_reference")),
      item_references_(words.list("section_item_reference")),
      grades_(words.list("section_grade")) {
  first_ = adverbs_.first_characters();
  for (const char32_t character : std::u32string_view(U"(第0123456789")) first_.set(character);
  for (const Enclosed& enclosed : kEnclosed)
    for (std::uint32_t i = 0; i < enclosed.count; ++i) first_.set(enclosed.first + i);
  for (const char32_t zero : std::u32string_view(U"〇○")) first_.set(zero);
  for (char32_t character = U'\u4E00'; character <= U'\u9FFF'; ++character)
    if (first_word(to_utf8(character)).kind != WordKind::none) first_.set(character);
}

std::optional<SectionMark> SectionMarkReader::read(std::string_view text) const {
  if (text.empty() || begins_figure(text)) return std::nullopt;
  std::optional<SectionMark> mark;
  if (text[0] == '(') mark = read_bracketed(text);
  else if (is_ascii_digit(text[0])) mark = read_digits(text);
  else if (static_cast<unsigned char>(text[0]) < 0x80) return std::nullopt;
  else if (text.starts_with("第")) mark = read_division(text);
  else if (text[0] == '\xE2' || text[0] == '\xE3') mark = read_enclosed(text);  // U+2000..U+3FFF
  else if (first_word(text).kind != WordKind::none) mark = read_han(text);
  else mark = read_adverb(text);
  if (mark && refers(*mark, text.substr(mark->size))) return std::nullopt;
  return mark;
}

// The pause mark of （一）、 belongs to the mark, unless a list of marks goes on: (一)、(二)项.
std::optional<SectionMark> SectionMarkReader::read_bracketed(std::string_view text) const {
  std::size_t at = 1 + space_at(text, 1);
  const Number number = read_either(text.substr(at));
  if (number.size == 0) return std::nullopt;
  const MarkStyle style = is_ascii_digit(text[at]) ? MarkStyle::bracketed : MarkStyle::bracketed_han;
  at += number.size;
  at += space_at(text, at);
  if (at >= text.size() || text[at] != ')') return std::nullopt;
  const std::string_view rest = text.substr(++at);
  if (rest.starts_with(kPauseMark) && !rest.substr(kPauseMark.size()).starts_with('(')) at += kPauseMark.size();
  else if (rest.starts_with('.')) ++at;
  return SectionMark{style, number.value, at};
}

std::optional<SectionMark> SectionMarkReader::read_digits(std::string_view text) const {
  const Number number = read_digit_number(text);
  if (number.size == 0) return std::nullopt;
  const std::size_t at = number.size + space_at(text, number.size);
  const std::string_view rest = text.substr(at);
  if (rest.starts_with(kPauseMark)) return SectionMark{MarkStyle::pause, number.value, at + kPauseMark.size()};
  if (rest.starts_with(')')) return SectionMark{MarkStyle::half_bracketed, number.value, at + 1};
  if (!rest.starts_with('.')) return std::nullopt;
  const std::size_t end = at + 1 + (rest.substr(1).starts_with(kPauseMark) ? kPauseMark.size() : 0);
  const std::string_view content = text.substr(end + spaces_at(text, end));
  const bool doubtful = !content.empty() && is_ascii_digit(content[0]) && !begins_date(content);
  return SectionMark{MarkStyle::point, number.value, end, doubtful};
}

// 一、 一. 一是 一要
std::optional<SectionMark> SectionMarkReader::read_han(std::string_view text) const {
  const Number number = read_han_number(text);
  if (number.size == 0) return std::nullopt;
  const std::size_t at = number.size + space_at(text, number.size);
  const std::string_view rest = text.substr(at);
  if (rest.starts_with(kPauseMark)) return SectionMark{MarkStyle::han, number.value, at + kPauseMark.size()};
  if (rest.starts_with('.')) return SectionMark{MarkStyle::han, number.value, at + 1};
  const auto verb = verbs_.starting(text.substr(number.size));
  if (!verb) return std::nullopt;
  const MarkStyle style = verb->meaning == "is" ? MarkStyle::verb_is : MarkStyle::verb_must;
  return SectionMark{style, number.value, number.size + verb->size};
}

// 第三章 第五条之一 第二, and 第1章
std::optional<SectionMark> SectionMarkReader::read_division(std::string_view text) const {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::string_view kInserted = "之";
  std::size_t at = kOrdinal.size() + space_at(text, kOrdinal.size());
  const Number number = read_either(text.substr(at));
  if (number.size == 0) return std::nullopt;
  at += number.size;
  at += space_at(text, at);
  const auto division = divisions_.starting(text.substr(at));
  if (!division) return std::nullopt;
  at += division->size;
  const auto style = std::find_if(kDivisions.begin(), kDivisions.end(),
                                  [&](const auto& named) { return named.first == division->meaning; });
  if (style == kDivisions.end()) return std::nullopt;
  const std::size_t behind = at + space_at(text, at);
  if (text.substr(behind).starts_with(kInserted)) {
    const Number inserted = read_han_number(text.substr(behind + kInserted.size()));
    if (inserted.size > 0) at = behind + kInserted.size() + inserted.size;
  }
  return SectionMark{style->second, number.value, at};
}

std::optional<SectionMark> SectionMarkReader::read_adverb(std::string_view text) const {
  constexpr std::array<std::string_view, 4> kOrder = {"first", "second", "third", "last"};
  const auto adverb = adverbs_.starting(text);
  if (!adverb) return std::nullopt;
  const auto place = std::find(kOrder.begin(), kOrder.end(), adverb->meaning);
  if (place == kOrder.end()) return std::nullopt;
  return SectionMark{MarkStyle::adverb, static_cast<std::uint32_t>(place - kOrder.begin() + 1), adverb->size};
}

// Whether what follows shows a reference, a class or a list of numbers.
bool SectionMarkReader::refers(const SectionMark& mark, std::string_view text) const {
  switch (mark.style) {
    case MarkStyle::article:
    case MarkStyle::chapter:
    case MarkStyle::section:
    case MarkStyle::part: return is_reference(article_references_, text);
    case MarkStyle::bracketed_han:
    case MarkStyle::bracketed: return is_reference(item_references_, text);
    case MarkStyle::han:
    case MarkStyle::pause: {
      const Number next = read_either(text);
      return next.value > mark.number && grades_.starting(text.substr(next.size)).has_value();
    }
    default: return false;
  }
}

}  // namespace gongwen::internal
