#include "utf8.h"

#include <cstddef>
#include <cstdint>

namespace gongwen::internal {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// What a lead byte promises: the second byte's range differs, later ones are all 80..BF.
struct Lead {
  std::size_t size = 0;  // of the whole character; 0 where no character begins so
  std::uint8_t second_min = 0x80;
  std::uint8_t second_max = 0xBF;
};

std::uint8_t byte_at(std::string_view text, std::size_t index) { return static_cast<std::uint8_t>(text[index]); }

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {1};
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};  // less has a shorter form
  if (byte == 0xED) return {3, 0x80, 0x9F};  // more is a surrogate
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};  // more is past U+10FFFF
  return {};
}

// Bytes of the character that begins the text, as far as they are there: fewer than lead.size where it is ill-formed.
std::size_t bytes_present(std::string_view text, const Lead& lead) {
  if (lead.size < 2 || text.size() < 2) return 1;
  if (byte_at(text, 1) < lead.second_min || byte_at(text, 1) > lead.second_max) return 1;
  std::size_t present = 2;
  while (present < lead.size && present < text.size() && (byte_at(text, present) & 0xC0) == 0x80) ++present;
  return present;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const Lead lead = lead_of(byte_at(bytes, 0));
    if (lead.size == 0 || bytes_present(bytes, lead) != lead.size) return false;
    bytes.remove_prefix(lead.size);
  }
  return true;
}

std::string repaired_utf8(std::string_view bytes) {
  std::string repaired;
  repaired.reserve(bytes.size());
  while (!bytes.empty()) {
    const Lead lead = lead_of(byte_at(bytes, 0));
    const std::size_t present = bytes_present(bytes, lead);
    repaired += present == lead.size ? bytes.substr(0, present) : kReplacement;
    bytes.remove_prefix(present);
  }
  return repaired;
}

}  // namespace gongwen::internal
