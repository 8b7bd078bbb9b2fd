#include "recoded_regex.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "characters.h"
#include "numbered.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kByteValues = 256;

void add_set(const Regex& regex, const RegexPart& part, NumberedSets& sets) {
  if (part.type == RegexPart::Type::characters) sets.number_of(regex.characters_of(part));
}

NumberedSets sets_of(const Regex& regex) {
  NumberedSets sets;
  add_set(regex, regex.whole, sets);
  for (const RegexPart& part : regex.parts) add_set(regex, part, sets);
  return sets;
}

std::string written(std::uint32_t one) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  return std::string("\\x") + kDigits[one / 16] + kDigits[one % 16];
}

// [\x01\x05], \x01 where that is all, and [^\x00-\xff] for a set of nothing.
std::string written(const std::vector<std::uint32_t>& classes) {
  if (classes.empty()) return "[^\\x00-\\xff]";
  if (classes.size() == 1) return written(classes.front());
  std::string bytes;
  for (const std::uint32_t one : classes) bytes += written(one);
  return "[" + bytes + "]";
}

// Writes a regex over the numbers of the classes, with no more brackets than it needs: RE2 takes long to read them.
class Writer {
 public:
  // `written` has what each set is written as, by number.
  Writer(const Regex& regex, NumberedSets numbers, std::vector<std::string> written)
      : regex_(regex), numbers_(std::move(numbers)), written_(std::move(written)) {}

  std::string whole() && {
    add(regex_.whole);
    return std::move(all_);
  }

 private:
  void add(const RegexPart& part) {
    if (part.group != 0) add_bracketed("(", part);
    else if (part.type == RegexPart::Type::either) add_bracketed("(?:", part);
    else add_bare(part);
  }

  void add_bracketed(const char* bracket, const RegexPart& part) {
    all_ += bracket;
    add_bare(part);
    all_ += ")";
  }

  void add_bare(const RegexPart& part) {
    switch (part.type) {
      case RegexPart::Type::characters:
        all_ += written_[numbers_.number_of(regex_.characters_of(part))];
        break;
      case RegexPart::Type::sequence:
        add_all(regex_.parts_of(part), "");
        break;
      case RegexPart::Type::either:
        add_all(regex_.parts_of(part), "|");
        break;
      case RegexPart::Type::repeat:
        add_repeat(part);
    }
  }

  void add_all(std::span<const RegexPart> parts, const char* between) {
    for (const RegexPart& one : parts) {
      if (&one != &parts.front()) all_ += between;
      add(one);
    }
  }

  void add_repeat(const RegexPart& repeat) {
    const RegexPart& once = regex_.parts_of(repeat).front();
    const bool is_longer = once.type == RegexPart::Type::sequence || once.type == RegexPart::Type::repeat;
    if (once.group == 0 && is_longer) add_bracketed("(?:", once);
    else add(once);
    all_ += count(repeat.least, repeat.most);
    if (repeat.is_lazy) all_ += "?";
  }

  static std::string count(int least, int most) {
    if (least == 0 && most == 1) return "?";
    if (least < 2 && most == RegexPart::kEndless) return least == 0 ? "*" : "+";
    return "{" + std::to_string(least) + "," + (most == RegexPart::kEndless ? "" : std::to_string(most)) + "}";
  }

  const Regex& regex_;
  NumberedSets numbers_;
  std::vector<std::string> written_;
  std::string all_;
};

}  // namespace

std::unique_ptr<const RecodedRegex> RecodedRegex::make(const Regex& regex, re2::RE2::Options options) {
  NumberedSets numbers = sets_of(regex);
  CharacterClasses classes = classes_of(numbers.values());
  if (classes.count > kByteValues) return nullptr;
  std::vector<std::string> written_sets;
  for (const CharacterSet& set : numbers.values()) written_sets.push_back(written(classes_in(set, classes)));
  const std::string recoded = Writer(regex, std::move(numbers), std::move(written_sets)).whole();
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  std::unique_ptr<const RecodedRegex> made(new RecodedRegex(recoded, options, std::move(classes)));
  return made->re2_.ok() ? std::move(made) : nullptr;
}

RecodedRegex::RecodedRegex(const std::string& regex, const re2::RE2::Options& options, CharacterClasses classes)
    : classes_(std::move(classes)), re2_(regex, options) {
  for (char32_t character = 0; character < ascii_.size(); ++character) ascii_[character] = sought_class_of(character);
}

std::uint8_t RecodedRegex::sought_class_of(char32_t character) const {
  const auto after = std::upper_bound(classes_.edges.begin(), classes_.edges.end(), character);
  const auto edge = static_cast<std::size_t>(std::prev(after) - classes_.edges.begin());
  return static_cast<std::uint8_t>(classes_.by_edge[edge]);
}

std::uint8_t RecodedRegex::class_of(char32_t character) const {
  return character < ascii_.size() ? ascii_[character] : sought_class_of(character);
}

RecodedRegex::Recoded RecodedRegex::recoded(std::string_view text) const {
  Recoded recoded;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = first_code_point(text.substr(at));
    recoded.begins[recoded.size] = static_cast<std::uint16_t>(at);
    recoded.classes[recoded.size++] = static_cast<char>(class_of(character.value));
    at += character.size;
  }
  recoded.begins[recoded.size] = static_cast<std::uint16_t>(text.size());
  return recoded;
}

bool RecodedRegex::match(std::string_view text, std::span<std::string_view> groups) const {
  const Recoded recoded = this->recoded(text);
  const re2::StringPiece classes(recoded.classes.data(), recoded.size);
  std::array<re2::StringPiece, kMaxGroups + 1> pieces;
  const int count = static_cast<int>(groups.size());
  if (!re2_.Match(classes, 0, classes.size(), re2::RE2::ANCHOR_START, pieces.data(), count)) return false;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i] = {};
    if (pieces[i].data() == nullptr) continue;
    const auto first = static_cast<std::size_t>(pieces[i].data() - classes.data());
    const std::size_t begin = recoded.begins[first];
    groups[i] = text.substr(begin, recoded.begins[first + pieces[i].size()] - begin);
  }
  return true;
}

}  // namespace gongwen::internal
