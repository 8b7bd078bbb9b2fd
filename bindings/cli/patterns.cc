#include "patterns.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "files.h"
#include "gongwen/records.h"
#include "outputs.h"

namespace gongwen::cli {
namespace {

// ---- kinds ---------------------------------------------------------------------------------------------------------

template <typename Kind>
std::string field_names() {
  std::string names;
  std::apply([&names](const auto&... field) { ((names += ' ', names += field.name), ...); }, Schema<Kind>::fields);
  return names;
}

std::string pattern_ids(std::string_view kind, const std::vector<PatternInfo>& patterns) {
  std::string ids;
  for (const PatternInfo& pattern : patterns) {
    if (pattern.kind == kind) ids += ' ' + pattern.id;
  }
  return ids;
}

template <typename Kind>
std::string describe_kind(const std::vector<PatternInfo>& patterns) {
  const std::string kind(Schema<Kind>::name);
  return kind + "\n  fields  " + field_names<Kind>() + "\n  patterns" + pattern_ids(kind, patterns) + "\n";
}

template <std::size_t... Index>
std::string describe_all(std::index_sequence<Index...>, const std::vector<PatternInfo>& patterns) {
  return (describe_kind<std::variant_alternative_t<Index, Value>>(patterns) + ...);
}

// ---- check ---------------------------------------------------------------------------------------------------------

std::string counted(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::size_t patterns_in(const PatternSet& patterns, const std::string& file) {
  std::size_t count = 0;
  for (const PatternInfo& pattern : patterns.list()) count += pattern.file == file ? 1 : 0;
  return count;
}

// How many items the patterns of a file have under `key`. The file has been loaded: it is well-formed.
std::size_t count_in_file(const std::string& file, const char* key) {
  std::size_t count = 0;
  const nlohmann::json json = nlohmann::json::parse(read_file(file));
  for (const auto& pattern : json.value("patterns", nlohmann::json::array())) {
    count += pattern.value(key, nlohmann::json::array()).size();
  }
  return count;
}

int say_verdict(const std::string& subject, const std::vector<std::string>& failures) {
  for (const std::string& failure : failures) std::cerr << "gongwen: " << failure << '\n';
  print(subject + ": " + (failures.empty() ? "all hold" : counted(failures.size(), "failure")) + "\n");
  return failures.empty() ? 0 : 1;
}

int check_builtin() {
  const PatternSet patterns = PatternSet::builtin();
  return say_verdict("built-in: " + counted(patterns.list().size(), "pattern"), check(patterns));
}

int check_file(const std::string& file) {
  try {
    const PatternSet patterns = load_patterns({file});
    const std::string subject = file + ": " + counted(patterns_in(patterns, file), "pattern") + ", " +
                                counted(count_in_file(file, "examples"), "example") + ", " +
                                counted(count_in_file(file, "rejects"), "reject");
    return say_verdict(subject, check(patterns, file));
  } catch (const PatternError& error) {
    std::cerr << "gongwen: " << error.what() << '\n';
    return 1;
  }
}

}  // namespace

PatternSet load_patterns(const std::vector<std::string>& files) {
  PatternSet patterns = PatternSet::builtin();
  for (const std::string& file : files) patterns = patterns.with_file(file);
  return patterns;
}

std::string describe_kinds(const PatternSet& patterns) {
  return describe_all(std::make_index_sequence<std::variant_size_v<Value>>{}, patterns.list());
}

int check_files(const std::vector<std::string>& files) {
  if (files.empty()) return check_builtin();
  int status = 0;
  for (const std::string& file : files) status = std::max(status, check_file(file));
  return status;
}

}  // namespace gongwen::cli
