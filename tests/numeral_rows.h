// numeral_rows.h - a row of what a numeral should be read as, and its check in every context.
//
//   check(range("十几", "11", "19"))     part("390万65岁", "390万", "3900000", 4): the rest is left
#pragma once

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "numeral.h"

namespace gongwen::internal {

struct Row {
  std::string text;  // what read_numeral is given
  std::string size;  // the part of it that it takes
  std::string value;
  int scale = 0;
  std::string max = "";
  Vagueness vagueness = Vagueness::none;
};

inline Row whole(std::string text, std::string value, int scale = 0) { return {text, text, std::move(value), scale}; }
inline Row part(std::string text, std::string taken, std::string value, int scale = 0) {
  return {std::move(text), std::move(taken), std::move(value), scale};
}
inline Row range(std::string text, std::string low, std::string high, int scale = 0) {
  return {text, text, std::move(low), scale, std::move(high)};
}
inline Row over(std::string text, std::string value, int scale = 0) {
  return {text, text, std::move(value), scale, "", Vagueness::over};
}
inline Row at_least(std::string text, std::string value, int scale) {
  return {text, text, std::move(value), scale, "", Vagueness::at_least};
}

// What may stand after a numeral without being of it.
inline const std::array<std::string, 9> kContexts = {"", "元", "人", "人次", "家企业", "，", "。", "%", "\n"};

inline void check(const Row& row, const std::string& context) {
  BOOST_TEST_CONTEXT(row.text << " before '" << context << "'") {
    const std::optional<Numeral> numeral = read_numeral(row.text + context);
    BOOST_REQUIRE(numeral.has_value());
    BOOST_TEST((row.text + context).substr(0, numeral->size) == row.size);
    BOOST_TEST(numeral->value.to_string() == row.value);
    BOOST_TEST((numeral->max ? numeral->max->to_string() : "") == row.max);
    BOOST_TEST((numeral->vagueness == row.vagueness));
    BOOST_TEST(numeral->scale == row.scale);
  }
}

inline void check(const std::vector<Row>& rows) {
  BOOST_REQUIRE(!rows.empty());
  for (const Row& row : rows)
    for (const std::string& context : kContexts) check(row, context);
}

}  // namespace gongwen::internal
