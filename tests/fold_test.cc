// Folding of ill-formed text, exhaustively: what blocks of bytes tell must be what a walk byte by byte tells.
#include "fold.h"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "characters.h"
#include "utf8.h"

namespace gongwen::internal {
namespace {

// ASCII, continuations, and leads of two, three and four bytes, well-formed or not with what follows.
constexpr std::string_view kBytes = "`\n\x80\xBB\xBF\xC3\xE3\xE7\xED\xEF\xF0";

// In the midst of text, so that they stand before, across and behind the end of a block of 64 bytes.
void expect_repaired(const std::string& bytes) {
  for (const std::size_t place : {0, 60, 61, 62, 63, 64}) {
    const std::string text = std::string(place, 'x') + bytes + "万元" + std::string(70, 'y');
    const FoldedCharacters folded = fold_characters(text);
    const FoldedCharacters expected = fold_characters(repaired_utf8(text));
    if (folded.text != expected.text) BOOST_ERROR("at " << place << ": " << folded.text << " is not " << expected.text);
    if (!is_utf8(folded.text)) BOOST_ERROR("ill-formed at " << place);
  }
}

BOOST_AUTO_TEST_SUITE(fold)

BOOST_AUTO_TEST_CASE(four_bytes_of_any_form_are_folded_as_their_repair_is) {
  for (const char first : kBytes)
    for (const char second : kBytes)
      for (const char third : kBytes)
        for (const char fourth : kBytes) expect_repaired({first, second, third, fourth});
}

// The blocks pass over what the table does not change: that is asked of each character, within a block and across two.
BOOST_AUTO_TEST_CASE(each_character_is_folded_as_the_table_says) {
  const auto table = std::make_unique<FoldTable>();
  for (char32_t c = 0; c < 0x110000; ++c) {
    if ((c >= 0xD800 && c < 0xE000) || c == '\r') continue;
    const char32_t told = (*table)[c];
    const std::string expected = told == FoldTable::kDropped ? "" : to_utf8(told);
    for (const std::size_t place : {7, 62}) {
      const std::string before(place, 'x');
      const std::string folded = fold_characters(before + to_utf8(c) + "万").text;
      if (folded == before + expected + "万") continue;
      BOOST_ERROR("U+" << std::hex << static_cast<std::uint32_t>(c) << " at " << place);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_end_may_cut_a_character_short_wherever_a_block_ends) {
  for (const std::string_view end : {"", "\xE4", "\xE4\xB8", "\xE4\xB8\x80", "\xEF\xBC", "\xF0\x9F\x98", "\x80"}) {
    for (std::size_t letters = 0; letters <= 130; ++letters) {
      const std::string text = std::string(letters, 'x').append(end);
      BOOST_TEST(fold_characters(text).text == repaired_utf8(text));
      BOOST_TEST(fold_characters(text).ill_formed.size() == (is_utf8(text) ? 0U : 1U));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
