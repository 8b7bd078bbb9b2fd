#include "quick_line.h"

#include <cstddef>
#include <string>
#include <utility>

#include "json_escapes.h"
#include "plain_line.h"

namespace gongwen::cli {
namespace {

constexpr int kDeepest = 64;                   // values in values: each is a call in a call
constexpr std::size_t kLongestNumber = 300;    // characters: so few stay in the range of double, past which is refused
constexpr std::string_view kLosesSign = "-0";  // every other number is kept as it is written

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_spaces_behind(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

// Walks over a plain line. What it takes it says was there or not; where something was not, the walk is over.
class QuickReader {
 public:
  explicit QuickReader(std::string_view line) : rest_(line) {}

  std::optional<InputText> read() && {
    const bool is_object = take_list('{', '}', [this] { return take_outer_member(); });
    if (!is_object || !rest_.empty() || !id_ || !text_) return std::nullopt;
    return InputText{std::move(*text_), std::move(*id_)};
  }

 private:
  // ---- values

  // Of equal keys the last stands, as far as its value is of a type to be kept.
  bool take_outer_member() {
    const std::optional<std::string> key = take_key();
    if (!key) return false;
    if (*key == "text" && next() == '"') return (text_ = take_string()).has_value();
    if (*key == "id" && next() == '"') return (id_ = take_string()).has_value();
    if (*key == "id" && (next() == '-' || is_digit(next()))) return (id_ = take_number()).has_value();
    return take_value(1);
  }

  bool take_value(int depth) {
    if (depth > kDeepest) return false;
    switch (next()) {
      case '"': return take_string().has_value();
      case '{': return take_list('{', '}', [&] { return take_key() && take_value(depth + 1); });
      case '[': return take_list('[', ']', [&] { return take_value(depth + 1); });
      case 't': return take_word("true");
      case 'f': return take_word("false");
      case 'n': return take_word("null");
      default: return take_number().has_value();
    }
  }

  template <typename Item>
  bool take_list(char open, char close, const Item& take_item) {
    if (!take(open)) return false;
    if (take(close)) return true;
    while (take_item()) {
      if (take(close)) return true;
      if (!take(',')) return false;
    }
    return false;
  }

  std::optional<std::string> take_key() {
    std::optional<std::string> key = take_string();
    return take(':') ? std::move(key) : std::nullopt;
  }

  // ---- strings and numbers

  std::optional<std::string> take_string() {
    if (!take('"')) return std::nullopt;
    std::size_t end = rest_.find('"');
    while (end != rest_.npos && is_escaped(end)) end = rest_.find('"', end + 1);
    if (end == rest_.npos) return std::nullopt;
    const std::string_view escaped = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return unescaped(escaped);
  }

  // Whether an odd number of backslashes stands before it.
  bool is_escaped(std::size_t quote) const {
    const std::size_t first_backslash = rest_.substr(0, quote).find_last_not_of('\\') + 1;
    return (quote - first_backslash) % 2 != 0;
  }

  // Without an exponent: it is left standing, and nothing that is taken next begins so.
  std::optional<std::string> take_number() {
    const std::string_view begin = rest_;
    pass('-');
    if (!pass('0') && !pass_digits()) return std::nullopt;
    if (pass('.') && !pass_digits()) return std::nullopt;
    const std::string_view written = begin.substr(0, begin.size() - rest_.size());
    if (written.size() > kLongestNumber || written == kLosesSign) return std::nullopt;
    return std::string(written);
  }

  bool pass_digits() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() < before;
  }

  // ---- what else stands in a line

  // What comes behind any spaces; NUL at the end of the line.
  char next() {
    while (pass(' ')) {}
    return rest_.empty() ? '\0' : rest_.front();
  }
  bool take(char sign) { return next() == sign && pass(sign); }
  bool take_word(std::string_view word) {
    const bool stands = rest_.starts_with(word);
    if (stands) rest_.remove_prefix(word.size());
    return stands;
  }
  bool pass(char c) {
    const bool stands = rest_.starts_with(c);
    if (stands) rest_.remove_prefix(1);
    return stands;
  }

  std::string_view rest_;  // of the line
  std::optional<std::string> id_;
  std::optional<std::string> text_;
};

}  // namespace

std::optional<InputText> read_line_quickly(std::string_view line) {
  const std::string_view content = without_spaces_behind(line);
  return is_plain(content) ? QuickReader(content).read() : std::nullopt;
}

}  // namespace gongwen::cli
