#include "running_head.h"

#include <algorithm>
#include <optional>

#include "characters.h"
#include "fold.h"
#include "line_start.h"
#include "page_count.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLinesBefore = 2;   // how far from a page's number a head may stand
constexpr std::size_t kLinesAfter = 3;
constexpr std::size_t kFewestPages = 3;   // on which a head stands
constexpr std::size_t kFewestPrinted = 2;  // of what a browser prints
constexpr std::size_t kMostSkipped = 2;   // left and right pages may differ, and some pages have no head
constexpr std::size_t kShortestHead = 12;  // bytes: 2025年 is a table's
constexpr std::size_t kLongestHead = 240;
constexpr std::size_t kMostDigits = 4;  // of a page's number

struct HeadLine {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t page;
  std::uint32_t likeness;  // equal for lines that are alike
  bool is_printed;         // a browser's clock stands beside it or before it
};

constexpr FewCharacters kClauseEnds(U"。,;:、!?");

bool has_wide_character(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

// 2026/3/5 16:03 and https://…: what a browser prints, with other digits on each page.
bool is_stamp(std::string_view line) {
  return !has_wide_character(line) && line.find_first_of("/:") != std::string_view::npos;
}

// 2026/3/5 16:03, which a browser prints at a page's top, with the page's title behind it or on a line of its own.
bool begins_with_clock(std::string_view line) {
  constexpr ByteSet kOfDay("0123456789/");
  constexpr std::size_t kShortestDay = 8;
  if (line.size() <= kShortestDay || line[4] != '/') return false;  // nearly always
  const std::size_t day = kOfDay.first_outside(line);
  if (day < kShortestDay || line.find('/') != 4 || day == line.size() || line[day] != ' ') return false;
  const std::string_view clock = line.substr(day + 1);
  const std::size_t hour = kAsciiDigits.first_outside(clock);
  return (hour == 1 || hour == 2) && clock.substr(hour).starts_with(":") && has_digit(clock.substr(hour + 1, 1));
}

bool ends_clause(std::string_view line) {
  return kClauseEnds.has(last_code_point(line).value);
}

bool may_be_head(std::string_view line) {
  if (line.size() < kShortestHead || line.size() > kLongestHead || ends_clause(line)) return false;
  return has_wide_character(line) ? !starts_block(line) : is_stamp(line);
}

std::uint32_t likeness(std::string_view line) {
  const bool any_digits = is_stamp(line);
  std::uint32_t hash = 2166136261u;
  for (const char byte : line) {
    if (is_blank(byte)) continue;
    hash = (hash ^ static_cast<unsigned char>(any_digits && is_ascii_digit(byte) ? '0' : byte)) * 16777619u;
  }
  return hash;
}

// The number of the page that a line of page furniture tells.
std::optional<std::uint32_t> page_number(std::string_view line) {
  if (const auto count = read_page_count(line)) return count->page;
  const std::size_t begin = kAsciiDigits.first_in(line);
  if (begin == line.size()) return std::nullopt;
  std::uint32_t number = 0;
  std::size_t at = begin;
  for (; at < line.size() && at - begin < kMostDigits && is_ascii_digit(line[at]); ++at)
    number = number * 10 + static_cast<std::uint32_t>(line[at] - '0');
  return number;
}

// The lines beside page numbers that may be heads.
class HeadLines {
 public:
  HeadLines(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {
    std::size_t number = next_number(0);
    std::size_t unseen = add_opening(std::min(number, kLinesAfter));
    while (number < lines_.size()) {
      const std::size_t next = next_number(number + 1);
      const std::uint32_t page = page_number(words(number)).value_or(0);
      const std::size_t first = number - std::min(number, kLinesBefore);
      const std::size_t last = std::min(number + 1 + kLinesAfter, next);
      for (std::size_t i = std::max(first, unseen); i < number; ++i) add(i, page);
      for (std::size_t i = number + 1; i < last; ++i) add(i, page);
      unseen = last;
      number = next;
    }
  }

  const std::vector<HeadLine>& found() const { return found_; }
  std::size_t fewest_pages() const { return is_printed_ ? kFewestPrinted : kFewestPages; }

 private:
  std::size_t next_number(std::size_t from) const {
    while (from < lines_.size() && !lines_[from].is_furniture) ++from;
    return from;
  }

  // What a browser prints above the first page's text, the line beside its clock with it; else the paper's own title
  // may stand there. Returns the line behind the last one that was taken.
  std::size_t add_opening(std::size_t end) {
    std::size_t unseen = 0;
    for (std::size_t i = 0; i < end; ++i) {
      if (!is_stamp(words(i)) && !stands_by_clock(i)) continue;
      is_printed_ = is_printed_ || begins_with_clock(words(i));
      if (add(i, 0)) unseen = i + 1;
    }
    return unseen;
  }

  bool stands_by_clock(std::size_t i) const {
    return begins_with_clock(words(i)) || (i > 0 && is_clock(i - 1)) || (i + 1 < lines_.size() && is_clock(i + 1));
  }

  bool is_clock(std::size_t i) const { return begins_with_clock(words(i)) && is_stamp(words(i)); }

  bool add(std::size_t i, std::uint32_t page) {
    if (!may_be_head(words(i))) return false;
    found_.push_back({lines_[i].begin, lines_[i].end, page, likeness(words(i)), stands_by_clock(i)});
    return true;
  }

  std::string_view words(std::size_t i) const { return text_.substr(lines_[i].begin, lines_[i].size()); }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<HeadLine> found_;
  bool is_printed_ = false;
};

bool begins_earlier(const HeadLine& a, const HeadLine& b) { return a.begin < b.begin; }

bool goes_on(const HeadLine& last, const HeadLine& next) {
  if (last.is_printed && last.page == 0 && !next.is_printed) return false;  // the paper's own title under its day
  return last.likeness == next.likeness && next.page >= last.page && next.page - last.page <= kMostSkipped;
}

// A table's title may be set again on each page that the table goes on to: the first one is the paper's.
bool is_first_of_table(const HeadLine& head, std::string_view text) {
  return head.page > 1 && !is_stamp(text.substr(head.begin, head.end - head.begin));
}

// Lines that are alike, at pages that count up: where there are pages enough, they are heads.
std::vector<HeadLine> heads_of_runs(const std::vector<HeadLine>& alike, std::string_view text, std::size_t fewest) {
  std::vector<HeadLine> heads;
  for (auto first = alike.begin(); first != alike.end();) {
    std::size_t pages = 1;
    auto last = first;
    for (auto next = first + 1; next != alike.end() && goes_on(*last, *next); last = next++)
      pages += static_cast<std::size_t>(next->page != last->page);
    const bool is_printed = first->page == 0 || is_stamp(text.substr(first->begin, first->end - first->begin));
    const bool is_run = pages >= (is_printed ? fewest : kFewestPages);
    if (is_run) heads.insert(heads.end(), first + (is_first_of_table(*first, text) ? 1 : 0), last + 1);
    first = last + 1;
  }
  return heads;
}

}  // namespace

std::vector<RunningHead> running_heads(std::string_view folded, const std::vector<Line>& lines) {
  const auto numbers = std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.is_furniture; });
  if (static_cast<std::size_t>(numbers) + 1 < kFewestPages) return {};  // one page may stand before the first number
  const HeadLines candidates(folded, lines);
  std::vector<HeadLine> found = candidates.found();
  std::stable_sort(found.begin(), found.end(),
                   [](const HeadLine& a, const HeadLine& b) { return a.likeness < b.likeness; });
  std::vector<HeadLine> heads = heads_of_runs(found, folded, candidates.fewest_pages());
  std::sort(heads.begin(), heads.end(), begins_earlier);
  std::vector<RunningHead> result;
  result.reserve(heads.size());
  for (const HeadLine& head : heads) result.push_back({head.begin, head.end});
  return result;
}

}  // namespace gongwen::internal
