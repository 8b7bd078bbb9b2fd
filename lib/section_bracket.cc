#include "section_bracket.h"

#include <algorithm>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestInSquare = 120;  // bytes, with the bracket
constexpr std::size_t kLongestLine = 180;
constexpr std::size_t kLongestTopic = 48;  // before a text on the same line
constexpr ByteSet kSpaces(" \t");

constexpr std::string_view kNotes[] = {"删除", "刪除", "修改", "修正", "修订", "修訂", "新增", "增加", "增订", "增訂",
                                       "废止", "廢止", "保留", "略", "不变", "试行", "暂行", "新设", "合并", "节选", "摘录",
                                       "现行", "新", "旧"};
constexpr std::string_view kNoteBegins[] = {"原第", "已删", "已刪", "已废", "已廢", "见第", "详见", "含", "本条", "本條"};
constexpr std::string_view kOfSentences[] = {"以下", "下同", "简称", "。", ",", ";", ":"};
// 第五条(甲方)应当…: words of the article's sentence, which goes on behind them.
constexpr std::string_view kPredicates[] = {"应", "须", "不", "可以", "有权", "负责", "享有", "是", "的", "和", "与", "及", "或", "、"};

// 第五条(市、区)人民政府应当…: places that a body's name begins with.
constexpr std::string_view kPlaces[] = {"省", "市", "县", "区", "州", "盟", "旗", "乡", "镇", "街道", "地区", "自治区",
                                        "自治州", "自治县", "直辖市", "县级市", "开发区", "园区"};
constexpr std::string_view kOfPlaces[] = {"人民政府", "政府", "人民代表大会", "办事处", "人民法院", "人民检察院"};

// Where the bracket that opens a line closes; npos where it doesn't.
std::size_t closing(std::string_view line) {
  int depth = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '(') ++depth;
    if (line[at] == ')' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

bool is_note(std::string_view words) {
  return std::find(std::begin(kNotes), std::end(kNotes), words) != std::end(kNotes) ||
         starts_with_any(words, kNoteBegins);
}

// (一) and (十二)
bool is_number(std::string_view words) {
  constexpr FewCharacters kNumerals(U"一二三四五六七八九十百〇○");
  for (std::size_t at = 0; at < words.size(); at += first_code_point(words.substr(at)).size)
    if (!kNumerals.has(first_code_point(words.substr(at)).value)) return false;
  return true;
}

// A name that goes on behind its places. (市、区)市、区人民政府应当… says them again, as a text does under its topic.
bool begins_name(std::string_view places, std::string_view behind) {
  constexpr std::string_view kPause = "、";
  if (!starts_with_any(behind, kOfPlaces)) return false;
  while (!places.empty()) {
    const std::size_t end = std::min(places.find(kPause), places.size());
    if (std::find(std::begin(kPlaces), std::end(kPlaces), places.substr(0, end)) == std::end(kPlaces)) return false;
    places.remove_prefix(std::min(end + kPause.size(), places.size()));
  }
  return true;
}

// Whether words before a text are its topic; one that has a line for itself is longer, and may name a year.
bool heads_text(std::string_view topic, std::string_view behind) {
  const bool has_digit = std::any_of(topic.begin(), topic.end(), is_ascii_digit);
  return topic.size() <= kLongestTopic && !has_digit && !is_ascii(behind.front()) &&
         !starts_with_any(behind, kPredicates) && !begins_name(topic, behind);
}

}  // namespace

std::optional<FoldedSpan> square_bracketed_heading(std::string_view text, std::size_t begin) {
  constexpr std::string_view kOpening = "【";
  constexpr std::string_view kClosing = "】";
  const std::string_view rest = text.substr(begin, kLongestInSquare);
  if (!rest.starts_with(kOpening)) return std::nullopt;
  const std::size_t end = rest.find(kClosing);
  if (end == std::string_view::npos || end <= kOpening.size()) return std::nullopt;
  return FoldedSpan{begin + kOpening.size(), begin + end};
}

RoundBracket round_bracketed_heading(std::string_view text, std::size_t begin) {
  if (begin >= text.size() || text[begin] != '(') return {};
  const std::string_view seen = text.substr(begin, kLongestLine);
  const std::string_view line = seen.substr(0, seen.find('\n'));
  const std::size_t close = closing(line);
  if (close == std::string_view::npos) return {};
  const std::string_view topic = line.substr(1, close - 1);
  if (is_number(topic) || contains_any(topic, kOfSentences)) return {};
  const std::string_view behind = line.substr(kSpaces.first_outside(line, close + 1));
  if (is_note(topic)) return {behind.empty(), std::nullopt};
  if (!behind.empty() && !heads_text(topic, behind)) return {};
  return {true, FoldedSpan{begin + 1, begin + close}};
}

}  // namespace gongwen::internal
