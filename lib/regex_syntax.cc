#include "regex_syntax.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "regex_escape.h"

namespace gongwen::internal {
namespace {

constexpr int kMaxDepth = 200;  // nested groups: the reader recurses, and a file must not overflow the stack
constexpr int kMaxCount = 1001;  // in braces: one more than RE2 allows
constexpr std::size_t kMostKnown = 32;  // classes that are looked for when one comes

const CharacterSet kLineEnd = {{'\n', '\n'}};

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Regex whole() {
    regex_.whole = alternation();
    if (!at_end()) refuse("a ) without its (");
    return std::move(regex_);
  }

  CharacterSet lone_class() {
    if (!take_if('[')) refuse("expected a [class]");
    CharacterSet set = class_rest();
    if (!at_end()) refuse("a [class] must stand alone: make this two entries");
    return set;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const { throw RegexFault(position_, fault); }

  bool at_end() const { return position_ == text_.size(); }
  bool next_is(char byte) const { return position_ < text_.size() && text_[position_] == byte; }
  bool next_is(std::string_view text) const { return text_.substr(position_).starts_with(text); }

  char32_t take() {
    if (at_end()) refuse("the regex ends in the middle");
    const CodePoint character = first_code_point(text_.substr(position_));
    position_ += character.size;
    return character.value;
  }

  bool take_if(char byte) {
    if (!next_is(byte)) return false;
    ++position_;
    return true;
  }

  bool take_if(std::string_view text) {
    if (!next_is(text)) return false;
    position_ += text.size();
    return true;
  }

  RegexPart alternation() {
    if (++depth_ > kMaxDepth) refuse("groups are nested too deeply");
    const std::size_t begin = open_.size();
    do open_.push_back(concatenation());
    while (take_if('|'));
    --depth_;
    return alone_or_all(RegexPart::Type::either, begin);
  }

  RegexPart concatenation() {
    const std::size_t begin = open_.size();
    while (!at_end() && !next_is('|') && !next_is(')')) open_.push_back(repetition());
    return alone_or_all(RegexPart::Type::sequence, begin);
  }

  // The parts that have been read from `begin` on, as one.
  RegexPart alone_or_all(RegexPart::Type type, std::size_t begin) {
    const std::span all = std::span(open_).subspan(begin);
    const RegexPart one = all.size() == 1 ? all.front() : regex_.with_parts({.type = type}, all);
    open_.resize(begin);
    return one;
  }

  RegexPart lone(char32_t c) {
    const CharacterRange range{c, c};
    return regex_.one_of({&range, 1});
  }

  RegexPart repetition() {
    const std::size_t begin = position_;
    const RegexPart once = atom();
    const auto count = counted();
    if (!count) return once;
    if (count->most == RegexPart::kEndless && regex_.may_be_empty(once))
      throw RegexFault(begin, "what repeats without end may be empty: make at least one part of it required");
    RegexPart repeat{.type = RegexPart::Type::repeat, .least = count->least, .most = count->most};
    repeat.is_lazy = take_if('?');
    return regex_.with_parts(repeat, {&once, 1});
  }

  struct Count {
    int least;
    int most;
  };

  std::optional<Count> counted() {
    if (take_if('?')) return Count{0, 1};
    if (take_if('*')) return Count{0, RegexPart::kEndless};
    if (take_if('+')) return Count{1, RegexPart::kEndless};
    return counted_in_braces();
  }

  // {m}, {m,} or {m,n}. RE2 reads {,3}, {x and {02} as literals, and so does this.
  std::optional<Count> counted_in_braces() {
    if (!next_is('{')) return std::nullopt;
    const std::string_view rest = text_.substr(position_);
    const std::size_t least_end = number_end(rest, 1);
    if (least_end == 1) return std::nullopt;
    const bool has_most = rest.substr(least_end).starts_with(',');
    const std::size_t end = has_most ? number_end(rest, least_end + 1) : least_end;
    if (!rest.substr(end).starts_with('}')) return std::nullopt;
    position_ += end + 1;
    const int least = count_of(rest.substr(1, least_end - 1));
    if (!has_most) return Count{least, least};
    const std::string_view most = rest.substr(least_end + 1, end - least_end - 1);
    return Count{least, most.empty() ? RegexPart::kEndless : count_of(most)};
  }

  // Behind the digits that begin at a place, unless a zero leads them.
  static std::size_t number_end(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
    return end > begin + 1 && text[begin] == '0' ? begin : end;
  }

  // No more than kMaxCount, past which RE2 rejects the regex.
  static int count_of(std::string_view digits) {
    int count = 0;
    for (const char digit : digits) count = std::min(count * 10 + (digit - '0'), kMaxCount);
    return count;
  }

  RegexPart atom() {
    if (next_is('(')) return group();
    const std::size_t begin = position_;
    const char32_t c = take();
    switch (c) {
      case '[':
        return one_class(begin);
      case '.':
        return regex_.one_of(complement(kLineEnd));
      case '\\':
        return regex_.one_of(escape());
      case '^':
      case '$':
        position_ = begin;
        refuse(to_utf8(c) + " sees the edges of a slice: use not_before and not_after");
      case '*':
      case '+':
      case '?':
        position_ = begin;
        refuse("nothing to repeat before " + to_utf8(c));
      default:
        return lone(c);
    }
  }

  RegexPart group() {
    const std::size_t begin = position_;
    int number = 0;
    if (take_if("(?P<")) {
      take_group_name();
      number = static_cast<int>(regex_.groups.size());
    } else if (!take_if("(?:")) {
      refuse(next_is("(?") ? "only (?:…) and (?P<name>…) are allowed: no flags, no look-around"
                           : "a group without a name: write (?:…), or (?P<name>…) to capture");
    }
    const RegexPart inner = alternation();
    if (!take_if(')')) throw RegexFault(begin, "a ( without its )");
    return number == 0 ? inner : captured(inner, number);
  }

  // A part that is a group already stands in a sequence of its own: (?P<a>(?P<b>x)).
  RegexPart captured(RegexPart inner, int number) {
    if (inner.group != 0) inner = regex_.with_parts({.type = RegexPart::Type::sequence}, {&inner, 1});
    inner.group = number;
    return inner;
  }

  // RE2 takes one name for two groups, and then finds only one of them by it.
  void take_group_name() {
    const std::size_t begin = position_;
    while (take() != '>') continue;
    const std::string name(text_.substr(begin, position_ - begin - 1));
    if (std::find(regex_.groups.begin(), regex_.groups.end(), name) != regex_.groups.end())
      throw RegexFault(begin,
                       "two groups have the name " + name + ": rename one, or keep fragments with groups to one use");
    regex_.groups.push_back(name);
  }

  // After the backslash.
  CharacterSet escape() {
    const char32_t c = take();
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && c < 0x80) return {{c, c}};
    if (const char32_t control = control_of_escape(c)) return {{control, control}};
    CharacterSet set = set_of_escape(c);
    if (set.empty()) {
      position_ -= to_utf8(c).size() + 1;
      refuse(fault_of_escape(c));
    }
    return set;
  }

