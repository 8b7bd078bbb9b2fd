#include "section_prose.h"

#include <cstddef>

#include "characters.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestTopic = 48;  // bytes, before a colon

constexpr std::string_view kDuties[] = {"应", "须", "不得", "可以", "的"};
constexpr std::string_view kMusts[] = {"应", "须", "需"};
constexpr std::string_view kDoneAsMust[] = {"提交", "提供", "具备", "符合", "遵守", "报送", "携带", "做到", "满足"};
constexpr std::string_view kOpenEnds[] = {"如下", "包括", "载明", "分为", "是"};
// What 以下 bounds: 县级以下, 300平方米以下, 大专以下, 副科及以下; and what only names: 以下简称.
constexpr std::string_view kBounded[] = {
    "级", "級", "岁", "及", "或", ")", "元", "米", "吨", "年", "个", "人", "名", "员", "万", "亿", "%", "科", "处", "层", "度",
    "专", "中", "学", "历", "县", "乡", "镇", "市", "省", "央", "局", "厅", "部", "村", "天", "日", "月", "时", "户", "亩", "线",
    "准", "克", "升", "次", "倍", "折", "分", "职", "称", "十", "百", "千", "士", "公里", "顷", "辆", "件", "家", "座", "额", "型",
    "面", "类", "伏", "瓦", "值", "位", "段", "号", "档", "星", "限", "表", "价", "率", "龄", "平方", "女", "工", "师"};
constexpr std::string_view kNaming[] = {"简称", "統稱", "统称", "簡稱", "称", "稱"};

// A clause that begins so tells what is to be done; other words begin like them, and so do 应收尽收 and its kind.
constexpr std::string_view kDutyBegins[] = {"应", "须", "需", "必须", "不得", "要", "建议", "请",
                                            "可以", "可同", "可通过", "可按", "可向", "可在", "可由", "可享", "可凭", "可到",
                                            "可申", "可不", "可予", "可直接", "可适当"};
constexpr std::string_view kNoDuties[] = {"应急", "应用", "应对", "应届", "应邀", "应变", "应有", "应知", "应税", "应付", "须知",
                                          "需求", "要素", "要求", "要害", "要闻", "要点", "请示", "请进"};
constexpr std::string_view kForce[] = {"起施行", "起执行", "起实施", "起生效"};
constexpr std::string_view kSteps[] = {"进行", "实施", "实行", "开展", "试行", "加强", "给予"};
constexpr std::string_view kClosings[] = {"附件:", "附件1", "附件一", "附:", "特此", "此复"};

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// Whether 以下 stands for what follows, and for no bound.
bool points_below(std::string_view line) {
  constexpr std::string_view kBelow = "以下";
  const std::size_t below = last_in(line, kBelow);
  if (below == std::string_view::npos) return false;
  const std::string_view before = line.substr(0, below);
  if (starts_with_any(line.substr(below + kBelow.size()), kNaming)) return false;
  return before.empty() || !(is_ascii_digit(before.back()) || ends_with_any(before, kBounded));
}

// 所称养犬管理包括:, 申请资助应当提交:, but not 材料提交: and 实事求是:
bool is_cut_short(std::string_view words) {
  if (words.ends_with("求是")) return false;
  return ends_with_any(words, kOpenEnds) || (ends_with_any(words, kDoneAsMust) && contains_any(words, kMusts));
}

bool is_duty(std::string_view clause) {
  constexpr std::string_view kShould = "应";
  constexpr std::size_t kTwoCharacters = 6;
  if (!starts_with_any(clause, kDutyBegins) || starts_with_any(clause, kNoDuties)) return false;
  const bool is_thorough = clause.size() > kTwoCharacters && clause.substr(kTwoCharacters).starts_with("尽");
  return !(clause.starts_with(kShould) && is_thorough);
}

// 专项收入完成8亿元,为预算的66.9%
bool ends_in_sum(std::string_view clause) {
  constexpr std::string_view kYuan = "元";
  if (!clause.ends_with(kYuan)) return false;
  clause.remove_suffix(kYuan.size());
  return clause.ends_with("万") || clause.ends_with("亿") || (!clause.empty() && is_ascii_digit(clause.back()));
}

// 自2018年5月1日起, 对承租国有房屋的企业, 租赁期限超过二十年的, but not 对环评等有关事项试行承诺制.
bool sets_case(std::string_view first_clause) {
  if (first_clause.starts_with("自")) return first_clause.ends_with("起");
  return first_clause.starts_with("对") && has(first_clause, "的") && !contains_any(first_clause, kSteps);
}

// Whether one of the clauses, all but the last of which end in a comma, is no heading's.
bool has_clause_of_prose(std::string_view sentence) {
  for (std::size_t comma; (comma = sentence.find(',')) != std::string_view::npos;) {
    const std::string_view clause = sentence.substr(0, comma);
    sentence.remove_prefix(comma + 1);
    if (clause.ends_with("的") || ends_in_sum(clause) || is_duty(sentence)) return true;
  }
  return false;
}

}  // namespace

// 申请人应当提交以下材料:, 从事养殖,应当遵守:, but not 申请材料: and 提高认识,加强领导:
bool announces_list(std::string_view line) {
  if (line.size() > kLongestTopic || has(line, "下列") || points_below(line)) return true;
  while (!line.empty() && (line.back() == ':' || is_blank(line.back()))) line.remove_suffix(1);
  return is_cut_short(line) || (has(line, ",") && contains_any(line, kDuties));
}

// 贷款利率:执行优惠利率 is an entry, and 本办法自公布之日起施行 the paper's own rule.
bool reads_as_prose(std::string_view sentence) {
  if (has(sentence, ":")) return true;
  if (sentence.starts_with("本") && contains_any(sentence, kForce)) return true;
  const std::size_t comma = sentence.find(',');
  if (comma == std::string_view::npos) return false;
  return sets_case(sentence.substr(0, comma)) || has_clause_of_prose(sentence);
}

bool closes_paper(std::string_view below) { return starts_with_any(below, kClosings); }

}  // namespace gongwen::internal
