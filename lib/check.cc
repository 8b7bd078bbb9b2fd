// check.cc - runs the examples and rejects of pattern files through an Extractor, as a caller would.
#include <map>
#include <nlohmann/json.hpp>

#include "gongwen/gongwen.h"
#include "gongwen/json.h"
#include "patterns.h"

namespace gongwen {
namespace {

using Json = nlohmann::json;
using internal::Example;
using internal::Pattern;

class Checker {
 public:
  explicit Checker(const PatternSet& patterns) : patterns_(patterns) {}

  void check(const Pattern& pattern) {
    for (const Example& example : pattern.examples) check_example(pattern, example);
    for (const Example& reject : pattern.rejects) check_reject(pattern, reject);
  }

  std::vector<std::string> failures() && { return std::move(failures_); }

 private:
  void check_example(const Pattern& pattern, const Example& example) {
    const Json expected = Json::parse(example.expected);
    const Json found = records_of(pattern, example);
    if (expected.size() != found.size()) {
      fail(pattern, example, "expected " + std::to_string(expected.size()) + " records, got " + found.dump());
      return;
    }
    for (std::size_t i = 0; i < expected.size(); ++i)
      for (const auto& [key, value] : expected[i].items()) compare(pattern, example, {i, key, value, found[i]});
  }

  struct Comparison {
    std::size_t index;
    const std::string& key;
    const Json& expected;
    const Json& record;
  };

  // By text, so that 5 and 5.0, which nlohmann holds equal, are two.
  void compare(const Pattern& pattern, const Example& example, const Comparison& field) {
    const auto value = field.record.find(field.key);
    const std::string found = value == field.record.end() ? "no such key" : value->dump();
    if (found == field.expected.dump()) return;
    fail(pattern, example,
         "record " + std::to_string(field.index) + ": expected " + field.key + " " + field.expected.dump() + ", got " +
             found);
  }

  void check_reject(const Pattern& pattern, const Example& reject) {
    const Json found = records_of(pattern, reject);
    if (!found.empty()) fail(pattern, reject, "expected no record, got " + found.dump());
  }

  void fail(const Pattern& pattern, const Example& example, const std::string& fault) {
    failures_.push_back(pattern.file + ": " + example.pointer + ": " + pattern.id + ": \"" + example.text +
                        "\": " + fault);
  }

  // The pattern's own records as JSON; other patterns take part, as they do at work.
  Json records_of(const Pattern& pattern, const Example& example) {
    Json records = Json::array();
    for (const Record& record : extractor(example.anchor).extract(example.text).records)
      if (record.pattern == pattern.id) records.push_back(Json::parse(to_json(record)));
    return records;
  }

  const Extractor& extractor(const std::optional<std::string>& anchor) {
    const std::string day = anchor.value_or("");
    const auto known = extractors_.find(day);
    if (known != extractors_.end()) return known->second;
    Options options;
    options.anchor = parse_day(day);
    return extractors_.emplace(day, Extractor(options, patterns_)).first->second;
  }

  const PatternSet& patterns_;
  std::map<std::string, Extractor> extractors_;  // by anchor; "" for none
  std::vector<std::string> failures_;
};

}  // namespace

std::vector<std::string> check(const PatternSet& patterns, std::string_view file) {
  Checker checker(patterns);
  for (const Pattern& pattern : patterns.compiled().all())
    if (file.empty() || pattern.file == file) checker.check(pattern);
  return std::move(checker).failures();
}

}  // namespace gongwen
