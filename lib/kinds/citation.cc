#include "kinds/citation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "characters.h"
#include "kinds/han.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kOpen = "《";
constexpr std::string_view kClose = "》";
constexpr std::string_view kFullStop = "。";
constexpr std::size_t kMostTitle = 1000;        // bytes of folded text, marks included
constexpr std::size_t kDeepestTitle = 4;        // 《》 within each other
constexpr std::size_t kMostLines = 12;          // that were not joined to one: a title in a table's cell
constexpr std::size_t kAliasGap = 5;            // characters between 以下简称 and 《: 省《办法》
constexpr std::size_t kMostAliases = 3;         // before another one of their list
constexpr std::size_t kMostAlias = 60;          // bytes, marks included
constexpr std::size_t kMostBracket = 400;       // bytes that a number's bracket may span
constexpr std::size_t kMostVersion = 60;        // bytes of a bracket that names only the version
constexpr std::size_t kMostBeforeNumber = 120;  // bytes from the bracket to its number: several issuers

constexpr ByteSet kWhite(" \t\n");
constexpr std::array<std::string_view, 4> kOpeningBrackets = {"(", "[", "〔", "【"};
constexpr std::array<std::string_view, 4> kClosingBrackets = {")", "]", "〕", "】"};
constexpr std::array<std::string_view, 5> kListMarks = {"、", "和", "与", "及", ","};

// The size of the mark that `text` begins with; 0 where it begins with none of them.
std::size_t size_of_any(std::string_view text, const std::array<std::string_view, 4>& marks) {
  for (const std::string_view mark : marks)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

// Past the 》 that closes the 《 at `open`. Nothing where a sentence ends first.
std::optional<std::size_t> end_of_title(std::string_view folded, std::size_t open) {
  const std::string_view reach = folded.substr(open, kMostTitle);
  std::size_t depth = 0;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < reach.size(); ++at) {
    if (reach[at] == '\n' && ++lines > kMostLines) return std::nullopt;
    if (reach[at] != kOpen.front()) continue;  // 《, 》 and 。 begin with the same byte
    const std::string_view rest = reach.substr(at);
    if (rest.starts_with(kFullStop) || (rest.starts_with(kOpen) && ++depth > kDeepestTitle)) return std::nullopt;
    if (rest.starts_with(kClose) && --depth == 0) return open + at + kClose.size();
  }
  return std::nullopt;
}

bool is_latin(char32_t code) {
  return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}

// Copies a title in the caller's characters, without what is only layout. Most titles have no layout and were folded to
// themselves.
class TitleWriter {
 public:
  explicit TitleWriter(const Text& text) : text_(text) {}

  std::string write(FoldedSpan title) {
    const std::string_view folded = text_.slice(title);
    const bool has_layout = kWhite.first_in(folded) < folded.size();
    if (!has_layout && original_of(title) == folded) return std::string(folded);
    for (std::size_t at = title.begin; at < title.end;) {
      const std::size_t behind = past_layout(at, title.end);
      if (behind != at) {
        keep_word_space(behind, title.end);
        at = behind;
      } else {
        at = copy(at);
      }
    }
    return std::move(title_);
  }

 private:
  // Past white space, and page numbers on lines of their own.
  std::size_t past_layout(std::size_t at, std::size_t end) const {
    const std::string_view folded = text_.folded().substr(0, end);
    const std::size_t behind = skip_space(folded, at);
    if (folded.substr(at, behind - at).find('\n') == std::string_view::npos) return behind;
    const std::size_t line_end = std::min(folded.find('\n', behind), end);
    const std::string_view line = folded.substr(behind, line_end - behind);
    return line_end < end && is_page_furniture(line) ? skip_space(folded, line_end) : behind;
  }

  void keep_word_space(std::size_t at, std::size_t end) {
    if (at < end && is_latin(last_) && is_latin(first_code_point(text_.folded().substr(at)).value)) title_ += ' ';
  }

  std::size_t copy(std::size_t at) {
    const CodePoint character = first_code_point(text_.folded().substr(at));
    title_ += original_of({at, at + character.size});
    last_ = character.value;
    return at + character.size;
  }

  std::string_view original_of(FoldedSpan span) const {
    const Span original = text_.to_original(span);
    return text_.original().substr(original.begin, original.end - original.begin);
  }

  const Text& text_;
  std::string title_;
  char32_t last_ = 0;
};

// Walks over document numbers in step with a walk over the text.
class NumberCursor {
 public:
  explicit NumberCursor(const Drafts<DocumentNumber>& numbers) : at_(numbers.begin()), end_(numbers.end()) {}

