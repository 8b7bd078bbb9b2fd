// pattern_set_test.cc - the public face of pattern files: PatternSet, and check(), which tells what does not hold.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "gongwen/gongwen.h"
#include "gongwen/patterns.h"

namespace gongwen {
namespace {

using Json = nlohmann::ordered_json;

BOOST_AUTO_TEST_SUITE(pattern_set)

BOOST_AUTO_TEST_CASE(the_built_in_set_loads_and_lists) {
  const auto list = PatternSet::builtin().list();
  BOOST_REQUIRE(!list.empty());
  BOOST_TEST(list[0].file.starts_with("patterns/"));
}

BOOST_AUTO_TEST_CASE(a_set_is_extended_and_stays_as_it_was) {
  const PatternSet builtin = PatternSet::builtin();
  const std::size_t before = builtin.list().size();
  const std::string own =
      R"json({"gongwen_patterns": 1, "patterns": [{"id": "road.g", "kind": "custom", "name": "road", "head": ["G"],
    "regex": "G(?P<number>[0-9]+)", "examples": [{"text": "G1", "records": [{}]}], "rejects": ["G"]}]})json";
  const PatternSet more = builtin.with(own, "mine.json");
  BOOST_TEST(builtin.list().size() == before);
  BOOST_REQUIRE_EQUAL(more.list().size(), before + 1);
  BOOST_TEST(more.list().back().id == "road.g");
  BOOST_TEST(more.list().back().file == "mine.json");
  BOOST_TEST(more.list().back().groups == std::vector<std::string>{"number"}, boost::test_tools::per_element());
  BOOST_CHECK_THROW(more.with(own, "again.json"), PatternError);
}

// A kind's readers cope with patterns that lack any of the kind's groups, or have them in any order.
BOOST_AUTO_TEST_CASE(groups_may_be_left_out) {
  struct Own {
    std::string kind, head, regex, text;
    std::size_t records;
  };
  const std::vector<Own> all = {
      {"amount", "[0-9]", "[0-9]+(?P<unit_min>万)(?P<max>[0-9]千)(?P<unit>元)正整", "提高5万3千元正整", 2},
      {"amount", "x", "x(?P<number>[0-9])(?P<unit_min>万)(?P<unit>元)", "提高x5万元", 1},
      {"amount", "x", "x(?P<table>[0-9.]+)y", "x15y\n项目 金额\n教育 1,200\n", 1},
      {"amount", "元", "(?P<unit>元)x(?P<column>[0-9.]+)", "元x15\n教育 1,200\n", 0},
      {"contact", "x", "x(?P<names>张三)", "提高x张三", 0},
      {"contact", "x", "x张三", "提高x张三", 0},
      {"contact", "x", "x(?P<label>电话)", "x电话 22001234", 0}};
  for (const Own& own : all) BOOST_TEST_CONTEXT(own.regex) {
      const Json file = {{"gongwen_patterns", 1},
                         {"patterns",
                          {{{"id", "own"}, {"kind", own.kind}, {"head", {own.head}}, {"regex", own.regex},
                            {"examples", {{{"text", own.text}, {"records", {Json::object()}}}}},
                            {"rejects", {"无"}}}}}};
      const Extractor extractor({}, PatternSet::builtin().with(file.dump(), "own.json"));
      std::size_t count = 0;
      for (const Record& record : extractor.extract(own.text).records) count += record.pattern == "own" ? 1 : 0;
      BOOST_TEST(count == own.records);
    }
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_refused) {
  const auto folder = std::filesystem::temp_directory_path();
  for (const auto& path : {folder / "gongwen-no-such-file.json", folder})
    BOOST_CHECK_EXCEPTION(PatternSet::builtin().with_file(path), PatternError, [&](const PatternError& error) {
      return error.pointer().empty() && error.file() == path.string();
    });
}

// A pattern of road numbers with one example and one reject.
std::vector<std::string> check_road(const std::string& text, const Json& records, const std::string& reject) {
  const Json pattern = {{"id", "road.g"},
                        {"kind", "custom"},
                        {"name", "road"},
                        {"head", {"G"}},
                        {"regex", "G(?P<number>[0-9]+)"},
                        {"fields", {{"number", "number"}}},
                        {"examples", {{{"text", text}, {"records", records}}}},
                        {"rejects", {reject}}};
  const Json file = {{"gongwen_patterns", 1}, {"patterns", {pattern}}};
  return check(PatternSet::builtin().with(file.dump(), "mine.json"), "mine.json");
}

BOOST_AUTO_TEST_CASE(examples_and_rejects_that_hold_are_silent) {
  const Json records = {{{"text", "Ｇ15"}, {"fields", {{"number", 15}}}},
                        {{"kind", "custom"}, {"text", "G2"}, {"section", nullptr}}};
  BOOST_TEST(check_road("见Ｇ15和G2", records, "见G").empty());
}

BOOST_AUTO_TEST_CASE(what_does_not_hold_is_told_with_its_place) {
  const Json one = {{{"text", "G15"}}};
  const std::vector<std::pair<std::vector<std::string>, std::string>> table = {
      {check_road("G15和G2", one, "G"),
       "mine.json: /patterns/0/examples/0: road.g: \"G15和G2\": expected 1 records, got ["},
      {check_road("G15", {{{"text", "G1"}}}, "G"), "expected text \"G1\", got \"G15\""},
      {check_road("G15", {{{"length", 1}}}, "G"), "expected length 1, got no such key"},
      {check_road("G15", {{{"fields", {{"number", 15.5}}}}}, "G"),
       "expected fields {\"number\":15.5}, got {\"number\":15}"},
      {check_road("G15", one, "至G7"),
       "mine.json: /patterns/0/rejects/0: road.g: \"至G7\": expected no record, got ["}};
  for (const auto& [failures, message] : table) {
    BOOST_REQUIRE_EQUAL(failures.size(), 1U);
    BOOST_TEST(failures[0].find(message) != std::string::npos, failures[0]);
  }
}

BOOST_AUTO_TEST_CASE(the_readme_example_holds) {
  std::ifstream stream(std::string(GONGWEN_TEST_CASES) + "/../../patterns/README.md", std::ios::binary);
  const std::string readme{std::istreambuf_iterator<char>(stream), {}};
  const std::size_t begin = readme.find("```json\n") + 8;
  BOOST_REQUIRE(begin > 8 && begin < readme.size());
  const PatternSet patterns =
      PatternSet::builtin().with(readme.substr(begin, readme.find("```", begin) - begin), "roads.json");
  const auto failures = check(patterns, "roads.json");
  BOOST_TEST(patterns.list().back().file == "roads.json");
  BOOST_TEST(failures == std::vector<std::string>(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
