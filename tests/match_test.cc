// match_test.cc - the matcher: its rules one by one on a small pattern file, and against the oracle on generated text
// and, where GONGWEN_CORPUS names a folder, on every .txt file below it.
#include "match.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>

#include "oracle.h"
#include "text.h"

namespace gongwen::internal {
namespace {

// Patterns that overlap, nest, share heads and guard each other; custom names stand in no alphabetical order.
constexpr std::string_view kSmall = R"json({
  "gongwen_patterns": 1,
  "fragments": { "digits": "[0-9]+" },
  "patterns": [
    { "id": "road.letter", "kind": "custom", "name": "road", "head": ["[GS]"],
      "regex": "(?P<letter>[GS])(?P<number>{digits})(?:段(?P<part>[一二三]))?",
      "not_before": ["[A-Za-z0-9]"], "not_after": ["[A-Za-z]", "号线"],
      "examples": [{ "text": "G15", "records": [{}] }], "rejects": ["G"] },
    { "id": "road.word", "kind": "custom", "name": "road", "head": ["国道", "省道", "[县]"],
      "regex": "(?P<letter>国道|省道|县道?)(?P<number>{digits})",
      "not_before": ["中", "全国"],
      "examples": [{ "text": "国道15", "records": [{}] }], "rejects": ["国"] },
    { "id": "area.any", "kind": "custom", "name": "area", "head": ["[0-9𠀀国]"],
      "regex": "(?:[0-9]+|𠀀|国道)(?P<unit>亩|公顷|15)?",
      "not_before": ["[0-9.]"],
      "examples": [{ "text": "15亩", "records": [{}] }], "rejects": ["亩"] },
    { "id": "area.tie", "kind": "custom", "name": "area", "head": ["[0-9]"],
      "regex": "[0-9]+(?P<other>亩)?",
      "examples": [{ "text": "15亩", "records": [{}] }], "rejects": ["亩"] },
    { "id": "amount.yuan", "kind": "amount", "head": ["[0-9]", "人民币"],
      "regex": "(?:人民币)?(?P<number>{digits})(?P<unit>万?元)",
      "not_before": ["[0-9]"], "not_after": ["人"],
      "examples": [{ "text": "15元", "records": [{}] }], "rejects": ["15"] },
    { "id": "amount.range", "kind": "amount", "head": ["[0-9]"],
      "regex": "(?P<number>{digits})-(?P<max>{digits})(?P<unit>万?元)",
      "not_before": ["[0-9]"],
      "examples": [{ "text": "1-5元", "records": [{}] }], "rejects": ["15"] },
    { "id": "road.run", "kind": "custom", "name": "run", "head": ["[=]"],
      "regex": "=+", "not_before": ["[=]"],
      "examples": [{ "text": "==", "records": [{}] }], "rejects": ["-"] } ] })json";

std::shared_ptr<const Patterns> small() { return Patterns::load({{"small.json", std::string(kSmall)}}); }

std::vector<std::string> found(const Patterns& patterns, std::string_view text) {
  std::vector<std::string> lines;
  for (const OracleMatch& match : fast_match(patterns, text)) lines.push_back(to_string(match));
  return lines;
}

struct Case {
  std::string text;
  std::vector<std::string> found;
};

const std::vector<Case> kCases = {
    {"", {}},
    {"没有", {}},
    {"G15段二", {"road.letter [0, 9) letter=G number=15 part=二", "area.any [1, 3)", "area.tie [2, 3)"}},
    {"AG15", {"area.any [2, 4)", "area.tie [3, 4)"}},
    {"G15号线", {"area.any [1, 3)", "area.tie [2, 3)"}},
    {"国道15",
     {"road.word [0, 8) letter=国道 number=15", "area.any [0, 8) unit=15", "area.any [6, 8)", "area.tie [7, 8)"}},
    {"全国国道1", {"area.any [6, 12)", "area.any [12, 13)"}},
    {"中县1", {"area.any [6, 7)"}},
    {"县1", {"road.word [0, 4) letter=县 number=1", "area.any [3, 4)"}},
    {"1亩", {"area.any [0, 4) unit=亩"}},
    {".1亩", {"area.tie [1, 5) other=亩"}},
    {"5元", {"amount.yuan [0, 4) number=5 unit=元", "area.any [0, 1)"}},
    {"5元人", {"area.any [0, 1)"}},
    {"1-5元",
     {"amount.range [0, 6) max=5 number=1 unit=元", "area.any [0, 1)", "amount.yuan [2, 6) number=5 unit=元",
      "area.any [2, 3)"}},
    {"人民币5元", {"amount.yuan [0, 13) number=5 unit=元", "amount.yuan [9, 13) number=5 unit=元", "area.any [9, 10)"}},
    {"人民5", {"area.any [6, 7)"}},
    {"𠀀亩𠀁", {"area.any [0, 7) unit=亩"}},
};

