#include "decimal_number.h"

#include <array>

#include "characters.h"
#include "fold.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kPauseMark = "、";
constexpr std::string_view kStop = "。";
constexpr std::string_view kNoSection = "0.";
constexpr ByteSet kSpaces(" \t");
constexpr ByteSet kOfSentences(",;:");
constexpr ByteSet kFigureEnds("0123456789%-");
constexpr FewCharacters kOpeningQuotes(U"《“【");

// What stands behind a figure. Most are words' first characters too: 1.5米, but 1.5米制单位; 1.3至1.5, but 1.3至少.
constexpr FewCharacters kUnits(U"元角人个米吨亩度级分天年月日时号户家名岁位项件次台套条款处折成层节章升克斤倍版秒期和或至及");
constexpr FewCharacters kBehindUnit(U"以左及的至和或、。");
constexpr FewCharacters kFirstOfLongUnits(U"亿万百千公厘毫微平立兆吉摄人元港美欧英周小分个海的以左条余多");
constexpr std::array<std::string_view, 45> kLongUnits = {
    "亿", "万", "百万", "百分", "千", "公里", "公顷", "公斤", "厘米", "毫米", "平方", "立方", "兆瓦",
    "摄氏", "人次", "元每", "元人民币", "元整", "周岁", "小时", "分钟", "个百分点", "个月", "海里",
    "的", "以上", "以下", "左右", "条规定", "港元", "美元", "欧元", "英镑", "毫克", "微克", "微米", "分贝", "兆", "吉瓦",
    "余亿", "余万", "余亩", "余吨", "多亿", "多万"};
constexpr std::array<std::string_view, 7> kNotUnits = {"万一", "万物", "万众", "百分制", "千方百计", "千家万户", "千万工程"};

bool is_digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

// One or two digits, no zero in front; 0 for none.
std::uint32_t part_at(std::string_view line, std::size_t at) {
  if (!is_digit_at(line, at) || line[at] == '0') return 0;
  const auto first = static_cast<std::uint32_t>(line[at] - '0');
  if (!is_digit_at(line, at + 1)) return first;
  const std::uint32_t part = first * 10 + static_cast<std::uint32_t>(line[at + 1] - '0');
  return part < DecimalNumber::kBase && !is_digit_at(line, at + 2) ? part : 0;
}

// 1.0.1 is the first below 1 too: a chapter without sections.
std::optional<DecimalMark> read_parts(std::string_view line) {
  DecimalMark mark{{}, 0};
  while (true) {
    const std::uint32_t part = part_at(line, mark.size);
    if (part == 0 || mark.number.depth == DecimalNumber::kDeepest) return std::nullopt;
    mark.number = {mark.number.parts * DecimalNumber::kBase + part, mark.number.depth + 1};
    mark.size += part < 10 ? 1 : 2;
    const bool goes_on = mark.size < line.size() && line[mark.size] == '.' && is_digit_at(line, mark.size + 1);
    if (!goes_on) return mark;
    ++mark.size;
    const bool has_no_section = mark.number.depth == 1 && line.substr(mark.size).starts_with(kNoSection);
    if (has_no_section) mark.size += kNoSection.size();
  }
}

// 1.1. and 1.1、
std::size_t end_mark_at(std::string_view rest) {
  if (rest.starts_with('.')) return 1;
  return rest.starts_with(kPauseMark) ? kPauseMark.size() : 0;
}

bool begins_unit(std::string_view content) {
  const CodePoint first = first_code_point(content);
  if (kFirstOfLongUnits.has(first.value) && starts_with_any(content, kLongUnits))
    return !starts_with_any(content, kNotUnits);
  if (!kUnits.has(first.value)) return false;
  const char32_t next = first_code_point(content.substr(first.size)).value;
  return !is_han(next) || kBehindUnit.has(next);
}

