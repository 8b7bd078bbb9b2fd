// Groups told by their distance from a match's ends against what RE2 captures.
#include "regex_edges.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "capturing_regex.h"
#include "made_up_regexes.h"
#include "regex_syntax.h"

namespace gongwen::internal {
namespace {

// The groups of a match, each in brackets.
std::string told(const std::string& regex, const std::string& match) {
  const Regex syntax = read_regex(regex);
  const auto edges = GroupEdges::of(syntax);
  if (!edges) return "unknown";
  std::string all;
  for (std::size_t i = 0; i < syntax.groups.size(); ++i) all += "[" + std::string(edges->group(i, match)) + "]";
  return all;
}

BOOST_AUTO_TEST_SUITE(regex_edges)

BOOST_AUTO_TEST_CASE(groups_are_counted_from_the_ends) {
  BOOST_TEST(told("(?P<all>[0-9]+|元)", "15") == "[15]");
  BOOST_TEST(told("(?P<span>十[一二]五)(?P<part>末|期末)?", "十二五期末") == "[十二五][期末]");
  BOOST_TEST(told("(?P<span>十[一二]五)(?P<part>末|期末)?", "十二五") == "[十二五][]");
  BOOST_TEST(told("(?P<n>[0-9]+年)来", "近年来") == "[近年]");
  BOOST_TEST(told("(?P<a>[0-9]{2})(?:-|至|——)(?P<b>\\d\\d)", "19——20") == "[19][20]");
  BOOST_TEST(told("第(?P<n>𠀀|一)(?:号|期)", "第𠀀号") == "[𠀀]");
}

BOOST_AUTO_TEST_CASE(other_groups_are_not_known) {
  BOOST_TEST(told("[0-9]+元", "15元") == "unknown");
  BOOST_TEST(told("(?P<n>[0-9]+)(?P<unit>元|万元)", "15万元") == "unknown");
  BOOST_TEST(told("(?:第(?P<n>一))?号", "第一号") == "unknown");
  BOOST_TEST(told("(?P<n>(?P<m>一)号)", "一号") == "unknown");
  BOOST_TEST(told("(?P<n>一)|(?P<m>二)", "二") == "unknown");
  BOOST_TEST(told("(?P<n>一){2}", "一一") == "unknown");
}

BOOST_AUTO_TEST_CASE(they_are_those_that_re2_captures) {
  MadeUpRegexes made_up(20240613);
  int compared = 0;
  for (int round = 0; round < 30000; ++round) {
    const std::string source = made_up.regex();
    const auto edges = GroupEdges::of(read_regex(source));
    if (!edges) continue;
    const CapturingRegex regex(source);
    for (int i = 0; i < 20; ++i) {
      const std::string text = made_up.text();
      std::vector<std::string_view> groups(read_regex(source).groups.size() + 1);
      if (!regex.match(text, groups)) continue;
      for (std::size_t group = 1; group < groups.size(); ++group, ++compared)
        BOOST_TEST(edges->group(group - 1, groups[0]) == groups[group], source << " at " << text);
    }
  }
  BOOST_TEST(compared > 1000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
