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

// [\x01\x05], and [^\x00-\xff] for a set of nothing.
std::string written(const std::vector<std::uint32_t>& classes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  if (classes.empty()) return "[^\\x00-\\xff]";
  std::string bytes;
  for (const std::uint32_t one : classes) bytes.append("\\x").append({kDigits[one / 16], kDigits[one % 16]});
  return "[" + bytes + "]";
}

// Writes a regex over the numbers of the classes.
class Writer {
 public:
  // `written` has what each set is written as, by number.
  Writer(const Regex& regex, NumberedSets numbers, std::vector<std::string> written)
      : regex_(regex), numbers_(std::move(numbers)), written_(std::move(written)) {}

  std::string whole() { return part(regex_.whole); }

 private:
  std::string part(const RegexPart& part) {
    switch (part.type) {
      case RegexPart::Type::characters:
        return in_brackets(part, written_[numbers_.number_of(regex_.characters_of(part))]);
      case RegexPart::Type::sequence:
        return in_brackets(part, joined(regex_.parts_of(part), ""));
      case RegexPart::Type::either:
        return in_brackets(part, joined(regex_.parts_of(part), "|"));
      case RegexPart::Type::repeat:
        break;
    }
    return in_brackets(part, this->part(regex_.parts_of(part).front()) + count(part));
  }

  static std::string in_brackets(const RegexPart& part, const std::string& regex) {
    return (part.group != 0 ? "(" : "(?:") + regex + ")";
  }

  std::string joined(std::span<const RegexPart> parts, const char* between) {
    std::string all;
    for (const RegexPart& one : parts) all.append(&one == &parts.front() ? "" : between).append(part(one));
    return all;
  }

  static std::string count(const RegexPart& repeat) {
    const std::string most = repeat.most == RegexPart::kEndless ? "" : std::to_string(repeat.most);
    return "{" + std::to_string(repeat.least) + "," + most + (repeat.is_lazy ? "}?" : "}");
  }

  const Regex& regex_;
  NumberedSets numbers_;
  std::vector<std::string> written_;
};

}  // namespace

std::unique_ptr<const RecodedRegex> RecodedRegex::make(const Regex& regex, re2::RE2::Options options) {
  NumberedSets numbers = sets_of(regex);
  const std::vector<CharacterSet> sets = NumberedSets(numbers).values();
  CharacterClasses classes = classes_of(sets);
  if (classes.count > kByteValues) return nullptr;
  std::vector<std::string> written_sets;
  for (const CharacterSet& set : sets) written_sets.push_back(written(classes_in(set, classes)));
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
