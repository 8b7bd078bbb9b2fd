// documents_test.cc - holds everything that a text gives against tests/documents.json: all kinds, elements, sections,
// diagnostics.
//
//   {"id": "E22", "text": "抄送：市委办，市教育\n\n局。", "expected": "cc 市委办, 市教育局", "why": "…",
//    "records": [], "document": {"copies_to": ["市委办", "市教育局"]}, "sections": [], "diagnostics": []}
//
// What is left out must be empty. A record, section or element is compared in the fields that are given; the document's
// own members are compared by value. "anchor" is 2024-05-20 unless told. "expected" is the domain reference's shorthand
// for what a careful reader finds; "why" says where the record contract decides otherwise.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "exact_json.h"
#include "gongwen/gongwen.h"
#include "gongwen/json.h"

namespace gongwen {
namespace {

using nlohmann::json;

const std::set<std::string> kKeys = {"id",     "text",    "expected", "why",      "anchor",
                                     "records", "document", "sections", "diagnostics"};

json read_entries() {
  std::ifstream stream(GONGWEN_TEST_DOCUMENTS, std::ios::binary);
  return test::parse_exact(std::string(std::istreambuf_iterator<char>(stream), {}));
}

json document_of(const json& entry) {
  static std::map<std::string, Extractor> extractors;
  const std::string anchor = entry.value("anchor", "2024-05-20");
  if (!extractors.contains(anchor)) {
    Options options;
    options.anchor = parse_day(anchor);
    BOOST_REQUIRE_MESSAGE(anchor.empty() || options.anchor, "bad anchor " << anchor);
    extractors.emplace(anchor, Extractor(options));
  }
  return test::parse_exact(to_json(extractors.at(anchor).extract(entry.at("text").get<std::string>())));
}

// A field that is left out of the JSON stands for null, and for a flag that is not set.
bool same_fields(const json& found, const json& expected) {
  const auto fields = expected.items();
  return std::all_of(fields.begin(), fields.end(), [&](const auto& field) {
    if (found.contains(field.key())) return found.at(field.key()) == field.value();
    return field.value().is_null() || field.value() == false;
  });
}

bool same_lists(const json& found, const json& expected) {
  return std::equal(found.begin(), found.end(), expected.begin(), expected.end(), same_fields);
}

// {"title": {"value": v, …}, "issuers": [{"value": w, …}]} -> {"title": v, "issuers": [w]}
json values_of(const json& elements) {
  json values = json::object();
  for (const auto& [name, element] : elements.items()) {
    if (!element.is_array()) values[name] = element.at("value");
    else for (const json& one : element) values[name].push_back(one.at("value"));
  }
  return values;
}

json codes_of(const json& diagnostics) {
  json codes = json::array();
  for (const json& diagnostic : diagnostics) codes.push_back(diagnostic.at("code"));
  return codes;
}

void check_entry(const json& entry) {
  const std::string where = entry.at("id").get<std::string>() + ": " + entry.at("text").dump();
  for (const auto& [key, value] : entry.items()) BOOST_REQUIRE_MESSAGE(kKeys.contains(key), where << " has " << key);
  const json found = document_of(entry);
  const json none = json::array();
  const auto expect = [&](const char* part, const json& got, const json& expected, bool same) {
    BOOST_TEST(same, where << "\n  " << part << "\n  expected " << expected.dump() << "\n  got      " << got.dump());
  };
  const json records = entry.value("records", none);
  expect("records", found.at("records"), records, same_lists(found.at("records"), records));
  const json elements = entry.value("document", json::object());
  expect("document", values_of(found.at("document")), elements, values_of(found.at("document")) == elements);
  const json sections = entry.value("sections", none);
  expect("sections", found.at("sections"), sections, same_lists(found.at("sections"), sections));
  const json codes = entry.value("diagnostics", none);
  expect("diagnostics", found.at("diagnostics"), codes, codes_of(found.at("diagnostics")) == codes);
}

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(whole) {
  const json entries = read_entries();
  BOOST_TEST_REQUIRE(entries.size() > 150u);
  std::set<std::string> ids;
  for (const json& entry : entries) {
    BOOST_TEST(ids.insert(entry.at("id").get<std::string>()).second, entry.at("id") << " stands twice");
    check_entry(entry);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
