// cases_test.cc - holds the extractor against the tables in tests/cases: one file a kind, one entry a text.
//
//   [{"text": "最高给予 50 万元", "why": "最高 is outside the span",
//     "records": [{"text": "50 万元", "value": 500000, "relation": "at_most"}]}]
//
// An entry's records are all that the text has of the file's kind, in order. A field that is not given is not compared;
// one that is given must be equal, numbers by their text. null, and false for a flag, also stand for a field left out.
// "anchor" is the day that relative dates count from.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "exact_json.h"
#include "gongwen/gongwen.h"
#include "gongwen/json.h"

namespace gongwen {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;
namespace data = boost::unit_test::data;

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(GONGWEN_TEST_CASES)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

json read_cases(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return test::parse_exact(std::string(std::istreambuf_iterator<char>(stream), {}));
}

template <typename Kind>
std::set<std::string> field_names() {
  std::set<std::string> names = {"kind", "text", "begin", "end", "sentence", "section", "pattern", "noise"};
  std::apply([&names](const auto&... field) { (names.emplace(field.name), ...); }, Schema<Kind>::fields);
  return names;
}

template <std::size_t... Index>
std::vector<std::set<std::string>> all_field_names(std::index_sequence<Index...>) {
  return {field_names<std::variant_alternative_t<Index, Value>>()...};
}

// The names that an expected record of a kind may have.
std::set<std::string> known_fields(const std::string& kind) {
  const auto place = std::find(kKindNames.begin(), kKindNames.end(), kind);
  BOOST_REQUIRE_MESSAGE(place != kKindNames.end(), kind << " is not a kind");
  const auto all = all_field_names(std::make_index_sequence<kKindNames.size()>{});
  return all[static_cast<std::size_t>(place - kKindNames.begin())];
}

void require_known(const json& object, const std::set<std::string>& known, const std::string& where) {
  BOOST_REQUIRE_MESSAGE(object.is_object(), where << ": not an object");
  for (const auto& [key, value] : object.items()) {
    BOOST_REQUIRE_MESSAGE(known.contains(key), where << ": unknown key " << key);
  }
}

const Extractor& extractor_for(const json& one) {
  static std::map<std::string, Extractor> extractors;
  const std::string anchor = one.value("anchor", "");
  const auto known = extractors.find(anchor);
  if (known != extractors.end()) return known->second;
  Options options;
  options.anchor = parse_day(anchor);
  BOOST_REQUIRE_MESSAGE(anchor.empty() || options.anchor, "bad anchor " << anchor);
  return extractors.emplace(anchor, Extractor(options)).first->second;
}

json records_of(const json& one, const std::string& kind) {
  json found = json::array();
  for (const Record& record : extractor_for(one).extract(one.at("text").get<std::string>()).records) {
    if (record.kind() == kind) found.push_back(test::parse_exact(to_json(record)));
  }
  return found;
}

bool same_field(const json& record, const std::string& name, const json& expected) {
  if (record.contains(name)) return record.at(name) == expected;
  return expected.is_null() || expected == false;
}

bool same_record(const json& record, const json& expected) {
  const auto fields = expected.items();
  return std::all_of(fields.begin(), fields.end(),
                     [&record](const auto& field) { return same_field(record, field.key(), field.value()); });
}

bool same_records(const json& found, const json& expected) {
  return std::equal(found.begin(), found.end(), expected.begin(), expected.end(), same_record);
}

void check_case(const json& one, const std::string& kind, const std::string& where) {
  require_known(one, {"text", "anchor", "why", "records"}, where);
  BOOST_REQUIRE_MESSAGE(one.contains("text") && one.contains("records"), where << ": needs text and records");
  const json& expected = one.at("records");
  for (const json& record : expected) require_known(record, known_fields(kind), where);
  const json found = records_of(one, kind);
  BOOST_TEST(same_records(found, expected), where << ": " << one.at("text") << "\n  why      " << one.value("why", "-")
                                                  << "\n  expected " << expected.dump() << "\n  got      "
                                                  << found.dump());
}

BOOST_AUTO_TEST_SUITE(cases)

BOOST_AUTO_TEST_CASE(there_are_case_files) { BOOST_TEST(!case_files().empty()); }

BOOST_DATA_TEST_CASE(file, data::make(case_files()), path) {
  const json all = read_cases(path);
  BOOST_REQUIRE_MESSAGE(all.is_array() && !all.empty(), path << " has no cases");
  for (std::size_t i = 0; i < all.size(); ++i) {
    check_case(all[i], path.stem().string(), path.filename().string() + " case " + std::to_string(i));
  }
}

// The comparison itself: a test of the tests.
BOOST_AUTO_TEST_CASE(comparison) {
  const json found = test::parse_exact(R"([{"text": "5", "value": 5.0, "per": ["人"], "change": null}])");
  const auto same = [&found](const char* expected) { return same_records(found, test::parse_exact(expected)); };
  BOOST_TEST(same(R"([{"text": "5"}])"));
  BOOST_TEST(same(R"([{"value": 5.0, "per": ["人"], "min": null, "min_exclusive": false, "change": null}])"));
  for (const char* other : {"[]", R"([{}, {}])", R"([{"value": 5}])", R"([{"value": "5.0"}])", R"([{"per": []}])",
                            R"([{"min": 0}])", R"([{"change": false}])", R"([{"min_exclusive": true}])"}) {
    BOOST_TEST(!same(other), other);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
