// read_amounts.cc - prints every sum of money in a document, and the sentence that is its evidence.
//
//   $ sample_read_amounts samples/documents/subsidy_notice.txt
//   1500 CNY, exact, per 人
//       企业新招用登记失业人员并缴纳社会保险满3个月的，按每人1500元给予一次性补贴，…
//
// A Decimal is exact and prints itself; a double never comes in.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <variant>

#include "gongwen/gongwen.h"

namespace {

// "1500 CNY", or "8000 to 10000 CNY" for a range.
std::string money(const gongwen::Amount& amount) {
  const std::string digits = amount.value ? amount.value->to_string()
                                          : amount.min->to_string() + " to " + amount.max->to_string();
  return digits + ' ' + amount.currency;
}

std::string rate(const gongwen::Amount& amount) {
  std::string text;
  for (const std::string& unit : amount.per) text += (text.empty() ? ", per " : ", ") + unit;
  return text;
}

// PDF text breaks sentences over lines; on the screen they read better without.
std::string on_one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::ifstream file(argument_count == 2 ? arguments[1] : "", std::ios::binary);
  if (!file) {
    std::cerr << "usage: sample_read_amounts document.txt\n";
    return 2;
  }
  const std::string text{std::istreambuf_iterator<char>(file), {}};

  gongwen::Options options;
  options.kinds = {"amount"};
  const gongwen::Extractor extractor(options);  // build it once; any number of threads may share it
  const gongwen::Document document = extractor.extract(text);
  for (const gongwen::Record& record : document.records) {
    const auto& amount = std::get<gongwen::Amount>(record.value);  // no other kind was asked for
    const auto [begin, end] = record.sentence;                     // bytes of the text that we gave
    std::cout << money(amount) << ", " << to_string(amount.relation) << rate(amount) << '\n'
              << "    " << on_one_line(text.substr(begin, end - begin)) << '\n';
  }
}
