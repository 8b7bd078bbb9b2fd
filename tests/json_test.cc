#include "gongwen/json.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "exact_json.h"
#include "gongwen/nlohmann.h"

namespace gongwen {
namespace {

using nlohmann::ordered_json;
namespace data = boost::unit_test::data;

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

Record record_of(Value value) {
  Record record;
  record.span = {10, 17};
  record.text = "文本";
  record.sentence = {3, 40};
  record.pattern = "p";
  record.value = std::move(value);
  return record;
}

Amount amount_between() {
  Amount amount;
  amount.min = decimal("150000");
  amount.max = decimal("300000.5");
  amount.max_exclusive = true;
  amount.relation = Relation::between;
  amount.change = Change::to;
  amount.per = {"人", "10平方米"};
  amount.currency = "USD";
  return amount;
}

Headcount headcount() {
  Headcount headcount;
  headcount.value = decimal("168000");
  headcount.relation = Relation::more_than;
  headcount.unit = "人次";
  headcount.basis = Basis::person_time;
  return headcount;
}

Date date_with_time() {
  Date date;
  date.start_date = date.end_date = Day{2025, 9, 22};
  date.start_time = TimeOfDay{11, 18, std::nullopt};
  date.end_time = TimeOfDay{11, 32, 35};
  date.precision = Precision::minute;
  date.relation = DateRelation::until;
  date.resolved_from = ResolvedFrom::text;
  return date;
}

DocumentNumber dispatch_number() { return {"东人社函〔2023〕50号", Series::dispatch, "东人社函", 2023, "50"}; }
DocumentNumber proposal_number() { return {"20230062", Series::proposal, std::nullopt, std::nullopt, "20230062"}; }

Contact contact() {
  Contact contact;
  contact.names = {"马淑茵"};
  contact.phones = {{"0769-22203619", "801", PhoneType::landline, "马淑茵"}, {"12345", {}, PhoneType::service, {}}};
  contact.emails = {"a@b.cn", "c@d.cn"};
  contact.department = "信息科";
  return contact;
}

Custom custom() {
  Amount amount;
  amount.value = decimal("0.5");
  return {"road", {{"name", "G4"}, {"length", decimal("12.50")}, {"opened", Date{}}, {"cost", amount}}};
}

struct Sample {
  const char* name;
  Value value;
  const char* fields;  // the JSON between "end":17 and "sentence"
  friend std::ostream& operator<<(std::ostream& out, const Sample& sample) { return out << sample.name; }
};

const std::vector<Sample> kSamples = {
    {"amount", amount_between(),
     R"("min":150000,"max":300000.5,"max_exclusive":true,"relation":"between","change":"to","currency":"USD",)"
     R"("per":["人","10平方米"])"},
    {"headcount", headcount(),
     R"("value":168000,"relation":"more_than","change":null,"unit":"人次","basis":"person_time","per":[])"},
    {"date", date_with_time(),
     R"("start_date":"2025-09-22","end_date":"2025-09-22","start_time":"11:18","end_time":"11:32:35",)"
     R"("precision":"minute","relation":"until","resolved_from":"text")"},
    {"date", Date{},
     R"("start_date":null,"end_date":null,"precision":"day","relation":"in","resolved_from":"none")"},
    {"document_number", dispatch_number(),
     R"("canonical":"东人社函〔2023〕50号","series":"dispatch","agency":"东人社函","year":2023,"number":"50")"},
    {"document_number", proposal_number(),
     R"("canonical":"20230062","series":"proposal","agency":null,"year":null,"number":"20230062")"},
    {"contact", contact(),
     R"("names":["马淑茵"],"phones":[{"number":"0769-22203619","extension":"801","type":"landline","name":"马淑茵"},)"
     R"({"number":"12345","extension":null,"type":"service","name":null}],"faxes":[],"emails":["a@b.cn","c@d.cn"],)"
     R"("addresses":[],"postcodes":[],"urls":[],"department":"信息科")"},
    {"custom", custom(),
     R"("name":"road","fields":{"name":"G4","length":12.5,"opened":{"start_date":null,"end_date":null,)"
     R"("precision":"day","relation":"in","resolved_from":"none"},"cost":{"value":0.5,"relation":"exact",)"
     R"("change":null,"currency":"CNY","per":[]}})"},
};

// Every kind, every part of a document set.
Document full_document() {
  Document document;
  document.source = {"通知.txt", "UTF-8", 7545, OffsetUnit::codepoint};
  document.elements.date = Element<Day>{{2023, 6, 13}, "2023年6月13日", {5, 20}};
  document.elements.published_on = Element<Day>{{2025, 10, 22}, "2025-10-22", {0, 10}};
  document.sections = {{1, "一、", "总体要求", {0, 50}, std::nullopt, false},
                       {2, "一是", std::nullopt, {10, 20}, 0, true}};
  for (const Sample& sample : kSamples) document.records.push_back(record_of(sample.value));
  document.diagnostics = {{"invalid_utf8", {10, 11}, "one byte is no UTF-8"}};
  return document;
}

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(an_empty_document_has_every_part) {
  BOOST_TEST(to_json(Document{}) ==
             R"({"gongwen":"1","source":{"name":"","encoding":"UTF-8","bytes":0,"offsets":"utf8"},"document":{},)"
             R"("sections":[],"records":[],"diagnostics":[]})");
}

BOOST_AUTO_TEST_CASE(a_document_is_the_contracts_text) {
  Document document = full_document();
  document.records.clear();
  BOOST_TEST(to_json(document) ==
             R"({"gongwen":"1","source":{"name":"通知.txt","encoding":"UTF-8","bytes":7545,"offsets":"codepoint"},)"
             R"("document":{"date":{"value":"2023-06-13","text":"2023年6月13日","begin":5,"end":20},)"
             R"("published_on":{"value":"2025-10-22","text":"2025-10-22","begin":0,"end":10}},)"
             R"("sections":[{"level":1,"marker":"一、","heading":"总体要求","begin":0,"end":50,"parent":null},)"
             R"({"level":2,"marker":"一是","heading":null,"begin":10,"end":20,"parent":0,"inline":true}],"records":[],)"
             R"("diagnostics":[{"code":"invalid_utf8","begin":10,"end":11,"message":"one byte is no UTF-8"}]})");
}

BOOST_AUTO_TEST_CASE(elements_are_the_contracts_text) {
  Document document;
  document.elements.issuers = {{"湾城市民政局", "湾城市 民政局", {0, 7}}};
  document.elements.disclosure = Element<Disclosure>{Disclosure::on_request, "依申请公开", {8, 13}};
  document.elements.proposal = Element<Proposal>{
      {ProposalType::suggestion, "0086", std::nullopt, "关于公厕的建议", {"许学文"}}, "关于公厕的建议", {20, 27}};
  BOOST_TEST(ordered_json::parse(to_json(document)).at("document").dump() ==
             R"({"issuers":[{"value":"湾城市民政局","text":"湾城市 民政局","begin":0,"end":7}],)"
             R"("disclosure":{"value":"on_request","text":"依申请公开","begin":8,"end":13},)"
             R"("proposal":{"value":{"type":"suggestion","number":"0086","session":null,"title":"关于公厕的建议",)"
             R"("proposers":["许学文"]},"text":"关于公厕的建议","begin":20,"end":27}})");
}

BOOST_DATA_TEST_CASE(a_record_is_the_contracts_text, data::make(kSamples), sample) {
  BOOST_TEST(to_json(record_of(sample.value)) ==
             std::string(R"({"kind":")") + sample.name + R"(","text":"文本","begin":10,"end":17,)" + sample.fields +
                 R"(,"sentence":{"begin":3,"end":40},"section":null,"pattern":"p"})");
}

BOOST_AUTO_TEST_CASE(section_and_noise_follow_the_fields) {
  Record record = record_of(Date{});
  record.section = 4;
  record.noise = true;
  BOOST_TEST(to_json(record).ends_with(R"("section":4,"pattern":"p","noise":true})"));
}

BOOST_AUTO_TEST_CASE(the_document_holds_the_same_records) {
  const Document document = full_document();
  const ordered_json records = ordered_json::parse(to_json(document)).at("records");
  BOOST_REQUIRE(records.size() == document.records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    BOOST_TEST(records[i] == ordered_json::parse(to_json(document.records[i])));
  }
}

BOOST_AUTO_TEST_CASE(pretty_is_indented_by_two) {
  const Document document = full_document();
  BOOST_TEST(to_json(document, JsonStyle::pretty) == ordered_json::parse(to_json(document)).dump(2));
  BOOST_TEST(to_json(document.records[0], JsonStyle::pretty) ==
             ordered_json::parse(to_json(document.records[0])).dump(2));
}

BOOST_DATA_TEST_CASE(numbers_keep_every_digit,
                     data::make({"0", "-3.1", "123650340", "123456789012345678.25", "9223372036854775808", "0.0001",
                                 "999999999999999999999999999999999999"}),
                     digits) {
  Amount amount;
  amount.value = decimal(digits);
  const nlohmann::json record = test::parse_exact(to_json(record_of(amount)));
  BOOST_TEST(record.at("value") == std::string("#") + digits);
}

BOOST_AUTO_TEST_CASE(every_ascii_character_comes_back) {
  for (int c = 0; c < 0x80; ++c) {
    Record record = record_of(Date{});
    record.text = std::string("a") + static_cast<char>(c) + "b";
    BOOST_TEST(nlohmann::json::parse(to_json(record)).at("text") == record.text, "character " << c);
  }
}

BOOST_AUTO_TEST_CASE(control_characters_are_escaped_the_short_way) {
  Record record = record_of(Date{});
  record.text = std::string("\0\x1f\b\f\n\r\t\"\\/\x7f", 11);
  BOOST_TEST(to_json(record).find(R"("text":"\u0000\u001f\b\f\n\r\t\"\\/)" "\x7f\"") != std::string::npos);
}

struct Repair {
  const char* bytes;
  const char* expected;  // ? for U+FFFD
  friend std::ostream& operator<<(std::ostream& out, const Repair& repair) { return out << repair.expected; }
};

// One U+FFFD for each maximal ill-formed part: Unicode 15, tables 3-8 to 3-11.
const Repair kRepairs[] = {
    {"万元", "万元"},
    {"\xF0\xA0\xAE\xB7", "\xF0\xA0\xAE\xB7"},
    {"\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF"},
    {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82" "A", "????????A"},
    {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF" "A", "????????A"},
    {"\xF4\x91\x92\x93\xFF" "A\x80\xBF" "B", "?????A??B"},
    {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF" "A", "????A"},
    {"a\xE4\xB8", "a?"},
    {"\xE4", "?"},
    {"\x80", "?"},
    {"\xF5\x80\x80\x80", "????"},
};

std::string with_replacements(std::string_view pattern) {
  std::string text;
  for (const char c : pattern) c == '?' ? text.append("\xEF\xBF\xBD") : text.append(1, c);
  return text;
}

BOOST_DATA_TEST_CASE(ill_formed_utf8_is_replaced, data::make(kRepairs), repair) {
  Document document;
  document.source.name = repair.bytes;
  const nlohmann::json json = nlohmann::json::parse(to_json(document));
  BOOST_TEST(json.at("source").at("name") == with_replacements(repair.expected));
}

BOOST_AUTO_TEST_CASE(nlohmann_json_is_the_same) {
  const Document document = full_document();
  const nlohmann::json json = document;
  BOOST_TEST(json == nlohmann::json::parse(to_json(document)));
  BOOST_TEST(ordered_json(document).dump() == to_json(document));
  BOOST_TEST(ordered_json(document.records[0]).dump() == to_json(document.records[0]));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
