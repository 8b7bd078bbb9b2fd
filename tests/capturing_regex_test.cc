// What is captured over classes of characters against what RE2 captures in UTF-8.
#include "capturing_regex.h"

#include <re2/re2.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "characters.h"
#include "made_up_regexes.h"
#include "recoded_regex.h"

namespace gongwen::internal {
namespace {

// The whole match and its groups, with where they stand; "none" for no match.
std::string shown(std::string_view text, const std::vector<std::string_view>& groups) {
  std::string all;
  for (const std::string_view group : groups)
    all += group.data() == nullptr ? "-|" : std::to_string(group.data() - text.data()) + " " + std::string(group) + "|";
  return all;
}

std::string as_re2_has_it(const std::string& regex, const std::string& text) {
  const re2::RE2 re2(regex);
  std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(re2.NumberOfCapturingGroups()) + 1);
  if (!re2.Match(text, 0, text.size(), re2::RE2::ANCHOR_START, pieces.data(), static_cast<int>(pieces.size())))
    return "none";
  std::vector<std::string_view> groups;
  for (const re2::StringPiece& piece : pieces) groups.emplace_back(piece.data(), piece.size());
  return shown(text, groups);
}

std::string as_captured(const CapturingRegex& regex, const std::string& text) {
  std::vector<std::string_view> groups(static_cast<std::size_t>(regex.re2().NumberOfCapturingGroups()) + 1);
  return regex.match(text, groups) ? shown(text, groups) : "none";
}

// Each of 300 characters, which a byte can't tell apart.
std::string many_characters() {
  std::string regex = "(?P<many>";
  for (char32_t character = U'一'; character < U'一' + 300; ++character)
    regex += to_utf8(character) + std::to_string(character % 7) + "|";
  return regex + "元)(?P<behind>万?)";
}

BOOST_AUTO_TEST_SUITE(capturing_regex)

BOOST_AUTO_TEST_CASE(captures_what_re2_captures) {
  const std::vector<std::string> regexes = {
      "(?P<n>[0-9]+)(?P<unit>元|万元)?",   "(?P<a>(?P<b>万)|(?P<c>元))+",  "(?P<lazy>[0-9]+?)(?P<rest>[0-9]*)",
      "(?P<empty>)元",                     "(?:(?P<odd>.)(?P<even>.))*",   "第(?P<n>[^号]{0,3}?)号?",
      "(?P<none>[^\\s\\S])?(?P<a>\\d)?", "(?P<a>-|\\]|\\^|\\\\)(?P<b>.)",  many_characters()};
  for (const std::string& source : regexes) {
    const CapturingRegex regex(source);
    for (const std::string text : {"", "15万元", "元", "万元万", "第一号", "第𠀀二三号", "第号", "15", "]元", "^\n", "\\-", "一5元", "丁0"})
      BOOST_TEST(as_captured(regex, text) == as_re2_has_it(source, text), source << " at " << text);
  }
}

BOOST_AUTO_TEST_CASE(a_regex_of_too_many_classes_is_not_recoded) {
  BOOST_TEST(!RecodedRegex::make(read_regex(many_characters()), {}));
  BOOST_TEST(RecodedRegex::make(read_regex("[一-鿿]元"), {}));
}

BOOST_AUTO_TEST_CASE(captures_what_re2_captures_by_made_up_regexes) {
  MadeUpRegexes made_up(20240612);
  for (int round = 0; round < 1500; ++round) {
    const std::string source = made_up.regex();
    const CapturingRegex regex(source);
    if (static_cast<std::size_t>(regex.re2().NumberOfCapturingGroups()) > kMaxGroups) continue;  // no pattern has more
    for (int i = 0; i < 20; ++i) {
      const std::string text = made_up.text();
      const std::string captured = as_captured(regex, text);
      if (const std::string expected = as_re2_has_it(source, text); captured != expected)
        BOOST_ERROR(source << " at " << text << ": " << captured << " instead of " << expected);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace gongwen::internal
