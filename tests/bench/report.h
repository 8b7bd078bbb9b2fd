// report.h - what the benchmark found: tables for a person, the same as JSON for a program.
//
//   report.add("prose", {{{"stage", "fold"}, {"MB/s", 812.5}}, …})     prints the table at once
//
// A table's columns are the keys of its first row.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace gongwen::bench {

using Row = nlohmann::ordered_json;

class Report {
 public:
  explicit Report(const std::string& commit);

  void add(const std::string& title, const std::vector<Row>& rows);
  void write(const std::string& file) const;

 private:
  nlohmann::ordered_json all_;
};

}  // namespace gongwen::bench
