// pattern_json.h - reads the JSON of a pattern file, every value with its place.
//
//   const PatternJson json(text, "roads.json");
//   json.root().at("patterns").items()[3].at("regex").string()   -> or PatternError "roads.json: /patterns/3/regex: …"
//
// Owns    the parsed values; a Node is a view of its PatternJson
// Errors  PatternError for text that is not JSON, keys given twice, missing or unknown keys and wrong types
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongwen/patterns.h"

namespace gongwen::internal {

class Node {
 public:
  Node(const std::string& file, std::string pointer, const nlohmann::ordered_json& value)
      : file_(&file), pointer_(std::move(pointer)), value_(&value) {}

  const std::string& pointer() const { return pointer_; }
  bool is_string() const { return value_->is_string(); }
  [[noreturn]] void refuse(const std::string& fault) const;

  // Refuses keys other than these.
  void allow_keys(std::initializer_list<std::string_view> keys) const;
  Node at(std::string_view key) const;                        // refuses when it is missing
  std::optional<Node> find(std::string_view key) const;       // nullopt when it is missing
  std::vector<std::pair<std::string, Node>> members() const;  // of an object, in file order; none may have an empty key
  std::vector<Node> items() const;                            // of an array
  std::string string() const;                                 // not empty
  bool is_number(int number) const { return value_->is_number_integer() && *value_ == number; }
  std::string dump() const { return value_->dump(); }

 private:
  Node child(std::string_view token, const nlohmann::ordered_json& value) const;
  [[noreturn]] void refuse_type(const std::string& expected) const;
  const nlohmann::ordered_json::object_t& object() const;  // refuses what is none

  const std::string* file_;
  std::string pointer_;
  const nlohmann::ordered_json* value_;
};

class PatternJson {
 public:
  PatternJson(std::string_view text, std::string file);
  PatternJson(const PatternJson&) = delete;
  PatternJson& operator=(const PatternJson&) = delete;
  Node root() const { return {file_, "", value_}; }

 private:
  std::string file_;
  nlohmann::ordered_json value_;
};

}  // namespace gongwen::internal
