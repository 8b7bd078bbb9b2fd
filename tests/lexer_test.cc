// The lexer against RE2 itself, on regexes and texts made up from a seed. Built with the thread sanitizer as well.
#include "lexer.h"

#include <re2/re2.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <memory>
#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include "made_up_regexes.h"

namespace gongwen::internal {
namespace {

// What each regex matches at a text's begin, in bytes; -1 where it does not. RE2 also matches the empty string, which
// no pattern may and the lexer does not tell.
using Sizes = std::vector<int>;

class Regexes {
 public:
  explicit Regexes(std::vector<std::string> regexes) : sources(std::move(regexes)) {
    for (const std::string& source : sources) {
      read_.push_back(read_regex(source));
      re2_.push_back(std::make_unique<re2::RE2>(source));
      BOOST_TEST(re2_.back()->ok(), source);
    }
    std::vector<const Regex*> regexes_read;
    for (const Regex& regex : read_) regexes_read.push_back(&regex);
    lexer = std::make_unique<Lexer>(regexes_read);
  }

  Sizes as_re2_has_it(const std::string& text) const {
    Sizes sizes;
    for (const auto& regex : re2_) {
      re2::StringPiece whole;
      const bool matches = regex->Match(text, 0, text.size(), re2::RE2::ANCHOR_START, &whole, 1);
      sizes.push_back(matches && !whole.empty() ? static_cast<int>(whole.size()) : -1);
    }
    return sizes;
  }

  Sizes as_run_has_it(LexerRun& run, const std::string& text) const {
    Sizes sizes(sources.size(), -1);
    for (const LexerMatch& match : run.match(text)) sizes[match.regex] = static_cast<int>(match.size);
    return sizes;
  }

  RegexMask all() const {
    RegexMask mask(mask_words(sources.size()));
    for (std::size_t i = 0; i < sources.size(); ++i) mask[i / 64] |= mask_bit(i);
    return mask;
  }

  std::vector<std::string> sources;
  std::unique_ptr<Lexer> lexer;

 private:
  std::vector<Regex> read_;
  std::vector<std::unique_ptr<re2::RE2>> re2_;
};

void expect_as_re2(const Regexes& regexes, LexerRun& run, const std::string& text) {
  const Sizes expected = regexes.as_re2_has_it(text);
  const Sizes actual = regexes.as_run_has_it(run, text);
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (actual[i] != expected[i])
      BOOST_ERROR("\"" << regexes.sources[i] << "\" at \"" << text << "\": RE2 " << expected[i]
                       << ", lexer " << actual[i]);
}

BOOST_AUTO_TEST_SUITE(lexer)

BOOST_AUTO_TEST_CASE(says_what_re2_says) {
  const Regexes regexes({"人|人次", "人次|人", "[0-9]+元", "[0-9]+?元?", "(?:ab|a)(?:c|bcd)", "a*?b", "(?:a|ab)(?:c|bcd)?",
                         "(?:|a){0,3}b", "(?:a?b?){2}c", "(?:a|b*?){0,2}?c", "x{2,3}?x?", "x{02}", "x{1,02}", "."});
  LexerRun run(*regexes.lexer, regexes.all());
  for (const char* text : {"", "人次", "人", "15元整", "15", "abcd", "abc", "acd", "aaab", "aabbc", "xxxx", "x{02}",
                           "x{1,02}", "b", "c", "\n", "一"})
    expect_as_re2(regexes, run, text);
}

BOOST_AUTO_TEST_CASE(says_what_re2_says_of_made_up_regexes) {
  MadeUpRegexes made_up(20240611);
  for (int round = 0; round < 600; ++round) {
    std::vector<std::string> sources;
    for (int i = 0; i < 8; ++i) sources.push_back(made_up.regex());
    const Regexes regexes(sources);
    LexerRun run(*regexes.lexer, regexes.all());
    for (int text = 0; text < 60; ++text) expect_as_re2(regexes, run, made_up.text());
  }
}

BOOST_AUTO_TEST_CASE(tells_of_wanted_regexes_alone_and_in_order) {
  const Regexes regexes({"ab", "a", "b", "abc"});
  LexerRun run(*regexes.lexer, {0b1101});
  BOOST_TEST((regexes.as_run_has_it(run, "abcd") == Sizes{2, -1, -1, 3}));
  BOOST_TEST(std::is_sorted(run.match("abcd").begin(), run.match("abcd").end(),
                            [](const auto& a, const auto& b) { return a.regex < b.regex; }));
  LexerRun none(*regexes.lexer, {0});
  BOOST_TEST(none.match("abcd").empty());
}

BOOST_AUTO_TEST_CASE(reads_no_further_than_it_may) {
  const Regexes regexes({"[a一]+"});
  LexerRun run(*regexes.lexer, regexes.all());
  const auto size = [&](std::size_t most) {
    const auto& matches = run.match("a一一a", most);
    return matches.empty() ? 0 : matches[0].size;
  };
  BOOST_TEST(size(0) == 0u);
  BOOST_TEST(size(1) == 1u);
  BOOST_TEST(size(3) == 1u);  // inside a character
  BOOST_TEST(size(4) == 4u);
  BOOST_TEST(size(6) == 4u);
  BOOST_TEST(size(8) == 8u);
  BOOST_TEST(size(100) == 8u);
}

// A regex that makes a state for each place, and as many classes as it names characters: some 120,000 ways.
std::string many_characters() {
  std::string characters;
  for (char32_t c = U'一'; c < U'一' + 400; ++c) characters += to_utf8(c);
  return characters;
}

Regexes with_many_ways() {
  std::vector<std::string> sources = {"[^万]{1,300}万"};
  const std::string all = many_characters();
  for (std::string_view rest = all; !rest.empty(); rest.remove_prefix(3)) sources.emplace_back(rest.substr(0, 3));
  return Regexes(std::move(sources));
}

std::vector<std::string> texts_with_many_ways(std::size_t count) {
  const std::string all = many_characters();
  std::mt19937 random(7);
  std::vector<std::string> texts(count);
  for (std::string& text : texts) {
    for (std::size_t size = random() % 300; size > 0; --size) text += all.substr(random() % 400 * 3, 3);
    text += "万";
  }
  return texts;
}

BOOST_AUTO_TEST_CASE(finds_the_same_past_the_ways_that_are_kept) {
  const Regexes regexes = with_many_ways();
  LexerRun run(*regexes.lexer, regexes.all());
  for (const std::string& text : texts_with_many_ways(1500)) expect_as_re2(regexes, run, text);
}

BOOST_AUTO_TEST_CASE(threads_find_the_same_while_they_make_states) {
  const Regexes regexes = with_many_ways();
  const std::vector<std::string> texts = texts_with_many_ways(800);
  std::vector<std::vector<Sizes>> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::vector<Sizes>& sizes : found)
      threads.emplace_back([&] {
        LexerRun run(*regexes.lexer, regexes.all());
        for (const std::string& text : texts) sizes.push_back(regexes.as_run_has_it(run, text));
      });
  }
  for (const std::vector<Sizes>& sizes : found) BOOST_TEST((sizes == found[0]));
  for (std::size_t i = 0; i < texts.size(); ++i) BOOST_TEST((found[0][i] == regexes.as_re2_has_it(texts[i])));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
