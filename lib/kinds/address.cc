#include "kinds/address.h"

#include <algorithm>

#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kShortest = 3;          // characters
constexpr std::string_view kLicence = "licence";  // ICP, 公网安备: a province's one character stands before

std::size_t next(std::string_view text, std::size_t at) { return at + std::max<std::size_t>(1, han_size_at(text, at)); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::string_view(" \t(").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

// (二) behind a space: a heading.
bool is_heading(std::string_view text) {
  if (!text.starts_with(" (")) return false;
  for (const std::string_view numeral : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})
    if (text.substr(2).starts_with(numeral)) return true;
  return false;
}

// Up to a bracket that closes what `text` did not open, or to two spaces.
std::string_view before_layout(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth < 0) return text.substr(0, at);
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("  ") || rest.starts_with('\t') || is_heading(rest)) return text.substr(0, at);
  }
  const std::size_t open = text.rfind('(');
  return depth > 0 && open != std::string_view::npos ? text.substr(0, open) : text;
}

}  // namespace

std::string plain_address(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == '(') plain += "（";
    else if (c == ')') plain += "）";
    else if (c != ' ' && c != '\n' && c != '\t') plain += c;
  }
  return plain;
}

// Where the text ends if a label or site furniture begins at `at`, modifiers and all (…号 工作联系邮箱); else npos.
std::size_t AddressReader::end_at(std::string_view text, std::size_t at) const {
  const auto end = end_.starting(text.substr(at));
  if (!end) return std::string_view::npos;
  if (end->meaning == kLicence) return at - han_size_before(text, at);
  const std::size_t label = labels_.begin(text, at);
  return label > 0 && text[label - 1] == ' ' ? label : at;
}

std::string_view AddressReader::before_label(std::string_view text) const {
  text = before_layout(text);
  for (std::size_t at = 0; at < text.size(); at = next(text, at)) {
    const std::size_t end = end_at(text, at);
    if (end != std::string_view::npos) return trimmed(text.substr(0, end));
  }
  return trimmed(text);
}

std::string_view AddressReader::read(std::string_view text) const {
  text = before_label(text);
  return character_count(text) >= kShortest && place_.first_in(text) ? text : std::string_view();
}

}  // namespace gongwen::internal
