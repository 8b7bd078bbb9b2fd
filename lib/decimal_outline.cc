#include "decimal_outline.h"

#include <algorithm>
#include <utility>

namespace gongwen::internal {
namespace {

constexpr std::size_t kAhead = 6;  // numbers that are looked at
constexpr std::uint32_t kMostMissing = 2;
constexpr std::size_t kFewestDecimals = 2;
constexpr std::size_t kFewestMarks = 3;  // with the chapters above them

enum class Step { none, hole, next };

// Whether a number may stand behind another: its first child, its next sister, that of an outer one. What is between
// may be missing: 3.2.1 may stand behind 3.2, 3.1 and 3.1.4, and 3.1.1 behind 3.
Step step(const DecimalNumber& last, const DecimalNumber& number) {
  constexpr std::uint32_t kBase = DecimalNumber::kBase;
  if (number.depth > last.depth + 2) return Step::none;
  const std::uint32_t before = number.depth > last.depth ? last.parts * kBase : last.first(number.depth);
  if (number.depth == last.depth + 2) return number.parts == (before + 1) * kBase + 1 ? Step::hole : Step::none;
  const std::uint32_t parent = before / kBase;
  if (number.parent() == parent) {
    if (number.parts == before + 1) return Step::next;
    return number.parts > before && number.parts - before <= kMostMissing + 1 ? Step::hole : Step::none;
  }
  const bool is_first = number.depth > 1 && number.last() == 1;
  const bool is_near = number.parent() > parent && number.parent() - parent <= kMostMissing;
  return is_first && is_near ? Step::hole : Step::none;
}

bool precedes(const DecimalNumber& a, const DecimalNumber& b) {
  const std::size_t depth = std::min(a.depth, b.depth);
  return a.first(depth) < b.first(depth);
}

class DecimalSeries {
 public:
  explicit DecimalSeries(const std::vector<OutlineNumber>& numbers) : numbers_(numbers) {}

  std::vector<std::size_t> run() {
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (goes_on(i)) take(i);
      else if (begins(i)) begin(i);
      else pass(i);
    }
    end();
    return std::move(accepted_);
  }

 private:
  const DecimalNumber& number(std::size_t i) const { return numbers_[i].number; }
  bool is_chapter(std::size_t i) const { return number(i).depth == 1; }

  // ---- the series that is open --------------------------------------------------------------------------------------

  bool goes_on(std::size_t i) const {
    if (series_.empty()) return false;
    const Step found = step(number(series_.back()), number(i));
    if (found == Step::none || (is_chapter(i) && !opens_chapter(i)) || gives_way(i)) return false;
    return found == Step::next || !comes_soon(i);
  }

  // Whether a doubtful number comes again without doubt.
  bool gives_way(std::size_t i) const {
    if (!numbers_[i].is_doubtful) return false;
    const std::size_t end = std::min(numbers_.size(), i + 1 + kAhead);
    for (std::size_t ahead = i + 1; ahead < end; ++ahead)
      if (number(ahead).depth == number(i).depth && number(ahead).parts == number(i).parts)
        return !numbers_[ahead].is_doubtful;
    return false;
  }

  // Whether what seems to be missing before a number stands a little behind it: the number is a figure.
  bool comes_soon(std::size_t i) const {
    const std::size_t end = std::min(numbers_.size(), i + 1 + kAhead);
    for (std::size_t ahead = i + 1; ahead < end; ++ahead)
      if (precedes(number(ahead), number(i)) && step(number(series_.back()), number(ahead)) == Step::next) return true;
    return false;
  }

  // Whether 2 is a chapter: 2.1 stands under it, or, where it has none, 3 or 3.1 comes next. An item of a list 1 2 3 is
  // none.
  bool opens_chapter(std::size_t i) const {
    if (has_first(i)) return true;
    if (numbers_[i].is_doubtful) return false;
    const std::uint32_t chapter = number(i).parts;
    const std::size_t next = behind_list(i + 1);
    if (is_in_list_) return false;
    return next == numbers_.size() || (is_chapter(next) && number(next).parts == chapter + 1) ||
           is_first_of(next, chapter + 1) || is_first_of(next, 1);
  }