// 2024年目标 and 12345热线, behind a space
bool begins_count(std::string_view content) {
  const std::size_t digits = kAsciiDigits.first_outside(content);
  return digits > 0 && is_han(first_code_point(content.substr(kSpaces.first_outside(content, digits))).value);
}

// GIS平台 and AI 应用, not GHz
bool begins_latin_word(std::string_view content) {
  constexpr ByteSet kOfWord("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-+ ");
  const bool is_capital = content[0] >= 'A' && content[0] <= 'Z';
  return is_capital && is_han(first_code_point(content.substr(kOfWord.first_outside(content))).value);
}

bool begins_words(std::string_view content, bool is_apart) {
  if (content.empty()) return false;
  const char32_t first = first_code_point(content).value;
  const bool is_roman = first >= U'Ⅰ' && first <= U'Ⅹ';
  if (is_han(first) || is_roman || kOpeningQuotes.has(first)) return true;
  return is_apart && (begins_count(content) || begins_latin_word(content));
}

bool has_sentence(std::string_view content) {
  return kOfSentences.first_in(content) < content.size() || content.find(kStop) < content.size();
}

// 工资300万元   制度建设10分
bool ends_in_sum_or_score(std::string_view content) {
  constexpr FewCharacters kOfUnit(U"万亿元分");
  std::string_view rest = content;
  while (!rest.empty() && kOfUnit.has(last_code_point(rest).value)) rest.remove_suffix(last_code_point(rest).size);
  return rest.size() < content.size() && !rest.empty() && is_ascii_digit(rest.back());
}

// 增值税33.2 12.5%   编制目的3   工资300万元: a row of a table, or of a table of contents
bool is_row(std::string_view content) {
  return (kFigureEnds.has(content.back()) || ends_in_sum_or_score(content)) && !has_sentence(content);
}

// A number without a point says little: what follows must be a heading.
bool is_heading(std::string_view content) {
  const bool has_size = content.size() >= kTwoHan && content.size() <= kLongestChapter;
  return has_size && !content.ends_with(',') && content.find(';') == std::string_view::npos &&
         content.find(kStop) == std::string_view::npos;
}

}  // namespace

std::optional<DecimalMark> read_decimal_mark(std::string_view line) {
  std::optional<DecimalMark> mark = read_parts(line);
  if (!mark) return std::nullopt;
  const std::size_t end = mark->size;
  mark->size += end_mark_at(line.substr(end));
  mark->is_bare = mark->number.depth == 1 && mark->size == end;
  const std::size_t begin = kSpaces.first_outside(line, mark->size);
  const std::string_view content = line.substr(begin);
  if (!begins_words(content, begin > end) || is_row(content)) return std::nullopt;
  if (mark->number.depth <= 2 && begins_unit(content)) return std::nullopt;  // 3.2.1 is no figure
  if (mark->is_bare && !is_heading(content)) return std::nullopt;
  return mark;
}

// A mark's line goes on where a comma stands in it.
bool stands_behind_open_line(std::string_view text, std::size_t place) {
  constexpr FewCharacters kCloses(U"。;:!?)”》】…");
  const std::size_t begin = text.substr(0, place).rfind('\n');
  if (begin == std::string_view::npos) return false;
  std::string_view line = text.substr(0, begin);
  line.remove_prefix(line.rfind('\n') + 1);  // nothing where there is none
  line.remove_prefix(kSpaces.first_outside(line));
  line.remove_suffix(kSpaces.trailing(line));
  if (line.empty() || kCloses.has(last_code_point(line).value)) return false;
  const bool has_mark = read_decimal_mark(line) || starts_block(line);
  return !has_mark || line.find(',') != std::string_view::npos;
}

bool reads_as_first_decimal(std::string_view line) {
  const std::optional<DecimalMark> mark = read_decimal_mark(line);
  return mark && mark->number.depth == 2 && mark->number.last() == 1;
}

}  // namespace gongwen::internal
