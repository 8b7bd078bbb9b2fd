#include "numeral_word.h"

#include <array>

#include "characters.h"

namespace gongwen::internal {
namespace {

struct WordRow {
  std::u32string_view characters;
  WordKind kind;
  int value = 0;
};
constexpr auto kWords = std::to_array<WordRow>({{U"〇零○", WordKind::digit, 0},
                                                {U"一壹弌", WordKind::digit, 1},
                                                {U"二两兩贰貳弍", WordKind::digit, 2},
                                                {U"三叁叄參弎", WordKind::digit, 3},
                                                {U"四肆", WordKind::digit, 4},
                                                {U"五伍", WordKind::digit, 5},
                                                {U"六陆陸", WordKind::digit, 6},
                                                {U"七柒", WordKind::digit, 7},
                                                {U"八捌", WordKind::digit, 8},
                                                {U"九玖", WordKind::digit, 9},
                                                {U"廿", WordKind::tens, 2},
                                                {U"卅", WordKind::tens, 3},
                                                {U"卌", WordKind::tens, 4},
                                                {U"十拾", WordKind::unit, 1},
                                                {U"百佰", WordKind::unit, 2},
                                                {U"千仟", WordKind::unit, 3},
                                                {U"万萬", WordKind::myriad, 4},
                                                {U"亿億", WordKind::myriad, 8},
                                                {U"几幾", WordKind::several},
                                                {U"数數", WordKind::some},
                                                {U"余餘馀多", WordKind::over},
                                                {U"个個", WordKind::counter},
                                                {U"点點", WordKind::point},
                                                {U"上", WordKind::above}});

struct Slot {
  char32_t character = 0;
  WordKind kind = WordKind::none;
  int value = 0;
};
// The least number that keeps all of them apart, so that one look tells.
constexpr std::size_t kSlotCount = 310;

consteval std::array<Slot, kSlotCount> slots() {
  std::array<Slot, kSlotCount> slots{};
  for (const WordRow& row : kWords) {
    for (const char32_t character : row.characters) {
      Slot& slot = slots[character % kSlotCount];
      if (slot.character != 0) throw "two characters share a slot: try another count";
      slot = {character, row.kind, row.value};
    }
  }
  return slots;
}
constexpr std::array<Slot, kSlotCount> kSlots = slots();

}  // namespace

Word first_word_beyond_ascii(std::string_view text) {
  const CodePoint character = first_code_point(text);
  const Slot& slot = kSlots[character.value % kSlotCount];
  return slot.character == character.value ? Word{slot.kind, slot.value, character.size} : Word{};
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
