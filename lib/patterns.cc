#include "patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "head_index.h"
#include "pattern_loader.h"

namespace gongwen {
namespace {

std::string error_text(const std::string& file, const std::string& pointer, const std::string& fault) {
  return file + ": " + (pointer.empty() ? "" : pointer + ": ") + fault;
}

// nullopt when it cannot be read: libstdc++ throws where the path is a folder.
std::optional<std::string> contents(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream.is_open()) return std::nullopt;
  try {
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  } catch (const std::ios_base::failure&) {
    return std::nullopt;
  }
}

}  // namespace

PatternError::PatternError(std::string file, std::string pointer, const std::string& fault)
    : std::runtime_error(error_text(file, pointer, fault)), file_(std::move(file)), pointer_(std::move(pointer)) {}

// A set that files are going to be added to is not compiled without them.
PatternSet PatternSet::with(std::string_view json, std::string_view file) const {
  auto files = patterns_ ? patterns_->files() : internal::builtin_pattern_files();
  files.push_back({std::string(file), std::string(json)});
  return PatternSet(internal::Patterns::load(files));
}

PatternSet PatternSet::with_file(const std::filesystem::path& path) const {
  const std::optional<std::string> json = contents(path);
  if (!json) throw PatternError(path.string(), "", "the file cannot be read");
  return with(*json, path.string());
}

const internal::Patterns& PatternSet::compiled() const {
  if (patterns_) return *patterns_;
  // Never destroyed: threads may extract while the process ends.
  static const auto& builtin =
      *new std::shared_ptr<const internal::Patterns>(internal::Patterns::load(internal::builtin_pattern_files()));
  return *builtin;
}

std::vector<PatternInfo> PatternSet::list() const {
  std::vector<PatternInfo> list;
  for (const internal::Pattern& pattern : compiled().all()) {
    list.push_back({pattern.id, std::string(kKindNames[pattern.kind]), pattern.file, pattern.group_names});
  }
  return list;
}

namespace internal {

Guard::Guard(std::vector<Range> ranges, std::vector<std::string> literals) {
  for (std::string& literal : literals) {
    const CodePoint first = first_code_point(literal);
    if (first.size == literal.size())
      ranges.push_back({first.value, first.value});
    else
      literals_.push_back(std::move(literal));
  }
  ranges_ = character_set(std::move(ranges));
  for (const Range& range : ranges_)
    for (char32_t c = range.first; c <= range.last && c < ascii_.size(); ++c) ascii_.set(c);
  for (const std::string_view literal : literals_) {
    endings_.set(told_by(literal.substr(literal.size() - 2)));
    beginnings_.set(told_by(literal));
  }
}

bool Guard::ends(std::string_view before) const {
  return !before.empty() && (has(last_code_point(before).value) || has_literal_at_end(before));
}

bool Guard::begins(std::string_view after) const {
  return !after.empty() && (has(first_code_point(after).value) || has_literal_at_begin(after));
}

CharacterSet Guard::first_characters() const {
  std::vector<CharacterRange> firsts = ranges_;
  for (const std::string& literal : literals_) {
    const char32_t first = first_code_point(literal).value;
    firsts.push_back({first, first});
  }
  return character_set(std::move(firsts));
}

bool Guard::seeks_literal_at_end(std::string_view before) const {
  return std::any_of(literals_.begin(), literals_.end(),
                     [&](const std::string& literal) { return before.ends_with(literal); });
}

bool Guard::seeks_literal_at_begin(std::string_view after) const {
  const auto begins = [&](const std::string& literal) {
    return literal[0] == after[0] && literal[1] == after[1] && after.starts_with(literal);  // two bytes tell most apart
  };
  return std::any_of(literals_.begin(), literals_.end(), begins);
}

Patterns::Patterns() = default;
Patterns::~Patterns() = default;

std::shared_ptr<const Patterns> Patterns::load(const std::vector<PatternFile>& files) {
  const auto patterns = std::make_shared<Patterns>();
  PatternLoader loader(*patterns);
  for (const PatternFile& file : files) loader.add(file);
  loader.finish();
  return patterns;
}

}  // namespace internal
}  // namespace gongwen
