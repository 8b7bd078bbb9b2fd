// outline_rows.h - texts and their outlines as tables. ⏎ stands for a line feed.
#pragma once

#include <gongwen/gongwen.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "line_feeds.h"

namespace gongwen::test {

inline Document extract(std::string_view text) {
  static const Extractor extractor;
  return extractor.extract(with_line_feeds(text));
}

// 1一、 2（一） 2（二）: each section's level and marker
inline std::string outline(const Document& document) {
  std::string outline;
  for (const Section& section : document.sections) {
    if (!outline.empty()) outline += ' ';
    outline += std::to_string(section.level) + section.marker;
  }
  return outline;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

inline void expect_outlines(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    BOOST_TEST_CONTEXT(row.text) { BOOST_TEST(outline(extract(row.text)) == row.expected); }
}

struct HeadingRow {
  std::string_view text;
  std::string_view heading;  // of the first section; "" for none
};

inline void expect_headings(const std::vector<HeadingRow>& rows) {
  for (const HeadingRow& row : rows) {
    BOOST_TEST_CONTEXT(row.text) {
      const Document document = extract(row.text);
      BOOST_REQUIRE(!document.sections.empty());
      BOOST_TEST(document.sections[0].heading.value_or("") == row.heading);
      BOOST_TEST(document.sections[0].heading.has_value() == !row.heading.empty());
    }
  }
}

}  // namespace gongwen::test
