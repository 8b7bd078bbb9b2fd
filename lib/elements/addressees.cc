#include "elements/addressees.h"

#include <algorithm>
#include <string>

#include "characters.h"
#include "elements/day_line.h"
#include "elements/piece.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestList = 900;  // bytes: three hundred characters
constexpr std::size_t kShortestName = 9;  // three characters: 单位:万元 stands over a table
constexpr std::size_t kShortestBody = 12;  // four characters
constexpr std::size_t kShortestOfAll = 6;  // 各处
constexpr std::string_view kNone = "none";
constexpr std::string_view kAll = "all";      // addressed where 各 or 全体 says so
constexpr std::string_view kOffice = "office";  // 王小明院士: written to where the line ends; else one who says something
constexpr std::string_view kParty = "party";  // 当事人: addressed where the line ends, or with more words

// 工商(经济)界1组, 第3组: a group may end in its number's word only.
std::string_view without_digits(std::string_view text) {
  while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.remove_suffix(1);
  return text;
}

// 各幼儿园, 全体教师, 局机关各股室: all of a kind.
bool is_of_all(std::string_view list) {
  constexpr FewCharacters kBefore(U"直属辖关省市县区旗镇乡局校院、,;");
  const std::size_t each = list.find("各");
  if (each == std::string_view::npos || each == 0) return each == 0 || list.starts_with("全体");
  return kBefore.has(last_code_point(list.substr(0, each)).value);
}

}  // namespace

AddresseeReader::AddresseeReader(const ElementWords& words)
    : endings_(words.addressee_ending),
      bodies_(words.body_ending),
      not_first_(words.not_addressee_start),
      title_glue_(words.title_glue) {}

std::optional<AddresseeLine> AddresseeReader::read(std::string_view folded, FoldedSpan piece) const {
  const std::string_view text = folded.substr(piece.begin, std::min(piece.size(), kLongestList));
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::size_t title = title_size(text.substr(0, colon));
  const std::string_view list = text.substr(title, colon - title);
  const bool ends_piece = colon + 1 == piece.size();
  const bool is_answered = ends_piece && names_answered(list, folded.substr(piece.end));
  if (!names_addressees(list) && !((ends_piece || title > 0) && names_all(list)) && !is_answered) return std::nullopt;
  if (!ends_piece && title == 0 && !addresses_all(list)) return std::nullopt;
  AddresseeLine line{trimmed(folded, {piece.begin + title, piece.begin + colon}), std::nullopt};
  if (title > 0) line.title = FoldedSpan{piece.begin, piece.begin + title};
  return line;
}

bool AddresseeReader::is_row(std::string_view folded, const AddresseeLine& line) const {
  constexpr std::size_t kReach = 600;  // bytes
  const std::string_view name = folded.substr(line.addressees.begin, line.addressees.size());
  const auto ending = bodies_.ending(name);
  if (line.title || !ending || ending->meaning != "signer" || is_of_all(name)) return false;
  const auto addressed = endings_.ending(name);
  if (addressed && addressed->meaning != kAll) return false;
  const std::string_view above = without_bracket(line_above(folded, line.addressees.begin));
  for (const std::string_view list : {"名单", "表", "册"})
    if (above.ends_with(list)) return true;
  const std::string row_end = std::string(name.substr(name.size() - ending->size)) + ":\n";
  return contains(last_bytes(folded.substr(0, line.addressees.begin), kReach), row_end) ||
         contains(folded.substr(line.addressees.end + 1, kReach), row_end);
}

bool AddresseeReader::names_addressees(std::string_view list) const {
  list = trim_end(trim_start(list));
  if (list.find("。") != std::string_view::npos || list.find("《") != std::string_view::npos) return false;
  if (not_first_.starting(list)) return false;
  const std::string_view last = without_digits(without_bracket(list));
  const auto ending = endings_.ending(last);
  if (ending && ending->meaning != kAll) return ending->meaning != kNone && list.size() >= kShortestName;
  return list.size() >= kShortestBody && bodies_.ending(last).has_value();
}

// 教育部:⏎你部《关于…的请示》收悉: a short name that the line below speaks to.
bool AddresseeReader::names_answered(std::string_view list, std::string_view below) const {
  constexpr std::size_t kReach = 60;  // bytes of white space
  list = trim_end(trim_start(list));
  if (list.size() != kShortestName || not_first_.starting(list) || !bodies_.ending(list)) return false;
  below = below.substr(0, kReach);
  const std::size_t begin = below.find_first_not_of(" \n");
  return begin != std::string_view::npos && below.substr(begin).starts_with("你");
}

// 各处, 各幼儿园, 各支行: what is too short or too common to be written to by itself is where all of them are.
bool AddresseeReader::names_all(std::string_view list) const {
  list = trim_end(trim_start(list));
  if (list.size() < kShortestOfAll || !is_of_all(list) || not_first_.starting(list)) return false;
  if (contains(list, "。") || contains(list, "《") || kAsciiDigits.first_in(list) < list.size()) return false;
  const std::string_view last = without_bracket(list);
  const auto ending = endings_.ending(last);
  return ending ? ending->meaning != kNone : bodies_.ending(last).has_value();
}

// The text goes on behind the colon: 各区人民政府:为… is written to them, 国家卫健委:口罩供应充足 is a headline, and
// 当事人:张三,男 a label, where 尊敬的供应商:您好 is none.
bool AddresseeReader::addresses_all(std::string_view list) const {
  list = trim_start(trim_end(list));
  if (list.starts_with("各")) return true;
  const auto ending = endings_.ending(without_digits(without_bracket(list)));
  if (!ending || ending->meaning == kAll || ending->meaning == kOffice) return false;
  return ending->meaning != kParty || ending->size < list.size();
}

// Where the last …的通知 outside 《》 ends: 0 where the piece has no title in it.
std::size_t AddresseeReader::title_size(std::string_view text) const {
  std::size_t size = 0;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); at = character_after(text, at)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("《")) ++depth;
    if (rest.starts_with("》")) --depth;
    if (depth > 0) continue;
    if (const auto word = title_glue_.starting(rest)) size = at + word->size;
  }
  return size < text.size() ? size : 0;
}

}  // namespace gongwen::internal
