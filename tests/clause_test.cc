// clause_test.cc - clauses and sentences against their plain form: one character after the other.
#include "kinds/clause.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "characters.h"
#include "text_marks.h"

namespace gongwen::internal {
namespace {

const std::vector<std::string> kPieces = {"湾", "城市", "人民政府", "。", "\n", "!", "?", ",", ";", ":",  "1", "23",
                                          "(",  ")",    "《",       "》", "〔", "〕", " ", "、", "a", "é", "𠮷", "\n\n"};

// Han characters far more often than marks.
std::string random_text(std::mt19937& random) {
  std::string text;
  for (std::size_t pieces = random() % 60; pieces > 0; --pieces) {
    text += kPieces[random() % kPieces.size()];
    for (std::size_t more = random() % 12; more > 0; --more) text += "市";
  }
  return text;
}

std::vector<std::size_t> boundaries(std::string_view text) {
  std::vector<std::size_t> places = {0};
  while (places.back() < text.size()) places.push_back(character_after(text, places.back()));
  return places;
}

FoldedSpan sentence_around(std::string_view text, FoldedSpan span) {
  std::size_t begin = 0;
  std::size_t end = 0;
  while (end <= span.begin && end < text.size()) {
    begin = end;
    bool ended = false;
    while (end < text.size() && !ended) {
      const std::size_t next = character_after(text, end);
      const std::string_view character = text.substr(end, next - end);
      ended = character == "。" || character == "!" || character == "?" || character == "\n";
      end = next;
    }
  }
  end = std::max(end, span.end);
  while (begin < span.begin && is_white(text[begin])) ++begin;
  while (end > span.end && is_white(text[end - 1])) --end;
  return {std::min(begin, span.begin), end};
}

int depth_step(std::string_view character) {
  constexpr std::string_view kOpening = "(〔【《";
  constexpr std::string_view kClosing = ")〕】》";
  if (kOpening.find(character) != std::string_view::npos) return 1;
  return kClosing.find(character) != std::string_view::npos ? -1 : 0;
}

bool ends_clause(std::string_view text, std::size_t at, std::string_view character) {
  if (character != ",") return character == "。" || std::string_view(";:!?\n").find(character) != std::string_view::npos;
  return !(at > 0 && at + 1 < text.size() && is_ascii_digit(text[at - 1]) && is_ascii_digit(text[at + 1]));
}

std::string_view clause_behind(std::string_view text, std::size_t from) {
  int depth = 0;
  std::size_t at = from;
  while (at < text.size() && at - from < kClauseReach) {
    const std::string_view character = text.substr(at, character_after(text, at) - at);
    depth += depth_step(character);
    if (depth < 0 || (depth == 0 && ends_clause(text, at, character))) break;
    at += character.size();
  }
  return text.substr(from, at - from);
}

std::string_view clause_before(std::string_view text, std::size_t from) {
  int depth = 0;
  std::size_t at = from;
  while (at > 0 && from - at < kClauseReach) {
    const std::size_t begin = character_before(text, at);
    const std::string_view character = text.substr(begin, at - begin);
    depth -= depth_step(character);
    if (depth < 0 || (depth == 0 && ends_clause(text, begin, character))) break;
    at = begin;
  }
  return text.substr(at, from - at);
}

BOOST_AUTO_TEST_SUITE(clause)

BOOST_AUTO_TEST_CASE(sentences_of_random_text) {
  std::mt19937 random(20240201);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    const std::vector<std::size_t> places = boundaries(text);
    const TextMarks marks = find_marks(text);
    SentenceCursor cursor(text, marks.sentence_ends, {});
    for (std::size_t first = random() % 3; first < places.size(); first += random() % 20) {
      const std::size_t last = std::min(first + random() % 5, places.size() - 1);
      const FoldedSpan span{places[first], places[last]};
      BOOST_TEST_REQUIRE((cursor.around(span) == sentence_around(text, span)), "in " << text << " at " << span.begin);
      if (random() % 10 == 0) break;
    }
  }
}

BOOST_AUTO_TEST_CASE(clauses_of_random_text) {
  std::mt19937 random(20240202);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    const std::vector<std::size_t> places = boundaries(text);
    const std::size_t first = random() % places.size();
    const std::size_t last = std::min(first + random() % 5, places.size() - 1);
    const Clause clause = clause_around(text, {places[first], places[last]});
    BOOST_TEST_REQUIRE(clause.before == clause_before(text, places[first]), "in " << text);
    BOOST_TEST_REQUIRE(clause.after == clause_behind(text, places[last]), "in " << text);
  }
}

// The reach counts in whole characters, whatever stands before them.
BOOST_AUTO_TEST_CASE(clauses_longer_than_the_reach) {
  for (std::size_t letters = 0; letters < 8; ++letters) {
    std::string han;
    for (int i = 0; i < 200; ++i) han += "市";
    const std::string text = han + std::string(letters, 'a') + "5" + std::string(letters, 'b') + han;
    const FoldedSpan five{han.size() + letters, han.size() + letters + 1};
    const Clause clause = clause_around(text, five);
    BOOST_TEST(clause.before == clause_before(text, five.begin));
    BOOST_TEST(clause.after == clause_behind(text, five.end));
    BOOST_TEST(clause.before.size() >= kClauseReach);
    BOOST_TEST(clause.before.size() < kClauseReach + 3);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
