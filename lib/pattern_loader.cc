#include "pattern_loader.h"

#include <re2/re2.h>

#include <algorithm>
#include <stdexcept>

#include "head_index.h"
#include "pattern_example.h"
#include "text.h"

namespace gongwen::internal {
namespace {

constexpr int kFormat = 1;
constexpr std::size_t kCustom = kKindNames.size() - 1;
static_assert(kKindNames[kCustom] == Schema<Custom>::name);

std::string in_quotes(std::string_view text) { return std::string("\"").append(text).append("\""); }

template <typename Names>
std::string listed(const Names& names) {
  std::string list;
  for (const auto& name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

// The character in quotes, or U+000A where it cannot be seen.
std::string shown(char32_t character) {
  if (character > ' ' && character != 0x7F) return in_quotes(to_utf8(character));
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return std::string("U+00") + kDigits[character / 16] + kDigits[character % 16];
}

// The regex around the place of a fault, for a message.
std::string excerpt(std::string_view regex, std::size_t offset) {
  const std::string_view rest = regex.substr(std::min(offset, regex.size()));
  return rest.empty() ? "at the end" : "at " + in_quotes(first_bytes(rest, 24));
}

Regex parsed(const std::string& regex, const Node& node) {
  try {
    return read_regex(regex);
  } catch (const RegexFault& fault) {
    node.refuse(std::string(fault.what()) + " (" + excerpt(regex, fault.offset()) + ")");
  }
}

// The instructions that RE2 makes of a regex; refuses one that it rejects, or that takes too many.
int program_size(const CapturingRegex& regex, const Node& node) {
  if (!regex.re2().ok()) node.refuse("RE2 rejects the regex: " + regex.re2().error());
  const int size = regex.re2().ProgramSize();
  if (size > kMaxProgramSize)
    node.refuse("over budget: the regex takes " + std::to_string(size) + " instructions of at most " +
                std::to_string(kMaxProgramSize) + "; shorten its bounded repeats");
  return size;
}

// The first character that a regex can begin with and no head covers; nullopt when all are covered.
std::optional<char32_t> uncovered(const CharacterSet& first, const Guard& heads) {
  const CharacterSet gaps = complement(heads.first_characters());
  for (const CharacterRange& range : first)
    for (const CharacterRange& gap : gaps)
      if (gap.first <= range.last && gap.last >= range.first) return std::max(gap.first, range.first);
  return std::nullopt;
}

bool occurs(const Guard& heads, std::string_view text) {
  while (!text.empty()) {
    if (heads.begins(text)) return true;
    text.remove_prefix(first_code_point(text).size);
  }
  return false;
}

FieldType read_field_type(const Node& node) {
  constexpr std::array<std::string_view, 4> kTypes = {"string", "number", "date", "amount"};
  const std::string name = node.string();
  const auto found = std::find(kTypes.begin(), kTypes.end(), name);
  if (found == kTypes.end()) node.refuse("unknown type " + in_quotes(name) + "; the types are " + listed(kTypes));
  return static_cast<FieldType>(found - kTypes.begin());
}

}  // namespace

void PatternLoader::add(const PatternFile& file) {
  file_ = &file;
  const PatternJson json(file.json, file.name);
  const Node root = json.root();
  root.allow_keys({"gongwen_patterns", "description", "fragments", "words", "patterns"});
  const Node format = root.at("gongwen_patterns");
  if (!format.is_number(kFormat))
    format.refuse("unknown version; this program reads version " + std::to_string(kFormat));
  if (const auto description = root.find("description")) description->string();
  if (const auto fragments = root.find("fragments"))
    for (const auto& [name, node] : fragments->members()) add_fragment(name, node);
  if (const auto words = root.find("words"))
    for (const auto& [list, node] : words->members()) add_words(list, node);
  if (const auto patterns = root.find("patterns"))
    for (const Node& node : patterns->items()) add_pattern(node);
  patterns_.files_.push_back(file);
}

void PatternLoader::finish() {
  try {
    patterns_.heads_ = std::make_unique<HeadIndex>(patterns_.patterns_);
  } catch (const std::length_error& error) {
    const Pattern& last = patterns_.patterns_.back();
    throw PatternError(last.file, last.pointer + "/regex",
                       std::string("over budget together with the patterns before it, with ") + error.what());
  }
  for (Pattern& pattern : patterns_.patterns_) pattern.syntax = {};  // it is in the lexer now
}

void PatternLoader::add_fragment(const std::string& name, const Node& node) {
  if (!is_fragment_name(name)) node.refuse("a fragment's name is made of a-z, _ and, after the first, 0-9");
  if (fragments_.has(name)) node.refuse("the fragment {" + name + "} is defined twice: rename this one");
  const std::string regex = expanded(node);
  if (is_checked()) {
    parsed(regex, node);
    program_size(CapturingRegex(regex), node);
  }
  fragments_.define(name, regex);
}

void PatternLoader::add_words(const std::string& list, const Node& meanings) {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const auto& [meaning, words] : meanings.members())
    for (const Node& word : words.items()) entries.emplace_back(meaning, folded_string(word));
  patterns_.words_.add(list, std::move(entries));
}

void PatternLoader::add_pattern(const Node& node) {
  node.allow_keys({"id", "kind", "name", "head", "regex", "not_before", "not_after", "fields", "examples", "rejects"});
  Pattern pattern;
  pattern.file = file_->name;
  pattern.pointer = node.pointer();
  read_identity(pattern, node);
  read_regex(pattern, node.at("regex"));
  if (const auto fields = node.find("fields")) read_fields(pattern, *fields);
  read_head(pattern, node.at("head"));
  if (const auto guard = node.find("not_before")) pattern.not_before = read_guard(*guard);
  if (const auto guard = node.find("not_after")) pattern.not_after = read_guard(*guard);
  read_tests(pattern, node);
  patterns_.patterns_.push_back(std::move(pattern));
}

void PatternLoader::read_identity(Pattern& pattern, const Node& node) {
  pattern.id = node.at("id").string();
  if (!ids_.insert(pattern.id).second)
    node.at("id").refuse("the id " + in_quotes(pattern.id) + " is taken: choose another");
  const std::string kind = node.at("kind").string();
  const auto found = std::find(kKindNames.begin(), kKindNames.end(), kind);
  if (found == kKindNames.end())
    node.at("kind").refuse("unknown kind " + in_quotes(kind) + "; the kinds are " + listed(kKindNames));
  pattern.kind = static_cast<std::size_t>(found - kKindNames.begin());
  if (pattern.kind == kCustom) {
    pattern.name = node.at("name").string();
    return;
  }
  for (const std::string_view key : {"name", "fields"})
    if (const auto extra = node.find(key)) extra->refuse("only patterns of kind custom have it: drop it");
}

void PatternLoader::read_regex(Pattern& pattern, const Node& node) {
  pattern.source = expanded(node);
  pattern.syntax = parsed(pattern.source, node);
  pattern.group_names = pattern.syntax.groups;
  pattern.edges = GroupEdges::of(pattern.syntax);
  pattern.beginning = first_characters(pattern.syntax);
  if (pattern.beginning.may_be_empty)
    node.refuse("the regex matches the empty string: make at least one part of it required");
  pattern.regex = std::make_unique<const CapturingRegex>(pattern.source);
  if (is_checked()) add_to_budget(*pattern.regex, node);
  read_groups(pattern, node);
}

void PatternLoader::add_to_budget(const CapturingRegex& regex, const Node& node) {
  program_sizes_ += program_size(regex, node);
  if (program_sizes_ > kMaxProgramSizes)
    node.refuse("over budget together with the patterns before it, whose instructions may be " +
                std::to_string(kMaxProgramSizes) + ": shorten bounded repeats");
}

void PatternLoader::read_groups(Pattern& pattern, const Node& node) const {
  const auto known = group_slots(pattern.kind);
  for (const std::string& name : pattern.group_names) {
    const auto slot = std::find(known.begin(), known.end(), name);
    if (pattern.kind == kCustom) {
      pattern.slots.push_back(static_cast<int>(pattern.slots.size()));
    } else if (slot != known.end()) {
      pattern.slots.push_back(static_cast<int>(slot - known.begin()));
    } else {
      node.refuse("the kind " + std::string(kKindNames[pattern.kind]) + " knows no group " + in_quotes(name) +
                  "; it knows " + listed(known));
    }
  }
  if (pattern.slots.size() > kMaxGroups)
    node.refuse(std::to_string(pattern.slots.size()) + " groups, of at most " + std::to_string(kMaxGroups) +
                ": write (?:…) where nothing is captured");
  pattern.field_types.resize(pattern.group_names.size(), FieldType::string);
}

void PatternLoader::read_fields(Pattern& pattern, const Node& fields) const {
  for (const auto& [group, type] : fields.members()) {
    const auto found = std::find(pattern.group_names.begin(), pattern.group_names.end(), group);
    if (found == pattern.group_names.end()) type.refuse("the regex has no group " + in_quotes(group));
    pattern.field_types[static_cast<std::size_t>(found - pattern.group_names.begin())] = read_field_type(type);
  }
}

void PatternLoader::read_head(Pattern& pattern, const Node& head) {
  for (const Node& item : head.items())
    if (item.string().starts_with("[^"))
      item.refuse("a head that is nearly every character: list the characters that begin a match");
  pattern.heads = read_guard(head);
  if (pattern.heads.empty()) head.refuse("no head: list the [classes] or literals that a match begins with");
  const auto gap = uncovered(pattern.beginning.characters, pattern.heads);
  if (gap) head.refuse("the regex can begin with " + shown(*gap) + ", which no head covers: add it");
}

void PatternLoader::read_tests(Pattern& pattern, const Node& node) const {
  const Node examples = node.at("examples");
  for (const Node& item : examples.items()) {
    pattern.examples.push_back(read_example(item));
    if (is_checked() && !occurs(pattern.heads, Text(pattern.examples.back().text).folded()))
      item.at("text").refuse(
          "no head of the pattern occurs in this text (spaces and line breaks inside words are folded away)");
  }
  if (pattern.examples.empty()) examples.refuse("no example: give at least one");
  const Node rejects = node.at("rejects");
  for (const Node& item : rejects.items()) pattern.rejects.push_back(read_reject(item));
  if (pattern.rejects.empty()) rejects.refuse("no reject: give at least one text that looks like a match and is none");
}

Guard PatternLoader::read_guard(const Node& list) {
  std::vector<CharacterRange> ranges;
  std::vector<std::string> literals;
  for (const Node& item : list.items()) {
    const std::string text = folded_string(item);
    if (!text.starts_with('[') && reference_name(text).empty()) {
      literals.push_back(text);
      continue;
    }
    const CharacterSet set = read_guard_class(item);
    ranges.insert(ranges.end(), set.begin(), set.end());
  }
  return {std::move(ranges), std::move(literals)};
}

CharacterSet PatternLoader::read_guard_class(const Node& item) const {
  const std::string text = item.string();
  const std::string_view name = reference_name(text);
  try {
    return read_class(name.empty() ? text : fragments_.text_of(name, 0));
  } catch (const RegexFault& fault) {
    item.refuse(fault.what());
  }
}

std::string PatternLoader::folded_string(const Node& node) {
  std::string text = node.string();
  if (!is_checked()) return text;
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = first_code_point(rest);
    const std::string_view character = rest.substr(0, c.size);
    rest.remove_prefix(c.size);
    if (c.value < 0x80 || folded_characters_.contains(c.value)) continue;
    const std::string folded(Text(character).folded());
    if (folded != character)
      node.refuse(in_quotes(character) +
                  " never stands in folded text: " + (folded.empty() ? "drop it" : "write " + in_quotes(folded)));
    folded_characters_.insert(c.value);
  }
  return text;
}

std::string PatternLoader::expanded(const Node& node) {
  const std::string regex = folded_string(node);
  try {
    return fragments_.expand(regex);
  } catch (const RegexFault& fault) {
    node.refuse(std::string(fault.what()) + " (" + excerpt(regex, fault.offset()) + ")");
  }
}

}  // namespace gongwen::internal
