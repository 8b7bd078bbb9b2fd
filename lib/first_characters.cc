#include "first_characters.h"

#include <utility>
#include <vector>

namespace gongwen::internal {
namespace {

// How much of a match has been read, as far as it matters: nothing or one character, or what can be either.
using Read = unsigned;
constexpr Read kNothing = 1;
constexpr Read kOne = 2;

class Walk {
 public:
  explicit Walk(const Regex& regex) : regex_(regex) {}

  FirstCharacters over_all() && {
    const Read read = over(regex_.whole, kNothing);
    return {.characters = character_set(std::move(first_)),
            .second = character_set(std::move(second_)),
            .may_be_empty = (read & kNothing) != 0,
            .may_be_single = (read & kOne) != 0};
  }

 private:
  // What can have been read behind a part; `read` can have been before it.
  Read over(const RegexPart& part, Read read) {
    if (read == 0) return 0;
    switch (part.type) {
      case RegexPart::Type::sequence:
        for (const RegexPart& one : regex_.parts_of(part)) read = over(one, read);
        return read;
      case RegexPart::Type::either:
        return over_either(part, read);
      case RegexPart::Type::repeat:
        return over_repeat(part, read);
      case RegexPart::Type::characters:
        break;
    }
    return over_characters(part, read);
  }

  Read over_characters(const RegexPart& part, Read read) {
    const auto characters = regex_.characters_of(part);
    if ((read & kNothing) != 0) first_.insert(first_.end(), characters.begin(), characters.end());
    if ((read & kOne) != 0) second_.insert(second_.end(), characters.begin(), characters.end());
    return (read & kNothing) != 0 ? kOne : 0;
  }

  Read over_either(const RegexPart& either, Read read) {
    Read behind = 0;
    for (const RegexPart& one : regex_.parts_of(either)) behind |= over(one, read);
    return behind;
  }

  // Once no more can have been read than one time before, nothing changes.
  Read over_repeat(const RegexPart& repeat, Read read) {
    const RegexPart& once = regex_.parts_of(repeat).front();
    Read behind = repeat.least == 0 || repeat.most == 0 ? read : 0;
    for (int count = 1; count <= repeat.most || repeat.most == RegexPart::kEndless; ++count) {
      const Read before = std::exchange(read, over(once, read));
      if (count >= repeat.least || read == before) behind |= read;
      if (read == before || read == 0) break;
    }
    return behind;
  }

  const Regex& regex_;
  std::vector<CharacterRange> first_;
  std::vector<CharacterRange> second_;
};

}  // namespace

FirstCharacters first_characters(const Regex& regex) { return Walk(regex).over_all(); }

}  // namespace gongwen::internal
