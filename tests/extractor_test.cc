// What holds for every document: spans, sentences, offset units, determinism, ill-formed input, options.
#include <boost/test/unit_test.hpp>

#include <random>
#include <string>
#include <vector>

#include "gongwen/gongwen.h"
#include "gongwen/json.h"
#include "promises.h"

namespace gongwen {
namespace {

const Extractor& extractor() {
  static const Extractor instance;
  return instance;
}

Extractor in_unit(OffsetUnit unit) {
  Options options;
  options.offsets = unit;
  return Extractor(options);
}

std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> texts;
  for (const Record& record : document.records) texts.push_back(record.text);
  return texts;
}

// Generated text: the vocabulary of all kinds, layout, noise and broken bytes, in any order.
std::string generated(std::mt19937& random, int pieces) {
  static const std::vector<std::string> vocabulary{
      "2023年", "6月", "13日", "今年", "至", "—", "-", "十四五", "“", "”", "补助", "最高", "不超过", "每人每月", "15", "30", "万", "亿",
      "元", "万元", "美元", "人", "名", "人次", "、", "，", "。", "；", "：", "（", "）", "〔", "〕", "《", "》", "东人社函", "号", "第",
      "令", "公告", "提案", "联系人", "电话", "传真", "邮编", "张三", "0769-22203619", "13800138000", "a@b.cn", "\n", "\n\n", " ", "　",
      "１２３", "二〇二三", "三", "百", "千", "余", "以上", "以下", "底", "前", "起", "一、", "（一）", "**", "\xE2\x80\x8B", "\xC3", "\xFF",
      std::string(1, '\0'), "𠀀", "é", "⼈", "目前", "截至", "近", "五年", "来"};
  std::string text;
  std::uniform_int_distribution<std::size_t> pick(0, vocabulary.size() - 1);
  for (int i = 0; i < pieces; ++i) text += vocabulary[pick(random)];
  return text;
}

}  // namespace

// Labels whose values run on, numbers over a title's end: what an element says stays in its bounds.
std::string runaway(const std::string& label, int times) {
  std::string text = label;
  while (times-- > 0) text += "甲乙关于办事的一百零一条3家、";
  return text;
}

BOOST_AUTO_TEST_SUITE(extractor_promises)

BOOST_AUTO_TEST_CASE(holds_on_generated_text) {
  std::mt19937 random(20231122);
  std::size_t records = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = generated(random, 60);
    const Document document = extractor().extract(text);
    records += document.records.size();
    const std::string broken = broken_promise(document, text);
    BOOST_TEST(broken == "", broken << " in " << text);
    BOOST_TEST(to_json(document) == to_json(extractor().extract(text)));
  }
  BOOST_TEST(records > 5000u);
}

BOOST_AUTO_TEST_CASE(finds_the_same_in_every_unit) {
  std::mt19937 random(7);
  const Extractor codepoint = in_unit(OffsetUnit::codepoint);
  const Extractor utf16 = in_unit(OffsetUnit::utf16);
  for (int round = 0; round < 200; ++round) {
    const std::string text = generated(random, 40);
    const auto in_bytes = texts_of(extractor().extract(text));
    BOOST_TEST(in_bytes == texts_of(codepoint.extract(text)), boost::test_tools::per_element());
    BOOST_TEST(in_bytes == texts_of(utf16.extract(text)), boost::test_tools::per_element());
  }
}

struct UnitCase {
  OffsetUnit unit;
  Span amount;
};

BOOST_AUTO_TEST_CASE(counts_in_the_unit_asked_for) {
  // One byte, four bytes (two UTF-16 units), one ill-formed byte, three bytes, then the amount.
  const std::string text = std::string("a𠀀\xFF拨") + "30万元。";
  const std::vector<UnitCase> cases{{OffsetUnit::utf8, {9, 17}},
                                    {OffsetUnit::codepoint, {4, 8}},
                                    {OffsetUnit::utf16, {5, 9}}};
  for (const auto& [unit, span] : cases) {
    const Document document = in_unit(unit).extract(text);
    BOOST_REQUIRE_EQUAL(document.records.size(), 1u);
    BOOST_TEST(document.records[0].span.begin == span.begin, to_string(unit));
    BOOST_TEST(document.records[0].span.end == span.end, to_string(unit));
    BOOST_TEST((document.source.offsets == unit));
  }
}

