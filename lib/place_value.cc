#include "place_value.h"

#include "characters.h"
#include "digit_run.h"
#include "numeral_word.h"

namespace gongwen::internal {
namespace {

constexpr int kUnlimited = 18;  // no part read yet
constexpr int kMyriad = 4;
constexpr int kHundredMillion = 8;

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

Range operator+(Range a, Range b) { return {a.low + b.low, a.high + b.high}; }
Range operator*(Range a, std::int64_t factor) { return {a.low * factor, a.high * factor}; }
bool is_exact(Range range) { return range.low == range.high; }

// How a part's digits are written: no digits at all in 十 or 百万, one unknown digit in 几.
enum class Script { chinese, arabic, several, bare };

// One step of the numeral: digits and the unit after them, if any. 二 in 二万 is a part, 三十 in 三十万 is one.
struct Part {
  Range digits;
  Script script = Script::chinese;
  std::size_t end = 0;
  std::optional<int> unit = std::nullopt;  // 十 百 千 as a power of ten
  bool after_zero = false;                 // 零 before it: 三万零五
};

// What the last thing read was; 余 and 多 may follow a scale word or Arabic digits.
enum class Ending { nothing, digit, arabic, scale };

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<PlaceValue> read() {
    while (take_next()) {
    }
    return best_;
  }

  PlaceValue read_scale() {
    scale_words_only_ = true;
    take(with_unit({.digits = {1, 1}, .script = Script::arabic}));
    while (take_next()) {
    }
    return best_.value_or(PlaceValue{{1, 1}});
  }

 private:
  Word word_at(std::size_t at) const { return first_word(text_.substr(at)); }
  bool is_first() const { return limit_ == kUnlimited; }
  Range sum() const { return total_ + myriad_ + section_; }

  bool take_next() {
    const Word word = word_at(at_);
    switch (word.kind) {
      case WordKind::none: return at_ < text_.size() && is_ascii_digit(text_[at_]) && take_part(word);
      case WordKind::digit:
      case WordKind::tens:
      case WordKind::unit:
      case WordKind::some: return take_part(word);
      case WordKind::several: return take_over(word) || take_part(word);
      case WordKind::myriad: return is_first() ? take_part(word) : take_myriad(word);
      case WordKind::counter: return take_myriad(myriad_at(at_)) || take_over(word);
      case WordKind::over: return take_over(word);
      default: return false;
    }
  }

  // ---- parts: 三百, 二十, 5千 ----

  bool take_part(Word word) {
    if (over_ || scale_words_only_ || limit_ == 0 || !is_exact(sum())) return false;
    std::size_t begin = at_;
    for (; !is_first() && word.kind == WordKind::digit && word.value == 0; word = word_at(begin)) begin += word.size;
    std::optional<Part> part = digits_at(begin, word);
    if (!part) return false;
    part->after_zero = begin > at_;
    return take(with_unit(*part));
  }

  std::optional<Part> digits_at(std::size_t at, const Word& word) const {
    switch (word.kind) {
      case WordKind::none: return arabic_at(at);
      case WordKind::digit: return chinese_at(at, word);
      case WordKind::tens: return Part{{word.value, word.value}, Script::chinese, at + word.size, 1};
      case WordKind::several: return Part{{is_first() ? 2 : 1, 9}, Script::several, at + word.size};
      case WordKind::some:
        if (is_first()) return Part{{2, 9}, Script::several, at + word.size};
        return std::nullopt;
      case WordKind::unit:
      case WordKind::myriad:
        if (may_be_bare(word)) return Part{{1, 1}, Script::bare, at};
        return std::nullopt;
      default: return std::nullopt;
    }
  }

  // 百 and 万 stand for themselves at the start; later only 十 does (一百十五), and not after Arabic digits (5亿十月).
  bool may_be_bare(const Word& word) const {
    return is_first() || (word.kind == WordKind::unit && word.value == 1 && !arabic_);
  }

