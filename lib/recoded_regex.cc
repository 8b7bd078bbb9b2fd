#include "recoded_regex.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "character_table.h"
#include "characters.h"
#include "numbered.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kByteValues = 256;

void add_sets(const RegexPart& part, Numbered<CharacterSet>& sets) {
  if (part.type == RegexPart::Type::characters) sets.number_of(part.characters);
  for (const RegexPart& inner : part.parts) add_sets(inner, sets);
}

std::string escaped(std::uint8_t byte) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  return std::string("\\x") + kDigits[byte / 16] + kDigits[byte % 16];
}

// Writes a regex over the numbers of the classes.
class Writer {
 public:
  Writer(const std::vector<char32_t>& edges, const std::vector<std::uint8_t>& numbers)
      : edges_(edges), numbers_(numbers) {}

  std::string part(const RegexPart& part) const {
    switch (part.type) {
      case RegexPart::Type::characters:
        return in_brackets(part, classes(part.characters));
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

  std::string joined(const std::vector<RegexPart>& parts, const char* between) const {
    std::string all;
    for (const RegexPart& one : parts) all += (&one == &parts.front() ? "" : between) + part(one);
    return all;
  }

  static std::string count(const RegexPart& repeat) {
    const std::string most = repeat.most == RegexPart::kEndless ? "" : std::to_string(repeat.most);
    return "{" + std::to_string(repeat.least) + "," + most + (repeat.is_lazy ? "}?" : "}");
  }

  // [^\x00-\xff] for a set of nothing.
  std::string classes(const CharacterSet& set) const {
    std::string all;
    for (std::size_t i = 0; i < edges_.size(); ++i)
      if (contains(set, edges_[i])) all += escaped(numbers_[i]);
    return all.empty() ? "[^\\x00-\\xff]" : "[" + all + "]";
  }

  const std::vector<char32_t>& edges_;
  const std::vector<std::uint8_t>& numbers_;
};

// The numbers of the classes that the characters from each edge on belong to; nullopt where there are too many.
std::optional<std::vector<std::uint8_t>> numbers_of(const std::vector<char32_t>& edges,
                                                    const std::vector<CharacterSet>& sets) {
  Numbered<std::vector<bool>> classes;
  std::vector<std::uint8_t> numbers;
  for (const char32_t edge : edges) {
    std::vector<bool> in;
    for (const CharacterSet& set : sets) in.push_back(contains(set, edge));
    numbers.push_back(static_cast<std::uint8_t>(classes.number_of(in)));
    if (classes.size() > kByteValues) return std::nullopt;
  }
  return numbers;
}

}  // namespace

std::unique_ptr<const RecodedRegex> RecodedRegex::make(const RegexPart& regex, re2::RE2::Options options) {
  Numbered<CharacterSet> numbered;
  add_sets(regex, numbered);
  const std::vector<CharacterSet> sets = std::move(numbered).values();
  std::vector<char32_t> edges = edges_of(sets);
  auto numbers = numbers_of(edges, sets);
  if (!numbers) return nullptr;
  const std::string written = Writer(edges, *numbers).part(regex);
  options.set_encoding(re2::RE2::Options::EncodingLatin1);
  return std::unique_ptr<const RecodedRegex>(
      new RecodedRegex(written, options, {std::move(edges), *std::move(numbers)}));
}

RecodedRegex::RecodedRegex(const std::string& regex, const re2::RE2::Options& options, Classes classes)
    : classes_(std::move(classes)), re2_(regex, options) {
  for (char32_t character = 0; character < ascii_.size(); ++character) ascii_[character] = classes_.of(character);
}

std::uint8_t RecodedRegex::Classes::of(char32_t character) const {
  const auto after = std::upper_bound(edges.begin(), edges.end(), character);
  return numbers[static_cast<std::size_t>(std::prev(after) - edges.begin())];
}

std::uint8_t RecodedRegex::class_of(char32_t character) const {
  return character < ascii_.size() ? ascii_[character] : classes_.of(character);
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
  const int count = static_cast<int>(std::min(groups.size(), pieces.size()));
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
