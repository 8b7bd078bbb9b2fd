#include "section_scan.h"

#include <algorithm>
#include <optional>
#include <span>

#include "characters.h"
#include "fold.h"
#include "line_start.h"
#include "line_window.h"
#include "make_room.h"
#include "section_beside.h"
#include "section_decimal.h"
#include "section_files.h"
#include "section_flat.h"
#include "section_rows.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestAttachmentLabel = 24;
constexpr std::size_t kLongestItem = 400;   // bytes of an attachment's name
constexpr std::size_t kLongestLabel = 60;  // bytes of a line that is a date, a label or 目录
constexpr FewCharacters kHanNumerals(U"一二三四五六七八九十");
constexpr ByteSet kWhite(" \t");
constexpr ByteSet kLayout(" \t\n");
constexpr ByteSet kOfFigures("0123456789.,%- ");
// The marks that end a sentence or a part of one, and those that make a line prose, by their last bytes, which tell all
// marks apart.
constexpr char kComma = ',';
constexpr char kPause = "、"[2];
constexpr char kTitleEnd = "》"[2];
constexpr ByteSet kEnds(",;:!?)\x82\x8B\x8D\x91\x95\x99\x9D");  // 。》」】〕’”
constexpr ByteSet kOfProse(",;\x82");
constexpr ByteSet kMayEndDate(" \x91\xA5");  // 发 and 日, or spaces behind them

std::size_t skip(std::string_view text, std::size_t from, const ByteSet& bytes) {
  return bytes.first_outside(text, from);
}

// 24,051 or -: what a table's cell holds that came on a line of its own.
bool is_figure_line(std::string_view line) {
  return line.size() <= kLongestLabel && kOfFigures.first_outside(line) == line.size();
}

// One byte, or three: no branch, for both are as frequent.
std::size_t size_of_mark(const char* mark) { return 1 + 2 * (static_cast<unsigned char>(mark[0]) >> 7); }

class Scanner {
 public:
  Scanner(const Text& text, const TextMarks& marks, const SectionWords& words)
      : source_(text), text_(text.folded()), lines_(marks.lines), words_(words) {}

  SectionScan run(const std::vector<std::uint32_t>& marks) {
    scan_.lines.reserve(lines_.size());
    std::span<const std::uint32_t> rest(marks);
    for (const FoldedSpan line : lines_) {
      const std::size_t begin = skip(text_.substr(0, line.end), line.begin, kBeforeMark);
      if (begin < line.end) rest = read_line({begin, line.end}, rest);
    }
    scan_.candidates = without_table_rows(std::move(scan_.candidates), scan_.lines);
    return std::move(scan_);
  }

 private:
  // Reads a line. `rest` begins with marks before the line, if there are any, and goes on with its own. Returns the
  // marks behind it.
  std::span<const std::uint32_t> read_line(FoldedSpan line, std::span<const std::uint32_t> rest) {
    const std::string_view head = text_.substr(line.begin, std::min(line.size(), kMostSeen));
    if (line.size() >= kShortestFlat) look_for_decimals(line);
    std::size_t at = read_head(head, line.begin);
    bool is_prose = false;
    auto mark = rest.begin();
    for (; mark != rest.end() && *mark < line.end; ++mark) {
      if (*mark < at) continue;
      const std::size_t end = *mark + size_of_mark(text_.data() + *mark);
      const char last = text_[end - 1];  // tells it from all others
      const unsigned beside = beside_mark(text_, {*mark, end}, words_.marks);
      const bool separates_digits = last == kComma && stands_between_digits(beside);  // 1,200
      is_prose |= kOfProse.has(last) & !separates_digits;
      if (!is_plain_mark(last, beside)) at = look(*mark, last);
    }
    if (is_prose) scan_.lines.push_back(LineKind::prose);
    else scan_.lines.push_back(is_figure_line(head) ? LineKind::figure : LineKind::other);
    return {mark, rest.end()};
  }

  void look_for_decimals(FoldedSpan line) {
    scan_.may_have_decimals =
        scan_.may_have_decimals || holds_first_decimal(text_.substr(0, line.end), line.begin);
  }

  // Looks at a mark; returns where to go on.
  std::size_t look(std::size_t at, char mark) {
    const std::size_t size = is_ascii(mark) ? 1 : 3;
    if (kEnds.has(mark)) return look_behind(at + size, mark);
    switch (mark) {
      case ' ':
      case '\t': return try_at(skip(text_, at, kWhite), MarkPlace::gap);
      case '.': return is_followed_by_digit(at) ? at + 1 : try_glued_number(at, 1);
      case kPause: return try_glued_number(at, size);
      default: return try_glued(at, at);  // ( 第
    }
  }

