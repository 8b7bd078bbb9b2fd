// Memory that runs out: of one call, each allocation in turn fails. The call then says so, and what it leaves behind
// gives later calls the same results as ever.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "failing_allocation.h"
#include "gongwen/gongwen.h"
#include "gongwen/json.h"
#include "lexer.h"

namespace gongwen {
namespace {

std::string sample(const std::string& name) {
  std::ifstream file(std::string(GONGWEN_SAMPLES) + "/" + name, std::ios::binary);
  BOOST_TEST_REQUIRE(file.good(), name);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

BOOST_AUTO_TEST_SUITE(scarce_memory)

BOOST_AUTO_TEST_CASE(an_extractor_lives_through_it) {
  const Extractor extractor;
  for (const std::string name : {"subsidy_notice.txt", "budget_tables.txt", "contact_list.txt"}) {
    const std::string text = sample(name);
    const std::string expected = to_json(extractor.extract(text));
    long place = 0;
    for (Came came = Came::to_the_failure; came == Came::to_the_failure; ++place) {
      std::string json;  // stays empty where the call says that memory ran out
      came = call_with_failure_at(place, [&] { json = to_json(extractor.extract(text)); });
      if (!json.empty()) BOOST_TEST((json == expected), name << " at " << place);
    }
    BOOST_TEST(place > 100, name << ": " << place);
    BOOST_TEST((to_json(extractor.extract(text)) == expected), name);
  }
}

// A lexer makes states and ways when a text first needs them, and keeps them for all threads.
BOOST_AUTO_TEST_CASE(a_lexer_lives_through_it) {
  using namespace internal;
  const std::vector<Regex> regexes = {read_regex("[0-9]+(?:万|亿)?元"), read_regex("[0-9]+年[0-9]+月"),
                                      read_regex("(?:约|近)?[0-9]+万?人次?"),
                                      read_regex("(?:[0-9a-f]|[0-5甲]|[丁-乙]|[3-8丁]){2,9}号")};
  const std::vector<std::size_t> sizes = {8, 11, 13, 7, 14};
  const auto sizes_found = [](const Lexer& lexer) {
    LexerRun run(lexer, {0b1111});
    std::vector<std::size_t> found;
    for (const char* text : {"23万元", "2023年6月13日", "约3万人次", "约3人", "4甲丁5丁号"})
      for (const LexerMatch& match : run.match(text)) found.push_back(match.size);
    return found;
  };
  long place = 0;
  for (Came came = Came::to_the_failure; came == Came::to_the_failure; ++place) {
    const Lexer lexer({&regexes[0], &regexes[1], &regexes[2], &regexes[3]});
    came = call_with_failure_at(place, [&] { sizes_found(lexer); });
    BOOST_TEST(sizes_found(lexer) == sizes, boost::test_tools::per_element());
  }
  BOOST_TEST(place > 30);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen
