#include "kinds/agency.h"

#include <algorithm>
#include <optional>

#include "kinds/han.h"
#include "kinds/number_text.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestCode = 14;   // characters; beyond, the run is prose
constexpr std::size_t kLongestRun = 24;
constexpr std::size_t kShortestCode = 2;
constexpr std::size_t kLongestFirstPart = 6;  // of a code that a line break parts
constexpr std::size_t kWidestGap = 2;      // white space between code and bracket, bytes
constexpr std::size_t kListReach = 48;     // bytes back from a bracket to the bracket that it continues
constexpr int kMostListHops = 8;           // a bound on the walk, so that a long list stays linear

constexpr std::string_view kNoStop = "none";  // 数据 ends in 据, and is no word of prose
constexpr std::string_view kLead = "lead";
constexpr std::string_view kCertificate = "certificate";
constexpr std::string_view kOpen[] = {"〔", "[", "(", "【", "{", "〈"};

bool ends_with_list_mark(std::string_view text) {
  for (const std::string_view mark : {"、", ",", "和", "及", "与"})
    if (text.ends_with(mark)) return text.substr(0, text.size() - mark.size()).ends_with("号");
  return false;
}

// The bracket that a list begins with: 湾教〔2021〕5号、〔2022〕7号, asked at the second.
std::optional<std::size_t> bracket_continued_by(std::string_view folded, std::size_t bracket) {
  const std::size_t from = bracket - std::min(bracket, kListReach);
  const std::string_view text = folded.substr(from, bracket - from);
  if (!ends_with_list_mark(text)) return std::nullopt;
  std::optional<std::size_t> last;
  for (const std::string_view open : kOpen) {
    const std::size_t at = text.rfind(open);
    if (at != std::string_view::npos && (!last || from + at > *last)) last = from + at;
  }
  return last;
}

// 湾政办发(明电)〔2020〕: the run goes on in front of a short bracket. Returns where that bracket begins, or `end`.
std::size_t before_inner_bracket(std::string_view text, std::size_t end) {
  if (end == 0 || text[end - 1] != ')') return end;
  const std::string_view inner = han_before(text, end - 1, 3);
  const std::size_t open = end - 1 - inner.size();
  const bool closes = !inner.empty() && open > 0 && text[open - 1] == '(' && han_size_before(text, open - 1) != 0;
  return closes ? open - 1 : end;
}

// (海⏎政发〔2020〕: a line break parts a code that a bracket before it opens. Returns where the code begins, or `begin`.
std::size_t before_line_break(std::string_view folded, std::size_t begin) {
  if (begin == 0 || folded[begin - 1] != '\n') return begin;
  const std::string_view first = han_before(folded, begin - 1, kLongestFirstPart + 1);
  const std::size_t start = begin - 1 - first.size();
  const bool is_short = !first.empty() && character_count(first) <= kLongestFirstPart;
  return is_short && start > 0 && folded[start - 1] == '(' ? start : begin;
}

std::string joined(std::string_view text) {
  std::string code(text);
  std::erase(code, '\n');
  return code;
}

}  // namespace

AgencyFinder::AgencyFinder(const Words& words)
    : stop_(words.list("agency_stop")),
      body_(words.list("agency_body")),
      suffix_(words.list("agency_suffix")),
      ending_(words.list("agency_ending")),
      other_(words.list("agency_other")),
      lead_(words.list("agency_lead")),
      branch_(words.list("agency_branch")),
      case_(words.list("agency_case")) {}

bool AgencyFinder::ends_like_code(std::string_view code) const { return ending_.ending(code).has_value(); }

bool AgencyFinder::is_certificate(std::string_view code) const {
  const auto other = other_.ending(code);
  return other && other->meaning == kCertificate;
}

bool AgencyFinder::is_prose(std::string_view code) const { return other_.ending(code) && !is_certificate(code); }

// Whether a code may begin after `before`: words of prose end there, or a body's name does and more than a suffix is
// left for a code.
bool AgencyFinder::may_begin(std::string_view before, std::string_view rest) const {
  if (const auto stop = stop_.ending(before)) return stop->meaning != kNoStop;
  if (!body_.ending(before)) return false;
  const auto suffix = suffix_.starting(rest);
  return !suffix || suffix->size != rest.size();
}

// …的通知⏎〔2024〕15号: a title stands before the number, not a code.
bool AgencyFinder::ends_prose(std::string_view before) const {
  const auto stop = stop_.ending(before);
  return stop && stop->meaning != kNoStop;
}

// The part of a Han run that is the code: from the last place where one may begin.
std::string_view AgencyFinder::cut(std::string_view run) const {
  std::size_t begin = run.size() - last_characters(run, kShortestCode).size();
  while (begin > 0) {
    if (may_begin(run.substr(0, begin), run.substr(begin))) return run.substr(begin);
    begin -= han_size_before(run, begin);
  }
  return character_count(run) > kLongestCode ? std::string_view() : run;
}

// 原湾府〔: a word that leads the code, as what stands behind it begins one. 原平府办〔 and 原府办〔 (of 原平) are
// codes whole: a place, or the branch of a body that the first character names.
std::string_view AgencyFinder::without_lead_word(std::string_view code) const {
  const auto lead = lead_.starting(code);
  if (!lead || lead->meaning != kLead) return code;
  const std::string_view rest = code.substr(lead->size);
  return character_count(rest) < kShortestCode || branch_.starting(rest) ? code : rest;
}

// 湾公(治)行罚决字〔2024〕: the number of a case names its branch in a bracket. Returns where the code begins.
std::size_t AgencyFinder::before_branch(std::string_view folded, std::size_t begin, std::string_view code) const {
  const auto word = case_.starting(code);
  if (!word || word->size != code.size()) return begin;
  const std::size_t branch = before_inner_bracket(folded, begin);
  if (branch == begin) return begin;
  const std::string_view lead = cut(without_lead(folded, han_before(folded, branch, kLongestRun)));
  return lead.empty() ? begin : branch - lead.size();
}

Agency AgencyFinder::directly_before(std::string_view folded, std::size_t bracket) const {
  const Agency none{{bracket, bracket}, {}};
  const std::size_t end = skip_space_back(folded, bracket);
  if (bracket - end > kWidestGap) return none;
  const bool is_broken = folded.substr(end, bracket - end).find('\n') != std::string_view::npos;
  if (is_broken && ends_prose(folded.substr(0, end))) return none;
  const std::size_t inner = before_inner_bracket(folded, end);
  const std::string_view code = without_lead_word(cut(without_lead(folded, han_before(folded, inner, kLongestRun))));
  const std::size_t first = before_branch(folded, inner - code.size(), code);
  if (character_count(folded.substr(first, inner - first)) < kShortestCode) return none;
  const std::size_t begin = before_line_break(folded, first);
  return {{begin, end}, joined(folded.substr(begin, end - begin))};
}

Agency AgencyFinder::before(std::string_view folded, std::size_t bracket) const {
  Agency agency = directly_before(folded, bracket);
  std::size_t at = bracket;
  for (int hops = 0; agency.code.empty() && hops < kMostListHops; ++hops) {
    const auto earlier = bracket_continued_by(folded, at);
    if (!earlier) break;
    at = *earlier;
    agency.code = directly_before(folded, at).code;
  }
  return agency;
}

}  // namespace gongwen::internal
