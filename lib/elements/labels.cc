#include "elements/labels.h"

#include <algorithm>
#include <optional>

#include "elements/piece.h"
#include "kinds/clause.h"
#include "kinds/han.h"
#include "stretches.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLabelReach = 60;  // bytes

class LabelReader {
 public:
  LabelReader(std::string_view folded, const ElementWords& words)
      : folded_(folded),
        anywhere_(words.element_label),
        line_(words.element_line_label),
        before_(words.element_label_before) {}

  std::optional<Labelled> label_at(std::size_t colon) const {
    std::string_view before = folded_.substr(0, colon);
    if (before.size() > kLabelReach) before.remove_prefix(before.size() - kLabelReach);
    before = trim_end(before);
    if (before.ends_with("】") || before.ends_with("]")) return std::nullopt;
    const auto word = anywhere_.ending(before);
    std::size_t end = trim_end(folded_.substr(0, colon)).size();
    auto line_word = line_.ending(before);
    if (!word && !line_word) {
      line_word = numbered(before);
      end -= kAsciiDigits.trailing(before);
    }
    if (line_word && (!word || line_word->size > word->size)) {
      if (!begins_piece(end - line_word->size)) return std::nullopt;
      return Labelled{line_word->meaning, {end - line_word->size, colon + 1}, {}};
    }
    if (!word) return std::nullopt;
    return Labelled{word->meaning, {end - word->size, colon + 1}, {}};
  }

 private:
  // 附件1:…
  std::optional<WordMatch> numbered(std::string_view before) const {
    const std::size_t digits = kAsciiDigits.trailing(before);
    if (digits == 0 || digits > kMostLabelDigits) return std::nullopt;
    const auto word = line_.ending(before.substr(0, before.size() - digits));
    return word && word->meaning == "attachments" ? word : std::nullopt;
  }

  // Where a line, a part of a line, or a sentence begins.
  bool begins_piece(std::size_t at) const {
    if (at == 0) return true;
    const char before = folded_[at - 1];
    return before == '\n' || before == ' ' || before == '\t' || before == '|' || before == '(' || before == ')' ||
           before_.ending(folded_.substr(0, at)).has_value();
  }

  std::string_view folded_;
  const WordList& anywhere_;
  const WordList& line_;
  const WordList& before_;
};

FoldedSpan value_between(std::string_view folded, std::size_t begin, std::size_t end) {
  const std::string_view value = folded.substr(begin, std::max(begin, end) - begin);
  return trimmed(folded, {begin, begin + std::min(value.find('\n'), value.size())});
}

}  // namespace

std::vector<Labelled> labelled_values(std::string_view folded, const ElementWords& words) {
  const LabelReader reader(folded, words);
  std::vector<Labelled> all;
  for (std::size_t at = 0; (at = folded.find(':', at)) != std::string_view::npos; ++at)
    if (auto label = reader.label_at(at)) all.push_back(*label);
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].value = value_between(folded, all[i].label.end, i + 1 < all.size() ? all[i + 1].label.begin : folded.size());
  return all;
}

std::vector<Labelled> without_furniture(std::vector<Labelled> all, const std::vector<FoldedSpan>& furniture) {
  StretchCursor site(furniture);
  std::erase_if(all, [&site](const Labelled& one) { return site.holds(one.label); });
  return all;
}

const Labelled* first_labelled(const std::vector<Labelled>& all, std::string_view meaning) {
  const auto found = std::find_if(all.begin(), all.end(), [meaning](const Labelled& one) {
    return one.meaning == meaning && one.value.size() > 0;
  });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace gongwen::internal
