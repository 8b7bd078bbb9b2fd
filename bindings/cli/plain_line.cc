#include "plain_line.h"

#include <algorithm>
#include <cstddef>

namespace gongwen::cli {
namespace {

using Byte = unsigned char;

constexpr std::size_t kLongest = 4;  // bytes of a character

// 1 where a byte cannot stand behind these three, the nearest first. Without branches: sixteen are asked at once.
constexpr Byte is_wrong(Byte byte, Byte first, Byte second, Byte third) {
  const bool goes_on = (byte & 0xC0) == 0x80;
  const bool is_free = (first < 0xC0) & (second < 0xE0) & (third < 0xF0);
  const bool has_shorter_form = ((first == 0xE0) & (byte < 0xA0)) | ((first == 0xF0) & (byte < 0x90));
  const bool is_surrogate = (first == 0xED) & (byte >= 0xA0);
  const bool is_past_last = (first == 0xF4) & (byte >= 0x90);
  const bool is_nowhere = (byte < 0x20) | ((byte & 0xFE) == 0xC0) | (byte >= 0xF5);
  return (goes_on == is_free) | has_shorter_form | is_surrogate | is_past_last | is_nowhere;
}

// Spaces stand around the line.
Byte is_wrong_at(std::string_view line, std::size_t place) {
  const auto byte = [&](std::size_t at) { return at < line.size() ? static_cast<Byte>(line[at]) : Byte{' '}; };
  return is_wrong(byte(place), byte(place - 1), byte(place - 2), byte(place - 3));
}

}  // namespace

bool is_plain(std::string_view line) {
  const auto* const bytes = reinterpret_cast<const Byte*>(line.data());
  Byte wrong = 0;
  for (std::size_t i = kLongest - 1; i < line.size(); ++i)
    wrong |= is_wrong(bytes[i], bytes[i - 1], bytes[i - 2], bytes[i - 3]);
  for (std::size_t i = 0; i < std::min(kLongest - 1, line.size()); ++i) wrong |= is_wrong_at(line, i);
  for (std::size_t i = line.size(); i < line.size() + kLongest - 1; ++i) wrong |= is_wrong_at(line, i);
  return wrong == 0;
}

}  // namespace gongwen::cli