  bool is_followed_by_digit(std::size_t at) const { return at + 1 < text_.size() && is_ascii_digit(text_[at + 1]); }

  // Behind a mark that ends something.
  std::size_t look_behind(std::size_t end, char mark) {
    if (mark == ':') add_list(end - 1);
    if (mark == kComma) return try_clause(end);
    return try_at(skip(text_, end, kWhite), mark == kTitleEnd ? MarkPlace::title : MarkPlace::sentence);
  }

  std::string_view line_at(std::size_t at) const {
    const std::string_view line = text_.substr(at, kMostSeen);
    return line.substr(0, line.find('\n'));
  }

  // What a line begins with. Returns where to go on.
  std::size_t read_head(std::string_view line, std::size_t at) {
    if (line.size() <= kLongestLabel && may_be_turn(line)) add_turn(line, at);
    if (!words_.marks.may_begin(line, 0)) return at;
    const auto mark = words_.marks.read(line);
    if (!mark) return at;
    if (mark->doubtful) scan_.may_have_decimals |= reads_as_first_decimal(line);
    if (!reads_as_row(line, *mark)) add(*mark, at, MarkPlace::line);
    return at + mark->size;
  }

  // A bit of its first character or its last byte tells most lines.
  bool may_be_turn(std::string_view line) const {
    return words_.contents_or_attachment.may_begin(line) || kMayEndDate.has(line.back());
  }

  void add_turn(std::string_view line, std::size_t at) {
    while (line.ends_with(' ')) line.remove_suffix(1);
    if (is_contents(line)) scan_.turns.push_back({TurnKind::contents, at});
    else if (is_date_line(line)) scan_.turns.push_back({TurnKind::signed_, at});
    else if (is_attachment(line, at)) scan_.turns.push_back({TurnKind::attachment, at});
    else if (is_list_label(line, at)) scan_.turns.push_back({TurnKind::list, at + line.size() - 1});
  }

  static bool is_contents(std::string_view line) {
    constexpr std::string_view kFirst = "目";
    return line.starts_with(kFirst) && line.substr(skip(line, kFirst.size(), kWhite)) == "录";
  }

  // 附件1, 附件: alone, and no list of attachments under it.
  bool is_attachment(std::string_view line, std::size_t at) const {
    if (line.size() > kLongestAttachmentLabel) return false;
    const auto label = words_.attachments.starting(line);
    if (!label) return false;
    std::string_view rest = line.substr(label->size);
    rest.remove_prefix(std::min(rest.find_first_not_of(" 0123456789一二三四五六七八九十-"), rest.size()));
    if (rest.empty() || rest == ":") return !starts_list(at + line.size());
    return false;
  }

  // 附件⏎1.名单⏎2.流程图: the label of a list without its colon; but not 附件⏎1.范围⏎适用于全县。
  bool is_list_label(std::string_view line, std::size_t at) const {
    const auto label = words_.list_labels.starting(line);
    if (!label || label->size != line.size() || !starts_list(at + line.size())) return false;
    const std::size_t first = skip(text_, at + line.size(), kLayout);
    const std::string_view item = text_.substr(first, kLongestItem);
    const std::size_t end = item.find('\n');
    if (end == std::string_view::npos || item.substr(0, end).find("。") != std::string_view::npos) return false;
    const std::string_view second = text_.substr(skip(text_, first + end, kLayout), kLongestItem);
    const auto mark = words_.marks.read(second.substr(0, std::min(second.find('\n'), kMostSeen)));
    const bool is_second = mark && mark->number == 2;
    if (!is_second || !(mark->style == MarkStyle::point || mark->style == MarkStyle::pause)) return false;
    return name_files(item.substr(0, end), second.substr(0, second.find('\n')), words_.file_ends, words_.title_ends);
  }

  bool starts_list(std::size_t line_end) const {
    const std::size_t next = skip(text_.substr(0, line_end + kLongestLabel), line_end, kLayout);
    const auto mark = words_.marks.read(line_at(next));
    return mark && mark->number == 1 && (mark->style == MarkStyle::point || mark->style == MarkStyle::pause);
  }

