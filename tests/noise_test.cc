// Site furniture: kinds of lines, and pages put together of heads × papers × feet. All texts are invented.
#include "noise.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "gongwen/gongwen.h"
#include "gongwen/patterns.h"
#include "patterns.h"
#include "stretches.h"
#include "text.h"
#include "text_marks.h"

namespace gongwen::internal {
namespace {

const Words& words() {
  static const PatternSet patterns = PatternSet::builtin();
  return patterns.compiled().words();
}

Noise noise_of(const Text& text) { return NoiseFinder(words()).find(text.folded(), find_marks(text.folded())); }

struct Row {
  SiteLine kind;
  std::vector<std::string_view> lines;
};

const std::vector<Row> kRows = {
    {SiteLine::crumbs,
     {"当前位置：首页 > 政务公开 > 政策文件", "您的位置：", "您当前所在的位置：首页 >> 通知公告", "首页 > 政府数据 > 统计公报"}},
    {SiteLine::menu,
     {"打印 关闭", "【返回顶部】【关闭窗口】", "分享到：", "A+大 A+中 A+小", "登录 | 注册", "首页", "无障碍浏览 | 长者版",
      "关于我们 |   联系方式 |   隐私安全", "扫一扫在手机打开当前页", "【字号：", "浏览次数： -  分享"}},
    {SiteLine::related, {"相关链接", "相关解读：", "相关链接>>", "上一篇：湾城市2023年工作要点", "通知公告"}},
    {SiteLine::foot,
     {"湾ICP备20250001号-1", "版权所有：湾城市人民政府", "网站标识码：7900000001  湾公网安备 79010002000001号",
      "主办：湾城市人民政府 网站标识码：7900000001", "您是第4021位访客", "Copyright 2025 湾城日报社"}},
    {SiteLine::link,
     {"【一图读懂】困难群众救助标准", "困难群众救助标准怎么调    2025-04-03", "湾城市民政局工作信息[ 2025-01-14 ]",
      "湾城市财政局部署下年度工作 07-28"}},
    {SiteLine::owner, {"主办：湾城市人民政府办公室", "地址：湾城市湾江大道1号  邮编：399000", "技术支持：0790-55501234"}},
    {SiteLine::page_data,
     {"索引号：11790000/2025-00086", "发布日期：2025-04-02 16:45  浏览次数：1386", "来源：湾城日报", "文  号：湾民规〔2025〕3号"}},
    {SiteLine::paper,
     {"附件：1.名单", "联系人：白芷若", "抄送：市委办公室。", "（此件公开发布）", "2025年3月28日", "二〇二五年三月二十八日"}},
    {SiteLine::brief, {"走进湾城", "湾城市民政局", "返回城镇就业的农民工", "·市教育局", "中", "大", "各位代表："}},
    {SiteLine::content,
     {"城乡低保标准由每人每月980元提高到1060元。", "打印机更新经费12万元", "关闭小煤矿30家", "分享经济示范项目3个",
      "首页改版由市大数据局负责，12月底前完成", "相关政策要抓好落实，确保资金3月底前到位", "来源于财政的资金为30万元",
      "大中小企业融通发展，带动上下游企业20家", "12345", "主办方安排的30名工作人员到场协调配合"}},
};

BOOST_AUTO_TEST_SUITE(noise)

BOOST_AUTO_TEST_CASE(kinds_of_lines) {
  const SiteLines lines(words());
  for (const Row& row : kRows)
    for (const std::string_view line : row.lines) {
      const Text text(line);
      BOOST_TEST_CONTEXT(line)
      BOOST_TEST(static_cast<int>(lines.kind_of(text.folded())) == static_cast<int>(row.kind));
    }
}

struct Silent {
  std::string_view line;
  std::string_view part;  // "" where there is none
};

BOOST_AUTO_TEST_CASE(silent_parts) {
  const std::vector<Silent> rows = {
      {"发布日期：2025-04-02 浏览次数：1386 字体：[大 中 小]", "浏览次数:1386"},
      {"来源：湾城日报 阅读量： 2,305次", "阅读量: 2,305次"},
      {"阅读人数：1", "阅读人数:1"},
      {"您是第4021位访客", "您是第4021位访客"},
      {"点击：3.2万次 分享", "点击:3.2万次"},
      {"湾ICP备20250001号-1", "ICP备20250001号"},
      {"网站标识码7900000001", "网站标识码7900000001"},
      {"浏览次数：-", ""},
      {"浏览次数：", ""},
      {"全年网站访问量1200万人次", ""},
      {"推文阅读量：12万，带动消费3亿元。", ""},
      {"点击进入2025年申报系统", ""},
      {"您是第一位联系人", ""},
  };
  const SiteLines lines(words());
  for (const Silent& row : rows) {
    const std::string folded(Text(row.line).folded());
    const auto part = lines.silent_part(folded, 0);
    BOOST_TEST_CONTEXT(row.line)
    BOOST_TEST((part ? folded.substr(part->begin, part->size()) : "") == row.part);
  }
}

// ---- pages ----------------------------------------------------------------------------------------------------------

std::string body(int paragraphs) {
  std::string text;
  for (int i = 1; i <= paragraphs; ++i) {
    const std::string n = std::to_string(i);
    text += "　　第" + n + "批补助资金" + n + "0万元拨付到湾城市县区" + n + "，惠及困难群众" + n + "00人，年底前全部发放到位。\n\n";
  }
  return text;
}

const std::string kTitle = "湾城市民政局关于调整2025年救助标准的通知\n\n";
const std::string kEnd = "湾城市民政局\n\n2025年3月28日\n\n（此件公开发布）\n\n";
const std::string kContact = "联系人：白芷若，电话：0790-55504321\n\n";

const std::vector<std::string> kHeads = {
    "登录 | 注册\n热点搜索： 公积金 医保\n首页  要闻动态  政务公开\n当前位置：首页 > 政务公开 > 2024年文件\n",
    "您的位置:\n首页\n>\n政务公开\n>\n",
    "简体\n繁體\nEnglish\n无障碍\n长者助手\n用户登录\n搜索\n",
    "首页 >> 统计资料 >> 2024年统计公报\n",
    "走进湾城\n【文字解读】2024年救助标准怎么调    2024-04-03\n【一图读懂】救助标准    2024-04-07\n当前位置：首页 > 政务公开\n",
};

const std::vector<std::string> kFeet = {
    "扫一扫在手机打开当前页\n打印 关闭\n",
    "相关链接\n图解：救助标准怎么调    2024-04-03\n【音频解读】救助标准    2024-04-07\n主办：湾城市人民政府办公室\n地址：湾城市湾江大道1号\n"
    "网站标识码：7900000001  湾ICP备20250001号-1\n",
    "主办：湾城市人民政府办公室  电话：0790-12345\n湾公网安备 79010002000001号\n",
    "【返回顶部】【关闭窗口】\n政策解读\n内容纠错 | 使用帮助| 关于我们\n· 市教育局\n· 市财政局\n×\n+\n----\n　　第1批补助资金10万元...\n----\n",
    "浏览次数： -  分享\n分享到\n扫一扫\n版权所有：湾城市民政局\n您是第4021位访客\n",
};

std::string text_of(const Text& text, const std::vector<FoldedSpan>& spans) {
  std::string result;
  for (const FoldedSpan span : spans) result += text.slice(span);
  return result;
}

// The words of a text, without its line breaks and spaces.
std::string words_of(std::string_view text) {
  std::string result;
  for (const char byte : text)
    if (byte != ' ' && byte != '\n') result += byte;
  return result;
}

BOOST_AUTO_TEST_CASE(heads_and_feet_are_furniture_and_the_paper_is_not) {
  const NoiseFinder finder(words());
  for (const std::string& head : kHeads)
    for (const std::string& foot : kFeet) {
      const std::string page = head + kTitle + body(8) + kContact + kEnd + foot;
      const Text text(page);
      const Noise found = finder.find(text.folded(), find_marks(text.folded()));
      const std::string furniture = words_of(Text(head).folded()) + words_of(Text(foot).folded());
      BOOST_TEST_CONTEXT(page) BOOST_TEST(words_of(text_of(text, found.furniture)) == furniture);
    }
}

BOOST_AUTO_TEST_CASE(a_paper_alone_has_no_noise) {
  const NoiseFinder finder(words());
  const std::vector<std::string> papers = {
      kTitle + body(8) + kContact + kEnd,
      kTitle + body(8) + kEnd + "附件：1.救助标准表\n2.申请流程\n",
      kTitle + body(3) + "主办单位：湾城市商务局\n承办单位：湾城市会展中心\n协办单位：湾城市商会\n",
      kTitle + body(3) + "主办单位：湾城市商务局\n地址：湾城市湾江大道1号\n电话：0790-55501234\n",
      "湾城市民政局\n\n湾民规〔2025〕3号\n\n" + kTitle + "各县区：\n" + body(2) + kEnd,
      "提案人：白芷若\n主办单位：湾城市民政局\n" + body(3),
      body(1),
      "",
  };
  for (const std::string& paper : papers) {
    const Text text(paper);
    const Noise found = finder.find(text.folded(), find_marks(text.folded()));
    BOOST_TEST_CONTEXT(paper) {
      BOOST_TEST(text_of(text, found.furniture) == "");
      BOOST_TEST(found.silent.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(the_page_s_own_data_are_the_paper_s) {
  const std::string data = "标题: 关于调整2025年救助标准的通知\n发布时间: 2025-04-02 16:45\n文号: 湾民规〔2025〕3号\n";
  const std::string page = data + "当前位置：首页 > 政务公开\n" + data + kTitle + body(5) + kEnd + "打印 关闭\n";
  const Text text(page);
  const Noise found = noise_of(text);
  BOOST_TEST(words_of(text_of(text, found.furniture)) == words_of(Text("当前位置：首页 > 政务公开\n打印 关闭\n").folded()));
}

BOOST_AUTO_TEST_CASE(marks_in_the_middle_leave_the_paper_alone) {
  for (const std::string mark : {"打印 关闭\n", "分享到：\n", "相关链接\n", "扫一扫在手机打开当前页\n", "网站地图\n"}) {
    const std::string page = kTitle + mark + body(8) + kEnd;
    const Text text(page);
    BOOST_TEST_CONTEXT(mark) BOOST_TEST(text_of(text, noise_of(text).furniture) == "");
    const std::string above = kTitle + body(8) + mark + kContact + kEnd;  // contacts and dates are the paper's
    const Text late(above);
    BOOST_TEST_CONTEXT(mark) BOOST_TEST(text_of(late, noise_of(late).furniture) == "");
  }
}

BOOST_AUTO_TEST_CASE(crumbs_below_the_text_are_no_head) {
  const std::string page = kTitle + body(60) + "当前位置：首页 > 政务公开\n" + kContact + kEnd;
  const Text text(page);
  BOOST_TEST(text_of(text, noise_of(text).furniture) == "");
}

BOOST_AUTO_TEST_CASE(a_second_copy_below_the_foot_is_furniture) {
  std::string flat;
  for (const char byte : kTitle + body(12) + kEnd)
    if (byte != '\n') flat += byte;
  const std::string foot = "扫一扫在手机打开当前页\n湾ICP备20250001号-1\n";
  const Text text(kTitle + body(12) + kEnd + foot + flat);
  const Noise found = noise_of(text);
  BOOST_REQUIRE_EQUAL(found.furniture.size(), 1U);
  BOOST_TEST(words_of(text.slice(found.furniture[0])) == words_of(Text(foot + flat).folded()));
}

BOOST_AUTO_TEST_CASE(lists_of_other_news_are_furniture) {
  std::string news = "网友评论\n登录\n为您推荐：\n";
  for (int i = 0; i < 60; ++i) news += "湾城今年新增公园30个，看看有没有你家门口的\n2026-07-14 11:21:53\n";
  const std::string foot = "湾ICP备20250001号-1\n湾城日报社版权所有，禁止转载。\n";
  const std::string paper = kTitle + body(8) + kEnd;
  for (const std::string& page : {paper + news, paper + news + foot}) {
    const Text text(page);
    const std::string furniture = words_of(Text(page.substr(paper.size())).folded());
    BOOST_TEST_CONTEXT(page) BOOST_TEST(words_of(text_of(text, noise_of(text).furniture)) == furniture);
  }
  const std::string sentence = "今年发放补助资金30万元。\n";
  const std::string tables = "附件1\n救助标准表\n湾城市 1060元\n";
  for (const std::string& page : {news + paper, paper + news + sentence, paper + news + tables, kTitle + news,
                                  paper + "为您推荐困难群众30人\n救助标准 1060元\n"}) {
    const Text text(page);
    BOOST_TEST_CONTEXT(page) BOOST_TEST(text_of(text, noise_of(text).furniture) == "");
  }
}

BOOST_AUTO_TEST_CASE(page_numbers_are_silent) {
  const Text text("一、总体要求\n— 3 —\n第4页 共8页\n5/8\n二、工作任务\n");
  const Noise found = noise_of(text);
  BOOST_TEST(text_of(text, found.silent) == "— 3 —第4页 共8页5/8");
}

BOOST_AUTO_TEST_CASE(a_stretch_holds_what_begins_in_it) {
  const std::vector<FoldedSpan> stretches = {{2, 4}, {6, 9}};
  StretchCursor cursor(stretches);
  std::string found;
  for (std::size_t at = 0; at < 11; ++at) found += cursor.holds({at, at + 3}) ? 'x' : '.';
  BOOST_TEST(found == "..xx..xxx..");
}

// A page with a related link, a page-view count, a foot and the paper twice: what the records and dates say of it.
BOOST_AUTO_TEST_CASE(records_and_dates_of_a_page) {
  const std::string head = "登录 | 注册\n【图解】救助标准\n2023年1月5日\n当前位置：首页 > 2024年文件\n";
  const std::string data = "发布日期：2025-04-02  浏览次数：4021人次\n";
  const std::string foot = "打印 关闭\n相关链接\n救助标准 2026-01-05\n湾ICP备20250001号-1 电话：0790-12345\n";
  const std::string paper = kTitle + body(12) + kEnd;
  const std::string page = head + data + paper + foot + paper;
  const Document document = Extractor().extract(page);
  BOOST_REQUIRE(document.elements.date);
  BOOST_TEST(document.elements.date->text == "2025年3月28日");
  BOOST_TEST(document.elements.date->span.begin < page.find(foot));
  BOOST_TEST(document.elements.published_on->text == "2025-04-02");
  std::size_t marked = 0;
  for (const Record& record : document.records) {
    const bool is_paper = record.span.begin >= page.find(data) && record.span.begin < page.find(foot);
    BOOST_TEST_CONTEXT(record.text) {
      BOOST_TEST(record.noise == !is_paper);
      BOOST_TEST(record.text.find("4021") == std::string::npos);
    }
    marked += static_cast<std::size_t>(record.noise);
  }
  BOOST_TEST(marked > 30U);
  BOOST_TEST(document.records.size() > 2 * marked - 10);
}

BOOST_AUTO_TEST_CASE(repeated_marks_take_linear_time_and_stay_in_the_text) {
  const NoiseFinder finder(words());
  for (const std::string mark : {"首页\n", "打印 ", "1\n", "当前位置：首页 > \n", "浏览次数：1 ", "湾ICP备1号\n", "\n", ">"}) {
    std::string page;
    while (page.size() < 500000) page += mark;
    const Text text(page);
    const Noise found = finder.find(text.folded(), find_marks(text.folded()));
    for (const auto* spans : {&found.silent, &found.furniture})
      for (std::size_t i = 0; i < spans->size(); ++i) {
        const FoldedSpan span = (*spans)[i];
        if (span.begin >= span.end || span.end > text.folded().size()) BOOST_ERROR("a stretch outside the text");
        if (i > 0 && span.begin < (*spans)[i - 1].end) BOOST_ERROR("stretches overlap");
      }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
