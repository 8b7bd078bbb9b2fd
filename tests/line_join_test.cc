// Which line breaks go. ⏎ stands for a line feed in both columns; the texts are invented.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "line_feeds.h"
#include "line_start.h"
#include "line_window.h"
#include "text.h"

namespace gongwen::internal {
namespace {

struct Row {
  std::string_view original;
  std::string_view folded;
};

// Joined whatever the lines around look like.
const std::vector<Row> kJoined = {
    {"《技能等级⏎⏎认定指引》", "《技能等级认定指引》"},
    {"（运用促⏎进处，王小明，88001234）", "(运用促进处,王小明,88001234)"},
    {"（运用促进处，⏎王小明，⏎88001234）", "(运用促进处,王小明,88001234)"},
    {"（王小明，88001⏎234）", "(王小明,88001234)"},
    {"支持“专精⏎特新”企业", "支持“专精特新”企业"},
    {"甲府〔2023⏎〕5号", "甲府〔2023〕5号"},
    {"培训9.87⏎⏎万人次", "培训9.87万人次"},
    {"建设期2-3⏎年", "建设期2-3年"},
    {"收入12.32 亿⏎元", "收入12.32亿元"},
    {"拨付3千⏎元", "拨付3千元"},
    {"拨付5百⏎元", "拨付5百元"},
    {"科研人员4.1 万人⏎次", "科研人员4.1万人次"},
    {"共205人⏎次", "共205人次"},
    {"下降2⏎．42亿元", "下降2.42亿元"},
    {"增长9．⏎5％", "增长9.5%"},
    {"自2018⏎—2020年", "自2018—2020年"},
    {"自2023-⏎2025年", "自2023-2025年"},
    {"拨付 12 ⏎ - 3 - ⏎ 万元", "拨付12万元"},
    {"拨付12⏎⏎# Page 7:⏎万元", "拨付12万元"},
    {"国务院令⏎第812号", "国务院令第812号"},
    {"税务总局公告⏎⏎2020年第7号", "税务总局公告2020年第7号"},
    {"抄送：市委办，市教育⏎⏎局。", "抄送:市委办,市教育局。"},
    {"各区人民政府、⏎各部门", "各区人民政府、各部门"},
    {"各区人民政府，⏎各部门", "各区人民政府,各部门"},
    {"又称改革方案⏎，是重要抓手", "又称改革方案,是重要抓手"},
    {"甲市人民政府关于实施百万名劳动者⏎⏎素质提升工程的意见", "甲市人民政府关于实施百万名劳动者素质提升工程的意见"},
    {"甲市人民政府关于实施百万名劳动者⏎素质提升和促进就业⏎“三年”工程的通知（2023年2月9日）",
     "甲市人民政府关于实施百万名劳动者素质提升和促进就业“三年”工程的通知(2023年2月9日)"},
};

const std::vector<Row> kKept = {
    {"一、总体要求⏎坚持稳中求进工作总基调。", "一、总体要求⏎坚持稳中求进工作总基调。"},
    {"现答复如下：⏎深化改革", "现答复如下:⏎深化改革"},
    {"已经收悉。⏎现答复", "已经收悉。⏎现答复"},
    {"加快发展；⏎推进改革", "加快发展;⏎推进改革"},
    {"甲市人民政府⏎文件", "甲市人民政府⏎文件"},
    {"甲市教育局⏎2023年6月13日", "甲市教育局⏎2023年6月13日"},
    {"12⏎万元", "12⏎万元"},
    {"排名前10⏎人民政府", "排名前10⏎人民政府"},
    {"1,579⏎-7.4%", "1,579⏎-7.4%"},
    {"（一）甲类⏎（二）乙类", "(一)甲类⏎(二)乙类"},
    {"《甲类⏎《乙类》", "《甲类⏎《乙类》"},
    {"（甲类⏎乙类。丙类）", "(甲类⏎乙类。丙类)"},
    {"各部门，⏎一、加强领导", "各部门,⏎一、加强领导"},
    {"各部门，⏎附件：清单", "各部门,⏎附件:清单"},
    {"各部门，⏎2023年6月13日", "各部门,⏎2023年6月13日"},
    {"1，2，⏎3，4，", "1,2,⏎3,4,"},
    {"收入\t5，⏎支出", "收入\t5,⏎支出"},
    {"收入⏎支出⏎结余", "收入⏎支出⏎结余"},
    {"甲市人民政府关于做好工作的通知⏎各部门收到的通知", "甲市人民政府关于做好工作的通知⏎各部门收到的通知"},
    {"关于我们⏎通知公告", "关于我们⏎通知公告"},
    {"甲类⏎- 3 -⏎乙类", "甲类⏎- 3 -⏎乙类"},
};

// A line of 41 characters, as on a page.
const std::string kFull = "坚持以人民为中心的发展思想着力提升公共服务水平着力破解群众急难愁盼问题不断增强群众";

std::string page(std::string_view before, std::string_view after) {
  const std::string lines = kFull + "\n" + kFull + "\n" + kFull + "\n";
  return lines + std::string(before) + "\n" + std::string(after) + "\n" + lines;
}

bool is_joined(std::string_view before, std::string_view after) {
  const std::string joined = std::string(before) + std::string(after);
  return Text(page(before, after)).folded().find(joined) != std::string_view::npos;
}

// How often the words occur at all: a guard against texts that fold to something else.
bool stays_apart(std::string_view before, std::string_view after) {
  const std::string apart = std::string(before) + "\n" + std::string(after);
  return Text(page(before, after)).folded().find(apart) != std::string_view::npos;
}

const std::vector<std::string_view> kBlockStarts = {
    "一、总体要求", "十二、其他",  "(一)总体要求", "(12)总体要求",  "(296)总体要求", "3.总体要求", "3 .总体要求",
    "3、总体要求",  "3)总体要求",  "①总体要求",    "㈠总体要求",    "第三章 总则",   "第五条 本市", "附件1",
    "附件:清单",    "抄送:甲局",   "联系人:王某",  "公开方式:公开", "一是加强领导",  "# 标题",      "|甲|乙|",
    "——甲市市长", "- 甲类",      "● 甲类",      "a.甲类"};
const std::vector<std::string_view> kNoBlockStarts = {"一个方面", "第五条规定的", "第五条、第六条", "1.5万人",
                                                      "2023年",   "1200人",       "附件的要求",     "注意事项",
                                                      "主要目标", "(甲类)",       "百分之三",       "联系群众"};
const std::vector<std::string_view> kFurniture = {
    "# Page 12:", "— 3 —", "- 3 -", "-3-", "17", "第 3 页", "第3页 共10页"};
const std::vector<std::string_view> kNoFurniture = {"1200", "3人", "# Page", "第3条", "-", "第 3 页纸"};

}  // namespace

BOOST_AUTO_TEST_SUITE(line_join)

BOOST_AUTO_TEST_CASE(joins_split_sentences) {
  for (const Row& row : kJoined) {
    const std::string original = test::with_line_feeds(row.original);
    BOOST_TEST_CONTEXT(row.original) BOOST_TEST(Text(original).folded() == test::with_line_feeds(row.folded));
  }
}

BOOST_AUTO_TEST_CASE(keeps_blocks_apart) {
  for (const Row& row : kKept) {
    const std::string original = test::with_line_feeds(row.original);
    BOOST_TEST_CONTEXT(row.original) BOOST_TEST(Text(original).folded() == test::with_line_feeds(row.folded));
  }
}

BOOST_AUTO_TEST_CASE(joins_full_lines) {
  const std::vector<std::string_view> ends = {"获得感。", "5家企业获得支持。", "“专精特新”企业。", "《甲办法》规定。",
                                              "（下同）等。", "ABC等。"};
  for (const std::string_view after : ends) {
    const std::string text = kFull + "\n" + kFull + "\n" + kFull + "\n" + std::string(after);
    BOOST_TEST(Text(text).folded() == kFull + kFull + kFull + std::string(Text(after).folded()));
  }
}

// However many lines that tell nothing stand between.
BOOST_AUTO_TEST_CASE(finds_the_width_anew_further_down) {
  const std::string wider = kFull + "推进高质量";
  for (const std::size_t between : {8, 9, 10, 16, 17, 18, 40}) {
    std::string lines;
    for (std::size_t i = 0; i < between; ++i) lines += "甲。\n";
    const std::string text = kFull + "\n" + kFull + "\n" + kFull + "\n获得感。\n" + lines;
    const std::string more = wider + "\n" + wider + "\n" + wider + "\n" + wider + "\n获得感。";
    const std::string folded = kFull + kFull + kFull + "获得感。\n" + lines + wider + wider + wider + wider + "获得感。";
    BOOST_TEST_CONTEXT(between) BOOST_TEST(Text(text + more).folded() == folded);
  }
}

// Lines of 38 columns are asked about each, and tell no width.
const std::string kNarrow = "着力提升公共服务水平着力破解群众急难愁";

BOOST_AUTO_TEST_CASE(finds_the_width_after_a_move_for_each_line) {
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += kNarrow + "\n";
  const std::string page = kFull + "\n" + kFull + "\n" + kFull + "\n获得感。";
  BOOST_TEST(Text(lines + page).folded() == lines + kFull + kFull + kFull + "获得感。");
}

// Two full lines that are out of reach make no width with a third, though behind that the text ends.
BOOST_AUTO_TEST_CASE(forgets_the_widths_of_lines_out_of_reach) {
  for (std::size_t between = 0; between < 60; ++between) {
    std::string text = kNarrow + "\n" + kFull + "。\n" + kFull + "。\n";
    for (std::size_t i = 0; i < between; ++i) text += "甲。\n";
    text += kFull + "\n获得感。";
    const bool joined = Text(text).folded().ends_with(kFull + "获得感。");
    BOOST_TEST_CONTEXT(between) BOOST_TEST(joined == (between + 2 <= LineWindow::kReach));
  }
}

BOOST_AUTO_TEST_CASE(joins_full_lines_over_page_furniture) {
  for (const std::string_view furniture : kFurniture) {
    const std::string text = kFull + "\n" + kFull + "\n" + kFull + "\n\n" + std::string(furniture) + "\n\n获得感。";
    BOOST_TEST(Text(text).folded() == kFull + kFull + kFull + "获得感。");
  }
}

BOOST_AUTO_TEST_CASE(joins_the_pieces_of_one_printed_line) {
  BOOST_TEST(is_joined("各单位要高度重视,切实加强组织领导,夯实", "“一把手”"));
  BOOST_TEST(is_joined("推动各级各类企业加强管理降低融资成本推进制度建设提高企业效益和竞争能力。\n推出知",
                       "识产权质押融资"));
  BOOST_TEST(stays_apart("推动各级各类企业加强管理。\n推出知", "识产权质押融资"));
}

// What follows a number is its unit, not a label, though the paragraph begins with one.
BOOST_AUTO_TEST_CASE(joins_a_number_to_its_unit_before_a_colon) {
  BOOST_TEST(is_joined("主要目标:到2025年,全年补贴性培训3", "万人次:其中企业职工2万人次"));
  BOOST_TEST(is_joined("会议指出:全市财政补贴1200", "万元:其中市级900万元"));
  BOOST_TEST(is_joined("会议指出:全市共有企业1200", "家:其中市级900家"));
}

BOOST_AUTO_TEST_CASE(keeps_short_lines_apart_on_a_page) {
  BOOST_TEST(stays_apart("深化改革", "加快发展"));
  BOOST_TEST(stays_apart("二、强化知识产权管理", "推进企业知识产权管理规范化"));
  BOOST_TEST(stays_apart(kFull, "甲市人民政府办公室"));  // a signature
  BOOST_TEST(stays_apart(kFull, "2023年6月13日"));
  BOOST_TEST(stays_apart(kFull, "12,383"));
  BOOST_TEST(stays_apart("推动各级各类企业加强管理降低融资成本推进制度建设提高企业效益和竞争能力。\n12,383", "其他项目"));
  BOOST_TEST(stays_apart(kFull, "  推进企业知识产权管理。"));  // indented: a paragraph begins
  BOOST_TEST(stays_apart("名称:" + kFull.substr(0, kFull.size() - 6), "文号:甲府发〔2024〕2号"));  // a page's data
  BOOST_TEST(stays_apart("名称:" + kFull.substr(0, kFull.size() - 15) + "2024", "年度:2023"));
  // A heading does not share the printed line of the paragraph before it.
  BOOST_TEST(stays_apart("推动各级各类企业加强管理降低融资成本推进制度建设提高企业效益和竞争能力。\n十、文化", "全年接待游客"));
}

BOOST_AUTO_TEST_CASE(never_joins_to_the_begin_of_a_block) {
  for (const std::string_view start : kBlockStarts) {
    BOOST_TEST_CONTEXT(start) BOOST_TEST(stays_apart(kFull, start));
  }
}

BOOST_AUTO_TEST_CASE(tells_the_begin_of_a_block) {
  for (const std::string_view line : kBlockStarts) BOOST_TEST_CONTEXT(line) BOOST_TEST(starts_block(line));
  for (const std::string_view line : kNoBlockStarts) BOOST_TEST_CONTEXT(line) BOOST_TEST(!starts_block(line));
}

BOOST_AUTO_TEST_CASE(tells_page_furniture) {
  for (const std::string_view line : kFurniture) BOOST_TEST_CONTEXT(line) BOOST_TEST(is_page_furniture(line));
  for (const std::string_view line : kNoFurniture) BOOST_TEST_CONTEXT(line) BOOST_TEST(!is_page_furniture(line));
}

BOOST_AUTO_TEST_CASE(tells_a_date_alone) {
  for (const std::string_view line : {"2023年6月13日", "二〇二三年六月十三日", "2023年6月13日印发"}) {
    BOOST_TEST(is_date_line(line));
  }
  for (const std::string_view line : {"6月13日", "2023年6月", "自2023年6月13日", "2023年6月13日起"}) {
    BOOST_TEST(!is_date_line(line));
  }
}

BOOST_AUTO_TEST_CASE(joins_long_paragraphs_over_a_blank_line) {
  const std::string paragraph = kFull + "，" + kFull + "，" + kFull;
  const std::string folded = kFull + "," + kFull + "," + kFull;
  BOOST_TEST(Text(paragraph + "\n\n" + paragraph + "。").folded() == folded + folded + "。");
  BOOST_TEST(Text(paragraph + "\n\n　　" + paragraph + "。").folded() == folded + "\n\n  " + folded + "。");
  BOOST_TEST(Text(paragraph + "。\n\n" + paragraph + "。").folded() == folded + "。\n\n" + folded + "。");
  BOOST_TEST(Text("三、" + kFull + "，" + kFull + "\n\n" + paragraph + "。").folded() ==
             "三、" + kFull + "," + kFull + "\n\n" + folded + "。");
}

BOOST_AUTO_TEST_CASE(joins_latin_words_by_a_space) {
  BOOST_TEST(Text("（the first\nsecond words）").folded() == "(the first second words)");
}

BOOST_AUTO_TEST_CASE(maps_a_joined_break_inside_its_span_only) {
  const std::string original = "（培训 9.87 \n\n万人次\n）";
  const Text text(original);
  BOOST_TEST(text.folded() == "(培训9.87万人次)");
  const auto source = [&](FoldedSpan span) {
    const Span place = text.to_original(span);
    return original.substr(place.begin, place.end - place.begin);
  };
  BOOST_TEST(source({7, 11}) == "9.87");
  BOOST_TEST(source({7, 14}) == "9.87 \n\n万");
  BOOST_TEST(source({11, 20}) == "万人次");
  BOOST_TEST(source({20, 21}) == "）");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen::internal
