// Steps through characters that take a short way for the common ones: each against its plain form, over all characters.
#include "characters.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace gongwen::internal {
namespace {

constexpr std::string_view kBehind = "元。";  // eight bytes may be read where six tell

BOOST_AUTO_TEST_SUITE(characters)

BOOST_AUTO_TEST_CASE(two_han_are_two_characters_of_their_range) {
  for (char32_t code = 1; code <= 0x1FFFF; ++code) {
    const bool is_han = code >= 0x4000 && code < 0xC000;
    const std::string first = to_utf8(code) + "万" + std::string(kBehind);
    const std::string second = "万" + to_utf8(code) + std::string(kBehind);
    if (are_two_han(first.data()) != is_han || are_two_han(second.data()) != is_han) BOOST_ERROR("at " << first);
  }
}

BOOST_AUTO_TEST_CASE(two_han_are_well_formed) {
  const std::string text = "万元" + std::string(kBehind);
  for (std::size_t at = 0; at < kTwoHan; ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[at] = static_cast<char>(byte);
      const bool is_lead = at % 3 == 0;
      const bool fits = is_lead ? byte >= 0xE4 && byte <= 0xEB : byte >= 0x80 && byte <= 0xBF;
      BOOST_TEST(are_two_han(changed.data()) == fits);
    }
  }
}

BOOST_AUTO_TEST_CASE(few_characters_are_those_and_no_others) {
  for (const std::u32string_view listed : {U"", U"。", U"0123456789", U"-—–~", U"万亿千百元人名位家年月日个项%‰号倍户件次吨岁"}) {
    const FewCharacters characters(listed);
    for (char32_t code = 1; code <= 0x1FFFF; ++code)
      if (characters.has(code) != (listed.find(code) != std::u32string_view::npos)) BOOST_ERROR("at " << to_utf8(code));
  }
}

// Han characters are passed two at a time, from any byte of one.
BOOST_AUTO_TEST_CASE(bytes_of_a_set_are_found_at_any_distance) {
  constexpr ByteSet kDigits("0123456789");
  constexpr ByteSet kLeads("0\xE4\x80");
  for (const std::string unit : {"湾城市", "一 a", "湾é。", "\xE6\xB9", "𠮷一", "\xB9\xBE\xE5\x9F\x8E"})
    for (std::size_t size = 0; size < 12; ++size) {
      std::string text;
      while (text.size() < size) text += unit;
      for (const std::string_view tail : {"", "7", "0湾城", "一二"})
        for (std::size_t from = 0; from <= size; ++from) {
          const std::string whole = text.substr(0, size) + std::string(tail);
          BOOST_TEST(kDigits.first_in(whole, from) == std::min(whole.find_first_of("0123456789", from), whole.size()));
          BOOST_TEST(kLeads.first_in(whole, from) == std::min(whole.find_first_of("0\xE4\x80", from), whole.size()));
        }
    }
}

BOOST_AUTO_TEST_CASE(first_and_last_bytes_are_cut_between_characters) {
  const std::string text = "aé湾𠮷湾éa";
  for (std::size_t limit = 0; limit <= text.size() + 1; ++limit) {
    const std::string_view first = first_bytes(text, limit);
    const std::string_view last = last_bytes(text, limit);
    BOOST_TEST(text.starts_with(first));
    BOOST_TEST(text.ends_with(last));
    for (const std::string_view part : {first, last}) {
      BOOST_TEST(part.size() <= limit);
      BOOST_TEST(part.size() + 4 > std::min(limit, text.size()));
      BOOST_TEST((part.empty() || !is_continuation(part[0])));
    }
    const bool ends_whole = first.size() == text.size() || !is_continuation(text[first.size()]);
    BOOST_TEST(ends_whole);
  }
}

// Of bytes that go on with no character, three at most are left out.
BOOST_AUTO_TEST_CASE(first_and_last_bytes_of_ill_formed_text) {
  constexpr std::size_t kBytes = 6;
  for (unsigned bits = 0; bits < 1u << kBytes; ++bits) {
    std::string text;
    for (std::size_t i = 0; i < kBytes; ++i) text += (bits >> i & 1) != 0 ? '\x80' : 'a';
    for (std::size_t limit = 0; limit < kBytes; ++limit) {
      std::size_t end = limit;
      while (end > 0 && end + 3 > limit && is_continuation(text[end])) --end;
      std::size_t begin = kBytes - limit;
      while (begin < kBytes && begin < kBytes - limit + 3 && is_continuation(text[begin])) ++begin;
      BOOST_TEST(first_bytes(text, limit) == text.substr(0, end));
      BOOST_TEST(last_bytes(text, limit) == text.substr(begin));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
