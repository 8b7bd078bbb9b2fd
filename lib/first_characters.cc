#include "first_characters.h"

#include <utility>

namespace gongwen::internal {
namespace {

CharacterSet united(const CharacterSet& a, const CharacterSet& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  CharacterSet both = a;
  both.insert(both.end(), b.begin(), b.end());
  return character_set(std::move(both));
}

FirstCharacters either(const FirstCharacters& a, const FirstCharacters& b) {
  return {.characters = united(a.characters, b.characters),
          .second = united(a.second, b.second),
          .may_be_empty = a.may_be_empty || b.may_be_empty,
          .may_be_single = a.may_be_single || b.may_be_single};
}

FirstCharacters sequence(FirstCharacters a, const FirstCharacters& b) {
  if (a.may_be_empty) a.characters = united(a.characters, b.characters);
  if (a.may_be_empty) a.second = united(a.second, b.second);
  if (a.may_be_single) a.second = united(a.second, b.characters);
  a.may_be_single = (a.may_be_single && b.may_be_empty) || (a.may_be_empty && b.may_be_single);
  a.may_be_empty = a.may_be_empty && b.may_be_empty;
  return a;
}

// Whether what follows can't change what is told of the beginning.
bool is_settled(const FirstCharacters& a) { return !a.may_be_empty && !a.may_be_single; }

FirstCharacters of_sequence(const std::vector<RegexPart>& parts) {
  FirstCharacters all;
  for (auto part = parts.begin(); part != parts.end() && !is_settled(all); ++part)
    all = part == parts.begin() ? first_characters(*part) : sequence(std::move(all), first_characters(*part));
  return all;
}

// The sets are put together once: alternations of hundreds of words are usual.
FirstCharacters of_either(const std::vector<RegexPart>& parts) {
  FirstCharacters all{.characters = {}, .second = {}, .may_be_empty = false, .may_be_single = false};
  for (const RegexPart& part : parts) {
    const FirstCharacters one = first_characters(part);
    all.characters.insert(all.characters.end(), one.characters.begin(), one.characters.end());
    all.second.insert(all.second.end(), one.second.begin(), one.second.end());
    all.may_be_empty = all.may_be_empty || one.may_be_empty;
    all.may_be_single = all.may_be_single || one.may_be_single;
  }
  all.characters = character_set(std::move(all.characters));
  all.second = character_set(std::move(all.second));
  return all;
}

// Any count past one is taken for endless.
FirstCharacters of_repeat(const RegexPart& repeat) {
  if (repeat.most == 0) return {};
  const FirstCharacters once = first_characters(repeat.parts.front());
  const bool more = repeat.most == RegexPart::kEndless || repeat.most > 1;
  const FirstCharacters all = more && !is_settled(once) ? sequence(once, either(once, {})) : once;
  return repeat.least == 0 ? either(all, {}) : all;
}

}  // namespace

FirstCharacters first_characters(const RegexPart& regex) {
  switch (regex.type) {
    case RegexPart::Type::sequence:
      return of_sequence(regex.parts);
    case RegexPart::Type::either:
      return of_either(regex.parts);
    case RegexPart::Type::repeat:
      return of_repeat(regex);
    case RegexPart::Type::characters:
      break;
  }
  return {.characters = regex.characters, .second = {}, .may_be_empty = false, .may_be_single = true};
}

}  // namespace gongwen::internal
