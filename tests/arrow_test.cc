#include "gongwen/arrow.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>

#include "arrow_rows.h"
#include "exact_json.h"
#include "gongwen/csv.h"
#include "gongwen/gongwen.h"
#include "gongwen/json.h"

namespace gongwen {
namespace {

using nlohmann::json;
using test::document_of;
using test::row_of;
using test::rows_of;
namespace data = boost::unit_test::data;

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

std::vector<std::string> column_names() {
  std::vector<std::string> names;
  Owned<ArrowSchema> schema = arrow_schema();
  for (std::int64_t i = 0; i < schema->n_children; ++i) names.emplace_back(schema->children[i]->name);
  return names;
}

BOOST_AUTO_TEST_SUITE(arrow)

// ---- what the columns are ------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(columns_and_their_types) {
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"source", "u"}, {"document_issuers", "+l"}, {"document_number", "u"}, {"document_title", "u"},
      {"document_date", "tdD"}, {"kind", "u"}, {"text", "u"}, {"begin", "l"}, {"end", "l"}, {"pattern", "u"},
      {"section", "i"}, {"section_path", "+l"}, {"noise", "b"}, {"sentence_begin", "l"}, {"sentence_end", "l"},
      {"value", "d:38,10"}, {"min", "d:38,10"}, {"max", "d:38,10"}, {"min_exclusive", "b"}, {"max_exclusive", "b"},
      {"relation", "u"}, {"change", "u"}, {"currency", "u"}, {"per", "+l"}, {"unit_from", "u"}, {"unit", "u"},
      {"basis", "u"}, {"start_date", "tdD"}, {"end_date", "tdD"}, {"start_time", "u"}, {"end_time", "u"},
      {"precision", "u"}, {"resolved_from", "u"}, {"canonical", "u"}, {"series", "u"}, {"agency", "u"}, {"year", "i"},
      {"number", "u"}, {"names", "+l"}, {"phones", "+l"}, {"faxes", "+l"}, {"emails", "+l"}, {"addresses", "+l"},
      {"postcodes", "+l"}, {"urls", "+l"}, {"department", "u"}, {"duration_value", "u"}, {"duration_min", "u"},
      {"duration_max", "u"}, {"working_days", "b"}, {"terms", "+l"}, {"title", "u"}, {"name", "u"}, {"fields", "+l"},
      {"long_numbers", "+l"}};
  Owned<ArrowSchema> schema = arrow_schema();
  BOOST_TEST(schema->format == std::string("+s"));
  BOOST_REQUIRE(schema->n_children == static_cast<std::int64_t>(expected.size()));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    BOOST_TEST(schema->children[i]->name == expected[i].first);
    BOOST_TEST(schema->children[i]->format == expected[i].second, expected[i].first);
    BOOST_TEST(schema->children[i]->flags == ARROW_FLAG_NULLABLE);
  }
}

// The table has the CSV's columns, and some more.
BOOST_AUTO_TEST_CASE(csv_has_the_same_columns) {
  std::string without_more;
  for (const std::string& name : column_names()) {
    const bool is_more = name == "section_path" || name.starts_with("duration_") || name == "long_numbers";
    if (!is_more) without_more += name + ",";
  }
  without_more.back() = '\r';
  BOOST_TEST(csv_header() == without_more + "\n");
}

// ---- values --------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(an_amount) {
  Amount amount;
  amount.min = decimal("-1.5");
  amount.max = decimal("123456789012345678.25");
  amount.max_exclusive = true;
  amount.relation = Relation::between;
  amount.per = {"人", "10平方米"};
  const json row = row_of(amount);
  BOOST_TEST(row["min"] == "#-1.5");
  BOOST_TEST(row["max"] == "#123456789012345678.25");
  BOOST_TEST(row["value"] == nullptr);
  BOOST_TEST(row["min_exclusive"] == false);
  BOOST_TEST(row["max_exclusive"] == true);
  BOOST_TEST(row["relation"] == "between");
  BOOST_TEST(row["currency"] == "CNY");
  BOOST_TEST(row["per"] == json({"人", "10平方米"}));
  for (const char* other : {"change", "unit", "start_date", "phones", "terms", "working_days", "long_numbers"}) {
    BOOST_TEST(row[other] == nullptr, other);
  }
}

BOOST_AUTO_TEST_CASE(an_empty_list_is_no_null) {
  const json row = row_of(Contact{});
  BOOST_TEST(row["phones"] == json::array());
  BOOST_TEST(row["per"] == nullptr);
}

