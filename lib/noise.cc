#include "noise.h"

#include <algorithm>

#include "characters.h"
#include "line_start.h"
#include "repeated_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kReach = 65536;        // bytes at either end of a text where furniture is looked for
constexpr std::size_t kMostAbove = 6000;     // bytes of text above a page's crumbs: news, a site's own words
constexpr std::size_t kMostBelow = 1200;     // and below its paper
constexpr ByteSet kWhite(" \t\n");
constexpr std::size_t kListReach = 16384;    // bytes of lists of other news below it
constexpr std::size_t kLongestNews = 240;    // of a line of them
constexpr std::size_t kPaperShare = 4;       // the paper has so many times as much text
constexpr std::size_t kFewLines = 64;        // as many as most texts have above so much text
constexpr std::size_t kFewestMenuLines = 3;  // that make a menu where there are no crumbs

struct NoiseLine {
  FoldedSpan span;
  SiteLine kind;
  std::size_t text;  // bytes of it that may be the paper's
};
using NoiseLines = std::vector<NoiseLine>;


FoldedSpan without_white_space(std::string_view text, FoldedSpan line) {
  while (line.begin < line.end && is_blank(text[line.begin])) ++line.begin;
  while (line.end > line.begin && is_blank(text[line.end - 1])) --line.end;
  return line;
}

// Whether half of a line lies in one of some stretches that are in order.
bool covers_half(const std::vector<FoldedSpan>& stretches, FoldedSpan line) {
  auto stretch = std::upper_bound(stretches.begin(), stretches.end(), line.begin,
                                  [](std::size_t begin, FoldedSpan other) { return begin < other.end; });
  if (stretch == stretches.end()) return false;
  const std::size_t begin = std::max(line.begin, stretch->begin);
  const std::size_t end = std::min(line.end, stretch->end);
  return end > begin && 2 * (end - begin) >= line.size();
}

bool is_anchor(SiteLine kind) {
  return kind == SiteLine::menu || kind == SiteLine::related || kind == SiteLine::foot || kind == SiteLine::crumbs;
}

// Site furniture at both ends of a text, and what is silent there.
class Furniture {
 public:
  Furniture(const SiteLines& kinds, std::string_view text, const TextMarks& marks,
            const std::vector<FoldedSpan>& repeats)
      : kinds_(kinds), text_(text), lines_(marks.lines), repeats_(repeats) {}

  Noise find() {
    add_head();
    add_tail();
    return std::move(found_);
  }

 private:
  NoiseLine look_at(FoldedSpan line) {
    const std::string_view words = text_.substr(line.begin, line.size());
    const SiteLine kind = kinds_.kind_of(words);
    const bool is_text = kind == SiteLine::content || kind == SiteLine::page_data || kind == SiteLine::paper;
    // A brief line has no digit, and nothing else is silent.
    const bool may_be_silent = kind != SiteLine::brief && (!is_text || words.find(':') != std::string_view::npos);
    if (may_be_silent) add_silent(line);
    return {line, kind, is_text && !covers_half(repeats_, line) ? line.size() : 0};
  }

  void add_silent(FoldedSpan line) {
    const std::string_view words = text_.substr(line.begin, line.size());
    std::size_t from = 0;
    while (const auto part = kinds_.silent_part(words, from)) {
      found_.silent.push_back({line.begin + part->begin, line.begin + part->end});
      from = part->end;
    }
  }

  // ---- above the paper: down to the crumbs, or else a menu that the text begins with

  void add_head() {
    const NoiseLines lines = first_lines();
    const std::size_t crumbs = lines_to_crumbs(lines);
    const std::size_t count = crumbs > 0 ? crumbs : lines_of_menu(lines);
    bool goes_on = false;
    bool is_page = true;  // down to the first link or text: the page's own data there are the paper's
    for (std::size_t i = 0; i < count; ++i) {
      const bool is_data = lines[i].kind == SiteLine::page_data || lines[i].kind == SiteLine::paper;
      is_page = is_page && lines[i].kind != SiteLine::link && lines[i].kind != SiteLine::content;
      const bool is_furniture = !is_data || !is_page;
      if (is_furniture && goes_on) found_.furniture.back().end = lines[i].span.end;
      if (is_furniture && !goes_on) found_.furniture.push_back(lines[i].span);
      goes_on = is_furniture;
    }
    if (count > 0) paper_ = lines[count - 1].span.end;
  }

  // The lines down to so much text that no crumbs stand below it.
  NoiseLines first_lines() {
    NoiseLines lines;
    lines.reserve(kFewLines);
    std::size_t text = 0;
    for (auto line = lines_.begin(); line != lines_.end() && line->begin < kReach && text <= kMostAbove; ++line)
      text += lines.emplace_back(look_at(without_white_space(text_, *line))).text;
    return lines;
  }

