// patterns_test.cc - loading pattern files: what is taken, and every fault that is refused, each with its place.
#include "patterns.h"

#include "match.h"
#include "pattern_faults.h"

namespace gongwen::internal {
namespace {

// Faults in one regex, each put into the good file's pattern and, where it stands by itself, into a fragment.
void expect_refused_regexes(const std::vector<std::pair<std::string, std::string>>& regexes) {
  for (const auto& [regex, message] : regexes) {
    expect_refused({with("/patterns/0/regex", regex), "/patterns/0/regex", message});
    expect_refused({with("/fragments/route", regex), "/fragments/route", message});
  }
}

BOOST_AUTO_TEST_SUITE(patterns)

BOOST_AUTO_TEST_CASE(a_good_file_is_taken) {
  const auto patterns = load(std::string(kGood));
  BOOST_REQUIRE_EQUAL(patterns->all().size(), 1U);
  const Pattern& pattern = patterns->all()[0];
  BOOST_TEST(pattern.id == "road.route");
  BOOST_TEST(kKindNames[pattern.kind] == "custom");
  BOOST_TEST(pattern.name == "road");
  BOOST_TEST(pattern.source == "(?P<route>(?:(?:G|S)(?:[0-9]+)))(?P<part>段)?");
  BOOST_TEST(pattern.group_names == (std::vector<std::string>{"route", "part"}), boost::test_tools::per_element());
  BOOST_TEST(pattern.heads.has('S'));
  BOOST_TEST(!pattern.heads.has('R'));
  BOOST_TEST(pattern.not_before.ends("在第一"));
  BOOST_TEST(!pattern.not_before.ends("在第二"));
  BOOST_TEST(pattern.not_after.begins("号线路"));
  BOOST_TEST(pattern.examples.at(0).anchor.value() == "2024-02-29");
  BOOST_TEST(pattern.examples.at(0).pointer == "/patterns/0/examples/0");
  BOOST_TEST(pattern.rejects.at(0).text == "G号");
  BOOST_TEST(pattern.rejects.at(1).anchor.value() == "2024-05-20");
  BOOST_TEST((patterns->words().list("road_words").ending("沿海高速")->meaning == "big"));
}

BOOST_AUTO_TEST_CASE(text_that_is_not_json_is_refused_with_its_line) {
  expect_refused({{"", "", "not JSON"},
                  {"{\n  \"gongwen_patterns\": 1,\n  }", "", "line 3, column 3"},
                  {"{\"gongwen_patterns\": 1e999}", "", "not JSON"},
                  {"{\"a\": \"\xFF\"}", "", "not JSON"},
                  {"[1]", "", "expected an object"}});
}

BOOST_AUTO_TEST_CASE(the_shape_of_the_file_is_checked) {
  expect_refused(
      {{without("", "gongwen_patterns"), "", "\"gongwen_patterns\" is missing"},
       {with("/gongwen_patterns", 2), "/gongwen_patterns", "unknown version"},
       {with("/gongwen_patterns", "1"), "/gongwen_patterns", "unknown version"},
       {with("/description", 1), "/description", "expected a string"},
       {with("/pattern", 1), "/pattern", "unknown key"},
       {with("/a~1b", 1), "/a~1b", "unknown key"},
       {with("/patterns", Json::object()), "/patterns", "expected an array"},
       {with("/patterns/0", 1), "/patterns/0", "expected an object"},
       {with("/fragments", Json::array()), "/fragments", "expected an object"},
       {with("/words/road_words/big", "高速"), "/words/road_words/big", "expected an array"},
       {with("/words/road_words/big/0", ""), "/words/road_words/big/0", "not empty"},
       {"{\"gongwen_patterns\": 1, \"words\": {\"a\": {}, \"a\": {}}}", "/words/a", "given twice"},
       {"{\"gongwen_patterns\": 1, \"patterns\": [{}, {\"id\": [{}], \"id\": 1}]}", "/patterns/1/id", "given twice"}});
}

BOOST_AUTO_TEST_CASE(the_shape_of_a_pattern_is_checked) {
  for (const std::string key : {"id", "kind", "name", "head", "regex", "examples", "rejects"})
    expect_refused({without("/patterns/0", key), "/patterns/0", "\"" + key + "\" is missing"});
  expect_refused({{with("/patterns/0/heads", 1), "/patterns/0/heads", "unknown key"},
                  {with("/patterns/0/id", ""), "/patterns/0/id", "not empty"},
                  {with("/patterns/0/kind", "roads"), "/patterns/0/kind", "unknown kind \"roads\""},
                  {with("/patterns/0/kind", "amount"), "/patterns/0/name", "only patterns of kind custom"},
                  {with("/patterns/0/head", "G"), "/patterns/0/head", "expected an array"},
                  {with("/patterns/0/not_after/0", 7), "/patterns/0/not_after/0", "expected a string"},
                  {with("/patterns/0/fields/way", "string"), "/patterns/0/fields/way", "no group \"way\""},
                  {with("/patterns/0/fields/route", "text"), "/patterns/0/fields/route", "unknown type \"text\""}});
}

BOOST_AUTO_TEST_CASE(an_id_is_taken_once) {
  const Json pattern = Json::parse(kGood)["patterns"][0];
  expect_refused({with("/patterns", Json::array({pattern, pattern})), "/patterns/1/id", "is taken"});
  BOOST_CHECK_EXCEPTION(Patterns::load({{"a.json", std::string(kGood)}, {"b.json", without("", "fragments")}}),
                        PatternError,
                        [](const PatternError& e) { return e.file() == "b.json" && e.pointer() == "/patterns/0/id"; });
}

BOOST_AUTO_TEST_CASE(fragments_are_defined_once_and_before_their_use) {
  expect_refused({{with("/patterns/0/regex", "G{number}"), "/patterns/0/regex", "unknown fragment {number}"},
                  {with("/fragments", Json::parse(R"({"route": "{digits}", "digits": "[0-9]"})")), "/fragments/route",
                   "unknown fragment {digits}"},
                  {with("/fragments/Digits", "[0-9]"), "/fragments/Digits", "name"},
                  {with("/patterns/0/regex", "G[{digits}]"), "/patterns/0/regex", "inside a [class]"}});
  BOOST_CHECK_EXCEPTION(
      Patterns::load({{"a.json", std::string(kGood)}, {"b.json", with("/patterns", Json::array())}}), PatternError,
      [](const PatternError& e) { return e.file() == "b.json" && e.pointer() == "/fragments/digits"; });
}

BOOST_AUTO_TEST_CASE(later_files_see_earlier_fragments) {
  Json second = Json::parse(without("", "fragments"));
  second["patterns"][0]["id"] = "road.second";
  BOOST_TEST(Patterns::load({{"a.json", std::string(kGood)}, {"b.json", second.dump()}})->all().size() == 2U);
}

BOOST_AUTO_TEST_CASE(edges_flags_and_unnamed_groups_are_refused) {
  expect_refused_regexes({{"^G[0-9]", "edges"},
                          {"G[0-9]$", "edges"},
                          {"\\AG", "edges"},
                          {"G\\z", "edges"},
                          {"G\\b", "edges"},
                          {"G\\B1", "edges"},
                          {"\\QG\\E", "not allowed"},
                          {"G\\C", "not allowed"},
                          {"(?i)G", "flags"},
                          {"(?s:G.)", "flags"},
                          {"(?=G)G", "look-around"},
                          {"(G)", "without a name"},
                          {"G(?:a|([0-9]))", "without a name"},
                          {"\\pL", "write the ranges"},
                          {"\\p{Han}G", "write the ranges"},
                          {"[G\\PL]", "write the ranges"},
                          {"\\x{47}", "write the character"},
                          {"[[:alpha:]]", "write the ranges"},
                          {"(?P<a>G)(?P<a>S)", "two groups have the name a"},
                          {"G(?P<a b>1)", "RE2 rejects"},
                          {"G(?:1", "( without its )"},
                          {"G)", ") without its ("},
                          {"*G", "nothing to repeat"},
                          {"G(?:1?)*", "may be empty"},
                          {"G(?:1|2*?){2,}", "may be empty"},
                          {"G{2}{3}", "RE2 rejects"},
                          {"G[1", "ends in the middle"},
                          {"G[2-1]", "range"},
                          {"G[\\d-x]", "range"}});
}

BOOST_AUTO_TEST_CASE(text_must_be_in_folded_form) {
  expect_refused({{with("/patterns/0/regex", "[GS][０-９]"), "/patterns/0/regex", "write \"0\""},
                  {with("/patterns/0/head/0", "Ｇ"), "/patterns/0/head/0", "write \"G\""},
                  {with("/patterns/0/not_before/0", "（"), "/patterns/0/not_before/0", "write \"(\""},
                  {with("/patterns/0/not_after/0", "[，]"), "/patterns/0/not_after/0", "write \",\""},
                  {with("/fragments/digits", "[0-9\u200B]"), "/fragments/digits", "drop it"},
                  {with("/words/road_words/big/1", "国\u3000道"), "/words/road_words/big/1", "write \" \""},
                  {with("/words/road_words/big/1", "\u2F54"), "/words/road_words/big/1", "write \"水\""}});
}

BOOST_AUTO_TEST_CASE(groups_are_those_the_kind_knows) {
  Json amount = Json::parse(kGood);
  amount["patterns"][0].erase("name");
  amount["patterns"][0].erase("fields");
  amount["patterns"][0]["kind"] = "amount";
  expect_refused({amount.dump(), "/patterns/0/regex", "knows no group \"route\"; it knows number"});
  amount["patterns"][0]["regex"] = "G(?P<unit>[A-Z])(?P<number>[0-9]+)";
  const auto patterns = load(amount.dump());
  const auto slots = group_slots(patterns->all()[0].kind);
  BOOST_TEST(slots[static_cast<std::size_t>(patterns->all()[0].slots.at(0))] == "unit");
  BOOST_TEST(slots[static_cast<std::size_t>(patterns->all()[0].slots.at(1))] == "number");
  std::string many;
  for (std::size_t i = 0; i <= kMaxGroups; ++i) many += "(?P<g" + std::to_string(i) + ">G)";
  Json custom = Json::parse(with("/patterns/0/regex", many));
  custom["patterns"][0].erase("fields");
  expect_refused({custom.dump(), "/patterns/0/regex", "17 groups, of at most 16"});
}

BOOST_AUTO_TEST_CASE(built_in_files_hold_as_a_users_would_have_to) {
  std::vector<PatternFile> files = builtin_pattern_files();
  for (PatternFile& file : files) {
    BOOST_TEST((file.origin == Origin::built_in));
    file.origin = Origin::user;
  }
  BOOST_TEST(Patterns::load(files)->all().size() > 100U);
}

BOOST_AUTO_TEST_CASE(a_match_takes_at_least_one_character) {
  expect_refused({{with("/patterns/0/regex", "G*"), "/patterns/0/regex", "empty string"},
                  {with("/patterns/0/regex", "(?:G|S?)"), "/patterns/0/regex", "empty string"},
                  {with("/patterns/0/regex", "G{0,3}?"), "/patterns/0/regex", "empty string"}});
}

BOOST_AUTO_TEST_CASE(heads_cover_what_the_regex_begins_with) {
  expect_refused({{with("/patterns/0/head", Json::array()), "/patterns/0/head", "no head"},
                  {with("/patterns/0/head/0", "[^A]"), "/patterns/0/head/0", "nearly every character"},
                  {with("/patterns/0/head/0", "[G"), "/patterns/0/head/0", "ends in the middle"},
                  {with("/patterns/0/head/0", "[G]S"), "/patterns/0/head/0", "stand alone"},
                  {with("/patterns/0/head/0", "[G]"), "/patterns/0/head", "can begin with \"S\""},
                  {with("/patterns/0/regex", "(?P<route>约?[GS]1)"), "/patterns/0/head", "can begin with \"约\""},
                  {with("/patterns/0/regex", "(?P<route>(?:[^A-Z])?[GS])"), "/patterns/0/head", "which no head covers"},
                  {with("/patterns/0/regex", "(?P<route>.)"), "/patterns/0/head", "which no head covers"}});
}

BOOST_AUTO_TEST_CASE(a_head_may_be_a_literal_or_a_fragment) {
  Json file = Json::parse(with("/patterns/0/head", Json::array({"{letters}", "国道"})));
  file["fragments"]["letters"] = "[GS]";
  file["patterns"][0]["regex"] = "(?P<route>(?:[GS]|国道)[0-9]+)";
  const auto patterns = load(file.dump());
  BOOST_TEST(patterns->all()[0].heads.begins("国道1"));
  BOOST_TEST(patterns->all()[0].heads.begins("S1"));
  BOOST_TEST(!patterns->all()[0].heads.begins("国家"));
  file["patterns"][0]["head"][0] = "{digits}";
  expect_refused({file.dump(), "/patterns/0/head/0", "must stand alone"});
}

BOOST_AUTO_TEST_CASE(examples_and_rejects_are_checked) {
  expect_refused(
      {{with("/patterns/0/examples", Json::array()), "/patterns/0/examples", "no example"},
       {with("/patterns/0/rejects", Json::array()), "/patterns/0/rejects", "no reject"},
       {with("/patterns/0/examples/0/text", "15段"), "/patterns/0/examples/0/text", "no head"},
       {with("/patterns/0/examples/0/records", Json::array()), "/patterns/0/examples/0/records", "without records"},
       {with("/patterns/0/examples/0/records/0", "G15"), "/patterns/0/examples/0/records/0", "expected an object"},
       {with("/patterns/0/examples/0/anchor", "2023-02-29"), "/patterns/0/examples/0/anchor", "not a day"},
       {with("/patterns/0/rejects/1/anchor", "20240520"), "/patterns/0/rejects/1/anchor", "not a day"},
       {with("/patterns/0/rejects/1/records", 1), "/patterns/0/rejects/1/records", "unknown key"}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
