#include "kinds/contact_label.h"

#include <array>

#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr int kMostModifiers = 8;
constexpr auto kJoints = std::to_array<std::string_view>({"、", "/", "和", "及", "与", "或"});
constexpr auto kLinks = std::to_array<std::string_view>({":", "为", "是", "至", "到"});

template <typename Words>
std::size_t suffix_size(std::string_view text, const Words& words) {
  for (const std::string_view word : words)
    if (text.ends_with(word)) return word.size();
  return 0;
}

}  // namespace

ContactLabels::ContactLabels(const Words& words)
    : modifier_(words.list("label_modifier")),
      service_(words.list("service_label")),
      email_(words.list("email_label")) {}

std::size_t ContactLabels::begin(std::string_view folded, std::size_t noun) const {
  std::size_t at = noun;
  for (int i = 0; i < kMostModifiers; ++i) {
    const std::string_view before = folded.substr(0, at);
    const std::size_t joint = suffix_size(before, kJoints);
    const auto plain = modifier_.ending(before);
    const auto joined = joint == 0 ? plain : modifier_.ending(before.substr(0, at - joint));
    if (!plain && !joined) break;
    at -= plain ? plain->size : joint + joined->size;
  }
  return at;
}

std::size_t ContactLabels::before_email(std::string_view folded, std::size_t value) const {
  std::size_t at = skip_space_back(folded, value);
  at = skip_space_back(folded, at - suffix_size(folded.substr(0, at), kLinks));
  const auto noun = email_.ending(folded.substr(0, at));
  return noun ? begin(folded, at - noun->size) : value;
}

std::size_t ContactLabels::before_who(std::string_view folded, std::size_t who) const {
  const std::string_view before = folded.substr(0, who);
  const bool is_labelled = before.ends_with(':') && service_.ending(before.substr(0, who - 1));
  return is_labelled ? begin(folded, who - 1) : who;
}

}  // namespace gongwen::internal
