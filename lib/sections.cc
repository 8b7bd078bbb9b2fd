#include "sections.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "characters.h"
#include "section_end.h"
#include "section_heading.h"
#include "section_tree.h"

namespace gongwen::internal {
namespace {

constexpr ByteSet kWhite(" \t\n");

bool is_latin(char byte) { return byte > ' ' && static_cast<unsigned char>(byte) < 0x80; }

// Writes headings as the original has them, but for line breaks and layout spaces: one stays between two Latin words.
class HeadingWriter {
 public:
  explicit HeadingWriter(const Text& text) : text_(text) {}

  std::string write(FoldedSpan heading) {
    const std::string_view folded = text_.folded().substr(0, heading.end);
    written_.clear();
    for (std::size_t at = heading.begin; (at = kWhite.first_outside(folded, at)) < heading.end;) {
      const bool is_gap = at > heading.begin && !written_.empty();
      if (is_gap && is_latin(folded[at]) && is_latin_before_gap(folded, at)) written_ += ' ';
      const std::size_t begin = std::exchange(at, kWhite.first_in(folded, at));
      add({begin, at});
    }
    return written_;
  }

 private:
  static bool is_latin_before_gap(std::string_view folded, std::size_t at) {
    while (is_white(folded[at - 1])) --at;
    return is_latin(folded[at - 1]);
  }

  // A stretch without white space, run by run: what folding dropped stood between two.
  void add(FoldedSpan stretch) {
    const Text::Run* const last = &text_.runs().back();
    const Text::Run* run = text_.run_at(stretch.begin);
    for (std::size_t at = stretch.begin; at < stretch.end; ++run) {
      const std::size_t end = run == last ? stretch.end : std::min<std::size_t>(run[1].folded, stretch.end);
      const std::size_t begin = run->begin_of(at);
      written_ += text_.original().substr(begin, run->end_of(end) - begin);
      at = end;
    }
  }

  const Text& text_;
  std::string written_;
};

}  // namespace

std::vector<SectionDraft> SectionFinder::find(const Text& text, const TextMarks& marks) const {
  const std::string_view folded = text.folded();
  const SectionScan scan = scan_sections(text, marks, words_);
  const std::vector<SectionNode> nodes = grow_sections(scan, folded);
  std::vector<SectionDraft> sections;
  sections.reserve(nodes.size());
  SectionHeadings headings(scan, nodes, folded);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const SectionCandidate& candidate = scan.candidates[nodes[i].candidate];
    const std::size_t end = without_layout_tail(folded, candidate.span.end, nodes[i].end);
    sections.push_back({candidate.mark.style, nodes[i].level, candidate.span, headings.of(i),
                        {candidate.span.begin, end}, nodes[i].parent});
  }
  return sections;
}

std::vector<FoldedSpan> decimal_marks(const std::vector<SectionDraft>& drafts) {
  std::vector<FoldedSpan> marks;
  for (const SectionDraft& draft : drafts)
    if (is_decimal(draft.style)) marks.push_back(draft.marker);
  return marks;
}

std::vector<std::uint32_t> begins_of_outer(const std::vector<SectionDraft>& drafts) {
  std::vector<std::uint32_t> begins;
  begins.reserve(drafts.size());
  for (const SectionDraft& draft : drafts)
    if (!is_inline(draft.style)) begins.push_back(static_cast<std::uint32_t>(draft.span.begin));
  return begins;
}

std::vector<Section> to_sections(const std::vector<SectionDraft>& drafts, const Text& text) {
  std::vector<Section> sections;
  sections.reserve(drafts.size());
  HeadingWriter headings(text);
  for (const SectionDraft& draft : drafts) {
    Section& section = sections.emplace_back();
    section.level = draft.level;
    section.span = text.to_original(draft.span);
    const Span marker = text.to_original(draft.marker);
    section.marker = text.original().substr(marker.begin, marker.end - marker.begin);
    if (draft.heading) section.heading = headings.write(*draft.heading);
    section.parent = draft.parent;
    section.inline_item = is_inline(draft.style);
  }
  return sections;
}

std::optional<std::uint32_t> SectionCursor::around(std::size_t begin) {
  while (next_ < sections_.size() && sections_[next_].span.begin <= begin) ++next_;
  auto section = next_ > 0 ? std::optional(next_ - 1) : std::nullopt;
  while (section && sections_[*section].span.end <= begin) section = sections_[*section].parent;
  return section;
}

}  // namespace gongwen::internal
