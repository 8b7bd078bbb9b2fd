// count_cited.cc - articles of laws, sessions and the measures of a plan: what looks like a count, or like its rise.
#include "kinds/count.h"
#include "kinds/han.h"
#include "kinds/quantity_list.h"
#include "numeral.h"

namespace gongwen::internal {
namespace {

constexpr FewCharacters kArticle(U"条條");
constexpr std::string_view kTime = "次";
constexpr FewCharacters kParagraph(U"项項款");

bool ends_with_one_of(const FewCharacters& characters, std::string_view text) {
  return characters.has(last_code_point(text).value);
}

// 國[六條]: what the state's measures are called; 全國[六條] counts.
bool names_measures(std::string_view before) {
  for (const std::string_view state : {"国", "國"})
    if (before.ends_with(state)) return han_size_before(before, before.size() - state.size()) == 0;
  return false;
}

}  // namespace

// 刑法[320條], 保护法[20条][1项]: the place that a law is cited by.
bool CountReader::is_cited(std::string_view unit, const Clause& clause) const {
  if (ends_with_one_of(kParagraph, unit)) return ends_with_one_of(kArticle, clause.before);
  if (!ends_with_one_of(kArticle, unit)) return false;
  const auto law = law_.ending(before_list(trim_end(clause.before)));
  if ((law && law->meaning != "none") || names_measures(clause.before)) return true;
  const auto paragraph = read_numeral(clause.after);
  if (!paragraph) return false;
  const std::string_view behind = clause.after.substr(paragraph->size);
  return ends_with_one_of(kParagraph, behind.substr(0, first_code_point(behind).size));
}

// 经市政府[77次]常务会议审议通过: which session it was. 全年市政府[12次]常务会议审议 counts.
bool CountReader::is_session(const Counted& counted, const Clause& clause) const {
  if (counted.unit != kTime) return false;
  const auto body = session_.ending(clause.before);
  const auto meeting = body && body->meaning == "body" ? session_.starting(clause.after) : std::nullopt;
  if (!meeting || meeting->meaning != "meeting") return false;
  const auto act = session_.starting(clause.after.substr(meeting->size));
  constexpr std::string_view kSums[] = {"年", "累计", "召开", "先后", "共", "月", "季度", "业主", "评标", "居民", "村民"};
  return act && act->meaning == "act" && !contains_any(clause.before, kSums);
}

// 促进经济增长[20条]措施: the growth is what they are for.
bool CountReader::is_of_growth(const Clause& clause) const {
  constexpr std::string_view kCompared[] = {"同比", "较", "比"};
  return trim_end(clause.before).ends_with("增长") && !contains_any(clause.before, kCompared) &&
         policy_.starting(clause.after);
}

}  // namespace gongwen::internal
