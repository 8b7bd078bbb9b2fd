#include "line_start.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "characters.h"
#include "fold.h"

namespace gongwen::internal {
namespace {

constexpr FewCharacters kChineseDigits(U"一二三四五六七八九十百零〇");
constexpr FewCharacters kDateCharacters(U"0123456789一二三四五六七八九十〇○零年月日 ");
constexpr FewCharacters kBullets(U"#|>*•·●○■□◆◇▲△▪►★☆※◎☐✓");
constexpr FewCharacters kDashes(U"-—–―─－·");
constexpr FewCharacters kAfterChineseNumber(U"、.");
constexpr FewCharacters kAfterNumber(U"、)");
constexpr FewCharacters kAfterLetter(U".)、");
constexpr FewCharacters kAfterPage(U" 共,/");
constexpr ByteSet kSpace(" ");

constexpr std::array<std::string_view, 22> kLabels = {
    "附件", "附表", "附录", "附", "注", "备注", "说明", "抄送", "主送", "分送", "公开方式",
    "联系人", "联系电话", "电话", "传真", "地址", "邮编", "来源", "信息来源", "单位", "发布时间", "责任编辑"};
constexpr FewCharacters kLabelFirst(U"附注备说抄主分公联电传地邮来信单发责表图");
constexpr std::array<std::string_view, 6> kNumbered = {"附件", "附表", "附录", "附", "表", "图"};
constexpr std::array<std::string_view, 7> kDivisions = {"章", "节", "条", "编", "篇", "部分", "款"};
// What follows 第五条 where it is referred to in a sentence that goes on: 第五条规定, 第五条第二款.
constexpr std::array<std::string_view, 14> kReferred = {"的", "第", "规定", "和", "或", "至", "及", "、",
                                                        "所", "中", "之", ")", ",", "》"};

// Eats a line from its front.
class Scan {
 public:
  explicit Scan(std::string_view line) : rest_(line) {}

  std::string_view rest() const { return rest_; }
  bool at_end() const { return rest_.empty(); }

  // Most literals are told by their last byte: many begin with the same one.
  bool take(std::string_view literal) {
    if (rest_.size() < literal.size() || rest_[literal.size() - 1] != literal.back()) return false;
    if (!rest_.starts_with(literal)) return false;
    rest_.remove_prefix(literal.size());
    return true;
  }

  bool take_one_of(const FewCharacters& characters) {
    const CodePoint next = first_code_point(rest_);
    if (next.size == 0 || !characters.has(next.value)) return false;
    rest_.remove_prefix(next.size);
    return true;
  }

  // How many digits or spaces were there, at most `limit`.
  std::size_t take_digits(std::size_t limit) { return take_bytes(kAsciiDigits, limit); }
  std::size_t take_spaces(std::size_t limit) { return take_bytes(kSpace, limit); }
  bool take_digit() { return take_digits(1) == 1; }

  // How many characters were there, at most `limit`.
  std::size_t take_all_of(const FewCharacters& characters, std::size_t limit) {
    std::size_t count = 0;
    while (count < limit && take_one_of(characters)) ++count;
    return count;
  }

  template <std::size_t size>
  bool take_any(const std::array<std::string_view, size>& literals) {
    return std::any_of(literals.begin(), literals.end(), [this](std::string_view literal) { return take(literal); });
  }

 private:
  std::size_t take_bytes(const ByteSet& bytes, std::size_t limit) {
    const std::size_t count = bytes.first_outside(rest_.substr(0, limit));
    rest_.remove_prefix(count);
    return count;
  }

