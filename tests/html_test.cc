// Pages: what is marked, how marks nest and cross, and that no text becomes markup.
#include "gongwen/html.h"

#include <boost/test/unit_test.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen {
namespace {

Record record_of(Value value, std::string_view text, std::size_t begin, std::size_t end) {
  Record record;
  record.value = std::move(value);
  record.text = text.substr(begin, end - begin);
  record.span = {begin, end};
  record.pattern = "p";
  return record;
}

// What stands between <pre> and </pre>, without the fields that marks show.
std::string marked(std::string_view text, std::vector<Record> records) {
  Document document;
  document.records = std::move(records);
  std::string page = to_html(document, text);
  const std::size_t begin = page.find("<pre>\n") + 6;
  page = page.substr(begin, page.find("</pre>") - begin);
  for (std::size_t at = 0; (at = page.find(" title=\"")) != std::string::npos;)
    page.erase(at, page.find('"', at + 8) + 1 - at);
  return page;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(records_are_marked_where_they_stand) {
  BOOST_TEST(marked("abcd", {}) == "abcd");
  BOOST_TEST(marked("", {}) == "");
  BOOST_TEST(marked("abcd", {record_of(Amount(), "abcd", 1, 3), record_of(Date(), "abcd", 3, 4)}) ==
             "a<mark class=\"amount\">bc</mark><mark class=\"date\">d</mark>");
}

BOOST_AUTO_TEST_CASE(marks_nest) {
  const std::string_view text = "abcd";
  const auto citation = record_of(Citation(), text, 0, 4);
  BOOST_TEST(marked(text, {citation, record_of(Date(), text, 1, 2)}) ==
             "<mark class=\"citation\">a<mark class=\"date\">b</mark>cd</mark>");
  BOOST_TEST(marked(text, {citation, record_of(Date(), text, 0, 4)}) ==
             "<mark class=\"citation\"><mark class=\"date\">abcd</mark></mark>");
}

BOOST_AUTO_TEST_CASE(a_mark_that_is_crossed_goes_on_behind) {
  const std::string_view text = "abcd";
  BOOST_TEST(marked(text, {record_of(Citation(), text, 0, 2), record_of(Date(), text, 1, 4)}) ==
             "<mark class=\"citation\">a<mark class=\"date\">b</mark></mark><mark class=\"date\">cd</mark>");
}

BOOST_AUTO_TEST_CASE(three_marks_may_cross) {
  const std::string_view text = "abcde";
  const std::string page = marked(text, {record_of(Citation(), text, 0, 3), record_of(Date(), text, 1, 4),
                                         record_of(Count(), text, 2, 5)});
  BOOST_TEST(page ==
             "<mark class=\"citation\">a<mark class=\"date\">b<mark class=\"count\">c</mark></mark></mark>"
             "<mark class=\"date\"><mark class=\"count\">d</mark></mark><mark class=\"count\">e</mark>");
}

BOOST_AUTO_TEST_CASE(no_text_is_markup) {
  using namespace std::string_literals;
  BOOST_TEST(marked("<b>&\"\r\n", {}) == "&lt;b&gt;&amp;&quot;&#13;\n");
  BOOST_TEST(marked("\xE4\xB8|\0|"s, {}) == "\uFFFD|\uFFFD|");
  Document document;
  document.source.name = "<a>";
  document.diagnostics = {{"invalid_date", {0, 1}, "2月30日 & <b>"}};
  document.elements.title = Element<std::string>{"<i>", "<i>", {0, 1}};
  document.records = {record_of(Custom{"\"><u>", {}}, "x", 0, 1)};
  const std::string page = to_html(document, "x");
  for (const std::string_view shown : {"&lt;a&gt;", "2月30日 &amp; &lt;b&gt;", "&lt;i&gt;", "&quot;&gt;&lt;u&gt;"})
    BOOST_TEST(page.find(shown) != std::string::npos, shown);
  for (const std::string_view tag : {"<a>", "<b>", "<i>", "<u>"}) BOOST_TEST(page.find(tag) == std::string::npos, tag);
}

BOOST_AUTO_TEST_CASE(a_mark_shows_the_fields_that_are_set) {
  Amount amount;
  amount.value = Decimal(2000);
  Document document;
  document.records = {record_of(amount, "2000元", 0, 7)};
  document.records[0].noise = true;
  const std::string page = to_html(document, "2000元");
  BOOST_TEST(page.find("<mark class=\"amount noise\" title=\"amount\nvalue 2000\n") != std::string::npos);
  BOOST_TEST(page.find("\npattern p\">2000元</mark>") != std::string::npos);
  BOOST_TEST(page.find("null") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_has_each_kind_in_its_legend) {
  const std::string begin = html_begin();
  for (const std::string_view kind : kKindNames)
    BOOST_TEST(begin.find(">" + std::string(kind) + "</mark>") != std::string::npos, kind);
  BOOST_TEST(begin.starts_with("<!DOCTYPE html>"));
  BOOST_TEST(html_end() == "</body>\n</html>\n");
}

BOOST_AUTO_TEST_CASE(another_text_or_unit_is_refused) {
  Document document;
  document.records = {record_of(Amount(), "abcd", 0, 4)};
  BOOST_CHECK_THROW(to_html(document, "abc"), std::invalid_argument);
  BOOST_CHECK_NO_THROW(to_html(document, "abcd"));
  document.records = {record_of(Amount(), "abcd", 2, 3), record_of(Amount(), "abcd", 1, 2)};
  BOOST_CHECK_THROW(to_html(document, "abcd"), std::invalid_argument);
  document.records = {record_of(Amount(), "abcd", 1, 2)};
  document.records[0].span = {2, 1};
  BOOST_CHECK_THROW(to_html(document, "abcd"), std::invalid_argument);
  document.source.offsets = OffsetUnit::utf16;
  BOOST_CHECK_THROW(to_html(document, "abcd"), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
