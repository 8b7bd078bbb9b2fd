#include "numeral.h"

#include "characters.h"
#include "digit_run.h"
#include "numeral_word.h"
#include "place_value.h"

namespace gongwen::internal {
namespace {

constexpr std::int64_t kGreatest = 1'000'000'000'000'000'000;
constexpr std::size_t kDigitsWithin = 18;  // so many digits never pass it
constexpr FewCharacters kCommonDigits(U"一二三四五六七八九两兩");

bool is_too_great(const Decimal& value, std::size_t most_digits) {
  return most_digits > kDigitsWithin && value > kGreatest;
}

Vagueness vagueness_of(const PlaceValue& read) { return read.over ? Vagueness::over : Vagueness::none; }

std::optional<Numeral> numeral_of(const PlaceValue& read) {
  if (read.value.high > kGreatest) return std::nullopt;
  Numeral numeral{read.value.low, std::nullopt, vagueness_of(read), read.scale, read.size};
  if (read.value.high != read.value.low) numeral.max = read.value.high;
  return numeral;
}

std::optional<Numeral> alone(const Digits& digits) {
  if (is_too_great(digits.value, digits.size)) return std::nullopt;
  return Numeral{digits.value, std::nullopt, Vagueness::none, 0, digits.size};
}

// Digits and the scale words that follow them in text.
std::optional<Numeral> scaled(const Digits& digits, std::string_view text) {
  const PlaceValue scale = read_scale_words(text.substr(digits.size));
  const std::optional<Decimal> value = digits.value.times(scale.value.low);
  if (!value || *value > kGreatest) return std::nullopt;
  return Numeral{*value, std::nullopt, vagueness_of(scale), scale.scale, digits.size + scale.size};
}

// Adds 点五 to the whole number before it. Chinese decimals and strings take 万 and 亿 only: 一点二千瓦 is 千瓦.
std::optional<Numeral> with_fraction(Digits digits, std::string_view text) {
  if (const std::string_view rest = text.substr(digits.size); starts_chinese_fraction(rest)) {
    const std::optional<Digits> fraction = read_chinese_fraction(rest);
    const std::optional<Decimal> sum = fraction ? digits.value.plus(fraction->value) : std::nullopt;
    if (!sum) return std::nullopt;
    digits = {*sum, digits.size + fraction->size};
  }
  const bool before_unit = first_word(text.substr(digits.size)).kind == WordKind::unit;
  return before_unit ? alone(digits) : scaled(digits, text);
}

bool continues_numeral(std::string_view text) {
  return first_word(text).kind != WordKind::none || (!text.empty() && is_ascii_digit(text[0]));
}

// Digits and one 万 or 亿 that nothing of the numeral follows: nearly all that have a scale.
std::optional<Numeral> with_myriad(const Digits& digits, const Word& myriad) {
  const std::optional<Decimal> value = digits.value.shifted(myriad.value);
  if (!value || is_too_great(*value, digits.size + static_cast<std::size_t>(myriad.value))) return std::nullopt;
  return Numeral{*value, std::nullopt, Vagueness::none, myriad.value, digits.size + myriad.size};
}

// 20.56[.]亿: bytes of a point that strayed between a decimal and its scale.
std::size_t stray_point(const Digits& digits, std::string_view text) {
  const std::string_view rest = text.substr(digits.size);
  if (!rest.starts_with('.') || text.substr(0, digits.size).find('.') == std::string_view::npos) return 0;
  return first_word(rest.substr(1)).kind == WordKind::myriad ? 1 : 0;
}

std::optional<Numeral> read_arabic(std::string_view text) {
  std::optional<Digits> digits = read_arabic_digits(text);
  if (!digits) return std::nullopt;
  digits->size += stray_point(*digits, text);
  const std::string_view rest = text.substr(digits->size);
  const Word word = first_word(rest);
  if (word.kind == WordKind::none) return alone(*digits);
  if (word.kind == WordKind::myriad && !continues_numeral(rest.substr(word.size))) return with_myriad(*digits, word);
  if (const auto numeral = read_place_value(text)) return numeral_of(*numeral);
  return scaled(*digits, text);
}

std::optional<Numeral> read_chinese(std::string_view text, const Word& first) {
  const bool is_digit_alone = first.kind == WordKind::digit && !continues_numeral(text.substr(first.size));
  if (is_digit_alone) return alone({first.value, first.size});
  const std::optional<PlaceValue> whole = read_place_value(text);
  if (!whole) return std::nullopt;
  const bool exact = whole->value.low == whole->value.high && !whole->over;
  if (exact && starts_chinese_fraction(text.substr(whole->size)))
    return with_fraction({whole->value.low, whole->size}, text);
  return numeral_of(*whole);
}

// 上百, 上万: no digits, the number itself is the least.
std::optional<Numeral> read_lower_bound(std::string_view text, const Word& above) {
  const std::string_view rest = text.substr(above.size);
  const Word scale = first_word(rest);
  if (scale.kind != WordKind::unit && scale.kind != WordKind::myriad) return std::nullopt;
  std::optional<Numeral> numeral = scaled({1, 0}, rest);
  if (!numeral) return std::nullopt;
  numeral->vagueness = Vagueness::at_least;
  numeral->size += above.size;
  return numeral;
}

// 队[伍]五人, 大[陆]三家: formal and common digits are not mixed, so that a formal one before a common one ends a word.
bool ends_word(std::string_view text) {
  for (const std::string_view formal : {"伍", "陆", "陸"})
    if (text.starts_with(formal)) return kCommonDigits.has(first_code_point(text.substr(formal.size())).value);
  return false;
}

}  // namespace

std::optional<Numeral> read_numeral(std::string_view folded) {
  if (!folded.empty() && is_ascii_digit(folded[0])) return read_arabic(folded);
  const Word word = first_word(folded);
  if (word.kind == WordKind::none) return std::nullopt;
  if (word.kind == WordKind::above) return read_lower_bound(folded, word);
  if (word.kind == WordKind::digit && ends_word(folded)) return std::nullopt;
  if (word.kind == WordKind::digit)
    if (const std::optional<Digits> digits = read_chinese_digits(folded)) return with_fraction(*digits, folded);
  return read_chinese(folded, word);
}

}  // namespace gongwen::internal
