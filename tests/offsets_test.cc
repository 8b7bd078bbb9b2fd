// offsets_test.cc - offsets in code points and UTF-16 units, at every character of texts that blocks of bytes divide.
#include "offsets.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text.h"

namespace gongwen::internal {
namespace {

// A character or an ill-formed part, and its UTF-16 units.
struct Piece {
  std::string_view bytes;
  std::size_t units;
  bool is_ill_formed = false;
};

// No ill-formed part is such that what stands behind it could go on with it.
const std::vector<Piece> kPieces = {
    {"a", 1}, {"é", 1}, {"湾", 1}, {"𠀀", 2}, {"\n", 1},
    {"\x80", 1, true}, {"\xFF", 1, true}, {"\xF5", 1, true}, {"\xC0", 1, true}};
const std::vector<Piece> kCutOff = {
    {"\xE4\xBD", 1, true}, {"\xF0\xA0\x80", 1, true}, {"\xF0\xA0", 1, true}, {"\xC3", 1, true}};

struct Sample {
  std::string text;
  std::vector<Span> bytes;  // of each piece
  std::vector<Span> code_points;
  std::vector<Span> utf16;

  void add(const Piece& piece) {
    const std::size_t point = bytes.size();
    const std::size_t unit = utf16.empty() ? 0 : utf16.back().end;
    bytes.push_back({text.size(), text.size() + piece.bytes.size()});
    code_points.push_back({point, point + 1});
    utf16.push_back({unit, unit + piece.units});
    text += piece.bytes;
  }
};

Sample random_sample(std::mt19937& random, bool may_be_ill_formed) {
  Sample sample;
  for (std::size_t pieces = random() % 400; pieces > 0; --pieces) {
    const std::size_t count = may_be_ill_formed ? kPieces.size() : 5;
    sample.add(kPieces[random() % count]);
    if (!may_be_ill_formed || random() % 8 != 0) continue;
    sample.add(kCutOff[random() % kCutOff.size()]);
    sample.add(kPieces[2]);  // a character ends what was cut off
  }
  return sample;
}

// The sample's pieces as sections, in an order of their own.
std::vector<Span> spans_in(const Sample& sample, OffsetUnit unit) {
  Document document;
  for (const Span span : sample.bytes) document.sections.insert(document.sections.begin(), Section{})->span = span;
  const Text text(sample.text);
  document = in_unit(std::move(document), sample.text, text.ill_formed(), unit);
  std::vector<Span> spans;
  for (auto section = document.sections.rbegin(); section != document.sections.rend(); ++section)
    spans.push_back(section->span);
  return spans;
}

BOOST_AUTO_TEST_SUITE(offsets)

BOOST_AUTO_TEST_CASE(every_character_in_every_unit) {
  std::mt19937 random(20240203);
  for (int round = 0; round < 200; ++round) {
    const Sample sample = random_sample(random, round % 2 == 0);
    BOOST_TEST_REQUIRE((spans_in(sample, OffsetUnit::utf8) == sample.bytes));
    BOOST_TEST_REQUIRE((spans_in(sample, OffsetUnit::codepoint) == sample.code_points));
    BOOST_TEST_REQUIRE((spans_in(sample, OffsetUnit::utf16) == sample.utf16));
  }
}

BOOST_AUTO_TEST_CASE(the_end_of_a_text_of_whole_blocks) {
  for (const std::size_t size : {0U, 63U, 64U, 65U, 128U}) {
    Document document;
    document.sections.emplace_back().span = {0, size};
    const std::string text(size, 'a');
    const Document counted = in_unit(std::move(document), text, {}, OffsetUnit::utf16);
    BOOST_TEST((counted.sections[0].span == Span{0, size}));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