BOOST_AUTO_TEST_CASE(a_duration_has_columns_of_its_own) {
  Duration duration;
  duration.value = Period{.months = 36};
  duration.working_days = true;
  const json row = row_of(duration);
  BOOST_TEST(row["duration_value"] == "P36M");
  BOOST_TEST(row["value"] == nullptr);
  BOOST_TEST(row["working_days"] == true);
  BOOST_TEST(row["relation"] == "exact");
}

BOOST_AUTO_TEST_CASE(phones_are_structs) {
  Contact contact;
  contact.phones = {{"0790-55501234", "801", PhoneType::landline, {}}, {"12345", {}, PhoneType::service, "值班室"}};
  BOOST_TEST(row_of(contact)["phones"] ==
             json({{{"number", "0790-55501234"}, {"extension", "801"}, {"type", "landline"}, {"name", nullptr}},
                   {{"number", "12345"}, {"extension", nullptr}, {"type", "service"}, {"name", "值班室"}}}));
}

BOOST_AUTO_TEST_CASE(fields_of_a_users_own_kind_keep_their_types) {
  Date day;
  day.start_date = day.end_date = Day{2024, 2, 29};
  Amount sum;
  sum.value = decimal("0.01");
  const Custom road{"road", {{"class", "G"}, {"km", decimal("1.5")}, {"day", day}, {"sum", sum}}};
  const json fields = row_of(road)["fields"];
  BOOST_REQUIRE(fields.size() == 4);
  const json first = {{"name", "class"}, {"text", "G"}, {"number", nullptr}, {"date", nullptr}, {"amount", nullptr}};
  BOOST_TEST(fields[0] == first);
  BOOST_TEST(fields[1]["number"] == "#1.5");
  BOOST_TEST(fields[1]["text"] == nullptr);
  BOOST_TEST(fields[2]["date"]["start_date"] == "2024-02-29");
  BOOST_TEST(fields[2]["date"]["relation"] == "in");
  BOOST_TEST(fields[3]["amount"]["value"] == "#0.01");
}

