// arrow_reader.h - reads a batch of Arrow data back, by the specification and nothing of the library's own.
//
//   read_row(schema, array, 0)  ->  {"kind": "amount", "value": "#12000", "per": ["人"], "start_date": null, …}
//
// Numbers are strings "#…", as in exact_json.h; dates are ISO 8601.
// Errors  a failed check of Boost.Test where a buffer, a count or a child is missing
#pragma once

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "gongwen/arrow_abi.h"

namespace gongwen::test {

template <typename T>
const T* buffer(const ArrowArray& array, int index) {
  BOOST_REQUIRE(array.n_buffers > index);
  BOOST_REQUIRE(array.offset == 0);
  BOOST_REQUIRE(array.buffers[index] != nullptr);
  return static_cast<const T*>(array.buffers[index]);
}

inline bool bit(const std::uint8_t* bits, std::int64_t index) { return (bits[index / 8] >> (index % 8) & 1) != 0; }

inline bool is_null(const ArrowArray& array, std::int64_t row) {
  BOOST_REQUIRE(row < array.length);
  return array.null_count > 0 && !bit(buffer<std::uint8_t>(array, 0), row);
}

inline std::string date_text(std::int32_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

// A 128-bit integer of so many decimal places, digit by digit.
inline std::string decimal_text(const std::uint64_t* halves, int places) {
  __extension__ using Wide = __int128;
  Wide number = static_cast<Wide>(halves[1]) << 64 | halves[0];
  const bool negative = number < 0;
  std::string digits;
  for (int place = 0; number != 0 || place <= places; ++place, number /= 10) {
    const auto digit = static_cast<int>(number % 10);
    if (place == places && !digits.empty()) digits.insert(digits.begin(), '.');
    if (place >= places || digit != 0 || !digits.empty()) {
      digits.insert(digits.begin(), static_cast<char>('0' + (negative ? -digit : digit)));
    }
  }
  return (negative ? "#-" : "#") + digits;
}

nlohmann::json read_row(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row);

inline nlohmann::json read_list(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
  BOOST_REQUIRE((schema.n_children == 1 && array.n_children == 1));
  const auto* ends = buffer<std::int32_t>(array, 1);
  nlohmann::json list = nlohmann::json::array();
  for (std::int32_t item = ends[row]; item < ends[row + 1]; ++item) {
    list.push_back(read_row(*schema.children[0], *array.children[0], item));
  }
  return list;
}

inline nlohmann::json read_struct(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
  BOOST_REQUIRE(schema.n_children == array.n_children);
  nlohmann::json members = nlohmann::json::object();
  for (std::int64_t i = 0; i < schema.n_children; ++i) {
    BOOST_REQUIRE(array.children[i]->length == array.length);
    members[schema.children[i]->name] = read_row(*schema.children[i], *array.children[i], row);
  }
  return members;
}

inline nlohmann::json read_row(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
  if (is_null(array, row)) return nullptr;
  const std::string_view format = schema.format;
  if (format == "+l") return read_list(schema, array, row);
  if (format == "+s") return read_struct(schema, array, row);
  if (format == "b") return bit(buffer<std::uint8_t>(array, 1), row);
  if (format == "i") return "#" + std::to_string(buffer<std::int32_t>(array, 1)[row]);
  if (format == "l") return "#" + std::to_string(buffer<std::int64_t>(array, 1)[row]);
  if (format == "tdD") return date_text(buffer<std::int32_t>(array, 1)[row]);
  if (format == "d:38,10") return decimal_text(buffer<std::uint64_t>(array, 1) + 2 * row, 10);
  BOOST_REQUIRE(format == "u");
  const auto* ends = buffer<std::int32_t>(array, 1);
  return std::string(buffer<char>(array, 2) + ends[row], buffer<char>(array, 2) + ends[row + 1]);
}

}  // namespace gongwen::test
