// element_cases_test.cc - holds the document's elements against the tables in tests/element_cases: one entry a text.
//
//   [{"why": "…", "text": "…", "elements": {"issuers": ["湾城市民政局"], "date": "2024-04-02"}}]
//
// An entry's elements are all that the text has: one that is not given must be absent. Values alone are given; that
// each element's text is the slice at its place is asked of all of them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "exact_json.h"
#include "gongwen/gongwen.h"
#include "gongwen/json.h"

namespace gongwen {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;
namespace data = boost::unit_test::data;

constexpr std::size_t kFewestCases = 80;

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(GONGWEN_TEST_ELEMENT_CASES)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

json read_cases(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return test::parse_exact(std::string(std::istreambuf_iterator<char>(stream), {}));
}

json value_of(const json& element) {
  if (!element.is_array()) return element.at("value");
  json values = json::array();
  for (const json& one : element) values.push_back(one.at("value"));
  return values;
}

json elements_of(const Document& document) {
  json values = json::object();
  const json whole = test::parse_exact(to_json(document));
  for (const auto& [name, element] : whole.at("document").items()) values[name] = value_of(element);
  return values;
}

template <typename T>
void check_place(const std::string& text, const Element<T>& element) {
  BOOST_REQUIRE(element.span.begin < element.span.end);
  BOOST_REQUIRE(element.span.end <= text.size());
  BOOST_TEST(text.substr(element.span.begin, element.span.end - element.span.begin) == element.text);
}

void check_places(const std::string& text, const Elements& elements) {
  for_each_field(elements, [&text](const auto&, const auto& found) {
    if constexpr (requires { found.has_value(); }) {
      if (found) check_place(text, *found);
    } else {
      for (const auto& element : found) check_place(text, element);
    }
  });
}

void check_case(const json& one, const std::string& where) {
  static const Extractor extractor;
  const std::string text = one.at("text").get<std::string>();
  const Document document = extractor.extract(text);
  const json found = elements_of(document);
  const json& expected = one.at("elements");
  BOOST_TEST((found == expected), where << ": " << one.at("text") << "\n  why      " << one.at("why") << "\n  expected "
                                        << expected.dump() << "\n  got      " << found.dump());
  check_places(text, document.elements);
}

BOOST_AUTO_TEST_SUITE(element_cases)

BOOST_AUTO_TEST_CASE(there_are_enough) {
  std::size_t cases = 0;
  for (const fs::path& file : case_files()) cases += read_cases(file).size();
  BOOST_TEST(cases >= kFewestCases);
}

BOOST_DATA_TEST_CASE(file, data::make(case_files()), path) {
  const json all = read_cases(path);
  for (std::size_t i = 0; i < all.size(); ++i)
    check_case(all[i], path.filename().string() + " case " + std::to_string(i));
}

// Every field of the table takes part in some case.
BOOST_AUTO_TEST_CASE(no_field_goes_untested) {
  std::set<std::string> seen;
  for (const fs::path& file : case_files()) {
    const json all = read_cases(file);
    for (const json& one : all)
      for (const auto& [name, value] : one.at("elements").items()) seen.insert(name);
  }
  const Elements none;
  for_each_field(none, [&seen](const auto& field, const auto&) {
    BOOST_TEST(seen.contains(std::string(field.name)), field.name);
  });
}

// No input may stall the finders: a megabyte of one mark.
BOOST_DATA_TEST_CASE(endures, data::make({"附件：1.", "抄送：、", "《", "（此件", "关于…的通知\n", "各区：", "局 ", "2024年4月2日\n",
                                          "：", "B类\n", "湾民发〔2024〕18号\n", "等委员", "签发人："}), mark) {
  std::string text;
  while (text.size() < 1'000'000) text += mark;
  const Document document = Extractor().extract(text);
  check_places(text, document.elements);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
