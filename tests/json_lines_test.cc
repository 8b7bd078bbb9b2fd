// Lines of a JSON Lines corpus: what the quick reader takes, and that the thorough one takes it in the same way.
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json_lines.h"
#include "plain_line.h"
#include "quick_line.h"
#include "thorough_line.h"
#include "utf8.h"

namespace gongwen::cli {
namespace {

using namespace std::string_literals;

struct Row {
  std::string line;
  std::string id;
  std::string text;
};

const std::vector<Row> kTaken = {
    {R"({"id": "甲1", "text": "拨付3元"})", "甲1", "拨付3元"},
    {R"({"text":"","id":""})", "", ""},
    {R"(  { "id" : 7 , "text" : "a" }  )", "7", "a"},
    {"{\"id\": 7, \"text\": \"a\"}\r", "7", "a"},
    {R"({"id": 12345678901234567890123, "text": ""})", "12345678901234567890123", ""},
    {R"({"id": -5, "text": ""})", "-5", ""},
    {R"({"id": 0, "text": ""})", "0", ""},
    {R"({"id": -0.0, "text": ""})", "-0.0", ""},
    {R"({"id": 1.10, "text": ""})", "1.10", ""},
    {R"({"id": 1, "text": "\"\\\/\b\f\n\r\t"})", "1", "\"\\/\b\f\n\r\t"},
    {R"({"id": 1, "text": "\\"})", "1", "\\"},
    {R"({"id": 1, "text": "\\\""})", "1", "\\\""},
    {R"({"id": 1, "text": "\u0000\u007f\u0080\u07ff\u0800\uffff\ud800\udc00\udbff\udfff"})", "1",
     "\0\x7F\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF"s},
    {R"({"id": 1, "text": "\u5171\u516B\u516b"})", "1", "共八八"},
    {R"({"id": 1, "text": "\ud83c、\udf1f、\ud83c\ud83c\udf1f、\ud83c\n"})", "1", "\uFFFD、\uFFFD、\uFFFD🌟、\uFFFD\n"},
    {R"({"\u0069d": 1, "te\u0078t": "a"})", "1", "a"},
    {"{\"id\": 1, \"text\": \"\x7F，𠮷😀é\"}", "1", "\x7F，𠮷😀é"},
    {R"({"id": 1, "text": "a", "url": null, "new": true, "old": false, "n": 0.5, "title": "\u5171"})", "1", "a"},
    {R"({"meta": {"id": 2, "text": ["b", {}, [], [[1, -2]]]}, "id": 1, "text": "a", "tags": []})", "1", "a"},
    {R"({"id": 1, "text": "a", "text": "b", "id": 2})", "2", "b"},
    {R"({"id": 1, "text": "a", "text": 5, "id": null, "id": {"x": "y"}})", "1", "a"},
};

// Right, but the quick reader leaves them to the other.
const std::vector<Row> kLeft = {
    {R"({"id": -0, "text": ""})", "0", ""},
    {R"({"id": 1e2, "text": ""})", "1e2", ""},
    {"{\"id\": 1,\t\"text\": \"\"}", "1", ""},
    {"\xEF\xBB\xBF{\"id\": 1, \"text\": \"\"}", "1", ""},
    {"{\"id\": 1, \"text\": \"\"}\0, and what stands behind"s, "1", ""},
    {R"({"id": 1, "text": "", "deep": )" + std::string(99, '[') + std::string(99, ']') + "}", "1", ""},
    {R"({"id": )" + std::string(301, '1') + R"(, "text": ""})", std::string(301, '1'), ""},
};

