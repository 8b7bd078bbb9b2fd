// pattern_budgets_test.cc - what one regex may take, and all of them together.
#include "pattern_faults.h"

namespace gongwen::internal {
namespace {

BOOST_AUTO_TEST_SUITE(pattern_budgets)

BOOST_AUTO_TEST_CASE(budgets_hold) {
  std::string nested;
  for (int i = 0; i < 300; ++i) nested = "(?:" + nested + "G)";
  Json doubling = Json::object();
  doubling["a"] = "[0-9]{3}";
  std::string name = "a";
  for (int i = 0; i < 20; ++i) {
    const std::string next = name + "a";
    doubling[next] = "{" + name + "}{" + name + "}";
    name = next;
  }
  expect_refused({{with("/patterns/0/regex", "G(?:[一-鿿]{900}){1,9}"), "/patterns/0/regex", "RE2 rejects"},
                  {with("/patterns/0/regex",
                        "G[一-鿿]{900}[一-鿿]{900}[一-鿿]{900}[一-鿿]{900}[一-鿿]{900}[一-鿿]{900}"),
                   "/patterns/0/regex", "over budget"},
                  {with("/patterns/0/regex", nested), "/patterns/0/regex", "nested too deeply"}});
  try {
    load(with("/fragments", doubling));
    BOOST_ERROR("taken");
  } catch (const PatternError& error) {
    BOOST_TEST(error.pointer().starts_with("/fragments/aa"));
  }
}

BOOST_AUTO_TEST_CASE(patterns_together_have_a_budget) {
  Json file = Json::parse(kGood);
  const Json pattern = file["patterns"][0];
  for (int i = 0; i < 80; ++i) {
    Json next = pattern;
    next["id"] = "big." + std::to_string(i);
    next["regex"] = "G(?P<route>[0-9][一-鿿a-z]{0,900}[" + std::to_string(i % 10) + "一-三]{0,900})";
    file["patterns"].push_back(next);
  }
  expect_refused({file.dump(), "/patterns/75/regex", "over budget together"});
}

// RE2 makes few instructions of alternatives that are alike; the lexer reads each.
BOOST_AUTO_TEST_CASE(the_lexer_has_a_budget) {
  std::string alike = "1";
  for (int i = 0; i < 1000; ++i) alike += i % 2 == 0 ? "|2" : "|1";
  Json file = Json::parse(kGood);
  const Json pattern = file["patterns"][0];
  for (int i = 0; i < 4; ++i) {
    Json next = pattern;
    next["id"] = "alike." + std::to_string(i);
    next["regex"] = "G(?P<route>(?:" + alike + "){1,300})";
    file["patterns"].push_back(next);
  }
  expect_refused({file.dump(), "/patterns/4/regex", "over budget together"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
