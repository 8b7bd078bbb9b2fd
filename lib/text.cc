#include "text.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>
#include <span>
#include <stdexcept>
#include <utility>

#include "byte_block.h"
#include "characters.h"
#include "fold.h"
#include "line_join.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kWidestLayoutSpace = 2;
constexpr std::size_t kFewestSpacedLetters = 3;
constexpr char32_t kPerMille = U'‰';

void require_offset(std::size_t size) {
  if (size > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("gongwen: text of 4 GiB or more");
}

// ---- markdown -------------------------------------------------------------------------------------------------------

// The runs of exactly two asterisks between two places of one line, if they pair up.
std::vector<Cut> paired_asterisks(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Cut> found;
  const std::string_view line = text.substr(0, end);
  for (std::size_t at = begin; (at = line.find('*', at)) != std::string_view::npos;) {
    const std::size_t run_end = std::min(line.find_first_not_of('*', at), end);
    if (run_end - at == 2) found.emplace_back(at, run_end, kNothing);
    at = run_end;
  }
  if (found.size() % 2 != 0) found.clear();
  return found;
}

std::vector<Cut> markdown_cuts(std::string_view text) {
  std::vector<Cut> cuts;
  for (std::size_t at = 0; (at = text.find("**", at)) != std::string_view::npos;) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    const std::vector<Cut> line = paired_asterisks(text, at, line_end);
    cuts.insert(cuts.end(), line.begin(), line.end());
    at = line_end;
  }
  return cuts;
}

// ---- spaces ---------------------------------------------------------------------------------------------------------

bool is_layout_gap(char32_t left, char32_t right) {
  if (is_ascii_digit(left)) return is_han(right) || right == '%' || right == kPerMille;
  return is_ascii_digit(right) && is_han(left);
}

char32_t character_at(std::string_view text, std::size_t at) { return first_code_point(text.substr(at)).value; }

// Where a Han character that stands alone at `begin` ends; 0 if none does.
std::size_t lone_han_end(std::string_view text, std::size_t begin) {
  const CodePoint letter = first_code_point(text.substr(begin));
  const std::size_t end = begin + letter.size;
  return is_han(letter.value) && !is_han(character_at(text, end)) ? end : 0;
}

// The single spaces of letter-spaced text (现 将 我 市), from its first one on.
std::size_t count_letter_spaces(std::string_view text, std::size_t space) {
  std::size_t count = 0;
  for (std::size_t end = space; end < text.size() && text[end] == ' '; ++count) {
    end = lone_han_end(text, end + 1);
    if (end == 0) break;
  }
  return count;
}

class SpaceScan {
 public:
  explicit SpaceScan(std::string_view text) : text_(text) {}

  std::vector<Cut> run() {
    for (std::size_t at = 0; (at = text_.find(' ', at)) != std::string_view::npos;) at = take_run(at);
    return std::move(cuts_);
  }

 private:
  // Returns where to go on.
  std::size_t take_run(std::size_t begin) {
    const std::size_t end = std::min(text_.find_first_not_of(' ', begin), text_.size());
    if (end - begin > kWidestLayoutSpace) return end;
    const CodePoint left = last_code_point(text_.substr(0, begin));
    const char32_t right = character_at(text_, end);
    if (is_layout_gap(left.value, right)) cuts_.emplace_back(begin, end, kNothing);
    const bool may_be_spaced = end - begin == 1 && is_han(left.value) && is_han(right) &&
                               !is_han(last_code_point(text_.substr(0, begin - left.size)).value);
    return may_be_spaced ? take_spaced_letters(begin) : end;
  }

  std::size_t take_spaced_letters(std::size_t space) {
    const std::size_t count = count_letter_spaces(text_, space);
    if (count + 1 < kFewestSpacedLetters) return space + 1;
    for (std::size_t taken = 0; taken < count; ++taken) {
      cuts_.emplace_back(space, space + 1, kNothing);
      space = lone_han_end(text_, space + 1);
    }
    return space;
  }

  std::string_view text_;
  std::vector<Cut> cuts_;
};

// ---- taking cuts out ------------------------------------------------------------------------------------------------

using Run = Text::Run;

// Walks the runs of a draft forwards.
class RunCursor {
 public:
  explicit RunCursor(std::span<const Run> runs) : runs_(runs) {}

  // The run that a byte is of, which does not stand before the one told last.
  const Run& at(std::size_t position) {
    while (next_ < runs_.size() && runs_[next_].folded <= position) ++next_;
    return runs_[next_ - 1];
  }

  // The run behind the one told last, if it begins before a place; else none.
  const Run* next_before(std::size_t end) {
    return next_ < runs_.size() && runs_[next_].folded < end ? &runs_[next_++] : nullptr;
  }

