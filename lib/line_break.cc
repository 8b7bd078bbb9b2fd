#include "line_break.h"

#include <array>

#include "characters.h"
#include "fold.h"
#include "line_start.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kFarthest = 300;      // bytes of white space and furniture between two halves
constexpr std::size_t kLongParagraph = 80;  // columns, as all that follow
constexpr std::size_t kShortestTitle = 16;
constexpr std::size_t kLongestTitle = 100;
constexpr std::size_t kLongestOrderNumber = 24;
constexpr std::size_t kLongestSignature = 44;

constexpr std::string_view kDigits = "0123456789";
constexpr ByteSet kOfFigures("0123456789.,%-/ ");
constexpr FewCharacters kNeverFirst(U",。、;:)》”】〕〉’」");
constexpr FewCharacters kMarkup(U"#|>");
constexpr FewCharacters kRangeDashes(U"-—–~");
constexpr FewCharacters kOpeningQuotes(U"“《〈‘「");
constexpr FewCharacters kClosingQuotes(U"”》〉’」");

// What a left line ends with where the right one goes on with a list, a number, a unit or an order's number.
constexpr FewCharacters kGoOn(U",、.-—–~万亿千百人令告");
constexpr FewCharacters kScales(U"万亿千百");
static_assert(kGoOn.has_all_of(kScales) && kGoOn.has_all_of(kRangeDashes));
constexpr FewCharacters kUnits(U"万亿千百元人名位家年月日个项%‰号倍户件次吨岁");
constexpr FewCharacters kScaledUnits(U"人元名户亩吨家件台套个");
constexpr std::array<std::string_view, 12> kNotUnits = {"人民", "人员", "人才", "人社", "人力", "人大",
                                                        "名称", "名单", "家庭", "个人", "个体", "项目"};
constexpr std::array<std::string_view, 20> kGenres = {"决议", "决定", "命令", "公报", "公告", "通告", "意见",
                                                      "通知", "通报", "报告", "请示", "批复", "议案", "函",
                                                      "纪要", "办法", "方案", "答复", "规定", "细则"};
constexpr FewCharacters kGenreEnds(U"议定令报告见知示复案函要法则");
constexpr FewCharacters kBodyEnds(U"局厅部委会府院室办司心");  // of 公司 and 中心 the last

bool is_word(char32_t code) {
  return is_han(code) || is_ascii_digit(code) || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]));
}

bool follows_gap(const Line& line) { return line.after_blank || line.after_furniture; }

// (张三,63916⏎862) is no item 862).
bool starts_item(const Break& at) {
  if (at.right.begins_section) return true;
  if (!starts_block(at.after)) return false;
  const bool closes_number = at.after.find(')') == at.after.find_first_not_of(kDigits);
  return !closes_number || !at.before_brackets().ends_in_parenthesis();
}

bool is_signature(const Break& at) {
  return kBodyEnds.has(last_code_point(at.after).value) && at.right_width() <= kLongestSignature &&
         !at.after_marks().has_sentence();
}

// A page's or a cell's number, no words.
bool is_figure(std::string_view line) { return kOfFigures.first_outside(line) == line.size(); }

// 文号:甲府发〔2024〕2号: a short label and its value.
bool is_labelled(std::string_view line) {
  constexpr std::size_t kLongestLabel = 24;  // bytes
  const std::size_t colon = line.substr(0, kLongestLabel).find(':');
  if (colon == std::string_view::npos) return false;
  for (std::size_t at = 0; at < colon; at += first_code_point(line.substr(at)).size)
    if (const char32_t code = first_code_point(line.substr(at)).value; !is_han(code) && code != ' ') return false;
  return true;
}

// 教育支出 1200 95.8: words, then figures behind a space.
bool is_row(std::string_view line) {
  if (line.empty() || !kOfFigures.has(line.back())) return false;
  std::size_t end = line.size();
  while (end > 0 && kOfFigures.has(line[end - 1])) --end;
  const std::size_t space = line.find(' ', end);
  return space != std::string_view::npos && is_word(last_code_point(line.substr(0, end)).value);
}