// Cut where characters may end: the matcher is given folded text, which is always well-formed.
class Generator {
 public:
  explicit Generator(const Patterns& patterns) {
    for (const Pattern& pattern : patterns.all()) {
      for (const auto* tests : {&pattern.examples, &pattern.rejects})
        for (const Example& test : *tests) add_pieces(std::string(Text(test.text).folded()));
      for (const Guard* guard : {&pattern.heads, &pattern.not_before, &pattern.not_after}) add_guard(*guard);
    }
    for (const char* noise : {"0",  "1",  "29", "2023", ".",  ",", "-",  "(",  ")", "〔", "〕",
                              "《", "》", "、", "。",   "\n", " ", "的", "和", "A", "𠀀", "é"})
      words_.push_back(noise);
  }

  std::string text() {
    std::string text;
    for (std::size_t pieces = 1 + random_() % 60; pieces > 0; --pieces) {
      const std::string& word = words_[random_() % words_.size()];
      text += random_() % 4 == 0 ? std::string(first_bytes(word, random_() % (word.size() + 1))) : word;
      if (random_() % 200 == 0) text.append(600, "05="[random_() % 3]);  // runs past the window
    }
    return text;
  }

 private:
  // A text, and what it leaves when its first characters go one by one.
  void add_pieces(const std::string& text) {
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(first_code_point(rest).size))
      words_.emplace_back(rest);
  }

  void add_guard(const Guard& guard) {
    for (const std::string& literal : guard.literals()) words_.push_back(literal);
    for (const CharacterRange& range : guard.ranges()) {
      words_.push_back(to_utf8(range.first));
      words_.push_back(to_utf8(range.last));
    }
  }

  std::mt19937 random_{20230613};
  std::vector<std::string> words_;
};

// Returns how many matches there were: a comparison of nothing with nothing proves nothing.
std::size_t expect_equal(const Patterns& patterns, const Oracle& oracle, const std::string& text) {
  const auto expected = oracle.match(text);
  const auto actual = fast_match(patterns, text);
  if (expected == actual) return expected.size();
  const auto [slow, fast] = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
  BOOST_ERROR("oracle: " << (slow == expected.end() ? "none" : to_string(*slow))
                         << "\nmatch:  " << (fast == actual.end() ? "none" : to_string(*fast)) << "\ntext:   " << text);
  return expected.size();
}

void expect_equal_on_generated(const Patterns& patterns, int texts) {
  const Oracle oracle(patterns);
  Generator generator(patterns);
  std::size_t matches = 0;
  for (int i = 0; i < texts; ++i) matches += expect_equal(patterns, oracle, generator.text());
  BOOST_TEST(matches > static_cast<std::size_t>(texts));
}

std::string read(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

BOOST_AUTO_TEST_SUITE(match)

BOOST_AUTO_TEST_CASE(the_rules_one_by_one) {
  const auto patterns = small();
  for (const Case& c : kCases) BOOST_TEST_CONTEXT(c.text) {
      BOOST_TEST(found(*patterns, c.text) == c.found, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_match_ends_within_the_window) {
  const auto patterns = small();
  BOOST_TEST(found(*patterns, std::string(600, '=')) == std::vector<std::string>{"road.run [0, 512)"},
             boost::test_tools::per_element());
  // 亩 would straddle the window's end.
  BOOST_TEST(found(*patterns, std::string(".").append(511, '5') + "亩").at(0) == "area.tie [1, 512)");
  BOOST_TEST(found(*patterns, std::string(".").append(509, '5') + "亩").at(0).starts_with("area.tie [1, 513) other=亩"));
}

// Where some pattern can begin between the characters beside it.
std::vector<std::size_t> places_by_class(const HeadIndex& heads, std::string_view text) {
  std::vector<const CharacterClass*> classes = {&heads.outside()};
  std::vector<std::size_t> begins;
  for (std::size_t place = 0; place < text.size(); place += first_code_point(text.substr(place)).size) {
    classes.push_back(&heads.class_of(first_code_point(text.substr(place)).value));
    begins.push_back(place);
  }
  classes.push_back(&heads.outside());
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < begins.size(); ++i)
    for (std::size_t rank = 0; rank < heads.ranked().size(); ++rank) {
      const auto has = [&](std::span<const std::uint64_t> mask) { return (mask[rank / 64] & mask_bit(rank)) != 0; };
      if (has(heads.allowed_after(*classes[i])) && has(heads.heads(*classes[i + 1])) &&
          has(heads.with_second(*classes[i + 2]))) {
        places.push_back(begins[i]);
        break;
      }
    }
  return places;
}

std::vector<std::size_t> places_walked(const HeadIndex& heads, std::string_view text) {
  std::vector<std::size_t> all;
  HeadWalk walk(heads, text);
  for (auto places = walk.next(); !places.empty(); places = walk.next())
    all.insert(all.end(), places.begin(), places.end());
  return all;
}

// However many places a walk gives at a time, it leaves out none, and has none twice. Of single digits all are kept: as
// many as it has room for.
BOOST_AUTO_TEST_CASE(a_walk_leaves_out_no_place) {
  const auto patterns = small();
  for (const std::string between : {"", "的"})
    for (const std::string head : {"5", "国道5", "𠀀", "(.9道"})
      for (const std::string behind : {"", "x", "xx", "道", "é"})
        for (std::size_t count = 500 / head.size(); count < 530 / head.size() + 2; ++count) {
          std::string text;
          for (std::size_t i = 0; i < count; ++i) text += (i % 7 == 0 ? between : "") + head;
          text += behind;
          const std::vector<std::size_t> expected = places_by_class(patterns->heads(), text);
          const std::vector<std::size_t> walked = places_walked(patterns->heads(), text);
          BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!expected.empty());
            BOOST_TEST(std::includes(walked.begin(), walked.end(), expected.begin(), expected.end()));
            BOOST_TEST((std::adjacent_find(walked.begin(), walked.end(), std::greater_equal()) == walked.end()));
          }
        }
}