 private:
  std::span<const Run> runs_;
  std::size_t next_ = 1;  // the run behind the one told last
};

// Takes cuts out of a draft. The cuts are sorted; one that begins inside an earlier one is part of it. The text is
// moved up in its place; the runs, which a cut may divide, are written anew.
class Cutter {
 public:
  explicit Cutter(FoldedCharacters draft) : draft_(std::move(draft)), cursor_(draft_.runs) {}

  FoldedCharacters without(const std::vector<Cut>& cuts) {
    if (cuts.empty()) return std::move(draft_);
    runs_.reserve(draft_.runs.size() + cuts.size());
    for (const Cut& cut : cuts) {
      if (cut.begin < read_) continue;
      keep_until(cut.begin);
      replace(cut);
    }
    keep_until(draft_.text.size());
    draft_.text.resize(written_);
    draft_.runs = std::move(runs_);
    return std::move(draft_);
  }

 private:
  // Moves [read_, end) up.
  void keep_until(std::size_t end) {
    if (read_ >= end) return;
    const auto moved = static_cast<std::uint32_t>(read_ - written_);
    const Run& first = cursor_.at(read_);
    add_run(first.begin_of(read_), first.shift + moved);
    while (const Run* run = cursor_.next_before(end))
      runs_.push_back({run->folded - moved, run->original, run->shift + moved});
    std::memmove(draft_.text.data() + written_, draft_.text.data() + read_, end - read_);
    written_ = end - moved;
    read_ = end;
  }

  void replace(const Cut& cut) {
    if (cut.replacement != kNothing) {
      const std::size_t begin = cursor_.at(cut.begin).begin_of(cut.begin);
      const std::size_t end = cursor_.at(cut.end - 1).end_of(cut.end);
      add_run(begin, end - (written_ + 1));
      draft_.text[written_++] = cut.replacement;
    }
    read_ = cut.end;
  }

  void add_run(std::size_t original, std::size_t shift) {
    runs_.push_back({static_cast<std::uint32_t>(written_), static_cast<std::uint32_t>(original),
                     static_cast<std::uint32_t>(shift)});
  }

  FoldedCharacters draft_;
  RunCursor cursor_;  // over the draft's runs
  std::vector<Run> runs_;
  std::size_t read_ = 0;     // of the draft's text
  std::size_t written_ = 0;  // over the same bytes, never past what is read
};

std::vector<Cut> layout_cuts(std::string_view text) {
  std::vector<Cut> spaces = SpaceScan(text).run();
  const std::vector<Cut> breaks = line_cuts(text);
  if (breaks.empty()) return spaces;
  std::vector<Cut> cuts;
  cuts.reserve(spaces.size() + breaks.size());
  std::merge(spaces.begin(), spaces.end(), breaks.begin(), breaks.end(), std::back_inserter(cuts),
             [](const Cut& left, const Cut& right) { return left.begin < right.begin; });
  return cuts;
}

}  // namespace

Text::Text(std::string_view original) : original_(original) {
  require_offset(original.size());
  FoldedCharacters draft = fold_characters(original);
  require_offset(draft.text.size());
  const std::vector<Cut> markdown = markdown_cuts(draft.text);
  draft = Cutter(std::move(draft)).without(markdown);
  const std::vector<Cut> layout = layout_cuts(draft.text);
  draft = Cutter(std::move(draft)).without(layout);
  folded_ = std::move(draft.text);
  runs_ = std::move(draft.runs);
  ill_formed_ = std::move(draft.ill_formed);
  index_runs();
}

// ---- the way back ---------------------------------------------------------------------------------------------------

void Text::index_runs() {
  strides_.resize(folded_.size() / kStride + 1);
  for (const Run& run : runs_) strides_[run.folded / kStride].begins |= std::uint64_t{1} << run.folded % kStride;
  std::uint32_t runs = 0;
  for (Stride& stride : strides_) {
    stride.runs_before = runs;
    runs += number_of_bits(stride.begins);
  }
}

// The last one of those that begin up to the place. The text's end is of the last one of all.
const Text::Run* Text::run_at(std::size_t folded) const {
  const Stride& stride = strides_[folded / kStride];
  const std::uint64_t begins = stride.begins << (kStride - 1 - folded % kStride);
  return &runs_[stride.runs_before + number_of_bits(begins) - 1];
}

// An empty span stands at the begin of the character behind it; at the end of the text, at the end of the last one.
Span Text::to_original(FoldedSpan span) const {
  if (runs_.empty()) return {};
  const std::size_t begin = run_at(span.begin)->begin_of(span.begin);
  if (span.size() == 0) return {begin, begin};
  return {begin, run_at(span.end - 1)->end_of(span.end)};
}

}  // namespace gongwen::internal
