// first_characters_test.cc - what a regex can begin with, by table. patterns_test.cc has the syntax that is refused.
#include "first_characters.h"

#include <boost/test/unit_test.hpp>

namespace gongwen::internal {
namespace {

struct Beginning {
  std::string regex;
  std::string in;   // characters that it can begin with
  std::string out;  // characters that it cannot
  bool may_be_empty = false;
};

struct Second {
  std::string regex;
  std::string in;   // characters that can be second
  std::string out;  // characters that cannot
  bool may_be_single = false;
};

void expect_members(const CharacterSet& set, std::string_view in, std::string_view out) {
  for (; !in.empty(); in.remove_prefix(first_code_point(in).size))
    BOOST_TEST(contains(set, first_code_point(in).value), "has " << in);
  for (; !out.empty(); out.remove_prefix(first_code_point(out).size))
    BOOST_TEST(!contains(set, first_code_point(out).value), "has not " << out);
}

BOOST_AUTO_TEST_SUITE(first_characters)

BOOST_AUTO_TEST_CASE(first_characters_are_exact) {
  const std::vector<Beginning> table = {{"abc", "a", "bc"},
                                        {"a?b", "ab", "c"},
                                        {"a*?b+c", "ab", "c"},
                                        {"a{0}b", "b", "a"},
                                        {"a{1,2}b", "a", "b"},
                                        {"a{0,2}b{2}", "ab", ""},
                                        {"a{,2}", "a", "{,2"},
                                        {"{a", "{", "a"},
                                        {"a|b|c?", "abc", "d", true},
                                        {"(?:a|b)c", "ab", "c"},
                                        {"(?P<x>a)?(?:b|)c", "abc", "x"},
                                        {"", "", "a", true},
                                        {"[a-c万]", "abc万", "d"},
                                        {"[^a-c]", "d万\n", "abc"},
                                        {"[]a]", "]a", "["},
                                        {"[^]a]", "b[", "]a"},
                                        {"[a-]", "a-", "b"},
                                        {"[\\]\\-x]", "]-x", "\\"},
                                        {"\\d", "09", "a"},
                                        {"\\D", "a一", "0"},
                                        {"[\\d年]", "5年", "月"},
                                        {"\\s", " \t\n", "a"},
                                        {"\\.", ".", "a"},
                                        {".", "a一", "\n"},
                                        {"\\(", "(", ")"},
                                        {"\\n", "\n", "n"},
                                        {"[一-三]", "一丁三", "上"},
                                        {"(?:(?:a?)?)b", "ab", ""},
                                        {"a+?|[^\\s\\d]", "a一", " 1\n"}};
  for (const Beginning& row : table) BOOST_TEST_CONTEXT(row.regex) {
      const FirstCharacters first = internal::first_characters(read_regex(row.regex));
      BOOST_TEST(first.may_be_empty == row.may_be_empty);
      expect_members(first.characters, row.in, row.out);
    }
}

BOOST_AUTO_TEST_CASE(second_characters_are_exact) {
  const std::vector<Second> table = {{"abc", "b", "ac"},
                                     {"a?bc", "bc", "a"},
                                     {"a?b", "b", "a", true},
                                     {"a+b", "ab", "c"},
                                     {"a*b", "ab", "c", true},
                                     {"a{2}b", "a", "bc"},
                                     {"a{3,}b", "a", "b"},
                                     {"(?:a?){3}b", "ab", "c", true},
                                     {"(?:a|bc){2}d", "abc", "d"},
                                     {"a{0,2}b", "ab", "c", true},
                                     {"(?:ab|c)d", "bd", "ac"},
                                     {"(?:ab|c)d?", "bd", "ac", true},
                                     {"(?:a|bc)+", "abc", "d", true},
                                     {"(?P<x>a?)(?:b?)c", "bc", "a", true},
                                     {"a", "", "ab", true},
                                     {"ab?", "b", "a", true},
                                     {"[0-9]{1,3}(?:,[0-9]{3})+", "0,", "."},
                                     {"一[^二]", "一三", "二"}};
  for (const Second& row : table) BOOST_TEST_CONTEXT(row.regex) {
      const FirstCharacters first = internal::first_characters(read_regex(row.regex));
      BOOST_TEST(first.may_be_single == row.may_be_single);
      expect_members(first.second, row.in, row.out);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