  bool has_first(std::size_t i) const { return is_first_of(behind_list(i + 1), number(i).parts); }

  bool is_first_of(std::size_t i, std::uint32_t part) const {
    const DecimalNumber chapter{part, 1};
    return i < numbers_.size() && number(i).is_below(chapter) && step(chapter, number(i)) != Step::none;
  }

  // Past 1 2 3 if they begin here.
  std::size_t behind_list(std::size_t i) const {
    for (std::uint32_t next = 1; i < numbers_.size() && is_chapter(i) && number(i).parts == next; ++next) ++i;
    return i;
  }

  // ---- where one begins ---------------------------------------------------------------------------------------------

  // 1.1, or 2.1 behind a chapter 2, and the next of them a little further on.
  bool begins(std::size_t i) const {
    if (number(i).depth != 2 || number(i).last() != 1) return false;
    const std::uint32_t chapter = number(i).parent();
    return (chapter == 1 || chapter == numbers_[i].outer || first_chapter(i) < i) && is_followed(i);
  }

  bool is_followed(std::size_t i) const {
    const std::size_t end = std::min(numbers_.size(), i + 1 + kAhead);
    for (std::size_t ahead = i + 1; ahead < end; ++ahead)
      if (!is_chapter(ahead) && step(number(i), number(ahead)) != Step::none) return true;
    return false;
  }

  // The first of the chapters … 1, 2 that stand right before 2.1; its own place where none does.
  std::size_t first_chapter(std::size_t i) const {
    while (i > taken_ && is_chapter(i - 1) && step(number(i - 1), number(i)) != Step::none) --i;
    return i;
  }

  void begin(std::size_t i) {
    end();
    has_outer_ = number(i).parent() == numbers_[i].outer;
    for (std::size_t chapter = first_chapter(i); chapter < i; ++chapter) take(chapter);
    take(i);
  }

  void take(std::size_t i) {
    decimals_ += is_chapter(i) ? 0 : 1;
    doubtful_ += numbers_[i].is_doubtful ? 1 : 0;
    strays_ += strays_behind_;
    strays_behind_ = 0;
    is_in_list_ = false;
    series_.push_back(i);
    taken_ = i + 1;
  }

  void pass(std::size_t i) {
    strays_behind_ += is_chapter(i) ? 0 : 1;
    is_in_list_ = is_in_list_ || is_chapter(i);
  }

  void end() {
    const std::size_t marks = series_.size() + (has_outer_ ? 1 : 0);
    const bool has_strays = strays_ * 2 > decimals_ || strays_behind_ > decimals_;
    const bool is_doubtful = doubtful_ * 2 > series_.size();
    const bool holds = decimals_ >= kFewestDecimals && marks >= kFewestMarks && !has_strays && !is_doubtful;
    for (const std::size_t i : series_)
      if (holds) accepted_.push_back(i);
    series_.clear();
    decimals_ = doubtful_ = strays_ = strays_behind_ = 0;
    has_outer_ = is_in_list_ = false;
  }

  const std::vector<OutlineNumber>& numbers_;
  std::vector<std::size_t> accepted_;
  std::vector<std::size_t> series_;  // places of numbers
  std::size_t taken_ = 0;            // behind the last number of any series
  std::size_t decimals_ = 0;         // in the series, without its chapters
  std::size_t doubtful_ = 0;         // numbers in the series
  std::size_t strays_ = 0;           // decimals within that are none of it
  std::size_t strays_behind_ = 0;    // and behind its last one
  bool has_outer_ = false;           // 一、 stands above its 1.1
  bool is_in_list_ = false;          // those behind its last one were none of it
};

}  // namespace

std::vector<std::size_t> decimal_outline(const std::vector<OutlineNumber>& numbers) {
  const auto is_chapter = [](const OutlineNumber& each) { return each.number.depth == 1; };
  if (std::all_of(numbers.begin(), numbers.end(), is_chapter)) return {};
  return DecimalSeries(numbers).run();
}

}  // namespace gongwen::internal
