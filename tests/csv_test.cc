#include "gongwen/csv.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <map>

namespace gongwen {
namespace {

namespace data = boost::unit_test::data;
using Row = std::vector<std::string>;

// An RFC 4180 reader, strict: CRLF ends rows, quotes open and close whole cells.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {}

  std::vector<Row> rows() {
    std::vector<Row> rows;
    while (!text_.empty()) rows.push_back(row());
    return rows;
  }

 private:
  Row row() {
    Row cells{cell()};
    while (take(",")) cells.push_back(cell());
    BOOST_REQUIRE(take("\r\n"));
    return cells;
  }

  std::string cell() {
    if (take("\"")) return quoted();
    const std::size_t size = text_.find_first_of(",\"\r\n");
    BOOST_REQUIRE(size != std::string_view::npos);
    return cut(size);
  }

  std::string quoted() {
    std::string cell;
    do {
      const std::size_t size = text_.find('"');
      BOOST_REQUIRE(size != std::string_view::npos);
      cell += cut(size);
      cell += '"';
      text_.remove_prefix(1);
    } while (take("\""));
    cell.pop_back();
    return cell;
  }

  bool take(std::string_view token) {
    if (!text_.starts_with(token)) return false;
    text_.remove_prefix(token.size());
    return true;
  }
  std::string cut(std::size_t size) {
    const std::string piece(text_.substr(0, size));
    text_.remove_prefix(size);
    return piece;
  }

  std::string_view text_;
};

// The rows of a document, cells by column name; empty cells left out.
std::vector<std::map<std::string, std::string>> table_of(const Document& document) {
  const std::vector<Row> rows = CsvReader(csv_header() + to_csv(document)).rows();
  std::vector<std::map<std::string, std::string>> table;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    BOOST_REQUIRE(rows[i].size() == rows[0].size());
    auto& cells = table.emplace_back();
    for (std::size_t column = 0; column < rows[0].size(); ++column) {
      if (!rows[i][column].empty()) cells[rows[0][column]] = rows[i][column];
    }
  }
  return table;
}

Document document_with(Value value) {
  Record record;
  record.span = {10, 17};
  record.text = "x";
  record.sentence = {3, 40};
  record.section = 2;
  record.pattern = "p";
  record.value = std::move(value);
  Document document;
  document.source.name = "a.txt";
  document.records = {record};
  return document;
}

std::map<std::string, std::string> cells_of(const Document& document) {
  const auto table = table_of(document);
  BOOST_REQUIRE(table.size() == 1);
  return table[0];
}

std::string text_cell_of(std::string text) {
  Document document = document_with(Date{});
  document.records[0].text = std::move(text);
  return cells_of(document).at("text");
}

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(the_header_has_each_field_once) {
  BOOST_TEST(csv_header() ==
             "source,document_issuers,document_number,document_title,document_date,kind,text,begin,end,pattern,"
             "section,noise,sentence_begin,sentence_end,"
             "value,min,max,min_exclusive,max_exclusive,relation,change,currency,per,unit_from,unit,basis,"
             "start_date,end_date,start_time,end_time,precision,resolved_from,"
             "canonical,series,agency,year,number,"
             "names,phones,faxes,emails,addresses,postcodes,urls,department,working_days,terms,title,name,fields\r\n");
}

BOOST_AUTO_TEST_CASE(a_document_without_records_has_no_rows) { BOOST_TEST(to_csv(Document{}) == ""); }

