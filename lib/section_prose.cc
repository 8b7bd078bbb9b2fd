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

}  // namespace

// 申请人应当提交以下材料:, 从事养殖,应当遵守:, but not 申请材料: and 提高认识,加强领导:
bool announces_list(std::string_view line) {
  if (line.size() > kLongestTopic || has(line, "下列") || points_below(line)) return true;
  while (!line.empty() && (line.back() == ':' || is_blank(line.back()))) line.remove_suffix(1);
  return is_cut_short(line) || (has(line, ",") && contains_any(line, kDuties));
}

}  // namespace gongwen::internal