  // 附件: and 注: where a numbered list may follow.
  void add_list(std::size_t colon) {
    std::string_view before = text_.substr(colon - std::min<std::size_t>(colon, 16), std::min<std::size_t>(colon, 16));
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (words_.list_labels.ending(before)) scan_.turns.push_back({TurnKind::list, colon});
  }

  // Behind a comma only 一是, 其次 and 第一, count: no digits or brackets.
  std::size_t try_clause(std::size_t at) {
    return at < text_.size() && !is_ascii(text_[at]) ? try_at(at, MarkPlace::clause) : at;
  }

  std::size_t try_at(std::size_t at, MarkPlace place) {
    return words_.marks.may_begin(text_, at) ? read_at(at, place) : at;
  }

  std::size_t read_at(std::size_t at, MarkPlace place) {
    const auto mark = words_.marks.read(text_.substr(at, kMostSeen));
    if (!mark || (place == MarkPlace::clause && !is_inline(mark->style))) return at;
    if (place == MarkPlace::title && is_division(mark->style)) return at;
    add(*mark, at, place);
    return at + mark->size;
  }

  // (一) and 第一条 behind a Han character. Returns a place behind the first character, for at was looked at.
  std::size_t try_glued(std::size_t begin, std::size_t at) {
    const std::size_t next = at + first_code_point(text_.substr(at, 4)).size;
    const char32_t before = last_code_point(text_.substr(0, begin)).value;
    if (!is_han(before) && !is_ascii_digit(before)) return next;
    const auto mark = words_.marks.read(text_.substr(begin, kMostSeen));
    if (!mark || is_inline(mark->style)) return next;
    const bool has_gap = is_apart(begin);
    if (!has_gap && (is_ascii_digit(before) || (mark->style == MarkStyle::han && mark->number > 1))) return next;
    add(*mark, begin, has_gap ? MarkPlace::gap : MarkPlace::glued);
    return std::max(begin + mark->size, next);
  }

  // Folding drops the space before the mark in 重点任务 1. and 88001234 三、.
  bool is_apart(std::size_t at) const {
    const std::size_t before = at - last_code_point(text_.substr(0, at)).size;
    return source_.to_original({before, at}).end < source_.to_original({at, at + 1}).begin;
  }

  // 发展目标1.总体目标   实施方案一、总体要求
  std::size_t try_glued_number(std::size_t at, std::size_t size) {
    const std::size_t begin = number_before(at);
    return begin == at ? at + size : std::max(try_glued(begin, at), at + size);
  }

  // Where the one or two digits or Han numerals before a place begin.
  std::size_t number_before(std::size_t at) const {
    constexpr std::size_t kMostNumerals = 3;
    std::size_t begin = at;
    for (std::size_t taken = 0; taken < kMostNumerals; ++taken) {
      const std::string_view before = text_.substr(0, begin);
      const CodePoint last = last_code_point(before);
      const bool is_numeral = is_ascii_digit(last.value) || kHanNumerals.has(last.value);
      const bool is_mixed = begin < at && is_ascii_digit(last.value) != is_ascii_digit(text_[begin]);
      if (!is_numeral || is_mixed) return begin;
      begin -= last.size;
    }
    return is_ascii_digit(text_[begin]) ? at : begin;
  }

  void add(const SectionMark& mark, std::size_t at, MarkPlace place) {
    const auto line = static_cast<std::uint32_t>(scan_.lines.size());
    make_room(scan_.candidates, at, text_.size());
    scan_.candidates.push_back({mark, {at, at + mark.size}, place, line});
  }

  const Text& source_;
  std::string_view text_;
  const std::vector<FoldedSpan>& lines_;
  const SectionWords& words_;
  SectionScan scan_;  // its lines are those before the one that is read
};

}  // namespace

SectionWords::SectionWords(const Words& words)
    : marks(words),
      attachments(words.list("section_attachment")),
      list_labels(words.list("section_list_label")),
      file_ends(words.list("attachment_end")),
      title_ends(words.list("title_end")),
      contents_or_attachment(attachments.first_characters()) {
  contents_or_attachment.set(U'目');
}

SectionScan scan_sections(const Text& text, const TextMarks& marks, const SectionWords& words) {
  SectionScan scan = Scanner(text, marks, words).run(marks.marks);
  if (!scan.may_have_decimals) return scan;
  std::vector<SectionCandidate> decimals = without_table_rows(find_decimals(text, marks.lines), scan.lines);
  scan.candidates = with_decimals(std::move(scan.candidates), decimals, text.folded());
  return scan;
}

}  // namespace gongwen::internal