BOOST_AUTO_TEST_CASE(common_columns) {
  Document document = document_with(DocumentNumber{"令", Series::order, std::nullopt, 2023, "12"});
  document.elements.issuers = {{"湾城市民政局", "", {}}, {"湾城市财政局", "", {}}};
  document.elements.number = Element<std::string>{"湾民发〔2023〕3号", "", {}};
  document.elements.title = Element<std::string>{"关于=1的通知", "", {}};
  document.elements.date = Element<Day>{{2023, 6, 13}, "", {}};
  document.records[0].noise = true;
  const std::map<std::string, std::string> expected = {
      {"document_issuers", "湾城市民政局; 湾城市财政局"},
      {"document_number", "湾民发〔2023〕3号"},
      {"document_title", "关于=1的通知"},
      {"source", "a.txt"},     {"document_date", "2023-06-13"}, {"kind", "document_number"}, {"text", "x"},
      {"begin", "10"},         {"end", "17"},                   {"pattern", "p"},            {"section", "2"},
      {"noise", "true"},       {"sentence_begin", "3"},         {"sentence_end", "40"},      {"canonical", "令"},
      {"series", "order"},     {"year", "2023"},                {"number", "12"}};
  BOOST_TEST((cells_of(document) == expected));
}

BOOST_AUTO_TEST_CASE(a_quantity) {
  Amount amount;
  amount.min = Decimal(-1);
  amount.max = Decimal::parse("123456789012345678.25");
  amount.max_exclusive = true;
  amount.relation = Relation::between;
  amount.per = {"人", "月"};
  const auto cells = cells_of(document_with(amount));
  BOOST_TEST(cells.at("min") == "-1");  // a number, not a formula
  BOOST_TEST(cells.at("max") == "123456789012345678.25");
  BOOST_TEST(cells.at("max_exclusive") == "true");
  BOOST_TEST(cells.at("relation") == "between");
  BOOST_TEST(cells.at("currency") == "CNY");
  BOOST_TEST(cells.at("per") == "人; 月");
  for (const char* column : {"value", "min_exclusive", "change", "unit", "noise", "document_date"}) {
    BOOST_TEST(cells.count(column) == 0u, column);
  }
}

BOOST_AUTO_TEST_CASE(a_contact) {
  Contact contact;
  contact.names = {"马淑茵", "王某"};
  contact.phones = {{"0769-22203619", "801", PhoneType::landline, {}}, {"12345", {}, PhoneType::service, {}}};
  contact.emails = {"@cn"};
  const auto cells = cells_of(document_with(contact));
  BOOST_TEST(cells.at("names") == "马淑茵; 王某");
  BOOST_TEST(cells.at("phones") == "0769-22203619#801; 12345");
  BOOST_TEST(cells.at("emails") == "'@cn");
}

BOOST_AUTO_TEST_CASE(a_custom_record) {
  const Custom road{"road", {{"name", "\"G4\""}, {"km", Decimal::parse("1.5").value()}}};
  const auto cells = cells_of(document_with(road));
  BOOST_TEST(cells.at("name") == "road");
  BOOST_TEST(cells.at("fields") == R"({"name":"\"G4\"","km":1.5})");
}

BOOST_DATA_TEST_CASE(quoting_keeps_every_character,
                     data::make({"a,b", "a\"b", "\"", "a\nb", "a\r\nb", "", "，", " a ", "a;b", "\n"}), text) {
  Document document = document_with(Date{});
  document.records[0].text = text;
  const std::vector<Row> rows = CsvReader(to_csv(document)).rows();
  BOOST_REQUIRE(rows.size() == 1);
  BOOST_TEST(rows[0][6] == text);
}

BOOST_DATA_TEST_CASE(formulas_get_an_apostrophe,
                     data::make({"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"}), text) {
  BOOST_TEST(text_cell_of(text) == std::string("'") + text);
}

BOOST_DATA_TEST_CASE(other_text_stays, data::make({"1-2", "a=b", "'=1", "（=1）", "2023年", "＜1"}), text) {
  BOOST_TEST(text_cell_of(text) == text);
}

BOOST_AUTO_TEST_CASE(the_sources_name_is_text_too) {
  Document document = document_with(Date{});
  document.source.name = "=\xFF.txt";
  BOOST_TEST(cells_of(document).at("source") == "'=\xEF\xBF\xBD.txt");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
