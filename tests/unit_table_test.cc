// unit_table_test.cc - cells of flattened tables that take their unit from a header, and numbers that must not.
//
// A row is a text and what its cells give: each as written, = and its value, a space between them; per units behind a
// bar. Records that name their own unit are left out of account.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <string>

#include "gongwen/gongwen.h"

namespace gongwen {
namespace {

namespace data = boost::unit_test::data;

struct Row {
  const char* why;
  const char* text;
  const char* cells;
};
std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.why; }

template <typename Kind>
std::string cell_of(const Record& record) {
  const Kind* quantity = std::get_if<Kind>(&record.value);
  if (quantity == nullptr || !quantity->unit_from) return {};
  std::string cell = record.text + "=" + quantity->value->to_string();
  for (const std::string& unit : quantity->per) cell += "|" + unit;
  if constexpr (!std::is_same_v<Kind, Amount>) cell += quantity->unit;
  return cell;
}

std::string cells_of(const char* text) {
  static const Extractor extractor;
  std::string cells;
  for (const Record& record : extractor.extract(text).records) {
    const std::string cell = cell_of<Amount>(record) + cell_of<Headcount>(record) + cell_of<Count>(record);
    if (!cell.empty()) cells += (cells.empty() ? "" : " ") + cell;
  }
  return cells;
}

const Row kRows[] = {
    // rows of a line, marked
    {"tabs", "单位：万元\n项目\t预算数\n青石桥维修\t1,200\n白河堤加固\t35.5\n", "1,200=12000000 35.5=355000"},
    {"half-width colon", "单位:元\n项目\t金额\n门锁\t80\n窗帘\t120\n", "80=80 120=120"},
    {"in brackets behind the title", "青石镇收支表（单位：万元）\n项目\t金额\n甲\t12\n乙\t30\n", "12=120000 30=300000"},
    {"spaced letters", "单 位：万元\n项 目\t金 额\n甲\t12\n乙\t30\n", "12=120000 30=300000"},
    {"a longer label", "金额单位：亿元\n项目\t金额\n甲\t1.2\n乙\t3.5\n", "1.2=120000000 3.5=350000000"},
    {"markdown", "单位：万元\n\n| 项目 | 金额 |\n|---|---:|\n| 甲 | 12 |\n| 乙 | 30 |\n", "12=120000 30=300000"},
    {"percentages beside", "单位：万元\n项目\t决算数\t增长%\n甲\t120\t3.1\n乙\t45\t-2\n", "120=1200000 45=450000"},
    {"a share in words", "单位：万元\n项目\t决算数\t占比\n甲\t120\t73\n乙\t45\t27\n", "120=1200000 45=450000"},
    {"codes and serial numbers", "单位：万元\n科目编码\t名称\t金额\n20502\t普通教育\t45\n20503\t职业教育\t60\n",
     "45=450000 60=600000"},
    {"a serial number after the name", "单位：万元\n项目\t序号\t金额\n甲\t1\t45\n乙\t2\t60\n", "45=450000 60=600000"},
    {"a column of years", "单位：万元\n项目\t年度\t金额\n甲\t2021\t45\n乙\t2022\t60\n", "45=450000 60=600000"},
    {"a column with a unit of its own", "单位：万元\n项目\t金额\t亩数（亩）\n甲\t45\t300\n乙\t60\t12\n",
     "45=450000 300=300亩 60=600000 12=12亩"},
    {"years as heads", "单位：万元\n项目\t2023年\t2024年\n甲\t45\t2015\n乙\t60\t70\n",
     "45=450000 2015=20150000 60=600000 70=700000"},
    {"empty cells stay empty", "单位：万元\n项目\t甲区\t乙区\n修路\t\t45\n修桥\t60\t\n", "45=450000 60=600000"},
    {"dashes are no numbers", "单位：万元\n项目\t甲区\t乙区\n修路\t-\t45\n修桥\t60\t—\n", "45=450000 60=600000"},
    {"a row that names the columns", "单位：万元\n栏\t甲区\t乙区\n栏次\t1\t2\n修路\t15\t45\n", "15=150000 45=450000"},
    {"totals and negatives", "单位：万元\n项目\t增加额\n甲\t-45\n合计\t-45\n", "-45=-450000 -45=-450000"},
    {"a cell with its own unit", "单位：万元\n项目\t金额\n甲\t300元\n乙\t45\n", "45=450000"},
    {"a cell of words", "单位：万元\n项目\t金额\n甲\t另行安排\n乙\t45\n", "45=450000"},
    {"prose ends it", "单位：万元\n项目\t金额\n甲\t45\n以上资金已下达。\n项目\t页\n丙\t30\n", "45=450000"},
    {"a note ends it", "单位：万元\n项目\t金额\n甲\t45\n注：不含专户\n丙\t30\n", "45=450000"},
    {"the next title ends it", "单位：万元\n项目\t金额\n甲\t45\n表2 报名情况\n丙\t30\n", "45=450000"},
    {"the next header counts from there", "单位：万元\n项目\t金额\n甲\t45\n单位：元\n项目\t金额\n丙\t30\n", "45=450000 30=30"},
    {"rates", "单位：元/人·月\n类别\t标准额\n甲类\t600\n乙类\t450\n", "600=600|人|月 450=450|人|月"},
    {"percent in the header", "单位：万元、%\n项目\t本年\t比率\n甲\t120\t3.1\n乙\t45\t2\n", "120=1200000 45=450000"},
    {"a column's unit named so", "项目\t资金（单位：万元）\t进度（%）\n甲\t120\t40\n乙\t45\t60\n", "120=1200000 45=450000"},
    {"a column of months", "单位：元\n姓名\t补贴月数\t补贴额\n甲\t6\t1800\n乙\t3\t900\n", "1800=1800 900=900"},
    {"a row without figures", "项目\t金额（万元）\n合计\t300\n其中：\t\n甲\t120\n乙\t180\n",
     "300=3000000 120=1200000 180=1800000"},
    {"words in a column", "项目\t金额（元）\t户数\n甲\t120\t4\n乙\t面议\t6\n丙\t45\t6\n", "120=120 45=45"},
    {"two units in the header", "单位：万元、人\n项目\t金额\n甲\t45\n", ""},
    {"people", "单位：人\n学校\t计划\n东小\t45\n西小\t60\n", "45=45人 60=60人"},
    {"ten thousand people", "单位：万人\n片区\t常住\n东片\t4.5\n西片\t6\n", "4.5=45000人 6=60000人"},
    {"attendances", "单位：人次\n馆\t接待\n东馆\t4500\n西馆\t600\n", "4500=4500人次 600=600人次"},
    {"measures", "计量单位：万吨\n作物\t收成\n稻\t4.5\n麦\t6\n", "4.5=45000吨 6=60000吨"},
    // rows of a line, spaced
    {"spaces", "单位：万元\n项目 预算数 执行数\n教育支出 1200 1150\n卫生支出 300 280\n",
     "1200=12000000 1150=11500000 300=3000000 280=2800000"},
    {"one number a row, folded into its label", "单位：万元\n项目 金额\n教育支出 1200\n日常公用经费 300\n",
     "1200=12000000 300=3000000"},
    {"a percentage in the last column", "单位：万元\n项目 执行数 增长%\n教育支出 1200 3.1\n卫生支出 300 12\n",
     "1200=12000000 300=3000000"},
    {"thousands", "单位：元\n教育支出 1,200\n卫生支出 12,300.50\n", "1,200=1200 12,300.50=12300.5"},
    // a cell a line
    {"columns told", "单位：万元\n项目\n预算数\n增长%\n教育\n1200\n3\n卫生\n45\n2\n", "1200=12000000 45=450000"},
    {"columns told, blank lines between", "单位：万元\n\n项目\n\n预算数\n\n增长\n（%）\n\n教育\n\n12\n\n3\n\n卫生\n\n45\n\n2\n",
     "12=120000 45=450000"},
    {"columns not told: only sure ones", "单位：万元\n增长%\n教育\n1,200\n3.1\n卫生\n45\n体育\n2,300\n7\n",
     "1,200=12000000 2,300=23000000"},
    {"no percentages", "单位：万元\n教育\n1,200\n45.5\n卫生\n45\n7\n", "1,200=12000000 45.5=455000"},
    {"codes", "单位：万元\n205\n教育支出\n1200\n20502\n普通教育\n1150\n2050201\n学前教育\n300\n", ""},
    {"years", "单位：万元\n教育\n2024\n4500\n卫生\n300\n", "4500=45000000"},
    {"numbered rows", "单位：万元\n11\n教育\n4500.5\n12\n卫生\n300.25\n", "4500.5=45005000 300.25=3002500"},
    {"a page's number", "单位：万元\n教育\n4500.5\n35\n\f卫生\n300.25\n", "4500.5=45005000 300.25=3002500"},
    {"a page's number in dashes", "单位：万元\n教育\n4500.5\n- 35 -\n卫生\n300.25\n", "4500.5=45005000 300.25=3002500"},
    {"a head over two columns", "单位：万元\n项目\n占比%\n增减情况\n甲\n1,200\n3.1\n乙\n2,300\n4\n", "1,200=12000000 2,300=23000000"},
    {"a sum of other things", "单位：万元\n户数\n金额\n教育\n45\n1,200\n", ""},
    // a column's head
    {"a head rules its column", "街道\t人数（人）\t占比（%）\n东街\t45\t30\n西街\t105\t70\n", "45=45人 105=105人"},
    {"two heads", "街道\t人数（人）\t金额（万元）\n东街\t45\t30\n西街\t105\t70.5\n",
     "45=45人 30=300000 105=105人 70.5=705000"},
    {"heads between spaces", "街道 人数（人） 占比（%）\n东街 45 30\n西街 105 70\n", "45=45人 105=105人"},
    {"a head with a rate", "类别\t标准（元/亩）\t备注\n水田\t600\t\n旱地\t450\t\n", "600=600|亩 450=450|亩"},
    {"a cell a line", "指标\n金额（亿元）\n增长（%）\n进口\n18.5\n3\n出口\n20\n-2\n", "18.5=1850000000 20=2000000000"},
    {"a cell missing ends the column", "指标\n金额（亿元）\n增长（%）\n甲\n18.5\n3\n乙\n20\n1\n丙\n5\n丁\n7\n2\n",
     "18.5=1850000000 20=2000000000"},
    {"one row is no table", "指标\n金额（亿元）\n增长（%）\n进口\n18.5\n3\n", ""},
    {"one line for another", "项目\t金额（万元）\n甲\t45\n乙\t60\t70\n丙\t80\n", "45=450000"},
    {"brackets in prose", "合计（万元）见下。\n甲\t45\n", ""},
    {"a total on one line", "合计（万元）\n45\n60\n", ""},
    // no header at all
    {"an office in charge", "责任单位：财政局\n项目\t金额\n甲\t45\n", ""},
    {"the unit inside a sentence", "以上单位：万元为准\n项目\t金额\n甲\t45\n", ""},
    {"a header without a table", "单位：万元\n资金由市级承担。\n2024\n1,200\n", ""},
    {"people of an office", "牵头单位：人社部门\n45\n", ""},
    {"the end of the text", "单位：万元", ""},
};

BOOST_AUTO_TEST_SUITE(unit_table)

BOOST_DATA_TEST_CASE(cells_take_the_headers_unit, data::make(kRows)) {
  BOOST_TEST_CONTEXT(sample.text) BOOST_TEST(cells_of(sample.text) == sample.cells);
}

// Rows stay apart, and so do the cells of a row, whatever the lines' layout.
BOOST_AUTO_TEST_CASE(cells_are_exact_places) {
  const Extractor extractor;
  const std::string text = "单位：万元\n项目 预算数 执行数\n教育支出 1200 1150\n人员经费 300 280\n";
  for (const Record& record : extractor.extract(text).records)
    BOOST_TEST(text.substr(record.span.begin, record.span.end - record.span.begin) == record.text);
  BOOST_TEST(extractor.extract(text).records.size() == 4u);
}

// A table larger than what is kept of its lines.
BOOST_AUTO_TEST_CASE(long_tables_are_read_to_their_end) {
  std::string text = "单位：万元\n项目 金额\n";
  for (int i = 0; i < 5000; ++i) text += "教育 1,2" + std::to_string(10 + i % 90) + "\n";
  const Document document = Extractor().extract(text);
  BOOST_REQUIRE_EQUAL(document.records.size(), 5000u);
  BOOST_TEST(cell_of<Amount>(document.records.back()) == "1,259=12590000");
}

// Many headers and many rows are read in time that grows as they do: each stops at the next.
BOOST_AUTO_TEST_CASE(headers_end_each_other) {
  const Extractor extractor;
  for (const std::string table : {"单位：万元\n教育\n1,200\n", "甲\t乙（万元）\n丙\t12\n",
                                  "项目 金额（万元）\n甲 12\n"}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += table;
    BOOST_TEST(extractor.extract(text).records.size() == 20000u);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