BOOST_AUTO_TEST_CASE(reports_ill_formed_parts_and_lets_no_record_cross_them) {
  const Document document = extractor().extract("拨付30\xE4\xB8万元，另拨5万元");
  BOOST_REQUIRE_EQUAL(document.diagnostics.size(), 1u);
  BOOST_TEST(document.diagnostics[0].code == "invalid_utf8");
  BOOST_TEST(document.diagnostics[0].span.begin == 8u);
  BOOST_TEST(document.diagnostics[0].span.end == 10u);
  BOOST_TEST(texts_of(document) == std::vector<std::string>{"5万元"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(bounds_the_diagnostics_of_binary_input) {
  std::string binary;
  for (int i = 0; i < 20000; ++i) binary += "\xFFx";
  const Document document = extractor().extract(binary);
  BOOST_TEST(document.diagnostics.size() == 1001u);
  BOOST_TEST(document.diagnostics.back().message == "19000 more parts that are not UTF-8");
}

BOOST_AUTO_TEST_CASE(reads_empty_and_odd_input) {
  BOOST_TEST(extractor().extract("").records.empty());
  BOOST_TEST(extractor().extract(std::string(1000, '\0')).records.empty());
  BOOST_TEST(texts_of(extractor().extract(std::string("\0拨付3万元\0", 15))) == std::vector<std::string>{"3万元"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_a_day_that_does_not_exist) {
  const Document document = extractor().extract("定于2023年2月30日召开");
  BOOST_REQUIRE_EQUAL(document.records.size(), 1u);
  BOOST_TEST(!std::get<Date>(document.records[0].value).start_date.has_value());
  BOOST_REQUIRE_EQUAL(document.diagnostics.size(), 1u);
  BOOST_TEST(document.diagnostics[0].code == "invalid_date");
  BOOST_TEST(document.diagnostics[0].span.begin == document.records[0].span.begin);
}

BOOST_AUTO_TEST_CASE(keeps_to_the_kinds_asked_for) {
  Options options;
  options.kinds = {"amount"};
  const std::string text = "2023年拨付3万元，培训20人。";
  BOOST_TEST(texts_of(Extractor(options).extract(text)) == std::vector<std::string>{"3万元"},
             boost::test_tools::per_element());
  options.kinds = {"money"};
  BOOST_CHECK_THROW(Extractor{options}, std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(gives_a_users_fields_as_the_caller_wrote_them) {
  const PatternSet patterns = PatternSet::builtin().with(R"json({
    "gongwen_patterns": 1, "description": "Room numbers.", "fragments": {}, "words": {},
    "patterns": [{ "id": "room.number", "kind": "custom", "name": "room", "head": ["[\\[]"],)json"
                                                         R"json( "fields": { "floor": "number" },
      "regex": "\\[(?P<wing>[A-Z])(?P<floor>[0-9]+)层\\]",
      "examples": [{ "text": "[A3层]", "records": [{ "text": "[A3层]" }] }], "rejects": ["A3"] }]})json",
                                                         "room.json");
  const Document document = Extractor({}, patterns).extract("会议室［Ａ１２层］");
  BOOST_REQUIRE_EQUAL(document.records.size(), 1u);
  const Custom& room = std::get<Custom>(document.records[0].value);
  BOOST_REQUIRE_EQUAL(room.fields.size(), 2u);
  BOOST_TEST(document.records[0].text == "［Ａ１２层］");
  BOOST_TEST(std::get<std::string>(room.fields[0].value) == "Ａ");
  BOOST_TEST((std::get<Decimal>(room.fields[1].value) == Decimal(12)));
}

BOOST_AUTO_TEST_CASE(gives_each_record_its_sentence) {
  const std::string text = "一、总则。全市拨付3万元用于培训！余款2万元";
  const Document document = extractor().extract(text);
  BOOST_REQUIRE_EQUAL(document.records.size(), 2u);
  const auto sentence = [&](std::size_t i) {
    const Span span = document.records[i].sentence;
    return text.substr(span.begin, span.end - span.begin);
  };
  BOOST_TEST(sentence(0) == "全市拨付3万元用于培训！");
  BOOST_TEST(sentence(1) == "余款2万元");
}

BOOST_AUTO_TEST_CASE(leaves_a_numbers_year_and_a_phones_digits_alone) {
  const Document document = extractor().extract("见国家税务总局公告2020年第7号，联系电话：20230613");
  for (const Record& record : document.records) BOOST_TEST((record.kind() != "date"), record.text);
}

BOOST_AUTO_TEST_SUITE_END()

struct AnchorCase {
  const char* why;
  const char* text;
  const char* date;          // "" for none
  const char* printed_on;
  const char* published_on;
};

const std::vector<AnchorCase> kAnchorCases{
    {"a day alone under a body's name", "关于培训的通知\n\n正文内容。\n\n湾城市财政局\n\n2023年6月13日\n", "2023-06-13", "", ""},
    {"the last lone day, where no body signs", "通知\n2021年1月2日\n正文。\n2023年6月13日\n", "2023-06-13", "", ""},
    {"the signed day, not a later attachment's", "湾城市财政局\n2023年6月13日\n附件\n2024年1月1日\n", "2023-06-13", "", ""},
    {"label", "成文日期： 2006年09月07日\n发布日期：2018年12月24日\n正文", "2006-09-07", "", "2018-12-24"},
    {"printing", "湾城市财政局\n2023年6月13日\n湾城市财政局办公室 2023年6月15日印发\n", "2023-06-13", "2023-06-15", ""},
    {"one line, body and day apart", "请遵照执行。 湾城市财政局 2020年2月14日", "2020-02-14", "", ""},
    {"one line, glued", "请遵照执行。湾城市人民政府办公室2020年2月14日（此件公开发布）", "2020-02-14", "", ""},
    {"Chinese numerals", "湾城市人民政府\n二〇二三年六月十三日\n", "2023-06-13", "", ""},
    {"a report's day", "预算报告\n——2026年1月14日在湾城市第三届人民代表大会上\n正文", "2026-01-14", "", ""},
    {"published only", "标题\n发布时间: 2023-06-20 15:08\n正文", "", "", "2023-06-20"},
    {"a day in a sentence is none of these", "会议于2023年6月13日召开。", "", "", ""},
};

BOOST_AUTO_TEST_SUITE(document_dates)

BOOST_AUTO_TEST_CASE(are_found_where_documents_have_them) {
  const auto shown = [](const std::optional<Element<Day>>& element) {
    return element ? to_string(element->value) : "";
  };
  for (const AnchorCase& c : kAnchorCases) {
    const Elements elements = extractor().extract(c.text).elements;
    BOOST_TEST(shown(elements.date) == c.date, c.why);
    BOOST_TEST(shown(elements.printed_on) == c.printed_on, c.why);
    BOOST_TEST(shown(elements.published_on) == c.published_on, c.why);
  }
}

BOOST_AUTO_TEST_CASE(anchor_relative_dates_unless_the_caller_gives_one) {
  const std::string text = "今年3月启动。\n湾城市财政局\n2023年6月13日\n";
  const auto march = [&](const Extractor& with) {
    return std::get<Date>(with.extract(text).records.at(0).value).start_date;
  };
  BOOST_TEST((march(extractor()) == Day{2023, 3, 1}));
  Options options;
  options.anchor = parse_day("2020-05-01");
  BOOST_TEST((march(Extractor(options)) == Day{2020, 3, 1}));
}

BOOST_AUTO_TEST_CASE(elements_stay_in_bounds) {
  for (const std::string& text : {std::string("的函国令0号单位："), runaway("标题：", 300), runaway("发文机关：", 300)}) {
    const Document document = extractor().extract(text);
    if (const auto& title = document.elements.title) {
      BOOST_TEST(title->span.begin < title->span.end, text);
      BOOST_TEST(title->text == text.substr(title->span.begin, title->span.end - title->span.begin));
      BOOST_TEST(title->value.size() < 1000u);
    }
    for (const auto& issuer : document.elements.issuers) BOOST_TEST(issuer.value.size() < 1000u);
  }
}

// Reading some kinds only gives the records that they have among all.
BOOST_AUTO_TEST_CASE(each_kind_alone_is_that_kind_of_all) {
  const std::string text =
      "2023年5月，每人每月2000元，共831人；5%以上，12家，为期3年，40周岁以下，按4:3:3，《办法》（湾府〔2023〕5号），电话：22001234。";
  const Document all = extractor().extract(text);
  for (const std::string_view kind : kKindNames) {
    Options options;
    options.kinds = {std::string(kind)};
    std::vector<std::string> expected;
    for (const Record& record : all.records)
      if (record.kind() == kind) expected.push_back(to_json(record));
    std::vector<std::string> found;
    for (const Record& record : Extractor(options).extract(text).records) found.push_back(to_json(record));
    BOOST_TEST((kind == "custom" || !expected.empty()), kind);
    BOOST_TEST(found == expected, kind);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
