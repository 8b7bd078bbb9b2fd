#include "recoded_regex.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "characters.h"
#include "numbered.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kByteValues = 256;

using SetNumbers = Numbered<CharacterSet>;

void add_sets(const RegexPart& part, SetNumbers& sets) {
  if (part.type == RegexPart::Type::characters) sets.number_of(part.characters);
  for (const RegexPart& inner : part.parts) add_sets(inner, sets);
}

// The same classes, numbered so that a set's stand side by side where they can: RE2 tries one stretch of numbers after
// the other.
CharacterClasses side_by_side(CharacterClasses classes, const std::vector<CharacterSet>& sets) {
  std::vector<std::vector<bool>> members(classes.count, std::vector<bool>(sets.size()));  // by class: the sets it is in
  for (std::size_t set = 0; set < sets.size(); ++set)
    for (const std::uint32_t one : classes_in(sets[set], classes)) members[one][set] = true;
  std::vector<std::uint32_t> order(classes.count);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return members[a] < members[b]; });
  std::vector<std::uint32_t> numbers(classes.count);
  for (std::uint32_t number = 0; number < order.size(); ++number) numbers[order[number]] = number;
  for (std::uint32_t& one : classes.by_edge) one = numbers[one];
  return classes;
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
  Writer(SetNumbers numbers, std::vector<std::string> written)
      : numbers_(std::move(numbers)), written_(std::move(written)) {}

  std::string part(const RegexPart& part) {
    switch (part.type) {
      case RegexPart::Type::characters:
        return in_brackets(part, written_[numbers_.number_of(part.characters)]);
      case RegexPart::Type::sequence:
        return in_brackets(part, joined(part.parts, ""));
      case RegexPart::Type::either:
        return in_brackets(part, joined(part.parts, "|"));
      case RegexPart::Type::repeat:
        break;
    }
    return in_brackets(part, this->part(part.parts.front()) + count(part));
  }

 private:
  static std::string in_brackets(const RegexPart& part, const std::string& regex) {
    return (part.group != 0 ? "(" : "(?:") + regex + ")";
  }

  std::string joined(const std::vector<RegexPart>& parts, const char* between) {
    std::string all;
    for (const RegexPart& one : parts) all.append(&one == &parts.front() ? "" : between).append(part(one));
    return all;
  }

  static std::string count(const RegexPart& repeat) {
    const std::string most = repeat.most == RegexPart::kEndless ? "" : std::to_string(repeat.most);
    return "{" + std::to_string(repeat.least) + "," + most + (repeat.is_lazy ? "}?" : "}");
  }

  SetNumbers numbers_;
  std::vector<std::string> written_;
};

}  // namespace

std::unique_ptr<const RecodedRegex> RecodedRegex::make(const RegexPart& regex, re2::RE2::Options options) {
  SetNumbers numbers;
  add_sets(regex, numbers);
  const std::vector<CharacterSet> sets = SetNumbers(numbers).values();
  CharacterClasses classes = classes_of(sets);
  if (classes.count > kByteValues) return nullptr;
  classes = side_by_side(std::move(classes), sets);
  std::vector<std::string> written_sets;
  for (const CharacterSet& set : sets) written_sets.push_back(written(classes_in(set, classes)));
  const std::string recoded = Writer(std::move(numbers), std::move(written_sets)).part(regex);
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
