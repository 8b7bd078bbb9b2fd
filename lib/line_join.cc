#include "line_join.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "characters.h"
#include "line_break.h"
#include "line_outline.h"
#include "line_start.h"
#include "line_window.h"
#include "page_count.h"
#include "running_head.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kFewestFullLines = 3;  // that make a usual width
constexpr std::size_t kMostWider = 4;        // lines that may be wider than it, a third as many as are full
constexpr std::size_t kStays = 4;            // lines for which it isn't looked for again
constexpr std::size_t kNarrowestPage = 44;   // columns, as all that follow; narrower ones are a table's
constexpr std::size_t kWidestPage = 120;     // wider lines are whole paragraphs
constexpr std::size_t kRagged = 8;           // by which a full line may be narrower: an indent, a word not broken
constexpr std::size_t kStretch = 4;          // by which it may be wider

constexpr ByteSet kOfNumbers("0123456789.%");

// The widths of the lines around the current one, 0 where there is none.
class Widths {
 public:
  // Looks at the lines that have come into reach.
  void move_to(const LineWindow& lines) {
    const std::size_t end = lines.index() + LineWindow::kReach + 1;
    for (std::size_t place = std::max(end_, end - std::min(end, widths_.size())); place < end; ++place) {
      const int offset = static_cast<int>(place) - static_cast<int>(lines.index());
      const std::size_t width = lines.has(offset) ? lines.width(offset) : 0;
      widths_[place % widths_.size()] = static_cast<std::uint16_t>(width);
    }
    end_ = end;
  }

  std::size_t widest_below(std::size_t limit) const {
    const auto bound = static_cast<std::uint16_t>(limit);
    std::uint16_t widest = 0;
    for (const std::uint16_t width : widths_) widest = std::max<std::uint16_t>(widest, width < bound ? width : 0);
    return widest;
  }

  // How many are from `first` to `last` wide, at most as wide as a long line.
  std::size_t count(std::size_t first, std::size_t last) const {
    const auto narrowest = static_cast<std::uint16_t>(first);
    const auto widest = static_cast<std::uint16_t>(last);
    std::uint16_t count = 0;
    for (const std::uint16_t width : widths_) count += (width >= narrowest) & (width <= widest);
    return count;
  }

 private:
  std::array<std::uint16_t, 2 * LineWindow::kReach + 1> widths_{};  // a line out of reach makes place for one in it
  std::size_t end_ = 0;  // behind the last line that was in reach
};

// The width at which lines are broken here: the greatest that three lines have, more or less, and few exceed. Nothing
// where lines are not broken at a width.
std::optional<std::size_t> usual_width(const Widths& widths) {
  std::size_t width = widths.widest_below(LineWindow::kLong + 1);
  while (width >= kNarrowestPage) {
    const std::size_t wider = widths.count(width + 1, LineWindow::kLong);
    if (wider > kMostWider) break;
    const std::size_t full = widths.count(width - kRagged, width);
    if (width <= kWidestPage && full >= kFewestFullLines && full >= kFewestFullLines * wider) return width;
    width = widths.widest_below(width);
  }
  return std::nullopt;
}

// Columns of the number that a line begins with.
std::size_t leading_number(std::string_view line) {
  return kOfNumbers.first_outside(line);
}

