#include "fragments.h"

#include <algorithm>

#include "regex_syntax.h"

namespace gongwen::internal {
namespace {

// Bytes of the reference that begins the text; 0 where none does.
std::size_t reference_size(std::string_view text) {
  if (!text.starts_with('{')) return 0;
  const std::size_t end = text.find('}');
  if (end == std::string_view::npos || !is_fragment_name(text.substr(1, end - 1))) return 0;
  return end + 1;
}

// Follows a regex from token to token and tells whether a [class] is open.
class Tokens {
 public:
  explicit Tokens(std::string_view regex) : regex_(regex) {}
  bool at_end() const { return position_ == regex_.size(); }
  bool in_class() const { return in_class_; }
  std::size_t position() const { return position_; }

  // One byte, an escape, a reference, or the opening of a class with a ] that is its first member.
  std::string_view next() {
    const std::string_view rest = regex_.substr(position_);
    const std::string_view token = rest.substr(0, size_of_token(rest));
    if (token[0] == '[')
      in_class_ = true;
    else if (token == "]")
      in_class_ = false;
    position_ += token.size();
    return token;
  }

 private:
  std::size_t size_of_token(std::string_view rest) const {
    if (rest[0] == '\\') return std::min<std::size_t>(2, rest.size());
    if (rest[0] == '[' && !in_class_) {
      std::size_t size = rest.substr(1).starts_with('^') ? 2 : 1;
      if (rest.substr(size).starts_with(']')) ++size;
      return size;
    }
    const std::size_t reference = reference_size(rest);
    return reference == 0 ? 1 : reference;
  }

  std::string_view regex_;
  std::size_t position_ = 0;
  bool in_class_ = false;
};

}  // namespace

bool is_fragment_name(std::string_view text) {
  return text.find_first_of("abcdefghijklmnopqrstuvwxyz_") == 0 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
}

std::string_view reference_name(std::string_view text) {
  return reference_size(text) == text.size() && !text.empty() ? text.substr(1, text.size() - 2) : std::string_view();
}

const std::string& Fragments::text_of(std::string_view name, std::size_t offset) const {
  const auto found = texts_.find(name);
  if (found == texts_.end())
    throw RegexFault(
        offset, "unknown fragment {" + std::string(name) + "}: define it before its use, here or in an earlier file");
  return found->second;
}

std::string Fragments::expand(std::string_view regex) const {
  std::string expanded;
  for (Tokens tokens(regex); !tokens.at_end();) {
    const std::size_t offset = tokens.position();
    const bool in_class = tokens.in_class();
    const std::string_view token = tokens.next();
    const std::string_view name = reference_name(token);
    if (name.empty()) {
      expanded += token;
      continue;
    }
    const std::string& text = text_of(name, offset);
    if (in_class)
      throw RegexFault(offset, "a fragment inside a [class]: make the class a fragment, and write (?:{a}|{b})");
    expanded.append("(?:").append(text).append(")");
    if (expanded.size() > kMaxRegexBytes)
      throw RegexFault(offset, "longer than " + std::to_string(kMaxRegexBytes) + " bytes with its fragments put in");
  }
  return expanded;
}

}  // namespace gongwen::internal
