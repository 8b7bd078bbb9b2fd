// The outline of invented texts. ⏎ stands for a line feed.
#include <gongwen/gongwen.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "line_feeds.h"

namespace gongwen {
namespace {

Document extract(std::string_view text) {
  static const Extractor extractor;
  return extractor.extract(test::with_line_feeds(text));
}

// 1一、 2（一） 2（二）: each section's level and marker
std::string outline(const Document& document) {
  std::string outline;
  for (const Section& section : document.sections) {
    if (!outline.empty()) outline += ' ';
    outline += std::to_string(section.level) + section.marker;
  }
  return outline;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

const std::vector<Row> kOutlines = {
    // levels
    {"一、甲⏎（一）乙⏎1．丙⏎（1）丁⏎①戊⏎②己⏎（2）庚⏎2．辛⏎（二）壬⏎二、癸",
     "1一、 2（一） 31． 4（1） 5① 5② 4（2） 32． 2（二） 1二、"},
    {"一、甲⏎1.乙。⏎2.丙。⏎二、丁⏎1.戊。⏎2.己。", "1一、 21. 22. 1二、 21. 22."},
    {"一、甲⏎1.乙。⏎2.丙。⏎二、丁⏎3.戊。⏎4.己。", "1一、 21. 22. 1二、 23. 24."},
    {"（一）甲。⏎1.乙。⏎2.丙。⏎（二）丁。", "1（一） 21. 22. 1（二）"},
    {"1.甲⏎（1）乙⏎（2）丙⏎2.丁⏎（1）戊⏎（2）己", "11. 2（1） 2（2） 12. 2（1） 2（2）"},
    {"1、甲⏎1）乙⏎2）丙⏎2、丁", "11、 21） 22） 12、"},
    {"一、甲⏎（1）乙⏎（2）丙⏎二、丁⏎1.戊⏎（1）己⏎（2）庚", "1一、 2（1） 2（2） 1二、 21. 3（1） 3（2）"},
    {"1.甲。⏎2、乙。⏎3.丙。", "11. 12、 13."},
    {"一、范围⏎第一条 甲。⏎二、程序⏎第二条 乙。⏎三、附则⏎第三条 丙。", "1一、 2第一条 1二、 2第二条 1三、 2第三条"},
    {"第一章 总则⏎第一条 甲。⏎第二条 乙：⏎（一）丙；⏎（二）丁。⏎第二章 罚则⏎第一节 一般规定⏎第三条 戊。⏎第三章 附则⏎第四条 己。",
     "1第一章 2第一条 2第二条 3（一） 3（二） 1第二章 2第一节 3第三条 1第三章 2第四条"},
    {"第一部分 甲⏎一、乙⏎二、丙⏎第二部分 丁⏎一、戊", "1第一部分 2一、 2二、 1第二部分 2一、"},
    {"第七条 甲。⏎第七条之一 乙。⏎第八条 丙。", "1第七条 1第七条之一 1第八条"},
    {"第 1 條 甲。⏎第 2 條 乙。", "1第 1 條 1第 2 條"},
    // forms
    {"**一、甲**⏎乙。⏎**二、丙**", "1一、 1二、"},
    {"## 第一章　总　则⏎第一条　甲。⏎## 第二章　附则", "1第一章 2第一条 1第二章"},
    {"㈠甲⏎⒈乙⏎⒉丙⏎㈡丁", "1㈠ 2⒈ 2⒉ 1㈡"},
    {"1 .甲。⏎2 .乙。", "11 . 12 ."},
    {"(一) 甲⏎( 二 )乙", "1(一) 1( 二 )"},
    {"（一）、甲⏎（二）、乙", "1（一）、 1（二）、"},
    {"一 、甲⏎二．乙", "1一 、 1二．"},
    {"（十九）甲⏎（二十）乙⏎（二十一）丙", "1（十九） 1（二十） 1（二十一）"},
    {"一、甲（〇一）乙。（〇二）丙。", "1一、 2（〇一） 2（〇二）"},
    {"一、甲（○一）乙。（○二）丙。", "1一、 2（○一） 2（○二）"},
    {"1.2024年起实行。⏎2.3月底前办结。", "11. 12."},
    // inline
    {"一、甲⏎一是乙。二是丙；三是丁。⏎二、戊", "1一、 2一是 2二是 2三是 1二、"},
    {"一是甲。二是乙。⏎（一）丙。一是丁，二是戊。", "1一是 1二是 1（一） 2一是 2二是"},
    {"工作原则：一要稳。二要准。", "1一要 1二要"},
    {"首先，查清底数。其次，分类施策。最后，抓好整改。", "1首先 1其次 1最后"},
    {"第一，查清底数。第二，分类施策。", "1第一， 1第二，"},
    // text flattened to one line
    {"现通知如下：一、甲。乙丙丁。二、戊。", "1一、 1二、"},
    {"现通知如下： 一、明确范围 1. 甲类企业。 2. 乙类企业。 二、其他事项", "1一、 21. 22. 1二、"},
    {"云溪县养犬管理办法第一章总则第一条为了规范养犬，制定本办法。第二条本办法适用于全县。第二章附则第三条本办法自公布之日起施行。",
     "1第一章 2第一条 2第二条 1第二章 2第三条"},
    {"（县财政局负责）二、甲（一）乙。（二）丙。三、丁", "1二、 2（一） 2（二） 1三、"},
    {"材料如下：1.申请表；2.身份证；3.照片。", "11. 12. 13."},
    {"电话：55501234 二、报名时间⏎三、其他", "1二、 1三、"},
    // the outline starts again
    {"一、甲⏎（一）乙⏎附件1⏎名单⏎（一）丙⏎（二）丁", "1一、 2（一） 1（一） 1（二）"},
    {"一、甲⏎二、乙⏎云溪县人民政府⏎2024年5月17日⏎云溪县办法⏎（一）丙⏎（二）丁", "1一、 1二、 1（一） 1（二）"},
    {"一、甲⏎二、乙⏎云溪县停车办法⏎第一章 总则⏎第一条 丙。⏎第二章 附则", "1一、 1二、 1第一章 2第一条 1第二章"},
    // a table of contents
    {"目　录⏎第一章 总则⏎第二章 附则⏎第一章 总则⏎第一条 甲乙。⏎第二章 附则⏎第二条 丙丁。", "1第一章 2第一条 1第二章 2第二条"},
    {"目录⏎一、总体要求……1⏎二、保障措施……12⏎一、总体要求⏎坚持稳中求进。⏎二、保障措施⏎加强领导。", "1一、 1二、"},
};

const std::vector<Row> kDecimals = {
    {"1 总则⏎1.1 目的⏎甲。⏎1.2 依据⏎乙。⏎2 体系⏎2.1 机构⏎2.1.1 主任⏎2.1.2 委员⏎2.2 职责⏎3 附则⏎丙。",
     "11 21.1 21.2 12 22.1 32.1.1 32.1.2 22.2 13"},
    {"1总则⏎1.1目的。为了甲。⏎1.2依据。依据乙。⏎2体系⏎2.1机构。设丙。", "11 21.1 21.2 12 22.1"},
    {"1 分级⏎1.1 Ⅰ级⏎1.1.1 程序⏎1.1.1.1 启动⏎1.1.1.2 终止⏎1.2 Ⅱ级", "11 21.1 31.1.1 41.1.1.1 41.1.1.2 21.2"},
    {"１　总则⏎１．１　目的⏎１．２　依据⏎２　体系⏎２．１　机构", "1１ 2１．１ 2１．２ 1２ 2２．１"},
    {"**1 总则**⏎**1.1 目的**⏎甲。⏎**1.2 依据**⏎乙。", "11 21.1 21.2"},
    {"# 1 总则⏎## 1.1 目的⏎甲。⏎## 1.2 依据⏎乙。", "11 21.1 21.2"},
    // the mark above them
    {"1. 总则⏎1.1 目的⏎1.2 依据⏎2. 体系⏎2.1 机构", "11. 21.1 21.2 12. 22.1"},
    {"1、总则⏎1.1、目的⏎1.2、依据⏎2、体系⏎2.1、机构", "11、 21.1、 21.2、 12、 22.1、"},
    {"第一章 总则⏎1.1 目的⏎1.2 依据⏎第二章 体系⏎2.1 机构", "1第一章 21.1 21.2 1第二章 22.1"},
    {"一、总则⏎1.1 目的⏎1.2 依据⏎二、体系⏎2.1 机构", "1一、 21.1 21.2 1二、 22.1"},
    {"三、技术要求⏎3.1 平台⏎3.2 安全⏎四、商务要求⏎4.1 付款", "1三、 23.1 23.2 1四、 24.1"},
    {"一、总则⏎（一）目的⏎1.1 甲的目的⏎1.2 乙的目的⏎（二）依据⏎2.1 丙法", "1一、 2（一） 31.1 31.2 2（二） 32.1"},
    {"第一条 标的⏎1.1 设备10台。⏎1.2 单价5万元。⏎第二条 付款⏎2.1 首付30%。", "1第一条 21.1 21.2 1第二条 22.1"},
    {"总则⏎1.1 目的⏎1.2 依据⏎1.3 范围⏎体系⏎2.1 机构", "11.1 11.2 11.3 12.1"},
    {"5 保障⏎5.1 队伍⏎5.2 资金⏎6 附则⏎6.1 解释", "15 25.1 25.2 16 26.1"},
    // chapters that have none
    {"1 范围⏎甲。⏎2 文件⏎乙。⏎3 术语⏎3.1 政务服务⏎3.2 一网通办⏎4 评价⏎每年1次。⏎5 附则⏎丙。", "11 12 13 23.1 23.2 14 15"},
    // other marks below
    {"1 总则⏎1.1 原则⏎（1）甲⏎（2）乙⏎1.2 依据⏎①丙⏎②丁⏎2 体系⏎2.1 机构", "11 21.1 3（1） 3（2） 21.2 3① 3② 12 22.1"},
    {"1 总则⏎1.1 目的⏎1.2 原则⏎（一）甲。⏎（二）乙。⏎2 体系⏎2.1 机构", "11 21.1 21.2 3（一） 3（二） 12 22.1"},
    {"1. 总则⏎1.1 目的⏎2. 体系⏎2.1 机构⏎1. 甲。⏎2. 乙。⏎3. 丙。⏎2.2 职责⏎3. 附则⏎丁。", "11. 21.1 12. 22.1 31. 32. 33. 22.2 13."},
    {"1 总则⏎1.1 目的⏎2 任务⏎2.1 分工⏎1 修堤⏎2 清淤⏎3 备料⏎2.2 要求⏎3 附则", "11 21.1 12 22.1 22.2 13"},
    {"1 总则⏎1.1 目的⏎1.2 机构⏎一是统一。二是分级。⏎2 附则⏎2.1 解释", "11 21.1 21.2 3一是 3二是 12 22.1"},
    // one is missing, or is a figure that stands where a line was broken
    {"1 总则⏎1.1 目的⏎1.3 范围⏎2 体系⏎2.2 职责⏎4 响应⏎4.1 分级", "11 21.1 21.3 12 22.2 14 24.1"},
    {"1 总则⏎1.1 目的⏎1.1.1 甲⏎1.3 乙⏎1.4.1 丙⏎1.4.2 丁⏎3.1 戊", "11 21.1 31.1.1 21.3 21.4.1 21.4.2 13.1"},
    {"1 总则⏎1.1 目的⏎经济损失⏎1.2亿元以上的。⏎1.2 依据⏎增长⏎1.3%。⏎1.3 范围", "11 21.1 21.2 21.3"},
    // they begin again
    {"1 总则⏎1.1 目的⏎1.2 依据⏎附件1⏎1 物资⏎1.1 编织袋⏎1.2 救生衣", "11 21.1 21.2 11 21.1 21.2"},
    {"一、甲⏎二、乙⏎云溪县人民政府⏎2024年5月17日⏎云溪县预案⏎1 总则⏎1.1 目的⏎1.2 依据", "1一、 1二、 11 21.1 21.2"},
    {"目录⏎1 总则⏎1.1 目的⏎1.2 依据⏎2 附则⏎1 总则⏎1.1 目的⏎甲乙，丙丁。⏎1.2 依据⏎戊己，庚辛。⏎2 附则⏎壬癸，子丑。",
     "11 21.1 21.2 12"},
    {"目录⏎1总则……3⏎1.1目的……3⏎1.2依据……4⏎1总则⏎1.1目的⏎甲乙，丙丁。⏎1.2依据⏎戊己，庚辛。", "11 21.1 21.2"},
};

const std::vector<Row> kNone = {
    {"但是，于是，就是如此。", ""},
    {"说一是一，说二是二。", ""},
    {"一、二等奖各3名。⏎三、四级残疾人。", ""},
    {"今年一、二季度稳中有进。", ""},
    {"第三，仅此一条。", ""},
    {"第46届运动会⏎第三方机构", ""},
    {"2023.12⏎1.5亿元⏎2.4万人", ""},
    {"依据第三条规定办理。⏎第三条规定的情形除外。⏎第四条的程序照旧。", ""},
    {"根据《云溪县条例》第五条办理。《临江市条例》第六条另有规定。", ""},
    {"符合（一）（二）项条件的，⏎（三）项除外。", ""},
    {"附件：1.名单 2.流程图⏎3.申请表", ""},
    {"附件:⏎1.名单⏎2.申请表", ""},
    {"注：1.不含辅城区。2.含新区。", ""},
    {"1、张三\t男\t55501234⏎2、李四\t女\t55501235", ""},
    {"一、税收收入   1200   98%⏎二、非税收入   300   97%", ""},
    {"合计⏎12,051⏎98.5⏎一、税收收入⏎8,120⏎97⏎-⏎二、非税收入⏎3,931⏎102", ""},
    {"五一、国庆放假安排", ""},
    {"首先要做好防护。", ""},
    {"- 3 -⏎17⏎— 4 —", ""},
    {"最后，感谢您的关心。", ""},
};

const std::vector<Row> kNoDecimals = {
    {"1.1 2.3 4.5⏎1.2 3.4 5.6⏎2.1 4.4 6.6", ""},
    {"1.1⏎1.2⏎1.3⏎2.1", ""},
    {"1.1亿元用于教育，⏎1.2亿元用于医疗，⏎1.3亿元用于住房。", ""},
    {"1.1 亿元⏎1.2 公里⏎1.3 平方米⏎1.4 万人", ""},
    {"1.1个百分点⏎1.2个百分点⏎1.3个百分点", ""},
    {"1.1元⏎1.2元/吨⏎1.3米以下⏎1.4人左右⏎1.5倍。", ""},
    {"1.1分 东溪⏎1.2分 西溪⏎1.3级 南溪", ""},
    {"由1.1提高到⏎1.2的，按⏎1.3和⏎1.4至⏎1.5计算。", ""},
    {"V1.1 增加查询⏎V1.2 修复错误⏎V2.1 重构", ""},
    {"5.1 假期为5天。⏎10.1 假期为7天。⏎1.1 元旦放假1天。", ""},
    {"8.1 建军节⏎9.3 纪念日⏎10.1 国庆节", ""},
    {"3.15消费者权益日⏎6.18促销⏎11.11购物节⏎12.12购物节", ""},
    {"2023.5.1 启动⏎2023.6.1 验收⏎2023.7.1 结项", ""},
    {"10.1.1.1 网关⏎10.1.1.2 主机⏎192.168.1.1 路由器", ""},
    {"2.01 一般公共服务⏎2.02 外交⏎2.03 国防", ""},
    {"1.1\t工资\t120⏎1.2\t津贴\t30⏎1.3\t奖金\t20", ""},
    {"1.1   工资   120⏎1.2   津贴   30⏎1.3   奖金   20", ""},
    {"| 1.1 | 工资 |⏎| 1.2 | 津贴 |⏎| 1.3 | 奖金 |", ""},
    {"1.1 增值税 33.2 12.5%⏎1.2 消费税 3.1 2.5%⏎1.3 所得税 12.2 4.5%", ""},
    {"1 总则 3⏎1.1 目的 3⏎1.2 依据 4⏎1.3 范围 5", ""},
    {"4.5 东溪县⏎3.2 西溪县⏎1.1 南溪县⏎1.7 北溪县", ""},
    {"2021年⏎1.1 南部⏎2022年⏎3.4 北部⏎2023年⏎0.8 西部", ""},
    {"36.5 正常⏎37.3 低热⏎38.1 发热", ""},
    {"8.30 报到⏎9.00 开幕⏎9.30 讨论", ""},
    {"1.1 甲⏎1.2 乙", ""},
    {"1 张三⏎2 李四⏎3 王五⏎4 赵六", ""},
    {"1 总则⏎为了规范，制定本办法。⏎2 职责⏎甲。⏎3 附则⏎乙。", ""},
    {"3.1条规定的情形⏎3.2条不适用⏎3.3款除外", ""},
    {"1.1 GHz⏎1.2 GHz⏎1.3 MW", ""},
    {"教育支出⏎12.1⏎13.2⏎医疗支出⏎1.1⏎1.2⏎住房支出⏎2.1⏎2.2", ""},
    {"一、甲⏎增长⏎1.1个百分点⏎二、乙⏎2.1万人⏎2.2万户", "1一、 1二、"},
    {"1. 甲⏎2. 乙⏎3. 丙⏎3.1 万人", "11. 12. 13."},
};

void expect_outlines(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    BOOST_TEST_CONTEXT(row.text) { BOOST_TEST(outline(extract(row.text)) == row.expected); }
}

struct HeadingRow {
  std::string_view text;
  std::string_view heading;  // of the first section; "" for none
};

const std::vector<HeadingRow> kHeadings = {
    {"一、总体要求⏎坚持稳中求进。", "总体要求"},
    {"（一）抓培训。开展12期。", "抓培训"},
    {"（一）抓培训。一是开班。二是考核。", "抓培训"},
    {"（一）⏎抓培训。开展12期。", "抓培训"},
    {"**一、总体要求**⏎甲。", "总体要求"},
    {"第一章　总　则⏎第一条 甲。", "总则"},
    {"一、推广 AI Agent 应用⏎甲。", "推广AI Agent应用"},
    {"一、加强领导，形成合力⏎甲。", "加强领导，形成合力"},
    {"一、办理时间：⏎工作日。", "办理时间"},
    {"一、有固定住所；⏎二、有稳定收入。", ""},
    {"一、有固定住所。⏎二、有稳定收入。", ""},
    {"1.联系人：张三，55501234⏎2.地址：临江路8号", ""},
    {"第五条【适用范围】本办法适用于全县。", "适用范围"},
    {"第五条 本办法适用于全县。其他地方参照执行。", ""},
    {"一是抓培训。开展12期。二是抓考核。", ""},
    {"1.1 编制目的。为了规范，制定本预案。⏎1.2 依据⏎1.3 范围", "编制目的"},
    {"1.1、编制目的⏎甲。⏎1.2、依据⏎1.3、范围", "编制目的"},
    {"1.1 GIS 平台建设⏎甲。⏎1.2 依据⏎1.3 范围", "GIS平台建设"},
    {"1.1 应配备2名人员。⏎1.2 应有标识。⏎1.3 应有台账。", ""},
    {"1.1 项目名称：智慧水务⏎1.2 预算⏎1.3 工期", ""},
    {"二、总体目标（一）近期目标。（二）远期目标。三、措施", "总体目标"},
};

BOOST_AUTO_TEST_SUITE(sections)

BOOST_AUTO_TEST_CASE(marks_make_a_tree) { expect_outlines(kOutlines); }

BOOST_AUTO_TEST_CASE(what_looks_like_a_mark_is_none) { expect_outlines(kNone); }

BOOST_AUTO_TEST_CASE(decimals_that_go_on_make_a_tree) { expect_outlines(kDecimals); }

BOOST_AUTO_TEST_CASE(decimals_that_are_figures_make_none) { expect_outlines(kNoDecimals); }

BOOST_AUTO_TEST_CASE(no_record_begins_at_a_decimal_mark) {
  const Document document = extract("1 总则⏎1.1 天气⏎甲2.1人。⏎1.2 个人⏎乙。⏎2 人员⏎2.1 人员⏎丙3人。⏎2.2 年度⏎3 级别");
  BOOST_TEST(outline(document) == "11 21.1 21.2 12 22.1 22.2 13");
  std::vector<std::string> records;
  for (const Record& record : document.records)
    records.push_back(record.text + ' ' + std::to_string(record.section.value()));
  BOOST_TEST(records == (std::vector<std::string>{"2.1人 1", "3人 4"}), boost::test_tools::per_element());
}

// Lines broken at a page's width are joined, but for headings.
BOOST_AUTO_TEST_CASE(decimals_begin_lines_of_their_own) {
  const Document document = extract(
      "1 总则⏎1.1 编制目的⏎为建立健全突发环境事件应急机制，提高政府应对突发环境事件的⏎能力，维护社会稳定，保障公众生命健康和财产安全，投入资金共计⏎"
      "1.2 亿元，制定本预案。⏎1.2 编制依据⏎依据有关法律、法规，结合全市应急工作实际，总结近年来的经验⏎和教训，制定本预案，预案由市应急局解释，研判时间不超过⏎"
      "2小时。⏎2 监测预警⏎2.1 监测⏎甲。");
  BOOST_TEST(outline(document) == "11 21.1 21.2 12 22.1");
  BOOST_TEST(document.sections[1].heading.value() == "编制目的");
  BOOST_TEST(document.sections[3].heading.value() == "监测预警");
  BOOST_TEST(document.records[0].text == "1.2 亿元");
}

BOOST_AUTO_TEST_CASE(headings) {
  for (const HeadingRow& row : kHeadings) {
    BOOST_TEST_CONTEXT(row.text) {
      const Document document = extract(row.text);
      BOOST_REQUIRE(!document.sections.empty());
      BOOST_TEST(document.sections[0].heading.value_or("") == row.heading);
      BOOST_TEST(document.sections[0].heading.has_value() == !row.heading.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(sections_end_where_the_next_of_their_level_begins) {
  const std::string text = test::with_line_feeds("导语。⏎一、甲⏎（一）乙。⏎二、丙⏎丁。⏎附件1⏎戊");
  const Extractor extractor;
  const std::vector<Section> sections = extractor.extract(text).sections;
  const auto slice = [&](const Section& section) {
    return text.substr(section.span.begin, section.span.end - section.span.begin);
  };
  BOOST_REQUIRE_EQUAL(sections.size(), 3);
  BOOST_TEST(slice(sections[0]) == "一、甲\n（一）乙。");
  BOOST_TEST(slice(sections[1]) == "（一）乙。");
  BOOST_TEST(slice(sections[2]) == "二、丙\n丁。");
  BOOST_TEST(!sections[0].parent.has_value());
  BOOST_TEST(sections[1].parent.value() == 0);
  BOOST_TEST(!sections[2].parent.has_value());
}

BOOST_AUTO_TEST_CASE(records_name_the_innermost_section) {
  const Document document =
      extract("拨付1万元。⏎一、甲拨付2万元。⏎（一）乙。一是拨付3万元。二是拨付4万元。⏎二、丙⏎拨付5万元。⏎附件1⏎拨付6万元。");
  BOOST_TEST(outline(document) == "1一、 2（一） 3一是 3二是 1二、");
  std::vector<int> sections;
  for (const Record& record : document.records)
    sections.push_back(record.section ? static_cast<int>(*record.section) : -1);
  BOOST_TEST(sections == (std::vector<int>{-1, 0, 2, 3, 4, -1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(inline_items_are_flagged) {
  const Document document = extract("一、甲⏎一是乙。二是丙。");
  BOOST_REQUIRE_EQUAL(document.sections.size(), 3);
  BOOST_TEST(!document.sections[0].inline_item);
  BOOST_TEST(document.sections[1].inline_item);
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// Each would take minutes if a step of it looked back or ahead without bound.
BOOST_AUTO_TEST_CASE(many_of_the_same_mark_stay_linear) {
  const Extractor extractor;
  for (const std::string_view piece : {"一、", "（一）", "1.", "一、\n", "(一)\n1.\n", "目录\n一、\n", "附件:1.", "一是", "第一条", "。 ",
                                       "\n\n", "1\n一、\n", "一、甲(一)乙", "1甲\n", "1.1甲\n", "1.甲\n1.1甲\n1.2甲\n", "1甲\n1.1甲\n1.1.1甲\n"}) {
    BOOST_TEST_CONTEXT(piece) {
      const Document document = extractor.extract(repeated(piece, 300'000 / piece.size()));
      for (const Section& section : document.sections) BOOST_REQUIRE(section.level <= 20);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
