#include "line_join.h"

#include <algorithm>
#include <array>
#include <optional>

#include "characters.h"
#include "line_break.h"
#include "line_window.h"
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

// The widths of the lines around the current one, 0 where there is none.
class Widths {
 public:
  explicit Widths(const LineWindow& lines) {
    for (int offset = -LineWindow::kReach; offset <= LineWindow::kReach; ++offset) {
      const Line* line = lines.at(offset);
      widths_[static_cast<std::size_t>(offset + LineWindow::kReach)] = line != nullptr ? line->width : 0;
    }
  }

  std::size_t widest_below(std::size_t limit) const {
    std::size_t widest = 0;
    for (const std::size_t width : widths_) widest = std::max(widest, width < limit ? width : 0);
    return widest;
  }

  // How many are from `first` to `last` wide.
  std::size_t count(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (const std::size_t width : widths_) count += static_cast<std::size_t>(width >= first && width <= last);
    return count;
  }

 private:
  std::array<std::size_t, 2 * LineWindow::kReach + 1> widths_;
};

// The width at which lines are broken here: the greatest that three lines have, more or less, and few exceed. Nothing
// where lines are not broken at a width.
std::optional<std::size_t> usual_width(const LineWindow& lines) {
  const Widths widths(lines);
  std::size_t width = widths.widest_below(Line::kLong + 1);
  while (width >= kNarrowestPage) {
    const std::size_t wider = widths.count(width + 1, Line::kLong);
    if (wider > kMostWider) break;
    const std::size_t full = widths.count(width - kRagged, width);
    if (width <= kWidestPage && full >= kFewestFullLines && full >= kFewestFullLines * wider) return width;
    width = widths.widest_below(width);
  }
  return std::nullopt;
}

// Columns of the number that a line begins with.
std::size_t leading_number(std::string_view line) {
  constexpr ByteSet kOfNumbers("0123456789.%");
  return kOfNumbers.first_outside(line);
}

bool is_latin(char byte) { return is_ascii_digit(byte) || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'); }

class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<RunningHead>& heads) : text_(text), lines_(text, heads) {}

  std::vector<Cut> run() {
    if (lines_.at(0) != nullptr) printed_ = lines_.at(0)->width;
    for (; lines_.at(1) != nullptr; lines_.advance()) {
      const Line& left = *lines_.at(0);
      const Line& right = *lines_.at(1);
      const bool ended = ends_sentence(words(left));
      const bool joined = !ended && joins(break_between(left, right));
      if (joined) cuts_.emplace_back(left.end, right.begin, between(left, right));
      printed_ = joined || ended ? printed_with(right) : right.width;
      in_title_ = in_title_ && joined;
      widest_ = std::max(widest_, right.width);
    }
    return std::move(cuts_);
  }

 private:
  // Where lines are too short to tell, the page is as wide as before, until a wider line has shown that it is not.
  std::optional<std::size_t> page_width() {
    const bool is_recent = lines_.index() < found_at_ + kStays && width_ && widest_ <= *width_ + kStretch;
    if (is_recent) return width_;
    found_at_ = lines_.index();
    if (const std::optional<std::size_t> width = usual_width(lines_)) {
      width_ = width;
      widest_ = 0;
    } else if (width_ && widest_ > *width_ + kStretch) {
      width_.reset();
    }
    return width_;
  }

  std::string_view words(const Line& line) const { return text_.substr(line.begin, line.end - line.begin); }
  std::string_view head(const Line& line) const { return first_bytes(words(line), kMostSeen); }

  std::string_view tail(const Line& line) const {
    std::size_t begin = line.end - std::min(line.end - line.begin, kMostSeen);
    while (is_continuation(text_[begin])) ++begin;
    return text_.substr(begin, line.end - begin);
  }

  Break break_between(const Line& left, const Line& right) {
    const Line* next = lines_.at(2);
    const std::string_view before = tail(left);
    const std::string_view after = head(right);
    const bool is_marked = marked_ == left.begin && left.width != Line::kLong;
    const LineMarks before_marks = marks_;
    marks_ = line_marks(after);
    marked_ = right.begin;
    return {.left = left,
            .right = right,
            .left_head = head(left),
            .before = before,
            .after = after,
            .next = next != nullptr ? head(*next) : std::string_view(),
            .last = last_code_point(before).value,
            .first = first_code_point(after).value,
            .before_marks = is_marked ? before_marks : line_marks(before),
            .after_marks = marks_};
  }

  bool joins(const Break& at) {
    if (is_block_boundary(at)) return false;
    return wraps(at) || splits_sentence(at) || joins_title(at);
  }

  bool joins_title(const Break& at) {
    in_title_ = splits_title(at) && (in_title_ || opens_title(at));
    return in_title_;
  }

  bool wraps(const Break& at) {
    // A heading may well be followed by 2026年…; in running text that number just did not fit.
    const bool may_be_heading = is_heading(at) && !at.before_marks.has_comma;
    const std::size_t reached = printed_ + kRagged + (may_be_heading ? 0 : leading_number(at.after));
    const bool may_share_line = splits_at_quote(at);
    if (at.left.width > kWidestPage || (reached < kNarrowestPage && !may_share_line) || !may_wrap(at)) return false;
    const std::optional<std::size_t> width = page_width();
    return width && (reached >= *width || (may_share_line && printed_ + at.right.width <= *width + kStretch));
  }

  // Where one printed line came in several lines, these add up to its width.
  std::size_t printed_with(const Line& right) const {
    const std::size_t sum = printed_ + right.width;
    return width_ && sum <= *width_ + kStretch ? sum : right.width;
  }

  char between(const Line& left, const Line& right) const {
    const char last = text_[left.end - 1];
    const char first = text_[right.begin];
    const bool in_number = is_ascii_digit(last) && is_ascii_digit(first);
    return is_latin(last) && is_latin(first) && !in_number ? ' ' : kNothing;  // 0790-55503⏎102 is one number
  }

  std::string_view text_;
  LineWindow lines_;
  std::vector<Cut> cuts_;
  std::optional<std::size_t> width_;
  std::size_t widest_ = 0;    // of the lines since the width was found
  std::size_t found_at_ = 0;  // the line where it was last looked for
  LineMarks marks_;          // of the line that begins at marked_
  std::size_t marked_ = std::string_view::npos;
  std::size_t printed_ = 0;  // columns of the printed line up to the break
  bool in_title_ = false;    // the left line was joined to one that opens a title
};

}  // namespace

std::vector<Cut> line_cuts(std::string_view folded) {
  const std::vector<RunningHead> heads = running_heads(folded);
  std::vector<Cut> breaks = Joiner(folded, heads).run();
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
