#include "thorough_line.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "json_escapes.h"

namespace gongwen::cli {
namespace {

// What stands at a backslash, as nlohmann takes it: it refuses lone surrogates, which corpora that were cut in the
// middle of an emoji have.
struct Escape {
  std::size_t size;
  std::string_view repaired;
};

Escape escape_for(std::string_view line, std::size_t place) {
  const auto unit = first_unit(line.substr(place));
  if (!unit) return {2, line.substr(place, 2)};
  const auto low = is_high(*unit) ? first_unit(line.substr(place + kUnitEscape)) : std::nullopt;
  const bool pair = low && is_low(*low);
  const std::size_t size = pair ? 2 * kUnitEscape : kUnitEscape;
  if (!pair && (is_high(*unit) || is_low(*unit))) return {size, "\\ufffd"};
  return {size, line.substr(place, size)};
}

std::string without_lone_surrogates(std::string_view line) {
  std::string repaired;
  std::size_t place = 0;
  while (place < line.size()) {
    const std::size_t backslash = std::min(line.find('\\', place), line.size());
    repaired += line.substr(place, backslash - place);
    if (backslash == line.size()) break;
    const Escape escape = escape_for(line, backslash);
    repaired += escape.repaired;
    place = backslash + escape.size;
  }
  return repaired;
}

// Takes "id" and "text" of the outermost object. Events, not a tree: a number keeps its digits, whatever its size.
class LineReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::optional<std::string> id;
  std::optional<std::string> text;
  std::string fault;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool number_integer(number_integer_t number) override { return take_id(std::to_string(number)); }
  bool number_unsigned(number_unsigned_t number) override { return take_id(std::to_string(number)); }
  bool number_float(number_float_t, const string_t& digits) override { return take_id(digits); }
  bool string(string_t& value) override {
    if (depth_ == 1 && key_ == "text") text = value;
    return take_id(value);
  }
  bool key(string_t& name) override {
    if (depth_ == 1) key_ = name;
    return true;
  }
  bool start_object(std::size_t) override { return ++depth_ > 0; }
  bool start_array(std::size_t) override { return ++depth_ > 0; }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
    fault = error.what();
    return false;
  }

 private:
  bool take_id(const std::string& value) {
    if (depth_ == 1 && key_ == "id") id = value;
    return true;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  std::string key_;  // of the outermost object's present member
};

// "[json.exception…] parse error at line 1, column 5: … - invalid literal; last read: '…'" from the column to what is
// wrong; what was last read may be all of a long text.
std::string short_fault(const std::string& fault) {
  const std::size_t column = fault.find("column ");
  const std::size_t begin = column == std::string::npos ? 0 : column;
  return fault.substr(begin, fault.find("; last read") - begin);
}

}  // namespace

InputText read_line_thoroughly(std::string_view line) {
  LineReader reader;
  const std::string repaired = without_lone_surrogates(line);
  if (!nlohmann::json::sax_parse(repaired, &reader)) {
    throw BadLine("not JSON, " + short_fault(reader.fault) + " (each line is one JSON object)");
  }
  if (!reader.id || !reader.text) throw BadLine(R"(no "id" or no "text" (give {"id": 1, "text": "…"}))");
  return {std::move(*reader.text), std::move(*reader.id)};
}

}  // namespace gongwen::cli