  // The first one that begins at or behind a place. Places must not decrease.
  const Draft<DocumentNumber>* next(std::size_t place) {
    while (at_ != end_ && at_->span.begin < place) ++at_;
    return at_ == end_ ? nullptr : &*at_;
  }

 private:
  Drafts<DocumentNumber>::const_iterator at_;
  Drafts<DocumentNumber>::const_iterator end_;
};

// Past the bracket that closes the one at `open`; brackets in `number` don't count, as these may be of any two kinds.
std::optional<std::size_t> end_of_bracket(std::string_view folded, std::size_t open, FoldedSpan number) {
  const std::string_view reach = folded.substr(0, std::min(folded.size(), open + kMostBracket));
  std::size_t depth = 0;
  for (std::size_t at = open; at < reach.size();) {
    if (at == number.begin) at = number.end;
    const std::string_view rest = folded.substr(at);
    const std::size_t closing = size_of_any(rest, kClosingBrackets);
    if (size_of_any(rest, kOpeningBrackets) != 0) ++depth;
    if (closing != 0 && --depth == 0) return at > number.begin ? std::optional(at + closing) : std::nullopt;
    at += std::max<std::size_t>(1, closing);
  }
  return std::nullopt;
}

// 《办法》(试行)(湾府〔2031〕5号): over a bracket that holds no number, when another bracket follows it at once.
std::size_t past_version(std::string_view folded, std::size_t open, std::size_t number) {
  const std::size_t close = folded.substr(0, std::min(folded.size(), open + kMostVersion)).find(')', open);
  if (close == std::string_view::npos || close > number) return open;
  const std::size_t next = skip_space(folded, close + 1);
  return size_of_any(folded.substr(next), kOpeningBrackets) == 0 ? open : next;
}

// What stands before the title that `before` ends with, a list mark behind it.
std::optional<std::string_view> previous_in_list(std::string_view before) {
  for (const std::string_view mark : kListMarks)
    if (before.ends_with(mark)) before.remove_suffix(mark.size());
  if (!before.ends_with(kClose)) return std::nullopt;
  const std::size_t reach = before.size() - std::min(before.size(), kMostAlias);
  const std::size_t open = before.substr(reach).rfind(kOpen);
  return open == std::string_view::npos ? std::nullopt : std::optional(before.substr(0, reach + open));
}

}  // namespace

CitationReader::CitationReader(const Patterns& patterns)
    : alias_(patterns.words().list("alias_word")), another_(patterns.words().list("other_document")) {}

Reading<Citation> CitationReader::read(const Candidate& candidate, const Text& text) const {
  const std::size_t begin = candidate.span.begin;
  const auto end = end_of_title(text.folded(), begin);
  if (!end || is_alias(text.folded().substr(0, begin))) return {};
  Citation citation;
  citation.title = TitleWriter(text).write({begin + kOpen.size(), *end - kClose.size()});
  if (citation.title.empty()) return {};
  return one_draft({begin, *end}, candidate.pattern, std::move(citation));
}

// Directly behind 以下简称, or as a further one of its list: 以下分别简称《甲》、《乙》.
bool CitationReader::is_alias(std::string_view before) const {
  for (std::size_t earlier = 0; earlier <= kMostAliases; ++earlier) {
    if (follows_alias_word(before)) return true;
    const auto previous = previous_in_list(before);
    if (!previous) return false;
    before = *previous;
  }
  return false;
}

bool CitationReader::follows_alias_word(std::string_view before) const {
  for (std::size_t gap = 0; gap <= kAliasGap; ++gap) {
    if (alias_.ending(before)) return true;
    const std::size_t size = han_size_before(before, before.size());
    if (size == 0) return false;
    before.remove_suffix(size);
  }
  return false;
}

bool CitationReader::names_another(std::string_view words) const {
  return another_.first_in(words).has_value();
}

Drafts<Citation> CitationReader::numbered(Drafts<Citation> citations, const Drafts<DocumentNumber>& numbers,
                                          std::string_view folded) const {
  NumberCursor cursor(numbers);
  for (Draft<Citation>& citation : citations) {
    const std::size_t first = skip_space(folded, citation.span.end);
    const std::size_t mark = size_of_any(folded.substr(first), kOpeningBrackets);
    if (mark == 0) continue;
    const Draft<DocumentNumber>* number = cursor.next(first + mark);
    if (number == nullptr || number->span.begin > first + kMostBeforeNumber) continue;
    const std::size_t open = past_version(folded, first, number->span.begin);
    const auto end = end_of_bracket(folded, open, number->span);
    if (!end || names_another(folded.substr(open, number->span.begin - open))) continue;
    citation.value.number = number->value.canonical;
    citation.span.end = *end;
  }
  return citations;
}

}  // namespace gongwen::internal
