// exact_json.h - JSON for comparing numbers by their text, which nlohmann's doubles would lose.
//
//   parse_exact(R"({"value": 123456789012345678.25})")  ->  {"value": "#123456789012345678.25"}
//
// Errors  std::runtime_error where the text is not JSON
#pragma once

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace gongwen::test {

// Builds the tree that the events tell of, with a string "#…" for every number.
class ExactBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  nlohmann::json root;

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put("#" + std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return put("#" + std::to_string(value)); }
  bool number_float(number_float_t, const string_t& digits) override { return put("#" + digits); }
  bool string(string_t& value) override { return put(value); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(nlohmann::json::object()); }
  bool start_array(std::size_t) override { return open(nlohmann::json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    key_ = name;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
    throw std::runtime_error(error.what());
  }

 private:
  nlohmann::json& place() {
    if (open_.empty()) return root;
    if (open_.back()->is_object()) return (*open_.back())[key_];
    return open_.back()->emplace_back();
  }
  bool put(nlohmann::json value) {
    place() = std::move(value);
    return true;
  }
  bool open(nlohmann::json container) {
    nlohmann::json& opened = place();
    opened = std::move(container);
    open_.push_back(&opened);  // stays in place: nothing is added beside it before it closes
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<nlohmann::json*> open_;
  std::string key_;
};

inline nlohmann::json parse_exact(const std::string& text) {
  ExactBuilder builder;
  nlohmann::json::sax_parse(text, &builder);
  return std::move(builder.root);
}

}  // namespace gongwen::test