std::string sample(const std::string& name) {
  std::ifstream stream(std::string(GONGWEN_SAMPLES) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// What the sieve is for: most of the places that it keeps are such that a pattern can begin there.
BOOST_AUTO_TEST_CASE(a_walk_keeps_little_else) {
  const auto patterns = Patterns::load(builtin_pattern_files());
  std::size_t expected = 0;
  std::size_t walked = 0;
  for (const std::string name :
       {"proposal_reply.txt", "subsidy_notice.txt", "budget_extract.txt", "order_measures.txt"}) {
    const Text text(sample(name));
    expected += places_by_class(patterns->heads(), text.folded()).size();
    walked += places_walked(patterns->heads(), text.folded()).size();
  }
  BOOST_REQUIRE(expected > 100U);
  BOOST_TEST(expected * 10 >= walked * 7, expected << " of " << walked);
}

BOOST_AUTO_TEST_CASE(kinds_that_are_not_wanted_are_left_out) {
  const auto patterns = small();
  std::vector<bool> wanted(kKindNames.size(), false);
  std::size_t count = 0;
  internal::match(*patterns, "国道15, 1-5元", ranks_of(*patterns, wanted), [&](const Occurrence&) { ++count; });
  BOOST_TEST(count == 0U);
  wanted[Value(Amount{}).index()] = true;
  internal::match(*patterns, "国道15, 1-5元", ranks_of(*patterns, wanted), [&](const Occurrence& match) {
    ++count;
    BOOST_TEST(patterns->all()[match.pattern].id.starts_with("amount."));
  });
  BOOST_TEST(count == 2U);
}

BOOST_AUTO_TEST_CASE(a_set_without_patterns_finds_nothing) {
  BOOST_TEST(found(*Patterns::load({}), "国道15, 1-5元").empty());
}

BOOST_AUTO_TEST_CASE(more_patterns_than_a_word_has_bits) {
  nlohmann::json file = {{"gongwen_patterns", 1}};
  for (int i = 0; i < 150; ++i)
    file["patterns"].push_back({{"id", std::string("p") + std::to_string(i)},
                                {"kind", "custom"},
                                {"name", std::string("n") + std::to_string(i % 70)},
                                {"head", {"[a-c]"}},
                                {"regex", std::string("[ab]?c{") + std::to_string(1 + i % 9) + "}"},
                                {"not_before", {i % 2 == 0 ? "a" : "b"}},
                                {"examples", {{{"text", "c"}, {"records", {nlohmann::json::object()}}}}},
                                {"rejects", {"a"}}});
  const auto patterns = Patterns::load({{"many.json", file.dump()}});
  const Oracle oracle(*patterns);
  for (const std::string text : {"acccc", "bccccccccc", "ccabcccbac", "aabbcc"})
    BOOST_TEST(expect_equal(*patterns, oracle, text) > 20U);
}

BOOST_AUTO_TEST_CASE(equals_the_oracle_on_generated_text) {
  expect_equal_on_generated(*small(), 2000);
  expect_equal_on_generated(*Patterns::load(builtin_pattern_files()), 300);
}

BOOST_AUTO_TEST_CASE(equals_the_oracle_on_the_corpus) {
  const char* corpus = std::getenv("GONGWEN_CORPUS");
  if (corpus == nullptr) {
    BOOST_TEST_MESSAGE("GONGWEN_CORPUS names no folder: the corpus is left out");
    BOOST_TEST(corpus == nullptr);
    return;
  }
  const auto patterns = Patterns::load(builtin_pattern_files());
  const Oracle oracle(*patterns);
  std::size_t matches = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus))
    if (entry.path().extension() == ".txt")
      matches += expect_equal(*patterns, oracle, std::string(Text(read(entry.path())).folded()));
  BOOST_TEST(matches > 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
