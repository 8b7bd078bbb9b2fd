// Many texts through one extractor on several threads: the documents that it gives one by one, in order.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include "gongwen/extract_many.h"
#include "gongwen/json.h"

namespace gongwen {
namespace {

const Extractor& extractor() {
  static const Extractor instance;
  return instance;
}

// Long and short ones in turn: 1, 400, 3, 1200 … sentences, so that later texts are ready before earlier ones.
InputText uneven_text(std::size_t number) {
  std::string text;
  for (std::size_t left = number % 2 == 0 ? number % 5 + 1 : 400 * (number % 4); left > 0; --left) {
    text += "拨付" + std::to_string(number + 1) + "万元，惠及" + std::to_string(left) + "人次。\n";
  }
  return {text, std::to_string(number)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(extract_many_texts)

BOOST_AUTO_TEST_CASE(gives_what_extract_gives_in_order_whatever_the_threads) {
  constexpr std::size_t kCount = 60;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < kCount; ++i) {
    const InputText input = uneven_text(i);
    expected.push_back(to_json(extractor().extract(input.text, input.name)));
  }
  for (unsigned jobs = 0; jobs <= 8; ++jobs) {
    std::size_t given = 0;
    const auto next = [&] { return given < kCount ? std::optional(uneven_text(given++)) : std::nullopt; };
    OrderedWork<Document> documents = extract_many(extractor(), {next}, jobs);
    std::vector<std::string> found;
    while (const std::optional<Document> document = documents.next()) found.push_back(to_json(*document));
    BOOST_TEST((found == expected), jobs << " jobs");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace gongwen
