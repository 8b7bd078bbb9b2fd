#include "section_flat.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "characters.h"
#include "fold.h"
#include "line_window.h"
#include "section_decimal.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kFirstPart = ".1";
constexpr ByteSet kSpaces(" ");
constexpr FewCharacters kSentenceEnds(U"。;:!?)”》】");
constexpr FewCharacters kReferring(U"图表第见按照至到和及或与为是达约近超、");

class FlatLine {
 public:
  FlatLine(const Text& text, FoldedSpan line, std::uint32_t index)
      : source_(text), text_(text.folded().substr(0, line.end)), begin_(line.begin), index_(index) {}

  std::vector<SectionCandidate> run() {
    for (std::size_t point = begin_; (point = text_.find('.', point + 1)) < text_.size();)
      if (is_digit_at(point + 1)) look(point);
    return std::move(found_);
  }

 private:
  bool is_digit_at(std::size_t at) const { return at < text_.size() && is_ascii_digit(text_[at]); }

  // At a point between digits, which the first of a number tells.
  void look(std::size_t point) {
    std::size_t at = point;
    while (at > begin_ && is_digit_at(at - 1)) --at;
    if (at == point || at == begin_ || text_[at - 1] == '.') return;
    const auto mark = read_decimal(text_.substr(at, kMostSeen));
    if (!mark) return;
    const DecimalNumber number = decimal_number(*mark);
    const auto chapter = chapter_before(number, at);
    if (chapter) found_.push_back(*chapter);
    if (ends_sentence(at) || is_behind_heading(number, at) || (number.last() == 1 && is_apart(at)))
      found_.push_back({*mark, {at, at + mark->size}, MarkPlace::gap, index_});
  }

  // 1总则 or 1.总则 before 1.1
  std::optional<SectionCandidate> chapter_before(const DecimalNumber& number, std::size_t at) const {
    if (number.depth != 2 || number.last() != 1) return std::nullopt;
    std::size_t begin = at;
    while (begin > begin_ && at - begin < kLongestChapter && !is_digit_at(begin - 1)) --begin;
    const std::size_t behind = begin;
    while (begin > begin_ && is_digit_at(begin - 1)) --begin;
    if (begin == behind || (begin > begin_ && text_[begin - 1] == '.')) return std::nullopt;
    const auto mark = read_decimal_mark(text_.substr(begin, at - begin));
    if (!mark || mark->number.depth != 1 || mark->number.parts != number.parent()) return std::nullopt;
    if (reads_as_other_number(begin, text_.substr(begin + mark->size))) return std::nullopt;
    const bool is_first = begin == begin_ || number.parent() == 1;  // 实施方案1总则
    if (!is_first && !ends_sentence(begin) && !is_apart(begin)) return std::nullopt;
    const SectionMark chapter{MarkStyle::decimal_1, mark->number.parts, mark->size};
    return SectionCandidate{chapter, {begin, begin + mark->size}, MarkPlace::gap, index_};
  }

  // 第1章, 附件1, 5月1日, 见表1
  bool reads_as_other_number(std::size_t at, std::string_view content) const {
    constexpr FewCharacters kBefore(U"件年月");
    constexpr FewCharacters kBehind(U"章节条款篇部日号个");
    const char32_t before = at > begin_ ? last_before(at).value : U'。';
    return kBefore.has(before) || kReferring.has(before) || kBehind.has(first_code_point(content).value);
  }

  // 1.1 behind 1总则, and 2.2 behind 2.1机构 and a space: nothing but a heading since the mark before.
  bool is_behind_heading(const DecimalNumber& number, std::size_t at) const {
    if (found_.empty() || at - found_.back().span.end > kLongestChapter) return false;
    const std::size_t begin = found_.back().span.end;
    for (std::size_t place = begin; place < at; place += first_code_point(text_.substr(place)).size)
      if (kSentenceEnds.has(first_code_point(text_.substr(place)).value)) return false;
    const bool is_first_child = number.parent() == found_.back().mark.number && number.last() == 1;
    return is_first_child || is_apart(at);
  }

  CodePoint last_before(std::size_t at) const {
    const std::string_view before = text_.substr(0, at);
    return last_code_point(before.substr(0, at - kSpaces.trailing(before)));
  }

  bool ends_sentence(std::size_t at) const { return kSentenceEnds.has(last_before(at).value); }

  // Behind a space, which folding drops between Han and digits, and no word that refers: 图 1.1
  bool is_apart(std::size_t at) const {
    const CodePoint before = last_before(at);
    if (kReferring.has(before.value)) return false;
    if (text_[at - 1] == ' ') return true;
    return source_.to_original({at - before.size, at}).end < source_.to_original({at, at + 1}).begin;
  }

  const Text& source_;
  std::string_view text_;  // up to the line's end
  std::size_t begin_;
  std::uint32_t index_;
  std::vector<SectionCandidate> found_;
};

}  // namespace

std::vector<SectionCandidate> flat_decimals(const Text& text, FoldedSpan line, std::uint32_t index) {
  if (line.size() < kShortestFlat) return {};
  return FlatLine(text, line, index).run();
}

bool holds_first_decimal(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find(kFirstPart, at + 1)) < text.size();) {
    const std::size_t digits = kAsciiDigits.trailing(text.substr(from, at - from));
    if (digits <= 2 && reads_as_first_decimal(text.substr(at - digits, kMostSeen))) return true;
  }
  return false;
}

}  // namespace gongwen::internal
