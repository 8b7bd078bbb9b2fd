// The outline of invented texts. ⏎ stands for a line feed.
#include <gongwen/gongwen.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "line_feeds.h"
#include "outline_rows.h"

namespace gongwen {
namespace {

using test::expect_outlines;
using test::extract;
using test::outline;
using test::Row;

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
    {"第一章 总则⏎第一条 甲。⏎第一节 乙⏎第二条 丙。⏎第三条 丁。⏎第二节 戊⏎第四条 己。⏎第二章 附则⏎第五条 庚。",
     "1第一章 2第一条 2第一节 3第二条 3第三条 2第二节 3第四条 1第二章 2第五条"},
    {"第一条 作息时间⏎第一节 上午八时⏎第二节 上午九时⏎第二条 请假制度⏎第三条 甲。", "1第一条 2第一节 2第二节 1第二条 1第三条"},
    {"第一条 修改第一章：⏎第一章 甲⏎第二条 修改第二章：⏎第二章 乙", "1第一条 2第一章 1第二条 2第二章"},
    {"第一部分 甲⏎一、乙⏎二、丙⏎第二部分 丁⏎一、戊", "1第一部分 2一、 2二、 1第二部分 2一、"},
    {"第七条 甲。⏎第七条之一 乙。⏎第八条 丙。", "1第七条 1第七条之一 1第八条"},
    {"第 1 條 甲。⏎第 2 條 乙。", "1第 1 條 1第 2 條"},
    // forms
    {"**一、甲**⏎乙。⏎**二、丙**", "1一、 1二、"},
    {"（一）目的⏎甲。⏎（二）依据⏎乙。", "1（一） 1（二）"},
    {"第一条 依照⏎（一）目的规定执行。", "1第一条"},
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
    {"一、甲⏎二、乙⏎附件⏎1.丙⏎甲乙。⏎2.丁⏎甲乙。", "1一、 1二、 21. 22."},
    {"附件⏎1.值班人员每天8时到岗⏎2.每班2人", "11. 12."},
    {"附件⏎1.按时报送申请表；⏎2.附身份证和申请表", "11. 12."},
    {"一、甲⏎二、乙⏎附件⏎1.名单⏎2.申请表⏎云溪县人民政府⏎2024年5月17日⏎附件1⏎一、丙⏎二、丁", "1一、 1二、 1一、 1二、"},
    // a table of contents
    {"目　录⏎第一章 总则⏎第二章 附则⏎第一章 总则⏎第一条 甲乙。⏎第二章 附则⏎第二条 丙丁。", "1第一章 2第一条 1第二章 2第二条"},
    {"目录⏎一、总体要求……1⏎二、保障措施……12⏎一、总体要求⏎坚持稳中求进。⏎二、保障措施⏎加强领导。", "1一、 1二、"},
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
    {"附件⏎1.名单⏎2.申请表", ""},
    {"附件⏎1.名单.docx⏎2.申请说明.docx", ""},
    {"附件下载：⏎1.名单.docx⏎2.申请表.docx", ""},
    {"注：1.不含辅城区。2.含新区。", ""},
    {"1、张三\t男\t55501234⏎2、李四\t女\t55501235", ""},
    {"一、税收收入   1200   98%⏎二、非税收入   300   97%", ""},
    {"合计⏎12,051⏎98.5⏎一、税收收入⏎8,120⏎97⏎-⏎二、非税收入⏎3,931⏎102", ""},
    {"五一、国庆放假安排", ""},
    {"首先要做好防护。", ""},
    {"- 3 -⏎17⏎— 4 —", ""},
    {"最后，感谢您的关心。", ""},
};

BOOST_AUTO_TEST_SUITE(sections)

BOOST_AUTO_TEST_CASE(marks_make_a_tree) { expect_outlines(kOutlines); }

BOOST_AUTO_TEST_CASE(what_looks_like_a_mark_is_none) { expect_outlines(kNone); }

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

// Markdown's > before the next line is layout as white space is; behind words it is none.
BOOST_AUTO_TEST_CASE(sections_end_before_the_next_quoted_line) {
  const std::string text = test::with_line_feeds("> 一、甲。⏎⏎> 　　二、丙>⏎> 三、戊");
  const Extractor extractor;
  const std::vector<Section> sections = extractor.extract(text).sections;
  BOOST_REQUIRE_EQUAL(sections.size(), 3);
  BOOST_TEST(text.substr(0, sections[0].span.end).ends_with("甲。"));
  BOOST_TEST(text.substr(0, sections[1].span.end).ends_with("丙>"));
  BOOST_TEST(sections[2].span.end == text.size());
}

// Each section's text, ends marked with |.
const std::vector<Row> kEnds = {
    {"一、甲。⏎⏎## 二、乙⏎### 三、丙", "一、甲。|二、乙|三、丙|"},
    {"一、甲。⏎⏎> ## 二、乙#⏎⏎三、丙", "一、甲。|二、乙#|三、丙|"},
    {"一、甲。⏎* 二、乙⏎#⏎三、丙⏎#", "一、甲。|二、乙|三、丙|"},
    {"一、甲。⏎⏎---------⏎⏎二、乙⏎======⏎三、丙⏎乙。⏎_____⏎  ⏎##", "一、甲。|二、乙|三、丙⏎乙。|"},
    {"一、甲乙⏎-⏎二、丙⏎--⏎三、丁⏎- =⏎四、戊 ---⏎五、己⏎-=-=", "一、甲乙⏎-|二、丙⏎--|三、丁⏎- =|四、戊 ---|五、己⏎-=-=|"},
    {"一、甲⏎C#⏎二、乙⏎---⏎丙。", "一、甲⏎C#|二、乙⏎---⏎丙。|"},
};

BOOST_AUTO_TEST_CASE(sections_end_before_layout) {
  const Extractor extractor;
  for (const Row& row : kEnds) {
    BOOST_TEST_CONTEXT(row.text) {
      const std::string text = test::with_line_feeds(row.text);
      std::string ends;
      for (const Section& section : extractor.extract(text).sections)
        ends += text.substr(section.span.begin, section.span.end - section.span.begin) + '|';
      BOOST_TEST(ends == test::with_line_feeds(row.expected));
    }
  }
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

BOOST_AUTO_TEST_CASE(a_sentence_does_not_go_on_into_another_section) {
  const std::string text = "一、奖励每家按下列标准：（一）甲类1万元；  （二）乙类一是2万元，二是3万元；（三）丙类4万元。另给5万元。";
  const Document document = extract(text);
  std::vector<std::string> sentences;
  for (const Record& record : document.records)
    sentences.push_back(text.substr(record.sentence.begin, record.sentence.end - record.sentence.begin));
  const std::string both = "（二）乙类一是2万元，二是3万元；";
  const std::vector<std::string> expected{"（一）甲类1万元；", both, both, "（三）丙类4万元。", "另给5万元。"};
  BOOST_TEST(sentences == expected, boost::test_tools::per_element());
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
                                       "\n\n", "1\n一、\n", "一、甲(一)乙", "1甲\n", "1.1甲\n", "1.1甲", "1.甲\n1.1甲\n1.2甲\n",
                                       "1甲\n1.1甲\n1.1.1甲\n", "1甲1.1甲。1.2甲。", "1.1甲。一、"}) {
    BOOST_TEST_CONTEXT(piece) {
      const Document document = extractor.extract(repeated(piece, 300'000 / piece.size()));
      for (const Section& section : document.sections) BOOST_REQUIRE(section.level <= 20);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