  // The class that began with the bracket. Fragments bring the same few again and again.
  RegexPart one_class(std::size_t begin) {
    for (const KnownClass& known : known_) {
      if (!text_.substr(begin).starts_with(known.text)) continue;
      position_ = begin + known.text.size();
      return known.part;
    }
    const RegexPart part = regex_.one_of(class_rest());
    if (known_.size() < kMostKnown) known_.push_back({text_.substr(begin, position_ - begin), part});
    return part;
  }

  // After the opening bracket.
  CharacterSet class_rest() {
    const bool negated = take_if('^');
    std::vector<CharacterRange> ranges;
    ranges.reserve(16);  // most have fewer
    for (bool first = true; first || !next_is(']'); first = false) {
      if (next_is("[:")) refuse("[:names:] are not allowed: write the ranges themselves");
      if (const auto plain = plain_range()) {
        ranges.push_back(*plain);
        continue;
      }
      const CharacterSet item = class_item();
      ranges.insert(ranges.end(), item.begin(), item.end());
    }
    take();
    CharacterSet set = character_set(std::move(ranges));
    return negated ? complement(set) : set;
  }

  // Most of what classes have: a character or a range of two in order, none of them an escape.
  std::optional<CharacterRange> plain_range() {
    const std::string_view rest = text_.substr(position_);
    const CodePoint first = first_code_point(rest);
    if (rest.empty() || first.value == '\\') return std::nullopt;
    const std::string_view behind = rest.substr(first.size);
    if (!behind.starts_with('-') || behind.starts_with("-]")) {
      position_ += first.size;
      return CharacterRange{first.value, first.value};
    }
    const CodePoint last = first_code_point(behind.substr(1));
    if (last.value == '\\' || last.value < first.value) return std::nullopt;
    position_ += first.size + 1 + last.size;
    return CharacterRange{first.value, last.value};
  }

  // One character, an escape, or a range such as 一-鿿.
  CharacterSet class_item() {
    CharacterSet item = class_character();
    if (!next_is('-') || next_is("-]")) return item;
    const std::size_t begin = position_;
    take();
    const CharacterSet last = class_character();
    const bool single =
        item.size() == 1 && item[0].first == item[0].last && last.size() == 1 && last[0].first == last[0].last;
    if (!single || last[0].first < item[0].first) throw RegexFault(begin, "a range needs two characters in order");
    return {{item[0].first, last[0].first}};
  }

  CharacterSet class_character() {
    const char32_t c = take();
    if (c == '\\') return escape();
    return {{c, c}};
  }

  struct KnownClass {
    std::string_view text;  // with its brackets
    RegexPart part;
  };
  std::string_view text_;
  std::size_t position_ = 0;
  int depth_ = 0;
  std::vector<KnownClass> known_;
  std::vector<RegexPart> open_;  // parts of what has not ended, the innermost last
  Regex regex_;
};

}  // namespace

Regex read_regex(std::string_view regex) { return Reader(regex).whole(); }

CharacterSet read_class(std::string_view text) { return Reader(text).lone_class(); }

}  // namespace gongwen::internal