// The rows of a table: 教育支出 1200⏎日常公用经费 300 is not 1200日.
bool are_rows(const Break& at) {
  return is_row(at.before) && is_row(at.after) && !at.before_marks().has_sentence() && !at.after_marks().has_sentence();
}

// 万人次, 亿元: a scale and a unit, which begin nothing else.
bool begins_scaled_unit(std::string_view line) {
  const CodePoint scale = first_code_point(line);
  const bool is_scale = scale.value == U'万' || scale.value == U'亿';
  return is_scale && kScaledUnits.has(first_code_point(line.substr(scale.size)).value);
}

// 全市财政补贴1200⏎万元:其中…: a unit, though a colon follows as a label's does.
bool begins_with_unit_alone(const Break& at) {
  if (!is_ascii_digit(at.last)) return false;
  const CodePoint first = first_code_point(at.after);
  return begins_scaled_unit(at.after) || (kUnits.has(first.value) && at.after.substr(first.size).starts_with(':'));
}

bool are_labelled(const Break& at) {
  return is_labelled(at.after) && is_labelled(at.left_head()) && !begins_with_unit_alone(at);
}

// 9.⏎5%   2023-⏎2025年
bool goes_on_behind_mark(const Break& at) {
  if (!is_ascii_digit(at.first) || (at.last != '.' && !kRangeDashes.has(at.last))) return false;
  const std::size_t mark = at.before.size() - last_code_point(at.before).size;
  return mark > 0 && is_digit_at(at.before, mark - 1);
}

// 9.87⏎万人次   2⏎.42亿元   2018⏎—2020年
bool goes_on_behind_digit(const Break& at) {
  if (kUnits.has(at.first)) return !starts_with_any(at.after, kNotUnits);
  if (at.first != '.' && !kRangeDashes.has(at.first)) return false;
  return is_digit_at(at.after, first_code_point(at.after).size);
}

bool splits_number(const Break& at) {
  const bool goes_on = is_ascii_digit(at.last) ? goes_on_behind_digit(at) : goes_on_behind_mark(at);
  return goes_on && (!is_figure(at.before) || begins_scaled_unit(at.after));
}

// 12.32亿⏎元   4.1万人⏎次
bool splits_unit(const Break& at) {
  const bool of_people = at.last == U'人' && at.after.starts_with("次");
  if (!of_people && !kScales.has(at.last)) return false;
  std::string_view before = at.before;
  if (of_people) before.remove_suffix(last_code_point(before).size);
  if (before.empty() || (!of_people && !kUnits.has(first_code_point(at.after).value))) return false;
  const bool scaled = kScales.has(last_code_point(before).value);
  if (scaled) before.remove_suffix(last_code_point(before).size);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return (scaled || of_people) && !before.empty() && is_ascii_digit(last_code_point(before).value);
}

// 《技能等级⏎认定指引》   (运用促⏎进处,88001234)
bool splits_pair(const Break& at) {
  const unsigned open = at.before_shape().may_open ? at.before_brackets().last_opens : 0;
  if (open == 0) return false;
  const LineBrackets& after = at.after_brackets();
  if ((open & after.first_closes) != 0) return true;
  const bool goes_past = !after.has_stop && (open & ~after.first_opens) != 0;
  return goes_past && (open & ~after.first_opens & at.next_brackets().first_closes) != 0;
}

// 国务院令⏎第812号   税务总局公告⏎2020年第7号
bool splits_order_number(const Break& at) {
  if (at.last != U'令' && !(at.last == U'告' && at.before.ends_with("公告"))) return false;
  if (at.left_width > kLongestTitle || at.right_width() > kLongestOrderNumber) return false;
  const std::size_t ordinal = at.after.find("第");
  return ordinal <= std::string_view("2020年 ").size() && at.after.find("号", ordinal) != std::string_view::npos;
}

// 抄送:市委办,市中级⏎法院。
bool splits_copies(const Break& at) {
  return at.after.ends_with("。") && is_word(at.last) && at.left_head().starts_with("抄送");
}

