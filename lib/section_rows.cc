#include "section_rows.h"

#include <algorithm>

namespace gongwen::internal {
namespace {

constexpr std::size_t kFewestFigures = 3;    // lines that make a table of lines without a sentence
constexpr std::size_t kMostHeadingLines = 3; // headings and a title's second line, before their text begins

// Lines without a sentence between two that have one.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t figures = 0;
  std::size_t figures_end = 0;  // behind the last figure
};

Stretch stretch_at(const std::vector<LineKind>& lines, std::size_t begin) {
  Stretch stretch{begin, begin};
  for (; stretch.end < lines.size() && lines[stretch.end] != LineKind::prose; ++stretch.end) {
    if (lines[stretch.end] != LineKind::figure) continue;
    ++stretch.figures;
    stretch.figures_end = stretch.end + 1;
  }
  return stretch;
}

bool is_row(const Stretch& stretch, const SectionCandidate& candidate) {
  const std::size_t line = candidate.line;
  const bool is_caption = line == stretch.begin && candidate.mark.style <= MarkStyle::bracketed_han;
  if (stretch.figures < kFewestFigures || is_caption) return false;
  return line < stretch.figures_end || stretch.end - line > kMostHeadingLines;
}

}  // namespace

std::vector<SectionCandidate> without_table_rows(std::vector<SectionCandidate> candidates,
                                                 const std::vector<LineKind>& lines) {
  Stretch stretch;
  std::erase_if(candidates, [&](const SectionCandidate& candidate) {
    const std::size_t line = candidate.line;
    if (line >= lines.size() || lines[line] == LineKind::prose) return false;
    if (line >= stretch.end) {
      std::size_t begin = line;
      while (begin > stretch.end && lines[begin - 1] != LineKind::prose) --begin;
      stretch = stretch_at(lines, begin);
    }
    return is_row(stretch, candidate);
  });
  return candidates;
}

}  // namespace gongwen::internal
