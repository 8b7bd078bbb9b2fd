#include "json_writer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "characters.h"
#include "utf8.h"

namespace gongwen::internal {
namespace {

constexpr bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// Bytes of the character that a byte begins where it is printed as it is: 1 or, if two more follow, 3. All else is 0.
constexpr std::array<std::uint8_t, 256> kPlainBytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t byte = 0; byte < 0x80; ++byte) bytes[byte] = needs_escape(static_cast<char>(byte)) ? 0 : 1;
  std::fill(bytes.begin() + 0xE1, bytes.begin() + 0xF0, 3);
  bytes[0xED] = 0;  // some of these are surrogates
  return bytes;
}();

// Whether all bytes are printed as they are; false where that takes a closer look.
bool is_plain(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = kPlainBytes[static_cast<unsigned char>(bytes[at])];
    const bool is_whole = size == 1 || (size == 3 && at + 3 <= bytes.size() && is_three_bytes(bytes.data() + at));
    if (!is_whole) return false;
    at += size;
  }
  return true;
}

std::string control_escape(char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]};
}

std::string escaped(char c) {
  switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return control_escape(c);
  }
}

}  // namespace

void JsonWriter::string(std::string_view bytes) {
  separate();
  quote(bytes);
}

void JsonWriter::begin_line() {
  put('\n');
  for (std::size_t i = 0; i < depth_; ++i) put("  ");
}

void JsonWriter::quote(std::string_view bytes) {
  if (is_plain(bytes)) return put_plain(bytes);
  put('"');
  put_escaped(repaired_utf8(bytes));
  put('"');
}

void JsonWriter::put_escaped(std::string_view bytes) {
  for (const char byte : bytes) {
    if (needs_escape(byte)) put(escaped(byte));
    else put(byte);
  }
}

// In short steps, which are still in the cache when they are written.
void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t kStep = std::size_t{1} << 14;
  const std::size_t needed = size_ + bytes;
  if (needed > text_.capacity()) text_.reserve(2 * needed);
  text_.resize(std::min(text_.capacity(), needed + kStep));
}

}  // namespace gongwen::internal
