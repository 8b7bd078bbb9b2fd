#include "site_line.h"

#include <algorithm>

#include "characters.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongest = 600;      // bytes; longer lines are text, or a page that came on one line
constexpr std::size_t kLongestTitle = 240;  // bytes; a longer line that has a full stop is text
constexpr std::size_t kLongestBrief = 36;  // twelve characters
constexpr std::size_t kMostBehindHeading = 6;
constexpr std::size_t kShortestLink = 12;
constexpr std::size_t kShortestMenu = 6;  // 中 may stand in a table
constexpr FewCharacters kSeparators(U" \t|:>[]【】()<-—–_/,、·•×*+=!?;“”\"&»«﹥©。.");

constexpr ByteSet kOfNumbers("0123456789,.-");
constexpr ByteSet kOfDays("0123456789-/.:[]() ");

std::string_view without_separators(std::string_view text) {
  const auto leads = [](CodePoint next) { return next.size > 0 && kSeparators.has(next.value); };
  for (CodePoint next = first_code_point(text); leads(next); next = first_code_point(text))
    text.remove_prefix(next.size);
  return text;
}

std::string_view without_spaces(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

// 相关链接 and 上一篇: …, but not 相关政策要抓好落实
bool is_heading(std::string_view rest) {
  const std::string_view behind = without_separators(rest);
  return behind.size() <= kMostBehindHeading || behind.size() < rest.size();
}

// The begin of a day that ends the line, in brackets or not: 2025-01-07 [ 2025-01-07 ] 01-07
bool ends_in_day(std::string_view line) {
  const std::string_view day = line.substr(line.size() - kOfDays.trailing(line));
  const auto digits = std::count_if(day.begin(), day.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
  const auto dashes = std::count_if(day.begin(), day.end(), [](char byte) { return byte == '-' || byte == '/'; });
  return dashes > 0 && digits >= 4 && line.size() - day.size() >= kShortestLink;
}

bool is_link(std::string_view line) {
  return line.starts_with("【") || (ends_in_day(line) && line.find("。") == std::string_view::npos);
}

// Bytes of a number and of what counts it; 0 where there is none.
std::size_t number_size(std::string_view text) {
  std::size_t size = kOfNumbers.first_outside(text);
  if (!has_digit(text.substr(0, size))) return 0;
  for (const std::string_view counter : {"万", "亿", "号", "人次", "次", "人", "位访客", "位"})
    if (text.substr(size).starts_with(counter)) size += counter.size();
  return size;
}

}  // namespace

SiteLines::SiteLines(const Words& words)
    : openings_(words.list("site_opening")),
      lists_(words.list("site_list")),
      menu_(words.list("site_menu")),
      foot_(words.list("site_foot")),
      silent_(words.list("site_silent")),
      menu_first_(menu_.first_characters() | silent_.first_characters()) {
  for (const char32_t separator : kSeparators.characters()) menu_first_.set(separator);
}

SiteLine SiteLines::kind_of(std::string_view line) const {
  if (line.size() > kLongest || (line.size() > kLongestTitle && line.find("。") != std::string_view::npos))
    return SiteLine::content;
  if (const auto kind = kind_of_opening(line)) return *kind;
  if (line.starts_with("首页") && line.find('>') != std::string_view::npos) return SiteLine::crumbs;
  if (foot_.first_in(line)) return SiteLine::foot;
  if (is_menu(line)) return SiteLine::menu;
  if (is_date_line(line)) return SiteLine::paper;
  if (is_link(line)) return SiteLine::link;
  return line.size() <= kLongestBrief && !has_digit(line) ? SiteLine::brief : SiteLine::content;
}

std::optional<SiteLine> SiteLines::kind_of_opening(std::string_view line) const {
  const auto word = openings_.starting(line);
  if (!word) return std::nullopt;
  const std::string_view rest = without_spaces(line.substr(word->size));
  if (word->meaning == "crumbs") return SiteLine::crumbs;
  if (word->meaning == "paper") return SiteLine::paper;
  if (word->meaning == "related" && is_heading(rest)) return SiteLine::related;
  if (!rest.starts_with(':') && !without_separators(rest).starts_with("电话")) return std::nullopt;
  if (word->meaning == "page_data") return SiteLine::page_data;
  return foot_.first_in(line) ? SiteLine::foot : SiteLine::owner;
}

bool SiteLines::is_menu(std::string_view line) const {
  bool has_word = false;
  if (line.size() < kShortestMenu || !menu_first_.may_begin(line)) return false;
  for (std::string_view rest = without_separators(line); !rest.empty(); rest = without_separators(rest)) {
    auto word = menu_.starting(rest);
    if (!word) word = silent_.starting(rest);
    if (!word) return false;
    has_word = true;
    rest.remove_prefix(word->size);
  }
  return has_word;
}

bool SiteLines::heads_list(std::string_view line) const {
  const auto word = lists_.starting(line);
  return word && without_separators(line.substr(word->size)).empty();
}

bool SiteLines::belongs_to_paper(std::string_view line) const {
  const auto word = openings_.starting(line);
  return (word && word->meaning == "paper") || is_date_line(line);
}

std::optional<FoldedSpan> SiteLines::silent_part(std::string_view line, std::size_t from) const {
  if (line.size() > kLongest || !has_digit(line) || line.find("。") != std::string_view::npos) return std::nullopt;
  while (const auto place = silent_.first_in(line.substr(from))) {
    const std::size_t begin = from + place->begin;
    from = begin + place->word.size;
    const std::string_view rest = without_spaces(line.substr(from));
    if (place->word.meaning == "views" && !rest.starts_with(':')) continue;
    const std::string_view number = without_separators(rest);
    if (const std::size_t size = number_size(number))
      return FoldedSpan{begin, line.size() - number.size() + size};
  }
  return std::nullopt;
}

}  // namespace gongwen::internal
