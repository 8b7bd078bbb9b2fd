#include "kinds/person.h"

#include <algorithm>

#include "characters.h"
#include "kinds/han.h"

namespace gongwen::internal {
namespace {

constexpr std::size_t kLongestWords = 24;     // characters that are looked at
constexpr std::size_t kLongestOffice = 20;
constexpr std::size_t kShortestOffice = 2;
constexpr std::size_t kLongestTitled = 7;     // 欧阳明日副处长
constexpr std::size_t kLongestName = 4;
constexpr std::size_t kLongestDotted = 14;
constexpr std::size_t kLongestNote = 60;      // bytes of a note in brackets between a name and its number
constexpr std::string_view kWeak = "weak";    // an ending that names have too: 陈文会
constexpr std::string_view kDouble = "double";  // a surname of two characters
constexpr std::string_view kLabelCue = "label";
constexpr std::string_view kDot = "·";

// Where the Han characters that end at `end`, dots between them, begin.
std::size_t words_begin(std::string_view folded, std::size_t end, std::size_t floor) {
  std::size_t begin = end;
  for (std::size_t i = 0; i < kLongestWords && begin > floor; ++i) {
    const bool is_dot = begin != end && folded.substr(0, begin).ends_with(kDot);
    const std::size_t size = is_dot ? kDot.size() : han_size_before(folded, begin);
    if (size == 0) break;
    begin -= size;
  }
  return begin;
}

// What a name or office may stand behind: the start of a text, line or clause. Of a label's colon see is_behind_label.
bool is_boundary(std::string_view before) {
  constexpr FewCharacters kBoundaries(U"\n\t ,;().。、”》】！?|");
  return before.empty() || kBoundaries.has(last_code_point(before).value);
}

// Back over a note in brackets that ends at `end`.
std::size_t before_note(std::string_view folded, std::size_t end, std::size_t floor) {
  if (end == floor || folded[end - 1] != ')') return end;
  const std::size_t from = std::max(floor, end - std::min(end, kLongestNote));
  const std::size_t open = folded.substr(from, end - from).rfind('(');
  return open == std::string_view::npos ? end : from + open;
}

// Back over the mark between a name and its number, spaces round it.
std::size_t before_mark(std::string_view folded, std::size_t end, std::size_t floor) {
  std::size_t at = skip_space_back(folded, end);
  for (const std::string_view mark : {",", ":", "(", "、", ";"}) {
    if (!folded.substr(0, at).ends_with(mark)) continue;
    at = skip_space_back(folded, at - mark.size());
    break;
  }
  return std::max(at, floor);
}

}  // namespace

PersonFinder::PersonFinder(const Words& words)
    : surname_(words.list("surname")),
      title_(words.list("person_title")),
      not_name_(words.list("not_name")),
      department_(words.list("department")),
      not_department_(words.list("not_department")),
      city_(words.list("city")),
      label_(words.list("contact_label")),
      place_label_(words.list("place_label")),
      service_label_(words.list("service_label")),
      cue_(words.list("person_cue")) {}

bool PersonFinder::is_city(std::string_view words) const {
  const auto city = city_.starting(words);
  return city && city->size == words.size();
}

bool PersonFinder::is_name(std::string_view words, NameTest test) const {
  const std::size_t count = character_count(words);
  if (count < 2 || is_city(words) || not_name_.starting(words)) return false;
  const auto surname = surname_.starting(words);
  if (words.find(kDot) != std::string_view::npos) return count <= kLongestDotted;
  const auto title = title_.ending(words);
  if (title && surname && title->size < words.size()) return count <= kLongestTitled;
  if (test == NameTest::lenient) return count <= kLongestName;
  if (!surname) return false;
  return count <= (surname->meaning == kDouble ? kLongestName : kLongestName - 1);
}

bool PersonFinder::is_department(std::string_view words) const {
  const std::size_t count = character_count(words);
  return count >= kShortestOffice && count <= kLongestOffice && department_.ending(words) &&
         !not_department_.first_in(words);
}

// 渔港建设处简安: the office and the name behind it.
std::optional<Who> PersonFinder::split(std::string_view words, NameTest test) const {
  for (std::size_t at = words.size(); at > 0; at -= std::max<std::size_t>(1, han_size_before(words, at))) {
    const std::string_view name = words.substr(at);
    if (character_count(name) > kLongestTitled) break;
    if (!is_name(name, test) || !is_department(words.substr(0, at))) continue;
    return Who{{0, words.size()}, std::string(name), std::string(words.substr(0, at))};
  }
  return std::nullopt;
}

// The span counts from the start of `words`.
std::optional<Who> PersonFinder::classify(std::string_view words, NameTest test) const {
  const auto ending = department_.ending(words);
  const bool is_short_title = character_count(words) == kShortestOffice;  // 张处, 李局
  const bool ends_like_name = !ending || ending->meaning == kWeak || is_short_title || title_.ending(words);
  if (ends_like_name && is_name(words, NameTest::strict)) return Who{{0, words.size()}, std::string(words), {}};
  if (is_department(words) || is_city(words)) return Who{{0, words.size()}, {}, std::string(words)};
  if (const auto both = split(words, NameTest::strict)) return both;
  if (const auto both = split(words, test)) return both;
  if (is_name(words, test)) return Who{{0, words.size()}, std::string(words), {}};
  return std::nullopt;
}

std::string_view PersonFinder::words_at(std::string_view folded, std::size_t at) const {
  std::size_t end = at;
  for (std::size_t i = 0; i < kLongestWords; ++i) {
    const std::string_view rest = folded.substr(end);
    const bool is_dot = end != at && rest.starts_with(kDot);
    const std::size_t size = is_dot ? kDot.size() : han_size_at(folded, end);
    if (size == 0 || label_.starting(rest)) break;
    end += size;
  }
  return folded.substr(at, end - at);
}

// 马 淑兰, 张 凡: a surname and what a space parts from it.
std::optional<Who> PersonFinder::spaced_name(std::string_view folded, std::size_t at) const {
  const std::string_view surname = words_at(folded, at);
  const std::size_t rest_at = skip_space(folded, at + surname.size());
  const std::string_view rest = words_at(folded, rest_at);
  const std::size_t count = character_count(rest);
  if (character_count(surname) != 1 || !surname_.starting(surname) || count < 1 || count > 2) return std::nullopt;
  return Who{{at, rest_at + rest.size()}, std::string(surname) + std::string(rest), {}};
}

std::optional<Who> PersonFinder::read(std::string_view folded, std::size_t at, NameTest test) const {
  const std::string_view words = words_at(folded, at);
  if (words.empty()) return std::nullopt;
  if (auto spaced = spaced_name(folded, at)) return spaced;
  auto who = classify(words, test);
  if (who) who->span = {at, at + words.size()};
  return who;
}

// 请联系罗警官 -> 罗警官. Empty behind a label: its own match has the name.
std::string_view PersonFinder::without_cue(std::string_view words) const {
  for (std::size_t at = words.size(); at > 0; at -= std::max<std::size_t>(1, han_size_before(words, at))) {
    const auto cue = cue_.ending(words.substr(0, at));
    if (cue) return cue->meaning == kLabelCue ? std::string_view() : words.substr(at);
  }
  return words;
}

// 罗警官 of 请与罗警官联系; empty where no one is met.
std::string_view PersonFinder::met(std::string_view words) const {
  constexpr std::string_view kVerb = "联系";
  if (!words.ends_with(kVerb)) return {};
  words.remove_suffix(kVerb.size());
  const std::string_view rest = without_cue(words);
  const auto who = rest.size() < words.size() ? classify(rest, NameTest::strict) : std::nullopt;
  return who && who->name ? rest : std::string_view();
}

// 受理点:[越秀区], 各县区:[张三]: any label but those that have patterns of their own.
bool PersonFinder::is_behind_label(std::string_view before) const {
  if (!before.ends_with(':')) return false;
  before = before.substr(0, skip_space_back(before, before.size() - 1));
  return service_label_.ending(before) || (!label_.ending(before) && !place_label_.ending(before));
}

// 信息科 of 信息科,王某: the office in front of a name.
std::optional<Who> PersonFinder::office_before(std::string_view folded, std::size_t end, std::size_t floor) const {
  const std::size_t last = before_mark(folded, end, floor);
  if (last == end) return std::nullopt;
  const std::size_t begin = words_begin(folded, last, floor);
  const std::string_view words = without_cue(folded.substr(begin, last - begin));
  if (!is_department(words)) return std::nullopt;
  const std::string_view before = folded.substr(floor, begin - floor);
  const bool is_whole = words.size() == last - begin;
  if (is_whole && !is_boundary(before) && !is_behind_label(before)) return std::nullopt;
  return Who{{last - words.size(), last}, {}, std::string(words)};
}

std::optional<Who> PersonFinder::before(std::string_view folded, std::size_t end, std::size_t floor) const {
  const std::size_t last = before_note(folded, before_mark(folded, end, floor), floor);
  const std::size_t begin = words_begin(folded, last, floor);
  const std::string_view all = folded.substr(begin, last - begin);
  const std::string_view met_one = met(all);
  const std::string_view words = met_one.empty() ? without_cue(all) : met_one;
  const std::string_view before = folded.substr(floor, begin - floor);
  const bool is_behind_number = last != end && !before.empty() && is_ascii_digit(before.back());
  const bool is_behind_office = before.ends_with(':') && office_before(folded, begin, floor);  // 渔业局:张三 88001234
  const bool is_bounded = words.size() != all.size() || is_boundary(before) || is_behind_number || is_behind_office ||
                          is_behind_label(before);
  if (words.empty() || !is_bounded) return std::nullopt;
  auto who = classify(words, NameTest::strict);
  if (!who) return std::nullopt;
  const auto words_at = static_cast<std::size_t>(words.data() - folded.data());
  who->span = {words_at, words_at + words.size()};
  if (who->department) return who;
  if (auto office = office_before(folded, who->span.begin, floor)) {
    who->span.begin = office->span.begin;
    who->department = std::move(office->department);
  }
  return who;
}

}  // namespace gongwen::internal
