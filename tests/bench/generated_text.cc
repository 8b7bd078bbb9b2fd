#include "generated_text.h"

#include <array>
#include <random>
#include <string_view>

namespace gongwen::bench {
namespace {

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  void paragraph();
  void table();
  void contact_line();
  std::size_t size() const { return text_.size(); }
  std::string take() { return std::move(text_); }

 private:
  // Not std::uniform_int_distribution: what that returns is up to the implementation.
  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
  template <std::size_t Size>
  void one_of(const std::array<std::string_view, Size>& words) { text_ += words[below(Size)]; }
  void number(std::uint64_t from, std::uint64_t below_this) {
    text_ += std::to_string(from + below(below_this - from));
  }

  void filler();
  void fact();
  void amount();
  void headcount();
  void date();
  void document_number();
  void contact();

  std::mt19937_64 random_;
  std::string text_;
};

constexpr std::array<std::string_view, 12> kSubjects = {
    "市人力资源部门", "各镇街", "相关职能单位", "县教育主管部门", "园区管理机构", "有关企业",
    "职业院校",       "街道社区", "农业服务中心", "承办单位",       "公共就业机构", "行业协会"};
constexpr std::array<std::string_view, 16> kVerbs = {
    "认真落实", "统筹推进", "加快完善", "持续优化", "大力支持", "积极组织", "稳步扩大", "全面加强",
    "有序开展", "深入实施", "切实保障", "着力提升", "严格规范", "及时公布", "主动对接", "进一步健全"};
constexpr std::array<std::string_view, 16> kObjects = {
    "技能培训工作", "人才引进政策", "公共服务体系", "校企合作机制", "农村道路建设", "就业帮扶措施", "项目资金管理", "实训基地布局",
    "社会保险扩面", "创新平台培育", "养老服务设施", "营商环境改革", "应急处置能力", "数据共享目录", "生态修复工程", "基层治理水平"};
constexpr std::array<std::string_view, 5> kBounds = {"最高给予", "不超过", "安排", "累计投入", "每人每月补助"};
constexpr std::array<std::string_view, 5> kMoney = {"元", "万元", "亿元", "万余元", "美元"};
constexpr std::array<std::string_view, 4> kPeople = {"人", "万人次", "余名", "人次"};
constexpr std::array<std::string_view, 5> kAgencies = {"东人社函", "穗府办", "粤财社", "市科字", "莞教发"};
constexpr std::array<std::string_view, 6> kNames = {"马淑茵", "李明", "陈国强", "欧阳静", "王海", "周晓燕"};

void Writer::filler() {
  one_of(kSubjects);
  one_of(kVerbs);
  one_of(kObjects);
  text_ += below(3) == 0 ? "，并" : "，";
  one_of(kVerbs);
  one_of(kObjects);
  text_ += "，";
}

void Writer::amount() {
  one_of(kBounds);
  number(1, 9000);
  if (below(4) == 0) {
    text_ += '.';
    number(1, 100);
  }
  one_of(kMoney);
}

void Writer::headcount() {
  text_ += below(2) == 0 ? "培训" : "惠及群众约 ";
  number(10, 90000);
  one_of(kPeople);
}

void Writer::date() {
  text_ += below(3) == 0 ? "截至" : "于";
  number(2015, 2026);
  text_ += "年";
  number(1, 13);
  text_ += "月";
  if (below(2) == 0) return;
  number(1, 29);
  text_ += "日";
}

void Writer::document_number() {
  text_ += "依据";
  one_of(kAgencies);
  text_ += "〔";
  number(2010, 2026);
  text_ += "〕";
  number(1, 400);
  text_ += "号";
}

void Writer::contact() {
  text_ += "（联系人：";
  one_of(kNames);
  text_ += "，联系电话：0769-2";
  number(1000000, 9999999);
  text_ += "）";
}

void Writer::fact() {
  switch (below(9)) {
    case 0: case 1: case 2: return amount();
    case 3: case 4: return headcount();
    case 5: case 6: return date();
    case 7: return document_number();
    default: return contact();
  }
}

void Writer::table() {
  text_ += "单位：万元\n项目\t金额\t人数（人）\t占比（%）\n";
  for (std::uint64_t rows = 5 + below(30); rows > 0; --rows) {
    one_of(kObjects);
    text_ += '\t';
    number(1, 100);
    text_ += ',';
    number(100, 1000);
    text_ += '.';
    number(0, 10);
    text_ += '\t';
    number(1, 5000);
    text_ += '\t';
    number(1, 100);
    text_ += '\n';
  }
}

void Writer::contact_line() {
  number(1, 500);
  text_ += ' ';
  one_of(kSubjects);
  text_ += ' ';
  one_of(kNames);
  text_ += " 0769-2";
  number(1000000, 9999999);
  text_ += below(3) == 0 ? "、138" : " 139";
  number(10000000, 99999999);
  text_ += '\n';
}

void Writer::paragraph() {
  text_ += "　　";
  for (std::uint64_t sentences = 2 + below(4); sentences > 0; --sentences) {
    filler();
    fact();
    text_ += "。";
  }
  text_ += '\n';
}

}  // namespace

std::string generated_text(Genre genre, std::uint64_t seed, std::size_t bytes) {
  Writer writer(seed);
  while (writer.size() < bytes) {
    switch (genre) {
      case Genre::prose: writer.paragraph(); break;
      case Genre::tables: writer.table(); break;
      case Genre::contacts: writer.contact_line(); break;
    }
  }
  return writer.take();
}

}  // namespace gongwen::bench
