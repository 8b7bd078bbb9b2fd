#include "json_writer.h"

#include "utf8.h"

namespace gongwen::internal {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

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

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += style_ == JsonStyle::pretty ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view bytes) {
  separate();
  quote(bytes);
}

void JsonWriter::literal(std::string_view token) {
  separate();
  text_ += token;
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) break_line();
  text_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (!after_key_ && depth_ > 0) {
    if (!first_) text_ += ',';
    break_line();
  }
  after_key_ = false;
  first_ = false;
}

void JsonWriter::break_line() {
  if (style_ == JsonStyle::compact) return;
  text_ += '\n';
  text_.append(2 * depth_, ' ');
}

void JsonWriter::quote(std::string_view bytes) {
  text_ += '"';
  for (const char c : repaired_utf8(bytes)) {
    if (needs_escape(c)) {
      text_ += escaped(c);
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

}  // namespace gongwen::internal