BOOST_DATA_TEST_CASE(days, data::make({"0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "9999-12-31"}), iso) {
  Date date;
  date.start_date = parse_day(iso);
  BOOST_TEST(row_of(date)["start_date"] == iso);
}

BOOST_DATA_TEST_CASE(decimals_that_fit,
                     data::make({"0", "-0.0000000001", "1.0000000001", "99999999999999999999999999.9999999999",
                                 "-9999999999999999999999999999", "1000000000000000000"}), digits) {
  const json row = row_of(Ratio{{Decimal(7), decimal(digits)}});
  BOOST_TEST(row["terms"] == json({"#7", std::string("#") + digits}));
  BOOST_TEST(row["long_numbers"] == nullptr);
}

BOOST_DATA_TEST_CASE(decimals_that_do_not_fit_are_told,
                     data::make({"0.00000000001", "1.12345678901", "10000000000000000000000000000",
                                 "-999999999999999999999999999999999999"}), digits) {
  Percentage percentage;
  percentage.min = Decimal(1);
  percentage.max = decimal(digits);
  const json row = row_of(percentage);
  BOOST_TEST(row["min"] == "#1");
  BOOST_TEST(row["max"] == nullptr);
  BOOST_TEST(row["long_numbers"] == json({{{"field", "max"}, {"digits", digits}}}));
}

BOOST_AUTO_TEST_CASE(long_numbers_are_found_wherever_they_stand) {
  Amount sum;
  sum.value = decimal("0.00000000001");
  const Custom custom{"c", {{"a", decimal("0.00000000002")}, {"b", sum}, {"c", "0.00000000003"}}};
  BOOST_TEST(row_of(custom)["long_numbers"] == json({{{"field", "fields"}, {"digits", "0.00000000002"}},
                                                    {{"field", "fields"}, {"digits", "0.00000000001"}}}));
  BOOST_TEST(row_of(Ratio{{Decimal(4), decimal("0.00000000001")}})["terms"] == json({"#4", nullptr}));
}

// ---- rows ----------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(each_row_repeats_its_document) {
  Document first = document_of({Age{}, Ratio{}});
  first.source.name = "a.txt";
  first.elements.issuers = {{"湾城市民政局", "", {}}, {"湾城市财政局", "", {}}};
  first.elements.number = Element<std::string>{"湾民发〔2023〕3号", "", {}};
  first.elements.title = Element<std::string>{"关于补助的通知", "", {}};
  first.elements.date = Element<Day>{{2023, 6, 13}, "", {}};
  Document second = document_of({Age{}});
  second.source.name = "b.txt";
  const auto rows = rows_of({first, Document{}, second});
  BOOST_REQUIRE(rows.size() == 3);
  for (const std::size_t row : {0, 1}) {
    BOOST_TEST(rows[row]["source"] == "a.txt");
    BOOST_TEST(rows[row]["document_issuers"] == json({"湾城市民政局", "湾城市财政局"}));
    BOOST_TEST(rows[row]["document_number"] == "湾民发〔2023〕3号");
    BOOST_TEST(rows[row]["document_title"] == "关于补助的通知");
    BOOST_TEST(rows[row]["document_date"] == "2023-06-13");
  }
  BOOST_TEST(rows[2]["source"] == "b.txt");
  BOOST_TEST(rows[2]["document_issuers"] == json::array());
  BOOST_TEST(rows[2]["document_title"] == nullptr);
}

BOOST_AUTO_TEST_CASE(the_path_of_sections) {
  Document document = document_of({Age{}, Age{}, Age{}, Age{}});
  document.sections = {{1, "一、", "总体要求", {}, {}, false}, {2, "（二）", {}, {}, 0, false}, {3, "一是", {}, {}, 1, true}};
  document.records[1].section = 2;
  document.records[2].section = 0;
  document.records[3].section = 2;
  const auto rows = rows_of({document});
  const json deep = {"一、总体要求", "（二）", "一是"};
  BOOST_TEST(rows[0]["section_path"] == json::array());
  BOOST_TEST(rows[0]["section"] == nullptr);
  BOOST_TEST(rows[1]["section_path"] == deep);
  BOOST_TEST(rows[1]["section"] == "#2");
  BOOST_TEST(rows[2]["section_path"] == json({"一、总体要求"}));
  BOOST_TEST(rows[3]["section_path"] == deep);
}

BOOST_AUTO_TEST_CASE(text_is_always_well_formed) {
  Document document = document_of({DocumentNumber{"\xFF号", Series::order, "\xE4\xB8", 2023, "12"}});
  document.source.name = "\xFF.txt";
  document.elements.title = Element<std::string>{"通\xC0知", "", {}};
  document.sections = {{1, "一、", "\xED\xA0\x80", {}, {}, false}};
  document.records[0].section = 0;
  const json row = rows_of({document}).at(0);
  BOOST_TEST(row["source"] == "\uFFFD.txt");
  BOOST_TEST(row["document_title"] == "通\uFFFD知");
  BOOST_TEST(row["section_path"] == json({"一、\uFFFD\uFFFD\uFFFD"}));
  BOOST_TEST(row["canonical"] == "\uFFFD号");
  BOOST_TEST(row["agency"] == "\uFFFD");
}

// Every row says what the record's JSON says, in all documents of the suite; what JSON leaves out is null or false.
std::string column_of(const json& record, const std::string& member) {
  const bool is_duration = record["kind"] == "duration" && (member == "value" || member == "min" || member == "max");
  return is_duration ? "duration_" + member : member;
}

void check_row(json row, const json& record) {
  for (const auto& [member, value] : record.items()) {
    if (member == "sentence") {
      BOOST_TEST(row["sentence_begin"] == value["begin"]);
      BOOST_TEST(row["sentence_end"] == value["end"]);
      continue;
    }
    const std::string column = column_of(record, member);
    BOOST_REQUIRE_MESSAGE(row.contains(column), column);
    BOOST_TEST(row[column] == value, column);
    row.erase(column);
  }
  for (const char* more : {"source", "section_path", "sentence_begin", "sentence_end"}) row.erase(more);
  for (const auto& [column, value] : row.items()) {
    BOOST_TEST((value.is_null() || value == false || column.starts_with("document_")), column << " " << value);
  }
}

BOOST_AUTO_TEST_CASE(rows_are_what_json_says) {
  std::ifstream stream(GONGWEN_TEST_DOCUMENTS, std::ios::binary);
  const Extractor extractor;
  std::size_t checked = 0;
  for (const json& entry : json::parse(stream)) {
    const Document document = extractor.extract(entry.at("text").get<std::string>());
    const auto rows = rows_of({document});
    BOOST_REQUIRE(rows.size() == document.records.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      check_row(rows[i], test::parse_exact(to_json(document.records[i])));
      ++checked;
    }
  }
  BOOST_TEST(checked > 100u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
