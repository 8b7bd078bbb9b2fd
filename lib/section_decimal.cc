#include "section_decimal.h"

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "decimal_outline.h"
#include "line_window.h"
#include "section_flat.h"
#include "section_rows.h"

namespace gongwen::internal {
namespace {

// 1. or 1、
bool may_be_chapter(const SectionCandidate& candidate) {
  const SectionMark& mark = candidate.mark;
  const bool is_number = mark.style == MarkStyle::point || mark.style == MarkStyle::pause;
  return is_number && !mark.doubtful && mark.number < DecimalNumber::kBase;
}

// 一、 or 第一章
bool is_outer(const SectionCandidate& candidate) {
  return candidate.place == MarkPlace::line && candidate.mark.style <= MarkStyle::bracketed_han;
}

// Decimals and what may be a chapter above them, in text order.
struct Marks {
  std::vector<SectionCandidate> candidates;
  std::vector<OutlineNumber> numbers;

  // A chapter's mark before 1.1 may be found twice.
  bool has(const SectionCandidate& candidate) const {
    return !candidates.empty() && candidates.back().span.begin == candidate.span.begin;
  }
  void add(const SectionCandidate& candidate, std::uint32_t outer, std::string_view text) {
    candidates.push_back(candidate);
    SectionMark& mark = candidates.back().mark;
    if (!is_decimal(mark.style)) mark.style = MarkStyle::decimal_1;
    const bool is_lines = candidate.place == MarkPlace::line;
    const bool is_doubtful = is_lines && stands_behind_open_line(text, candidate.span.begin);
    numbers.push_back({decimal_number(mark), outer, is_doubtful});
  }
};

Marks marks_of_outline(const std::vector<SectionCandidate>& candidates,
                       const std::vector<SectionCandidate>& decimals, std::string_view text) {
  Marks marks;
  std::uint32_t outer = 0;
  auto decimal = decimals.begin();
  for (const SectionCandidate& candidate : candidates) {
    for (; decimal != decimals.end() && decimal->span.begin <= candidate.span.begin; ++decimal)
      marks.add(*decimal, outer, text);
    if (is_outer(candidate)) outer = candidate.mark.number;
    else if (may_be_chapter(candidate) && !marks.has(candidate)) marks.add(candidate, outer, text);
  }
  for (; decimal != decimals.end(); ++decimal) marks.add(*decimal, outer, text);
  return marks;
}

// Those of the outline take the place of what begins in them.
std::vector<SectionCandidate> merged(const std::vector<SectionCandidate>& candidates,
                                     const std::vector<SectionCandidate>& outline) {
  std::vector<SectionCandidate> merged;
  merged.reserve(candidates.size() + outline.size());
  auto decimal = outline.begin();
  for (const SectionCandidate& candidate : candidates) {
    while (decimal != outline.end() && decimal->span.begin <= candidate.span.begin) merged.push_back(*decimal++);
    const bool is_inside = decimal != outline.begin() && candidate.span.begin < std::prev(decimal)->span.end;
    if (!is_inside) merged.push_back(candidate);
  }
  merged.insert(merged.end(), decimal, outline.end());
  return merged;
}

}  // namespace

std::optional<SectionMark> read_decimal(std::string_view line) {
  const std::optional<DecimalMark> mark = read_decimal_mark(line);
  if (!mark || (mark->number.depth == 1 && !mark->is_bare)) return std::nullopt;
  return SectionMark{decimal_style(mark->number.depth), mark->number.parts, mark->size};
}

std::vector<SectionCandidate> find_decimals(const Text& text, const std::vector<FoldedSpan>& lines) {
  std::vector<SectionCandidate> found;
  std::uint32_t index = 0;
  for (const FoldedSpan line : lines) {
    const std::string_view until = text.folded().substr(0, line.end);
    const std::size_t begin = kBeforeMark.first_outside(until, line.begin);
    if (begin == line.end) continue;
    const std::string_view head = until.substr(begin, kMostSeen);
    const auto mark = read_decimal(head);
    const bool is_item = mark && !reads_as_row(head, *mark);
    if (is_item) found.push_back({*mark, {begin, begin + mark->size}, MarkPlace::line, index});
    const std::vector<SectionCandidate> flat = flat_decimals(text, {begin, line.end}, index);
    found.insert(found.end(), flat.begin(), flat.end());
    ++index;
  }
  return found;
}

std::vector<SectionCandidate> with_decimals(std::vector<SectionCandidate> candidates,
                                            const std::vector<SectionCandidate>& decimals, std::string_view text) {
  if (decimals.empty()) return candidates;
  const Marks marks = marks_of_outline(candidates, decimals, text);
  std::vector<SectionCandidate> outline;
  for (const std::size_t place : decimal_outline(marks.numbers)) outline.push_back(marks.candidates[place]);
  return outline.empty() ? candidates : merged(candidates, outline);
}

}  // namespace gongwen::internal