  std::optional<Part> arabic_at(std::size_t at) const {
    const std::optional<Digits> digits = read_arabic_digits(text_.substr(at));
    const std::optional<std::int64_t> number = digits ? digits->value.to_int64() : std::nullopt;
    if (!number || *number >= power_of_ten(kHundredMillion)) return std::nullopt;
    return Part{{*number, *number}, Script::arabic, at + digits->size};
  }

  std::optional<Part> chinese_at(std::size_t at, const Word& first) const {
    const std::size_t end = at + first.size;
    const Word second = word_at(end);
    const bool pair = second.kind == WordKind::digit && word_at(end + second.size).kind != WordKind::digit;
    // Inside a numeral only neighbours: 十三五 is a five-year plan, not 13 to 15.
    if (pair && names_range(first.value, second.value) && (is_first() || second.value == first.value + 1))
      return Part{{first.value, second.value}, Script::chinese, end + second.size};
    return Part{{first.value, first.value}, Script::chinese, end};
  }

  Part with_unit(Part part) const {
    const Word word = word_at(part.end);
    if (part.unit || word.kind != WordKind::unit) return part;
    part.unit = word.value;
    part.end += word.size;
    return part;
  }

  bool take(const Part& part) {
    const std::optional<int> place = part.unit ? place_of_unit(part) : place_without_unit(part);
    if (!place) return false;
    add(part, *place);
    // Digits right before 万 count for nothing until the 万 proves to fit: 三万五万 is 三万 and more.
    if (part.unit || myriad_at(at_).size == 0) commit();
    return true;
  }

  void add(const Part& part, int place) {
    section_ = section_ + part.digits * power_of_ten(place);
    if (part.script == Script::several) section_.high += power_of_ten(place) - 1;
    if (is_first()) bare_ = part.script == Script::bare && part.unit != 1;
    arabic_ = arabic_ || part.script == Script::arabic;
    limit_ = leaves_tens_open(part) ? 1 : part.unit.value_or(0);
    ending_ = part.unit ? Ending::scale : part.script == Script::arabic ? Ending::arabic : Ending::digit;
    scale_ = part.unit.value_or(0);
    chain_ = part.script == Script::arabic ? scale_ : 0;
    section_open_ = true;
    at_ = part.end;
  }

  // 10几, 20几: a round Arabic number whose last digit 几 stands for.
  bool leaves_tens_open(const Part& part) const {
    return is_first() && part.script == Script::arabic && !part.unit && part.digits.low % 10 == 0 &&
           part.digits.low > 0 && part.digits.low < 100 && word_at(part.end).kind == WordKind::several;
  }

  std::optional<int> place_of_unit(const Part& part) const {
    if (part.digits.high * power_of_ten(*part.unit) >= power_of_ten(limit_)) return std::nullopt;
    return part.unit;
  }

  // The power of ten that digits stand for which have no unit; nullopt where they can't belong to this numeral.
  std::optional<int> place_without_unit(const Part& part) const {
    if (is_first()) return place_at_start(part);
    if (part.digits.high >= power_of_ten(limit_)) return std::nullopt;
    if (part.after_zero || (limit_ == 1 && part.script != Script::arabic)) return 0;
    if (myriad_at(part.end).size > 0) return place_before_myriad(part);
    return place_at_tail(part);
  }

  // 几 alone is no number, and Chinese digits in a row that are no pair (三四) are no place value.
  std::optional<int> place_at_start(const Part& part) const {
    if (part.script == Script::several && myriad_at(part.end).size == 0) return std::nullopt;
    if (part.script == Script::chinese && word_at(part.end).kind == WordKind::digit) return std::nullopt;
    return 0;
  }

  // 三亿五万 and 1亿65万 leave no doubt; 一百二万 does.
  std::optional<int> place_before_myriad(const Part& part) const {
    const int least = part.script == Script::arabic ? kMyriad : kHundredMillion;
    if (part.script == Script::several || limit_ < least) return std::nullopt;
    return 0;
  }

