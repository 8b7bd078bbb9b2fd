#include "sections.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "characters.h"
#include "section_tree.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestHeading = 180;  // bytes: sixty characters
constexpr std::size_t kLongestRunIn = 120;
constexpr std::size_t kLongestTopic = 48;  // of an article, or before a colon
constexpr ByteSet kWhite(" \t\n");
constexpr ByteSet kSpaces(" \t");
constexpr std::string_view kStop = "。";

std::string_view first_sentence(std::string_view paragraph) { return paragraph.substr(0, paragraph.find(kStop)); }

// A heading in brackets: 第五条【适用范围】本办法…
std::optional<FoldedSpan> bracketed_heading(std::string_view text, std::size_t begin) {
  constexpr std::string_view kOpening = "【";
  constexpr std::string_view kClosing = "】";
  const std::string_view rest = text.substr(begin, kLongestRunIn);
  if (!rest.starts_with(kOpening)) return std::nullopt;
  const std::size_t end = rest.find(kClosing);
  if (end == std::string_view::npos || end <= kOpening.size()) return std::nullopt;
  return FoldedSpan{begin + kOpening.size(), begin + end};
}

// 五、附则本办法自2023年1月7日起施行: what glued text follows in is called 总则 or 附则, and no more.
std::optional<FoldedSpan> heading_before_this(std::string_view text, std::size_t begin) {
  constexpr std::string_view kThis = "本";
  const std::string_view rest = text.substr(begin);
  for (const std::string_view heading : {"总则", "附则", "總則", "附則"})
    if (rest.starts_with(heading) && rest.substr(heading.size()).starts_with(kThis))
      return FoldedSpan{begin, begin + heading.size()};
  return std::nullopt;
}

// White space, and the > that quotes the next line in markdown.
std::size_t without_layout_tail(std::string_view text, std::size_t begin, std::size_t end) {
  const auto is_quote = [&text, begin](std::size_t at) {
    const std::string_view before = text.substr(begin, at - begin);
    const std::size_t line = before.size() - kSpaces.trailing(before);
    return text[at] == '>' && line > 0 && before[line - 1] == '\n';
  };
  while (end > begin && (is_white(text[end - 1]) || is_quote(end - 1))) --end;
  return end;
}

enum class Next { none, section, child };  // what stands behind a section's own text

class HeadingFinder {
 public:
  // `text` ends where the next section begins, which may be a child of this one.
  HeadingFinder(std::string_view text, Next next) : text_(text), next_(next) {}

  std::optional<FoldedSpan> find(const SectionCandidate& candidate) const {
    if (is_inline(candidate.mark.style)) return std::nullopt;
    const bool is_article = candidate.mark.style == MarkStyle::article;
    const ByteSet& gap = is_article ? kSpaces : kWhite;  // only other marks stand alone on their line
    const std::size_t begin = gap.first_outside(text_, candidate.span.end);
    if (const auto bracketed = bracketed_heading(text_, begin)) return bracketed;
    if (const auto general = heading_before_this(text_, begin)) return general;
    const std::string_view seen = text_.substr(begin, kLongestHeading + kStop.size() + 1);
    const std::string_view line = seen.substr(0, seen.find('\n'));
    const std::string_view sentence = first_sentence(line);
    const bool is_whole = sentence.size() == line.size();
    const bool may_have_topic = is_decimal(candidate.mark.style) && !(is_whole && candidate.place == MarkPlace::line);
    if (const auto topic = may_have_topic ? topic_before_gap(begin, sentence) : std::nullopt) return topic;
    if (is_whole) return whole_line(begin, line, is_article ? kLongestTopic : kLongestHeading);
    if (is_article || !is_run_in(begin, sentence)) return std::nullopt;
    return trimmed(begin, sentence);
  }

 private:
  // A line with no sentence's end in it. A list's item ends in ； and a paragraph that goes on in a comma.
  // One that a list follows, 申请人应当提交以下材料：, is a sentence too, and 联系人：张三 an entry.
  static std::optional<FoldedSpan> whole_line(std::size_t begin, std::string_view line, std::size_t longest) {
    if (line.size() > longest || line.find(';') != std::string_view::npos) return std::nullopt;
    if (line.ends_with(':') && line.size() > kLongestTopic) return std::nullopt;
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && colon + 1 < line.size()) return std::nullopt;
    return trimmed(begin, line);
  }

  // 1.1 编制目的 为了规范。: a space parts heading and text, but not Latin words.
  static std::optional<FoldedSpan> topic_before_gap(std::size_t begin, std::string_view sentence) {
    const std::size_t gap = sentence.find(' ');
    if (gap > kLongestTopic || sentence.find(',') < gap) return std::nullopt;
    if (gap + 1 >= sentence.size() || is_ascii(sentence[gap - 1]) || is_ascii(sentence[gap + 1])) return std::nullopt;
    return trimmed(begin, sentence.substr(0, gap));
  }

  // 抓培训。开展12期: short, and more behind it than the next section.
  bool is_run_in(std::size_t begin, std::string_view sentence) const {
    if (sentence.size() > kLongestRunIn || sentence.find(';') != std::string_view::npos) return false;
    const std::size_t behind = begin + sentence.size() + kStop.size();
    return next_ == Next::child || without_layout_tail(text_, behind, text_.size()) > behind;
  }

  static std::optional<FoldedSpan> trimmed(std::size_t begin, std::string_view heading) {
    while (!heading.empty() && (heading.back() == ' ' || heading.back() == '\t' || heading.back() == ':'))
      heading.remove_suffix(1);
    if (heading.empty() || heading.back() == ',') return std::nullopt;
    return FoldedSpan{begin, begin + heading.size()};
  }

  std::string_view text_;
  Next next_;
};

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
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const SectionCandidate& candidate = scan.candidates[nodes[i].candidate];
    const bool is_last = i + 1 == nodes.size();
    const std::size_t limit = is_last ? folded.size() : scan.candidates[nodes[i + 1].candidate].span.begin;
    const Next next = is_last ? Next::none : nodes[i + 1].parent == i ? Next::child : Next::section;
    const std::size_t end = without_layout_tail(folded, candidate.span.end, nodes[i].end);
    const HeadingFinder headings(folded.substr(0, limit), next);
    sections.push_back({candidate.mark.style, nodes[i].level, candidate.span, headings.find(candidate),
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