bool is_latin(char byte) { return is_ascii_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'); }

class Joiner {
 public:
  Joiner(std::string_view text, std::vector<Line> lines) : text_(text), lines_(text, std::move(lines)) {}

  std::vector<Cut> run() {
    for (; lines_.has(1); lines_.advance()) {
      const bool ended = ends_sentence(lines_.words(0));
      const bool joined = !ended && joins(Break(lines_));
      if (joined) cut_between(lines_.at(0), lines_.at(1));
      in_title_ = in_title_ && joined;
      carried_ = joined || ended ? carried_on() : 0;
      if (width_) widest_ = std::max(widest_, lines_.width(1));
    }
    return std::move(cuts_);
  }

 private:
  // Where one printed line came in several lines, these add up to its width. A heading begins a line of its own.
  std::size_t carried_on() const {
    if (!width_) return 0;
    const std::size_t printed = carried_ + lines_.width(0);
    const bool fits = printed + lines_.width(1) <= *width_ + kStretch;
    return fits && !lines_.at(1).begins_section && !starts_block(lines_.head(1)) ? printed : 0;
  }

  // Where lines are too short to tell, the page is as wide as before, until a wider line has shown that it is not.
  std::optional<std::size_t> page_width() {
    const bool is_recent = lines_.index() < found_at_ + kStays && width_ && widest_ <= *width_ + kStretch;
    if (is_recent) return width_;
    found_at_ = lines_.index();
    widths_.move_to(lines_);
    if (const std::optional<std::size_t> width = usual_width(widths_)) {
      width_ = width;
      widest_ = 0;
    } else if (width_ && widest_ > *width_ + kStretch) {
      width_.reset();
    }
    return width_;
  }

  // Nearly all breaks have nothing that speaks for joining; what speaks against it is asked of the others only.
  bool joins(const Break& at) {
    const bool may_reach = may_reach_margin(at);
    const bool split = splits_sentence(at);
    if (!(may_reach || split || goes_on_with_title(at)) || is_block_boundary(at)) return false;
    if ((may_reach && reaches_margin(at)) || split) return true;
    in_title_ = goes_on_with_title(at);
    return in_title_;
  }

  bool goes_on_with_title(const Break& at) const {
    return (in_title_ || may_open_title(at)) && splits_title(at) && (in_title_ || opens_title(at));
  }

  // Columns of the printed line up to the break.
  std::size_t printed(const Break& at) const { return carried_ + at.left_width; }

  // Whether the left line would reach a margin with the number that the right one begins with.
  bool reaches(const Break& at, std::size_t margin) const {
    const std::size_t reached = printed(at) + kRagged;
    if (reached >= margin) return true;
    if (reached + at.after.size() < margin || reached + leading_number(at.after) < margin) return false;
    // A heading may well be followed by 2026年…; in running text that number just did not fit.
    return !is_heading(at) || at.before_marks().has_comma;
  }

  bool may_reach_margin(const Break& at) const {
    if (at.left_width > kWidestPage) return false;
    return (reaches(at, kNarrowestPage) || splits_at_quote(at)) && may_wrap(at);
  }

  bool reaches_margin(const Break& at) {
    const std::optional<std::size_t> width = page_width();
    if (!width) return false;
    return reaches(at, *width) || (splits_at_quote(at) && printed(at) + at.right_width() <= *width + kStretch);
  }

  void cut_between(const Line& left, const Line& right) {
    const char last = text_[left.end - 1];
    const char first = text_[right.begin];
    const bool in_number = is_ascii_digit(last) && is_ascii_digit(first);
    const bool is_space = is_latin(last) && is_latin(first) && !in_number;  // 0790-55503⏎102 is one number
    cuts_.emplace_back(left.end, right.begin, is_space ? ' ' : kNothing);
  }

  std::string_view text_;
  LineWindow lines_;
  Widths widths_;
  std::vector<Cut> cuts_;
  std::optional<std::size_t> width_;
  std::size_t widest_ = 0;    // of the lines since the width was found
  std::size_t found_at_ = 0;  // the line where it was last looked for
  std::size_t carried_ = 0;   // columns of the printed line before the left line
  bool in_title_ = false;     // the left line was joined to one that opens a title
};

// The lines with the heads among them marked as furniture.
std::vector<Line> with_heads(std::vector<Line> lines, const std::vector<RunningHead>& heads) {
  auto line = lines.begin();
  for (const RunningHead& head : heads) {
    while (line->begin < head.begin) ++line;
    line->is_furniture = true;
  }
  return lines;
}

}  // namespace

std::vector<Cut> line_cuts(std::string_view folded) {
  std::vector<Line> lines = with_page_counts(lines_with_words(folded), folded);
  const std::vector<RunningHead> heads = running_heads(folded, lines);
  lines = with_outline(without_furniture(with_heads(std::move(lines), heads)), folded);
  std::vector<Cut> breaks = Joiner(folded, std::move(lines)).run();
  if (heads.empty()) return breaks;
  std::vector<Cut> cuts;
  cuts.reserve(breaks.size() + heads.size());
  auto next = breaks.begin();
  for (const RunningHead& head : heads) {
    while (next != breaks.end() && next->begin < head.begin) cuts.push_back(*next++);
    if (cuts.empty() || cuts.back().end < head.end) cuts.emplace_back(head.begin, head.end, kNothing);
  }
  cuts.insert(cuts.end(), next, breaks.end());
  return cuts;
}

}  // namespace gongwen::internal