  std::string_view rest_;
};

bool is_enclosed_number(char32_t code) {
  return (code >= 0x2460 && code <= 0x249B) || (code >= 0x3220 && code <= 0x3229) || (code >= 0x2776 && code <= 0x2793);
}

bool starts_with_bullet(std::string_view line) {
  Scan scan(line);
  if (is_enclosed_number(first_code_point(line).value) || scan.take_one_of(kBullets)) return true;
  // A dash before a digit is a range's or a sign: 2018⏎—2020年.
  return scan.take_all_of(kDashes, 3) > 0 && !scan.take_digit();
}

// （一） (296)
bool starts_with_bracketed_number(std::string_view line) {
  Scan scan(line);
  if (!scan.take("(")) return false;
  return (scan.take_all_of(kChineseDigits, 3) > 0 || scan.take_digits(3) > 0) && scan.take(")");
}

// 一、 十二. 一是
bool starts_with_chinese_number(std::string_view line) {
  Scan scan(line);
  return scan.take_all_of(kChineseDigits, 4) > 0 && (scan.take_one_of(kAfterChineseNumber) || scan.take("是"));
}

// 1. 1、 1) 11 . but not 1.5
bool starts_with_number(std::string_view line) {
  Scan scan(line);
  if (scan.take_digits(3) == 0 || scan.take_digit()) return false;
  scan.take(" ");
  if (scan.take_one_of(kAfterNumber)) return true;
  return scan.take(".") && !scan.take_digit();
}

// a. B)
bool starts_with_letter(std::string_view line) {
  const CodePoint first = first_code_point(line);
  const bool is_letter = (first.value | 0x20) >= 'a' && (first.value | 0x20) <= 'z';
  Scan scan(line.substr(first.size));
  return is_letter && scan.take_one_of(kAfterLetter) && !scan.take_digit();
}

// 第三章 第五条, unless the sentence goes on behind it
bool starts_with_division(std::string_view line) {
  Scan scan(line);
  if (!scan.take("第")) return false;
  if (scan.take_all_of(kChineseDigits, 6) + scan.take_digits(4) == 0) return false;
  return scan.take_any(kDivisions) && !scan.take_any(kReferred);
}

bool starts_with_label(std::string_view line) {
  for (const std::string_view label : kLabels) {
    Scan scan(line);
    if (!scan.take(label)) continue;
    scan.take_spaces(4);
    if (scan.take(":")) return true;
  }
  Scan scan(line);
  if (!scan.take_any(kNumbered)) return false;
  scan.take(" ");
  return scan.at_end() || scan.take_digit() || (scan.take_one_of(kChineseDigits) && !scan.take("是"));
}

// — 3 — and 17, not 1200: a number in a table
bool is_page_number(std::string_view line) {
  Scan scan(line);
  const bool has_dash = scan.take_all_of(kDashes, 3) > 0;
  scan.take_spaces(4);
  if (scan.take_digits(has_dash ? 4 : kMostPageDigits) == 0) return false;
  scan.take_spaces(4);
  scan.take_all_of(kDashes, 3);
  return scan.at_end();
}

// 3/12, the page and how many there are
bool is_page_of_pages(std::string_view line) {
  Scan scan(line);
  const std::size_t page = scan.take_digits(3);
  return page > 0 && scan.take("/") && scan.take_digits(3) >= page && scan.at_end();
}

}  // namespace

bool starts_block(std::string_view line) {
  const char32_t first = first_code_point(line).value;
  if (is_han(first)) {
    if (kChineseDigits.has(first)) return starts_with_chinese_number(line);
    if (first == U'第') return starts_with_division(line);
    return kLabelFirst.has(first) && starts_with_label(line);
  }
  if (is_ascii_digit(first)) return starts_with_number(line);
  if (first == '(') return starts_with_bracketed_number(line);
  return starts_with_bullet(line) || starts_with_letter(line);
}

bool reads_as_page_furniture(std::string_view line) {
  Scan scan(line);
  if (scan.take("# Page ")) return scan.take_digits(6) > 0 && scan.take(":") && scan.at_end();
  if (!scan.take("第")) return is_page_number(line) || is_page_of_pages(line);
  scan.take_spaces(2);
  if (scan.take_digits(4) == 0) return false;
  scan.take_spaces(2);
  return scan.take("页") && (scan.at_end() || scan.take_one_of(kAfterPage));
}

bool reads_as_date_line(std::string_view line) {
  Scan scan(line);
  scan.take_all_of(kDateCharacters, 24);
  return (scan.at_end() || scan.rest() == "印发") && line.find("年") != std::string_view::npos &&
         line.find("日") != std::string_view::npos;
}

}  // namespace gongwen::internal