// A row of comma separated values, which are no sentence, seldom has a Han character before the comma.
bool ends_in_comma(const Break& at) {
  if (at.last == U'、') return true;
  if (at.last != ',') return false;
  const char32_t before_comma = last_code_point(at.before.substr(0, at.before.size() - 1)).value;
  return before_comma == 0 || is_han(before_comma) || before_comma == ')' || kClosingQuotes.has(before_comma);
}

bool splits_list(const Break& at) {
  return ends_in_comma(at) && (is_word(at.first) || at.first == '(' || kOpeningQuotes.has(at.first));
}

// A page ends in mid-sentence: two long paragraphs with sentences in them, and no stop between.
bool splits_long_paragraph(const Break& at) {
  if (at.left_width < kLongParagraph || !follows_gap(at.right) || at.right_indent() >= 2) return false;
  if (!at.before_marks().has_sentence() || is_heading(at)) return false;
  return is_word(at.last) && is_word(at.first) && at.after_marks().has_sentence();
}

bool fits_title(std::size_t width, const LineMarks& marks) {
  return width <= kLongestTitle && !marks.has_stop && !marks.has_semicolon && !marks.has_colon;
}

bool is_prose(const Break& at) { return at.before_marks().has_sentence() || at.after_marks().has_sentence(); }

bool has_subject(std::string_view line) { return line.find("关于") != std::string_view::npos; }

inline bool may_end_title(std::string_view line) {
  return line.ends_with(')') || kGenreEnds.has(last_code_point(line).value);
}

// …的通知, …的通知(2023年2月9日)
bool ends_title(std::string_view line) {
  if (line.ends_with(')')) line = line.substr(0, line.rfind('('));
  return kGenreEnds.has(last_code_point(line).value) && ends_with_any(line, kGenres);
}

}  // namespace

bool is_block_boundary(const Break& at) {
  return at.right.begin - at.left.end > kFarthest || kMarkup.has(first_code_point(at.left_head()).value) ||
         at.before_shape().has_cells || starts_item(at) || is_date_line(at.after) || is_date_line(at.before) ||
         at.after_shape().has_cells || are_rows(at) || are_labelled(at);
}

bool splits_sentence(const Break& at) {
  const bool may_go_on = is_ascii_digit(at.last) || kGoOn.has(at.last);
  const bool goes_on =
      may_go_on && (splits_number(at) || splits_list(at) || splits_unit(at) || splits_order_number(at));
  return goes_on || kNeverFirst.has(at.first) || splits_pair(at) || splits_copies(at) || splits_long_paragraph(at);
}

bool is_heading(const Break& at) {
  return !at.before_marks().has_stop && !at.before_marks().has_semicolon &&
         (at.left.begins_section || starts_block(at.left_head()));
}

bool may_open_title(const Break& at) { return at.left_width >= kShortestTitle; }

bool opens_title(const Break& at) { return has_subject(at.before); }

bool splits_title(const Break& at) {
  if (!may_end_title(at.after) && !may_end_title(at.next())) return false;
  const bool ends_here = ends_title(at.after);
  if (!ends_here && !ends_title(at.next())) return false;
  if (!fits_title(at.left_width, at.before_marks()) || !fits_title(at.right_width(), at.after_marks())) return false;
  if (ends_title(at.before) || !(is_word(at.last) || kClosingQuotes.has(at.last))) return false;
  return !has_subject(at.after) && (ends_here || !has_subject(at.next()));
}

bool may_wrap(const Break& at) {
  if (!is_word(at.first) && at.first != '(' && !kOpeningQuotes.has(at.first)) return false;
  const bool starts_paragraph = at.right_indent() >= 2 && at.right_indent() > at.left_indent();
  if (starts_paragraph || (at.right.after_blank && !is_prose(at))) return false;
  return !is_signature(at) && !is_figure(at.before) && !is_figure(at.after);
}

bool splits_at_quote(const Break& at) {
  return (kClosingQuotes.has(at.last) || kOpeningQuotes.has(at.first)) && !starts_block(at.left_head()) &&
         !follows_gap(at.right);
}

}  // namespace gongwen::internal
