#include "numeral_word.h"

#include "characters.h"

namespace gongwen::internal {
namespace {

Word word_of(char32_t character) {
  switch (character) {
    case U'〇': case U'零': case U'○': return {WordKind::digit, 0};
    case U'一': case U'壹': case U'弌': return {WordKind::digit, 1};
    case U'二': case U'两': case U'兩': case U'贰': case U'貳': case U'弍': return {WordKind::digit, 2};
    case U'三': case U'叁': case U'叄': case U'參': case U'弎': return {WordKind::digit, 3};
    case U'四': case U'肆': return {WordKind::digit, 4};
    case U'五': case U'伍': return {WordKind::digit, 5};
    case U'六': case U'陆': case U'陸': return {WordKind::digit, 6};
    case U'七': case U'柒': return {WordKind::digit, 7};
    case U'八': case U'捌': return {WordKind::digit, 8};
    case U'九': case U'玖': return {WordKind::digit, 9};
    case U'廿': return {WordKind::tens, 2};
    case U'卅': return {WordKind::tens, 3};
    case U'卌': return {WordKind::tens, 4};
    case U'十': case U'拾': return {WordKind::unit, 1};
    case U'百': case U'佰': return {WordKind::unit, 2};
    case U'千': case U'仟': return {WordKind::unit, 3};
    case U'万': case U'萬': return {WordKind::myriad, 4};
    case U'亿': case U'億': return {WordKind::myriad, 8};
    case U'几': case U'幾': return {WordKind::several};
    case U'数': case U'數': return {WordKind::some};
    case U'余': case U'餘': case U'多': return {WordKind::over};
    case U'个': case U'個': return {WordKind::counter};
    case U'点': case U'點': return {WordKind::point};
    case U'上': return {WordKind::above};
    default: return {};
  }
}

}  // namespace

Word first_word(std::string_view text) {
  const CodePoint character = first_code_point(text);
  Word word = word_of(character.value);
  if (word.kind != WordKind::none) word.size = character.size;
  return word;
}

Word first_myriad(std::string_view text) {
  constexpr int kHundredMillion = 8;
  const Word word = first_word(text);
  if (word.kind == WordKind::myriad) return word;
  if (word.kind != WordKind::counter) return {};
  const Word next = first_word(text.substr(word.size));
  const std::string_view rest = text.substr(word.size + next.size);
  if (next.value != kHundredMillion || rest.starts_with("元") || rest.starts_with("级")) return {};
  return {WordKind::myriad, kHundredMillion, word.size + next.size};
}

}  // namespace gongwen::internal
