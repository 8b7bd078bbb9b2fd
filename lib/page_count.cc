#include "page_count.h"

#include <algorithm>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kLongest = 240;  // bytes

// Takes the number that the text ends in, and the spaces before it.
std::optional<std::uint32_t> take_last_number(std::string_view& text) {
  const std::size_t digits = kAsciiDigits.trailing(text);
  if (digits == 0 || digits > kMostDigits) return std::nullopt;
  std::uint32_t number = 0;
  for (const char digit : text.substr(text.size() - digits))
    number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  text.remove_suffix(digits);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return number;
}

bool take_last(std::string_view& text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  text.remove_suffix(word.size());
  while (text.ends_with(' ')) text.remove_suffix(1);
  return true;
}

// Most texts have no page counts, though lines that end in digits: they are told by what parts the numbers.
bool may_have_counts(std::string_view text) {
  if (text.find("Page") != std::string_view::npos) return true;
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    const std::size_t begin = std::min(text.find_first_not_of(' ', at + 1), text.size());
    const std::size_t digits = kAsciiDigits.first_outside(text.substr(begin, kMostDigits + 1));
    const std::size_t end = begin + digits;
    if (digits > 0 && (end == text.size() || text[end] == '\n' || is_blank(text[end]))) return true;
  }
  return false;
}

struct Counted {
  std::size_t line;
  PageCount count;
};

// Whether the second tells the page behind the first one's, with lines of that page between.
bool follows(const Counted& first, const Counted& second) {
  return second.count.pages == first.count.pages && second.count.page == first.count.page + 1 &&
         second.line > first.line + 1;
}

bool stands_between_blanks(const std::vector<Line>& lines, std::size_t i) {
  return lines[i].after_blank && i + 1 < lines.size() && lines[i + 1].after_blank;
}

}  // namespace

std::optional<PageCount> read_page_count(std::string_view line) {
  if (line.empty() || !is_ascii_digit(line.back()) || line.size() > kLongest) return std::nullopt;
  std::string_view rest = line;
  const auto pages = take_last_number(rest);
  if (!pages) return std::nullopt;
  const bool is_english = take_last(rest, "of");
  if (!is_english && !take_last(rest, "/")) return std::nullopt;
  const std::string_view before_page = rest;
  const auto page = take_last_number(rest);
  if (!page || *page == 0 || *page > *pages) return std::nullopt;
  if (is_english && !take_last(rest, "Page")) return std::nullopt;
  const bool is_parted = rest.size() + kAsciiDigits.trailing(before_page) < before_page.size();
  if (!rest.empty() && !(rest.starts_with("http") && is_parted)) return std::nullopt;
  return PageCount{*page, *pages, rest.empty()};
}

std::vector<Line> with_page_counts(std::vector<Line> lines, std::string_view text) {
  if (!may_have_counts(text)) return lines;
  std::vector<Counted> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_ascii_digit(text[lines[i].end - 1])) continue;
    if (const auto count = read_page_count(text.substr(lines[i].begin, lines[i].size()))) found.push_back({i, *count});
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool is_next = i > 0 && follows(found[i - 1], found[i]);
    const bool has_next = i + 1 < found.size() && follows(found[i], found[i + 1]);
    const bool is_parted = found[i].count.is_alone && stands_between_blanks(lines, found[i].line);
    if (is_next || has_next || is_parted) lines[found[i].line].is_furniture = true;
  }
  return lines;
}

}  // namespace gongwen::internal
