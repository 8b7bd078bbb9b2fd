#include "elements/attachment_list.h"

#include <algorithm>

#include "characters.h"
#include "elements/bodies.h"
#include "elements/piece.h"
#include "kinds/clause.h"

namespace gongwen::internal {
namespace {

constexpr std::string_view kLabel = "附件";
constexpr std::string_view kShortLabel = "附:";

// One past the word where the text has it last; 0 where it has none.
std::size_t behind_last(std::string_view text, std::string_view word) {
  const std::size_t at = last_in(text, word);
  return at == std::string_view::npos ? 0 : at + word.size();
}

// 。附件: and ;附件1:, but not 见附件:
bool begins_sentence(std::string_view before) {
  constexpr FewCharacters kStops(U"。;!?)》”】: \t");
  return before.empty() || kStops.has(last_code_point(before).value);
}

// 分工表 of 。附件:分工表, and 分工表附件2:名单 of 。附件1:分工表附件2:名单; empty where the last sentence is no list.
std::string_view list_at_end(std::string_view text) {
  text.remove_prefix(behind_last(text, "。"));
  const std::size_t label = std::min(first_in(text, kLabel), first_in(text, kShortLabel));
  if (label == std::string_view::npos || !begins_sentence(text.substr(0, label))) return {};
  std::string_view list = text.substr(label);
  if (!list.starts_with(kLabel)) return list.substr(kShortLabel.size());
  list.remove_prefix(kLabel.size());
  list.remove_prefix(kAsciiDigits.first_outside(list));
  return list.starts_with(":") ? list.substr(1) : std::string_view();
}

}  // namespace

bool AttachmentList::ends(std::string_view text) {
  const std::size_t label = std::max(behind_last(text, kLabel), behind_last(text, kShortLabel));
  return label > 0 && !contains(text.substr(label), "。");
}

std::size_t AttachmentList::label_size(std::string_view sentence) const {
  const auto label = labels_.starting(sentence);
  return label && label->meaning == "attachments" ? label->size : 0;
}

bool AttachmentList::holds(std::string_view line) const {
  return label_size(line) > 0 || (begins_with_day_or_item(line) && ends_.ending(line));
}

// A name that has a word of such lists in it begins with its place.
std::optional<std::size_t> AttachmentList::signer_in(std::string_view word, bool follows_space) const {
  std::optional<std::size_t> shortest;
  for (std::size_t at = word.size(); at > 0; at = character_before(word, at)) {
    const std::string_view name = word.substr(at);
    if (!ends_attachment(word.substr(0, at)) || !names_body(name, bodies_)) continue;
    if (names_place(name)) return at;
    if (!shortest) shortest = at;
  }
  return follows_space && names_place(word) ? 0 : shortest;
}

bool AttachmentList::is_signed(std::string_view text) const {
  const std::string_view list = list_at_end(text);
  if (list.empty()) return false;
  const std::size_t gap = list.find_last_of(" \t");
  const bool has_gap = gap != std::string_view::npos;
  const std::string_view word = list.substr(has_gap ? gap + 1 : 0);
  return has_gap && names_place(word) ? names_body(word, bodies_) : signer_in(word, false).has_value();
}

// 湾城市民政局, but not 2.湾城区工作安排表国家统计局, which is more than a name.
bool AttachmentList::names_place(std::string_view name) const {
  constexpr ByteSet kDigits("0123456789.");
  return kDigits.first_in(name) == name.size() && places_.first_in(name).has_value();
}

}  // namespace gongwen::internal
