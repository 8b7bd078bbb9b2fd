// words_test.cc - word lists: the longest word wins at either end, and the first meaning stays.
#include "words.h"

#include <boost/test/unit_test.hpp>
#include <random>

namespace gongwen::internal {
namespace {

const std::vector<std::pair<std::string, std::string>> kEntries = {
    {"at_most", "不超过"},    {"more_than", "超过"}, {"more_than", "超"}, {"at_least", "以上"},
    {"at_least", "以上(含)"}, {"none", "超"},        {"about", "约"},     {"about", "about"}};

struct Case {
  std::string text;
  std::string word;  // "" where none is expected
  std::string meaning;
};

void expect(const std::optional<WordMatch>& found, const Case& expected) {
  BOOST_TEST_CONTEXT(expected.text) {
    BOOST_REQUIRE_EQUAL(found.has_value(), !expected.word.empty());
    if (!found) return;
    BOOST_TEST(found->size == expected.word.size());
    BOOST_TEST(found->meaning == expected.meaning);
  }
}

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(the_first_word_in_a_text) {
  const WordList list(kEntries);
  struct Place {
    std::string before;
    std::string word;  // "" where the text has none
    std::string after;
  };
  for (const Place& c : std::initializer_list<Place>{
           {"", "超过", "三成以上"}, {"每家", "不超过", "十人"}, {"\xE8\xB6三家", "约", "定"}, {"一共三家", "", ""}, {"", "", ""}}) {
    const auto found = list.first_in(c.before + c.word + c.after);
    BOOST_REQUIRE_EQUAL(found.has_value(), !c.word.empty());
    if (!found) continue;
    BOOST_TEST(found->begin == c.before.size());
    BOOST_TEST(found->word.size == c.word.size());
  }
}

// Two characters are passed at a time: whichever of them begins the word, and whatever stands before.
BOOST_AUTO_TEST_CASE(the_first_word_at_any_distance) {
  const WordList list(kEntries);
  for (const std::string filler : {"三", "a", "。", "é", "𠮷", "\xE8", "\xB6", "\xF0\xA0"}) {
    std::string before;
    for (int count = 0; count < 20; ++count, before += count % 3 == 0 ? filler : "家") {
      for (const std::string after : {"", "三", "三成以"}) {
        const auto found = list.first_in(before + "不超过" + after);
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST(found->begin == before.size());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_longest_word_ends_the_text) {
  const WordList list(kEntries);
  for (const Case& c : std::initializer_list<Case>{{"每家不超过", "不超过", "at_most"},
                                                   {"总额超过", "超过", "more_than"},
                                                   {"规模超", "超", "more_than"},
                                                   {"不超过三", "", ""},
                                                   {"", "", ""},
                                                   {"过", "", ""},
                                                   {"it is about", "about", "about"}})
    expect(list.ending(c.text), c);
}

BOOST_AUTO_TEST_CASE(the_longest_word_starts_the_text) {
  const WordList list(kEntries);
  for (const Case& c : std::initializer_list<Case>{{"以上(含)的", "以上(含)", "at_least"},
                                                   {"以上的", "以上", "at_least"},
                                                   {"以", "", ""},
                                                   {"超额", "超", "more_than"},
                                                   {"的以上", "", ""}})
    expect(list.starting(c.text), c);
}

std::string text_of(std::mt19937& random, std::size_t most) {
  static const std::vector<std::string> kPieces = {
      "湾", "城", "上", "以", "é", "𠮷", "a", "b", std::string(1, '\0'), "\xE8"};
  std::string text;
  for (std::size_t pieces = random() % (most + 1); pieces > 0; --pieces) text += kPieces[random() % kPieces.size()];
  return text;
}

template <typename Has>
std::optional<WordMatch> longest(const std::vector<std::pair<std::string, std::string>>& entries, Has has) {
  std::optional<WordMatch> best;
  for (const auto& [meaning, word] : entries)
    if (!word.empty() && has(word) && (!best || word.size() > best->size)) best = WordMatch{word.size(), meaning};
  return best;
}

// Where a word of the list stands first, asked at each character.
std::size_t first_place(const WordList& list, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !list.starting(text.substr(at))) at += first_code_point(text.substr(at)).size;
  return at;
}

bool are_equal(const std::optional<WordMatch>& a, const std::optional<WordMatch>& b) {
  return a.has_value() == b.has_value() && (!a || (a->size == b->size && a->meaning == b->meaning));
}

// Words and texts shorter and longer than what is compared at once, against a look at each word.
BOOST_AUTO_TEST_CASE(random_words_in_random_texts) {
  std::mt19937 random(20240203);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::pair<std::string, std::string>> entries;
    for (std::size_t words = random() % 40; words > 0; --words)
      entries.emplace_back(std::to_string(words), text_of(random, 5));
    const WordList list(entries);
    for (int texts = 0; texts < 100; ++texts) {
      const std::string text = text_of(random, 12);
      const auto starts = longest(entries, [&](const std::string& word) { return text.starts_with(word); });
      const auto ends = longest(entries, [&](const std::string& word) { return text.ends_with(word); });
      BOOST_TEST_REQUIRE(are_equal(list.starting(text), starts), "before " << text);
      BOOST_TEST_REQUIRE(are_equal(list.ending(text), ends), "at the end of " << text);
      const auto place = list.first_in(text);
      BOOST_TEST_REQUIRE((place ? place->begin : text.size()) == first_place(list, text), "in " << text);
    }
  }
}

BOOST_AUTO_TEST_CASE(files_add_to_one_list) {
  Words words;
  words.add("relation", {{"about", "约"}});
  words.add("relation", {{"at_most", "约"}, {"at_most", "大约"}});
  BOOST_TEST((words.list("relation").ending("约")->meaning == "about"));
  BOOST_TEST((words.list("relation").ending("大约")->meaning == "at_most"));
}

BOOST_AUTO_TEST_CASE(an_undefined_list_is_empty) {
  const Words words;
  BOOST_TEST(!words.list("relation").ending("约"));
  BOOST_TEST(!words.list("relation").starting("约"));
}

BOOST_AUTO_TEST_CASE(a_moved_list_has_its_words) {
  WordList moved;
  {
    WordList list(kEntries);
    moved = std::move(list);
  }
  BOOST_TEST((moved.ending("大约")->meaning == "about"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
