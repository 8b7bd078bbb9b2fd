// own_kind.cc - reads a kind of one's own, defined by a pattern file, without recompiling anything.
//
//   $ sample_own_kind samples/patterns/road_number.json roads.txt
//   road_number  S236  class=S number=236
//
// A file that does not load names its fault: sample_own_kind: mine.json: /patterns/0/regex: …
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <variant>

#include "gongwen/gongwen.h"

namespace {

// The pattern file says which type a named group has; a group without one is a string.
struct Print {
  void operator()(const std::string& text) const { std::cout << text; }
  void operator()(const gongwen::Decimal& number) const { std::cout << number.to_string(); }
  void operator()(const gongwen::Date& date) const {
    std::cout << (date.start_date ? to_string(*date.start_date) : "unknown");
  }
  void operator()(const gongwen::Amount& amount) const {
    std::cout << (amount.value ? amount.value->to_string() : "a range") << ' ' << amount.currency;
  }
};

void print(const gongwen::Record& record) {
  const auto& custom = std::get<gongwen::Custom>(record.value);
  std::cout << custom.name << "  " << record.text << ' ';
  for (const gongwen::CustomField& field : custom.fields) {
    std::cout << ' ' << field.name << '=';
    std::visit(Print{}, field.value);
  }
  std::cout << '\n';
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::ifstream file(argument_count == 3 ? arguments[2] : "", std::ios::binary);
  if (!file) {
    std::cerr << "usage: sample_own_kind patterns.json document.txt\n";
    return 2;
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  try {
    const auto patterns = gongwen::PatternSet::builtin().with_file(arguments[1]);
    gongwen::Options options;
    options.kinds = {"custom"};
    const gongwen::Extractor extractor(options, patterns);
    const gongwen::Document document = extractor.extract(text);
    for (const gongwen::Record& record : document.records) print(record);
  } catch (const gongwen::PatternError& error) {
    std::cerr << "sample_own_kind: " << error.what() << '\n';
    return 1;
  }
}
