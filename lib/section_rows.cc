#include "section_rows.h"

#include <algorithm>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kWhite(" \t");
constexpr std::size_t kFewestFigures = 3;    // lines that make a table of lines without a sentence
constexpr std::size_t kMostHeadingLines = 3; // headings and a title's second line, before their text begins

// Whether a line is a row of a table: cells behind its mark. Spaces that only set the heading off are none, nor are
// those of 一、综   合.
bool has_cells(std::string_view content, MarkStyle style) {
  constexpr std::string_view kCellGap = "   ";
  content.remove_prefix(kWhite.first_outside(content));
  if (content.find('\t') != std::string_view::npos || content.find('|') != std::string_view::npos) return true;
  for (std::size_t at = 0; (at = content.find(kCellGap, at)) != std::string_view::npos;) {
    at = kWhite.first_outside(content, at);
    const bool ends_line = at >= content.size();
    const bool is_inner = style > MarkStyle::bracketed_han;
    if (!ends_line && (is_inner || is_ascii_digit(content[at]) || content[at] == '-')) return true;
  }
  return false;
}

// 一、总体要求……3   1 总则……(3): a line of a table of contents.
bool ends_in_page_number(std::string_view line) {
  constexpr ByteSet kOfPageNumber("0123456789() \t");
  const std::size_t size = kOfPageNumber.trailing(line);
  const std::string_view before = line.substr(0, line.size() - size);
  const bool has_number = kAsciiDigits.first_in(line, before.size()) < line.size();
  return has_number && (before.ends_with("…") || before.ends_with("...") || before.ends_with("··"));
}

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

bool reads_as_row(std::string_view line, const SectionMark& mark) {
  const std::string_view content = line.substr(mark.size);
  return has_cells(content, mark.style) || ends_in_page_number(content);
}

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