const std::vector<std::string> kRefused = {
    "", " ", "{", "{}", "[]", "\"text\"", "{} {}", R"({"id": 1})", R"({"text": ""})", R"({"id": null, "text": ""})",
    R"({"id": 1, "text": 5})", R"({"id": {"id": 1}, "text": ""})", R"([{"id": 1, "text": ""}])",
    R"({"id": 1, "text": ""},)", R"({"id": 1, "text": "",})", R"({,"id": 1, "text": ""})", R"({"id": 1 "text": ""})",
    R"({"id" 1, "text": ""})", R"({id: 1, "text": ""})", R"({"id": 01, "text": ""})", R"({"id": +1, "text": ""})",
    R"({"id": 1., "text": ""})", R"({"id": .1, "text": ""})", R"({"id": -, "text": ""})", R"({"id": 1e, "text": ""})",
    R"({"id": 1e400, "text": ""})", R"({"id": )" + std::string(400, '1') + R"(, "text": ""})",
    R"({"id": 1, "text": "a)", R"({"id": 1, "text": "a\"})", R"({"id": 1, "text": "\x"})",
    R"({"id": 1, "text": "\u12"})", R"({"id": 1, "text": "\u12g4"})", R"({"id": 1, "text": "\U1234"})",
    R"({"id": 1, "text": "\ud83c\u00"})",
    R"({"id": 1, "text": "", "x": tru})", R"({"id": 1, "text": "", "x": truer})",
    R"({"id": 1, "text": "", "x": [1 2]})", R"({"id": 1, "text": "", "x": [1,]})",
    R"({"id": 1, "text": "", "x": {1: 2}})", R"({"id": 1, "text": "", "x": })",
    R"({"id": 1, "text": "", "x": [}})", "{\"id\": 1, \"text\": \"a\tb\"}", "{\"id\": 1, \"text\": \"a\nb\"}",
    "{\"id\": 1, \"text\": \"a\0b\"}"s, "{\"id\": 1, \"text\": \"\xFF\"}", "{\"id\": 1, \"text\": \"\xE4\xB8\"}",
    "{\"id\": 1, \"text\": \"\xED\xA0\x80\"}", "{\"id\": 1, \"text\": \"\"}\xE4\xB8",
    "\xEF\xBB{\"id\": 1, \"text\": \"\"}",
};

using Read = std::optional<std::pair<std::string, std::string>>;  // id and text

Read shown(const std::optional<InputText>& input) {
  return input ? Read({input->name, input->text}) : std::nullopt;
}

// nullopt for a bad line.
Read thoroughly(std::string_view line) {
  try {
    return shown(read_line_thoroughly(line));
  } catch (const BadLine&) {
    return std::nullopt;
  }
}

std::string fault_of(std::string_view line) {
  try {
    read_json_line(line);
  } catch (const BadLine& fault) {
    return fault.what();
  }
  return "";
}

// Whatever the quick reader takes, the thorough one takes and finds the same in it.
void hold_against_each_other(const std::string& line) {
  const Read quickly = shown(read_line_quickly(line));
  if (quickly) BOOST_REQUIRE_MESSAGE(quickly == thoroughly(line), line);
}

BOOST_AUTO_TEST_SUITE(json_lines)

BOOST_AUTO_TEST_CASE(what_is_taken_quickly) {
  for (const auto& [line, id, text] : kTaken) {
    const std::optional<InputText> read = read_line_quickly(line);
    BOOST_REQUIRE_MESSAGE(read, line);
    BOOST_TEST(read->name == id, line);
    BOOST_TEST(read->text == text, line);
    BOOST_TEST((shown(read) == thoroughly(line)), line);
  }
}

BOOST_AUTO_TEST_CASE(what_is_seldom_is_taken_thoroughly) {
  for (const auto& [line, id, text] : kLeft) {
    BOOST_TEST(!read_line_quickly(line), line);
    const InputText read = read_json_line(line);
    BOOST_TEST(read.name == id, line);
    BOOST_TEST(read.text == text, line);
  }
}

BOOST_AUTO_TEST_CASE(what_is_refused) {
  for (const std::string& line : kRefused) {
    BOOST_TEST(!read_line_quickly(line), line);
    BOOST_TEST(fault_of(line) != "", line);
  }
  BOOST_TEST(fault_of(R"({"id": 1})") == R"(no "id" or no "text" (give {"id": 1, "text": "…"}))");
  BOOST_TEST(fault_of(R"({"id": 1, "text": "\x"})").starts_with("not JSON, column 21: "));
}

BOOST_AUTO_TEST_CASE(every_line_with_a_byte_changed) {
  const std::string bytes = "\"\\{}[]:,-.0eutn \t\x1F\x7F\x80\xBF\xC2\xE4\xED\xF0\xF5"s + '\0';
  for (const Row& row : kTaken)
    for (std::size_t place = 0; place <= row.line.size(); ++place) {
      hold_against_each_other(row.line.substr(0, place));
      for (const char byte : bytes) {
        std::string line = row.line;
        line.insert(place, 1, byte);
        hold_against_each_other(line);
        if (place < row.line.size()) hold_against_each_other(line.erase(place + 1, 1));
      }
    }
}

BOOST_AUTO_TEST_CASE(every_escaped_code_unit) {
  std::array<char, 8> escape;
  for (unsigned unit = 0; unit < 0x10000; ++unit) {
    std::snprintf(escape.data(), escape.size(), "\\u%04x", unit);
    const std::string line = R"({"id": 1, "text": ")"s + escape.data() + escape.data() + R"(\udc00"})";
    BOOST_REQUIRE_MESSAGE(read_line_quickly(line), line);
    hold_against_each_other(line);
  }
}

// ---- plain lines

// Whether it is well-formed and has no control characters, told one byte after another.
bool is_plain_by_bytes(std::string_view line) {
  for (const char c : line)
    if (static_cast<unsigned char>(c) < 0x20) return false;
  return internal::is_utf8(line);
}

// Bytes on either side of each edge between what they may mean.
constexpr std::string_view kEdges =
    "\x1F\x20\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF";

// Each string of so many of these bytes.
template <typename Look>
void for_each_string(std::size_t size, Look look) {
  std::size_t count = 1;
  for (std::size_t i = 0; i < size; ++i) count *= kEdges.size();
  for (std::size_t number = 0; number < count; ++number) {
    std::string bytes;
    for (std::size_t rest = number; bytes.size() < size; rest /= kEdges.size()) bytes += kEdges[rest % kEdges.size()];
    look(bytes);
  }
}

BOOST_AUTO_TEST_CASE(plain_lines_of_few_bytes) {
  for (std::size_t size = 0; size <= 4; ++size)
    for_each_string(size, [](const std::string& bytes) {
      BOOST_REQUIRE_MESSAGE(is_plain(bytes) == is_plain_by_bytes(bytes), bytes);
    });
}

BOOST_AUTO_TEST_CASE(plain_lines_with_few_bytes_at_each_place) {
  const std::string_view around = "拨付abc元，des";
  for_each_string(2, [&](const std::string& bytes) {
    for (std::size_t place = 0; place <= around.size(); ++place) {
      const std::string line = std::string(20, '-') + std::string(around).insert(place, bytes) + std::string(20, '-');
      BOOST_REQUIRE_MESSAGE(is_plain(line) == is_plain_by_bytes(line), line);
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::cli
