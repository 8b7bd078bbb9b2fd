#include "elements/bodies.h"

#include "characters.h"
#include "elements/piece.h"
#include "kinds/clause.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kShortestName = 6;   // bytes: 市委
constexpr std::size_t kLongestName = 120;  // forty characters
constexpr std::string_view kPause = "、";
constexpr std::string_view kSigner = "signer";  // the endings of headlines too
constexpr std::u32string_view kOpening = U"(〔[《“";
constexpr std::u32string_view kClosing = U")〕]》”";
constexpr std::u32string_view kMarks = U",。;:!?《》“”、—>|_/";

bool is_one_of(std::u32string_view characters, char32_t code) {
  return characters.find(code) != std::u32string_view::npos;
}

bool has_mark(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = first_code_point(text.substr(at));
    if (is_one_of(kMarks, code.value)) return true;
    at += code.size;
  }
  return false;
}

class ListCutter {
 public:
  ListCutter(std::string_view folded, Separators separators) : folded_(folded), separators_(separators) {}

  std::vector<FoldedSpan> cut(FoldedSpan list) {
    std::size_t begin = list.begin;
    for (std::size_t at = list.begin; at < list.end;) {
      const CodePoint code = first_code_point(folded_.substr(at, list.end - at));
      if (parts(code.value)) {
        add({begin, at});
        begin = at + code.size;
      }
      at += code.size;
    }
    add({begin, list.end});
    return std::move(parts_);
  }

 private:
  bool parts(char32_t code) {
    if (is_one_of(kOpening, code)) ++depth_;
    if (is_one_of(kClosing, code) && depth_ > 0) --depth_;
    if (depth_ > 0) return code == '\n';
    return code == ',' || code == ';' || code == '\n' || (code == U'、' && separators_ == Separators::commas_and_pauses);
  }
  void add(FoldedSpan part) {
    part = trimmed(folded_, part);
    if (part.size() > 0) parts_.push_back(part);
  }

  std::string_view folded_;
  Separators separators_;
  std::vector<FoldedSpan> parts_;
  std::size_t depth_ = 0;
};

std::size_t next_gap(std::string_view folded, std::size_t at, std::size_t end) {
  while (at < end && folded[at] != ' ' && folded[at] != '\t' && !folded.substr(at, end - at).starts_with(kPause)) ++at;
  return at;
}

// What stands between two bodies is a third, whatever it ends in: Han characters, and more than 转发 or a person's name.
bool may_name_body(std::string_view name) {
  constexpr std::size_t kFewest = 4;
  constexpr std::size_t kMost = 20;
  return character_count(name) >= kFewest && han_after(name, 0, kMost).size() == name.size();
}

// 教育部 is a name, 办公室 and 学院 only end one.
bool is_ending(std::string_view name, const WordList& endings) {
  const auto ending = endings.ending(name);
  return ending && ending->size == name.size();
}

// 国务院 is a name and an ending, 海关 and 中学 are nobody's names.
std::optional<WordMatch> ending_of_body(std::string_view text, const WordList& endings) {
  const std::string_view name = without_bracket(trim_end(trim_start(text)));
  if (name.size() < kShortestName || name.size() > kLongestName || has_mark(name)) return std::nullopt;
  const auto ending = endings.ending(name);
  return ending && ending->meaning == kSigner && ending->size == name.size() ? std::nullopt : ending;
}

}  // namespace

bool names_body(std::string_view text, const WordList& endings) { return ending_of_body(text, endings).has_value(); }

bool names_only_body(std::string_view text, const WordList& endings) {
  const auto ending = ending_of_body(text, endings);
  return ending && ending->meaning != kSigner;
}

bool ends_in_signer(std::string_view line, const WordList& endings) {
  const auto ending = endings.ending(without_bracket(trim_end(line)));
  return ending && ending->meaning == kSigner;
}

bool is_cell_of_signer(std::string_view line, const WordList& endings) {
  constexpr std::size_t kLetter = 3;  // bytes: 红 旗 小 学
  if (!ends_in_signer(line, endings)) return false;
  line = trim_start(trim_end(line));
  const std::size_t gap = line.find_first_of(" \t");
  return gap > kLetter && gap != std::string_view::npos && bodies_side_by_side(line, {0, line.size()}, endings).empty();
}

std::vector<FoldedSpan> list_parts(std::string_view folded, FoldedSpan list, Separators separators) {
  list = trimmed(folded, list);
  for (const std::string_view mark : {"。", ";", ",", ":"})
    if (folded.substr(list.begin, list.size()).ends_with(mark)) {
      list.end -= mark.size();
      break;
    }
  return ListCutter(folded, separators).cut(list);
}

std::vector<FoldedSpan> bodies_side_by_side(std::string_view folded, FoldedSpan span, const WordList& endings) {
  std::vector<FoldedSpan> bodies;
  bool is_known = false;  // whether the last of them ends as bodies do
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t gap = next_gap(folded, at, span.end);
    const FoldedSpan part = trimmed(folded, {at, gap});
    at = gap == span.end ? gap : character_after(folded, gap);
    if (part.size() == 0) continue;
    const std::string_view name = folded.substr(part.begin, part.size());
    const bool stands_behind_known = is_known;
    is_known = names_body(name, endings);
    const bool may_stand = is_known ? stands_behind_known || bodies.empty() || !is_ending(name, endings)
                                    : stands_behind_known && may_name_body(name);
    if (!may_stand) return {};
    bodies.push_back(part);
  }
  if (!is_known) bodies.clear();
  return bodies;
}

std::vector<FoldedSpan> glued_bodies(std::string_view folded, FoldedSpan whole, const WordList& endings,
                                     const WordList& places) {
  constexpr std::string_view kParty = "中共";
  constexpr std::string_view kOfTheState[] = {"国家", "中国"};
  // 共青团湾城市委员会: these names go on with their place.
  constexpr std::string_view kBeforePlace[] = {"团", "政协", "九三学社", "民革", "民盟", "民建", "民进", "党", "台盟"};
  constexpr std::size_t kShortestPlace = 9;  // bytes: 湾城市
  std::vector<FoldedSpan> bodies{whole};
  std::string_view place = folded.substr(whole.begin, whole.size());
  if (place.starts_with(kParty)) place.remove_prefix(kParty.size());
  const auto ending = places.first_in(place);
  place = place.substr(0, ending ? ending->begin + ending->word.size : 0);
  for (std::size_t at = whole.begin + place.size(); place.size() >= kShortestPlace; at += place.size()) {
    at = folded.substr(0, whole.end).find(place, at);
    if (at == std::string_view::npos) break;
    const std::string_view name = folded.substr(bodies.back().begin, at - bodies.back().begin);
    if (contains_any(name, kOfTheState) || ends_with_any(name, kBeforePlace) || !names_body(name, endings)) continue;
    bodies.back().end = at;
    bodies.push_back({at, whole.end});
  }
  return bodies;
}

}  // namespace gongwen::internal
