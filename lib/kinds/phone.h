// phone.h - reads one telephone number.
//
//   0769-22001234转8001 -> 0769-22001234, extension 8001     (0769)22001234, 0769 22001234 -> 0769-22001234
//   +86 138-0013-8000   -> 13800138000, mobile               400-800-1234, 0883-12345, 95518, 110 -> service
//   0531一51001234      -> 0531-51001234 (OCR reads a hyphen as 一)
//
// Input    folded UTF-8; reading starts at byte 0. Numbers of seven or eight digits read as well as those with an area
//          code: the caller knows whether a label makes them numbers
// Returns  nullopt where no number starts, or more digits follow
// Owns     nothing; thread-safe
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "gongwen/records.h"

namespace gongwen::internal {

struct PhoneText {
  Phone phone;
  std::size_t size = 0;  // bytes read, extension included
};

std::optional<PhoneText> read_phone(std::string_view folded);

// /71 or 、1234 behind a number: the same number with other last digits. nullopt where no such tail follows.
std::optional<PhoneText> read_phone_tail(std::string_view folded, const Phone& before);

}  // namespace gongwen::internal
