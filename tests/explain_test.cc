// What an explanation says of each match: one row a fate.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "gongwen/gongwen.h"

namespace gongwen {
namespace {

Explanation explain(const std::string& text, Options options = {}) {
  return Extractor(std::move(options)).explain(text);
}

struct Row {
  std::string text;
  std::string match;  // the slice that is asked about
  std::string pattern;
  Fate fate;
  std::string other;  // the record, or the pattern, that it is, is part of, or lost to; empty for none
};

const std::vector<Row> kRows = {
    {"补助15-30万元", "15-30万元", "amount.range", Fate::record, "15-30万元"},
    {"补助15-30万元", "30万元", "amount.money", Fate::overlapped, "15-30万元"},
    {"补助30万元-50万元", "30万元", "amount.money", Fate::shorter, "amount.range"},
    {"补助15-30万元", "5-30万元", "amount.range", Fate::barred_before, ""},
    {"补助30万元", "30万", "amount.bare", Fate::barred_after, ""},
    {"编号为30万的书", "30万", "amount.bare", Fate::refused, ""},
    {"联系电话：22001234", "联系电话：22001234", "contact.phone", Fate::record, "联系电话：22001234"},
    {"联系人：马淑，联系电话：22001234", "联系电话：22001234", "contact.phone", Fate::part, "联系人：马淑，联系电话：22001234"},
    {"湾府办〔2023年〕6号", "2023年", "date.year", Fate::claimed, "湾府办〔2023年〕6号"},
};

const ExplainedMatch* found(const Explanation& explanation, const Row& row) {
  const auto& matches = explanation.matches;
  const auto match = std::find_if(matches.begin(), matches.end(), [&](const ExplainedMatch& one) {
    return one.text == row.match && (row.pattern.empty() || one.pattern == row.pattern);
  });
  return match == matches.end() ? nullptr : &*match;
}

std::string other(const ExplainedMatch& match, const Document& document) {
  if (match.winner) return *match.winner;
  return match.record ? document.records.at(*match.record).text : "";
}

BOOST_AUTO_TEST_SUITE(explaining)

BOOST_AUTO_TEST_CASE(every_fate) {
  for (const Row& row : kRows) {
    const Explanation explanation = explain(row.text);
    const ExplainedMatch* match = found(explanation, row);
    BOOST_TEST_REQUIRE(match != nullptr, row.text << ": no match of " << row.pattern << " at " << row.match);
    BOOST_TEST(to_string(match->fate) == to_string(row.fate), row.text << ": " << row.match);
    BOOST_TEST(other(*match, explanation.document) == row.other, row.text << ": " << row.match);
  }
}

BOOST_AUTO_TEST_CASE(a_kind_not_asked_for_is_left_out) {
  Options options;
  options.kinds = {"date"};
  const Explanation explanation = explain("补助30万元", options);
  const ExplainedMatch* match = found(explanation, {"", "30万元", "amount.money", Fate::left_out, ""});
  BOOST_TEST_REQUIRE(match != nullptr);
  BOOST_TEST(to_string(match->fate) == "left_out");
}

BOOST_AUTO_TEST_CASE(the_document_is_that_of_extract) {
  const Extractor extractor;
  for (const Row& row : kRows) {
    const Document document = extractor.extract(row.text);
    const Explanation explanation = extractor.explain(row.text);
    BOOST_TEST_REQUIRE(explanation.document.records.size() == document.records.size());
    for (std::size_t i = 0; i < document.records.size(); ++i)
      BOOST_TEST(explanation.document.records[i].text == document.records[i].text);
  }
}

// Every record comes from a match, and only one.
BOOST_AUTO_TEST_CASE(every_record_has_its_match) {
  const std::string text = "不超过200万元、30万元和10万元，每人每月2000元；2023年3、4、5月，湾府办〔2023〕3、5号，培训831人。";
  const Explanation explanation = explain(text);
  std::vector<int> matches(explanation.document.records.size());
  for (const ExplainedMatch& match : explanation.matches)
    if (match.fate == Fate::record) ++matches.at(*match.record);
  BOOST_TEST_REQUIRE(matches.size() >= 10u);
  for (std::size_t i = 0; i < matches.size(); ++i) BOOST_TEST(matches[i] == 1, explanation.document.records[i].text);
}

std::string sources_of(const std::string& text, Options options = {}) {
  const Explanation explanation = explain(text, std::move(options));
  BOOST_TEST_REQUIRE(explanation.sources.size() == explanation.document.records.size());
  std::string all;
  for (const FieldSource& source : explanation.sources.at(0)) all += source.field + "=" + source.words + " ";
  return all;
}

BOOST_AUTO_TEST_CASE(fields_name_their_words) {
  BOOST_TEST(sources_of("每家最高给予50万元") == "relation=最高 per=家 ");
  BOOST_TEST(sources_of("同比增长约5亿元") == "relation=约 change=同比增长 ");
  BOOST_TEST(sources_of("培训831人以上") == "relation=以上 ");
  BOOST_TEST(sources_of("截至2023年6月13日") == "relation=截至 ");
  BOOST_TEST(sources_of("自2023年1月至2023年5月") == "");
  Options options;
  options.anchor = parse_day("2023-06-13");
  BOOST_TEST(sources_of("今年3月底前", options) == "relation=前 resolved_from=2023-06-13 ");
}

BOOST_AUTO_TEST_CASE(groups_are_those_that_took_part) {
  const Explanation explanation = explain("补助15-30万元");
  const ExplainedMatch& match = explanation.matches.at(0);
  std::string groups;
  for (const MatchGroup& group : match.groups) groups += group.name + "=" + group.text + " ";
  BOOST_TEST(groups == "number=15 max=30万 unit=元 ");
}

BOOST_AUTO_TEST_CASE(a_text_without_matches) {
  BOOST_TEST(explain("").matches.empty());
  BOOST_TEST(explain("坚持以人民为中心").matches.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