  // 三万五 is 35000. Arabic digits need a scale word of their own: 390万65岁 are two numbers.
  std::optional<int> place_at_tail(const Part& part) const {
    if (part.script != Script::chinese || arabic_ || bare_) return std::nullopt;
    if (chain_ > kHundredMillion) return std::nullopt;  // 五万亿三: of 万亿 or of 亿?
    if (word_at(part.end).kind == WordKind::digit) return std::nullopt;
    return limit_ - 1;
  }

  // ---- 余, 多 and 几: 400多万, 三千余, 3个多亿 ----

  bool take_over(const Word& word) {
    const std::size_t end = after_over(at_, word);
    if (end == at_ || over_ || !is_exact(sum())) return false;
    at_ = end;
    over_ = true;
    commit();
    return true;
  }

  std::size_t after_over(std::size_t at, const Word& word) const {
    const std::size_t end = at + word.size;
    const Word next = myriad_at(end);
    if (word.kind == WordKind::over) return may_be_over(next, text_.substr(at)) ? end : at;
    if (word.kind == WordKind::several)
      return ending_ == Ending::arabic && limit_ == 0 && next.size > 0 ? end : at;
    if (word.kind == WordKind::counter && section_open_ && word_at(end).kind == WordKind::over) {
      const std::size_t after = end + word_at(end).size;
      return myriad_at(after).value == kHundredMillion && !has_hundred_million_ ? after : at;
    }
    return at;
  }

  // 3余家, but not 3多边形 or 0余人.
  bool may_be_over(const Word& next_myriad, std::string_view over) const {
    if (ending_ != Ending::arabic) return ending_ == Ending::scale;
    return next_myriad.size > 0 || scale_words_only_ || section_.low >= (over.starts_with("多") ? 10 : 1);
  }

  // ---- 万 and 亿 ----

  bool take_myriad(const Word& word) {
    if (word.size == 0 || !(word.value == kMyriad ? close_section() : close_hundred_million())) return false;
    at_ += word.size;
    ending_ = Ending::scale;
    chain_ += word.value;
    scale_ = chain_;
    limit_ = word.value;
    section_ = {};
    section_open_ = false;
    commit();
    return true;
  }

  Word myriad_at(std::size_t at) const { return first_myriad(text_.substr(at)); }

  bool close_section() {
    if (!section_open_ || has_myriad_ || (has_hundred_million_ && section_.high >= power_of_ten(kMyriad))) return false;
    myriad_ = section_ * power_of_ten(kMyriad);
    has_myriad_ = true;
    return true;
  }

  bool close_hundred_million() {
    if (has_hundred_million_ || !(section_open_ || has_myriad_)) return false;
    const Range count = myriad_ + section_;
    if (count.high > power_of_ten(kUnlimited - kHundredMillion)) return fail();
    total_ = count * power_of_ten(kHundredMillion);
    myriad_ = {};
    has_myriad_ = false;
    has_hundred_million_ = true;
    return true;
  }

  // The number is past 10^18: nothing shorter may be read in its stead.
  bool fail() {
    best_.reset();
    at_ = text_.size();
    return false;
  }

  void commit() { best_ = PlaceValue{sum(), over_, scale_, at_}; }

  std::string_view text_;
  std::size_t at_ = 0;
  Range total_;    // closed by 亿
  Range myriad_;   // closed by 万
  Range section_;  // below them
  bool section_open_ = false;
  bool has_myriad_ = false;
  bool has_hundred_million_ = false;
  bool over_ = false;
  bool bare_ = false;    // begins with 百, 千, 万 or 亿: 万一 is not 11000
  bool arabic_ = false;  // has Arabic digits
  bool scale_words_only_ = false;
  int limit_ = kUnlimited;  // the next part is below 10^limit
  int scale_ = 0;
  int chain_ = 0;  // the scale so far, if scale words follow one another
  Ending ending_ = Ending::nothing;
  std::optional<PlaceValue> best_;  // the longest numeral so far
};

}  // namespace

std::optional<PlaceValue> read_place_value(std::string_view text) { return Reader(text).read(); }

PlaceValue read_scale_words(std::string_view text) { return Reader(text).read_scale(); }

}  // namespace gongwen::internal