  std::size_t lines_to_crumbs(const NoiseLines& lines) const {
    std::size_t count = 0;
    std::size_t text = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t below = text_.size() - lines[i].span.end;
      if (lines[i].kind == SiteLine::crumbs && text * kPaperShare <= below) count = i + 1;
      text += lines[i].text;
    }
    return count > 0 ? with_more_crumbs(lines, count) : 0;
  }

  // 您的位置:⏎首页⏎>⏎政务公开
  std::size_t with_more_crumbs(const NoiseLines& lines, std::size_t count) const {
    bool follows_mark = text_[lines[count - 1].span.end - 1] == '>';
    for (; count < lines.size(); ++count) {
      const std::string_view words = text_.substr(lines[count].span.begin, lines[count].span.size());
      const bool is_crumb = words.starts_with('>') || words.starts_with('/') || words.starts_with("首页");
      const bool is_name = lines[count].kind == SiteLine::brief || lines[count].kind == SiteLine::menu;
      if (!is_crumb && !(follows_mark && is_name)) break;
      follows_mark = words.ends_with('>');
    }
    return count;
  }

  static std::size_t lines_of_menu(const NoiseLines& lines) {
    std::size_t count = 0;
    std::size_t menus = 0;
    for (std::size_t i = 0; i < lines.size() && lines[i].text == 0; ++i) {
      if (lines[i].kind != SiteLine::menu) continue;
      count = i + 1;
      ++menus;
    }
    return menus >= kFewestMenuLines ? count : 0;
  }

  // ---- below the paper: lists of other news, and from the first line that closes a page, with little text behind it

  void add_tail() {
    std::size_t first = text_.size();
    std::size_t last = 0;
    std::size_t below = 0;
    for (auto whole = lines_.rbegin(); whole != lines_.rend(); ++whole) {
      if (whole->end <= paper_ || text_.size() - whole->end >= kReach) break;
      const FoldedSpan span = without_white_space(text_, {std::max(whole->begin, paper_), whole->end});
      if (span.size() == 0) continue;
      const NoiseLine line = look_at(span);
      below += line.text;
      const bool is_paper = line.kind == SiteLine::paper && line.text > 0;  // and no copy of it
      if (is_paper || below > kMostBelow || below * kPaperShare > span.begin - paper_) break;
      last = std::max(last, span.end);
      const bool is_owner = line.kind == SiteLine::owner && first == below_;
      if (is_anchor(line.kind) || is_owner) first = span.begin;
      below_ = span.begin;
    }
    if (const std::size_t lists = lists_begin(first); lists < first) {
      first = lists;
      last = text_.size() - kWhite.trailing(text_);
    }
    if (first < text_.size()) found_.furniture.push_back({first, last});
  }

  // The first line over other news that has no sentence and nothing of the paper's behind it, where the paper's own
  // stand above; `foot`, where the site's foot begins, if there is none.
  std::size_t lists_begin(std::size_t foot) const {
    std::size_t begin = foot;
    for (auto whole = lines_.rbegin(); whole != lines_.rend(); ++whole) {
      if (whole->end <= paper_ || text_.size() - whole->end >= kListReach) break;
      if (whole->begin >= foot) continue;
      const FoldedSpan span = without_white_space(text_, {std::max(whole->begin, paper_), whole->end});
      const std::string_view words = text_.substr(span.begin, span.size());
      if (words.size() > kLongestNews || words.find("。") != std::string_view::npos) return begin;
      if (kinds_.belongs_to_paper(words)) return begin;
      if (kinds_.heads_list(words)) begin = span.begin;
    }
    return foot;
  }

  const SiteLines& kinds_;
  std::string_view text_;
  const std::vector<FoldedSpan>& lines_;
  const std::vector<FoldedSpan>& repeats_;
  Noise found_;
  std::size_t paper_ = 0;  // where it begins
  std::size_t below_ = 0;  // where the line below the current one begins
};

bool begins_earlier(FoldedSpan a, FoldedSpan b) { return a.begin < b.begin; }

// Puts stretches in order and joins those that overlap.
std::vector<FoldedSpan> joined(std::vector<FoldedSpan> stretches) {
  std::sort(stretches.begin(), stretches.end(), begins_earlier);
  std::vector<FoldedSpan> result;
  for (const FoldedSpan stretch : stretches) {
    if (result.empty() || stretch.begin > result.back().end) {
      result.push_back(stretch);
    } else {
      result.back().end = std::max(result.back().end, stretch.end);
    }
  }
  return result;
}

std::vector<FoldedSpan> page_numbers(std::string_view text, const TextMarks& marks) {
  std::vector<FoldedSpan> found;
  for (const FoldedSpan whole : marks.lines) {
    const FoldedSpan line = without_white_space(text, whole);
    if (is_page_furniture(text.substr(line.begin, line.size()))) found.push_back(line);
  }
  return found;
}

std::vector<FoldedSpan> joined(std::vector<FoldedSpan> first, const std::vector<FoldedSpan>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return joined(std::move(first));
}

}  // namespace

Noise NoiseFinder::find(std::string_view folded, const TextMarks& marks) const {
  const std::vector<FoldedSpan> repeats = repeated_text(folded, marks);
  const Noise site = Furniture(lines_, folded, marks, repeats).find();
  return {joined(page_numbers(folded, marks), site.silent), joined(repeats, site.furniture)};
}

}  // namespace gongwen::internal
