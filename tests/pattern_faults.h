// pattern_faults.h - a good pattern file, and what tests expect of one that differs in a fault.
#pragma once

#include <boost/test/unit_test.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "patterns.h"

namespace gongwen::internal {

using Json = nlohmann::ordered_json;

inline constexpr std::string_view kGood = R"json({
  "gongwen_patterns": 1,
  "description": "roads",
  "fragments": { "digits": "[0-9]+", "route": "(?:G|S){digits}" },
  "words": { "road_words": { "big": ["高速", "国道"] } },
  "patterns": [
    { "id": "road.route", "kind": "custom", "name": "road",
      "head": ["[GS]"], "regex": "(?P<route>{route})(?P<part>段)?",
      "not_before": ["[A-Z]", "第一"], "not_after": ["[0-9]", "号线"],
      "fields": { "route": "string" },
      "examples": [ { "text": "Ｇ15段", "records": [ { "text": "Ｇ15段" } ], "anchor": "2024-02-29" } ],
      "rejects": [ "G号", { "text": "AG15", "anchor": "2024-05-20" } ] } ] })json";

inline std::shared_ptr<const Patterns> load(const std::string& json) { return Patterns::load({{"test.json", json}}); }

// The good file with the value at a pointer replaced, or added.
inline std::string with(const std::string& pointer, const Json& value) {
  Json file = Json::parse(kGood);
  file[Json::json_pointer(pointer)] = value;
  return file.dump();
}

inline std::string without(const std::string& parent, const std::string& key) {
  Json file = Json::parse(kGood);
  file[Json::json_pointer(parent)].erase(key);
  return file.dump();
}

struct Fault {
  std::string json;
  std::string pointer;
  std::string message;  // a piece of it
};

inline void expect_refused(const Fault& fault) {
  BOOST_TEST_CONTEXT(fault.pointer << " " << fault.message << " " << fault.json.substr(0, 1500)) {
    try {
      load(fault.json);
      BOOST_ERROR("taken");
    } catch (const PatternError& error) {
      BOOST_TEST(error.file() == "test.json");
      BOOST_TEST(error.pointer() == fault.pointer);
      BOOST_TEST(std::string(error.what()).find(fault.message) != std::string::npos, error.what());
      BOOST_TEST(std::string(error.what()).starts_with("test.json: " + fault.pointer));
    }
  }
}

inline void expect_refused(const std::vector<Fault>& faults) {
  BOOST_REQUIRE(!faults.empty());
  for (const Fault& fault : faults) expect_refused(fault);
}

}  // namespace gongwen::internal
