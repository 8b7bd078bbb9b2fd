#include "characters.h"

#include <algorithm>

namespace gongwen::internal {
namespace {

constexpr char32_t kLastCharacter = 0x10FFFF;

std::size_t length_of_lead(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// How many in a row, from the first of three places on. No more, for ill-formed text must not make this walk far; and
// without branches, for where in a character a limit falls would be guessed wrong.
template <typename IsThere>
std::size_t how_many_of_three(IsThere is_there) {
  const std::size_t first = is_there(0) ? 1 : 0;
  const std::size_t second = first & (is_there(1) ? 1 : 0);
  const std::size_t third = second & (is_there(2) ? 1 : 0);
  return first + second + third;
}

}  // namespace

CodePoint rare_first_code_point(std::string_view text) {
  if (text.empty()) return {};
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = length_of_lead(lead);
  if (length == 1 || length > text.size()) return {lead, 1};
  char32_t value = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[i])) return {lead, 1};
    value = value << 6 | (static_cast<unsigned char>(text[i]) & 0x3F);
  }
  return {value, length};
}

CodePoint rare_last_code_point(std::string_view text) {
  const std::size_t most = std::min<std::size_t>(4, text.size());
  for (std::size_t length = 1; length <= most; ++length) {
    const std::string_view tail = text.substr(text.size() - length);
    if (is_continuation(tail[0])) continue;
    const CodePoint character = first_code_point(tail);
    if (character.size == length) return character;
    break;
  }
  if (text.empty()) return {};
  return {static_cast<unsigned char>(text.back()), 1};
}

std::string to_utf8(char32_t character) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | (character >> shift & 0x3F)); };
  if (character < 0x80) return {static_cast<char>(character)};
  if (character < 0x800) return {static_cast<char>(0xC0 | character >> 6), tail(0)};
  if (character < 0x10000) return {static_cast<char>(0xE0 | character >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | character >> 18), tail(12), tail(6), tail(0)};
}

std::string without_white(std::string_view text) {
  std::string plain(text);
  std::erase_if(plain, is_white);
  return plain;
}

std::string_view cut_behind(std::string_view text, std::size_t limit) {
  const auto goes_on = [&](std::size_t back) { return back < limit && is_continuation(text[limit - back]); };
  return text.substr(0, limit - how_many_of_three(goes_on));
}

std::string_view cut_before(std::string_view text, std::size_t limit) {
  const std::size_t begin = text.size() - limit;
  const auto goes_on = [&](std::size_t on) { return on < limit && is_continuation(text[begin + on]); };
  return text.substr(begin + how_many_of_three(goes_on));
}

CharacterSet character_set(std::vector<CharacterRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t count = 0;
  for (const CharacterRange& range : ranges) {
    if (count > 0 && range.first <= ranges[count - 1].last + 1)
      ranges[count - 1].last = std::max(ranges[count - 1].last, range.last);
    else
      ranges[count++] = range;
  }
  ranges.resize(count);
  return ranges;
}

CharacterSet complement(const CharacterSet& set) {
  CharacterSet rest;
  char32_t next = 0;
  for (const CharacterRange& range : set) {
    if (range.first > next) rest.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  if (next <= kLastCharacter) rest.push_back({next, kLastCharacter});
  return rest;
}

bool contains(const CharacterSet& set, char32_t character) {
  const auto after = std::upper_bound(set.begin(), set.end(), character,
                                      [](char32_t c, const CharacterRange& range) { return c < range.first; });
  return after != set.begin() && character <= std::prev(after)->last;
}

}  // namespace gongwen::internal
