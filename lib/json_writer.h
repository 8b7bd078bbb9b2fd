// json_writer.h - writes JSON text (RFC 8259) in one pass into one string, with no tree in between.
//
//   JsonWriter json(JsonStyle::compact);
//   json.object([&] { json.key("begin"); json.number(10); });      -> {"begin":10}
//
// Strings  any bytes: ill-formed UTF-8 becomes U+FFFD, control characters escapes; the rest stays as it is
// Style    pretty indents by two and ends without a line break; both styles hold the same tokens
// Owns     its output; take() hands it over
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "gongwen/decimal.h"
#include "gongwen/json.h"

namespace gongwen::internal {

class JsonWriter {
 public:
  explicit JsonWriter(JsonStyle style) : style_(style) {}

  // The members or items are what `body` writes.
  template <typename Body>
  void object(Body&& body) {
    open('{');
    body();
    close('}');
  }
  template <typename Body>
  void array(Body&& body) {
    open('[');
    body();
    close(']');
  }

  void key(std::string_view name);
  void string(std::string_view bytes);
  void number(const Decimal& value) { literal(value.to_string()); }
  void number(std::integral auto value) { literal(std::to_string(value)); }
  void null() { literal("null"); }
  void yes() { literal("true"); }
  void no() { literal("false"); }

  std::string take() && { return std::move(text_); }

 private:
  void literal(std::string_view token);
  void open(char bracket);
  void close(char bracket);
  void separate();  // the comma and line break due before a key or a value
  void break_line();
  void quote(std::string_view bytes);

  JsonStyle style_;
  std::string text_;
  std::size_t depth_ = 0;
  bool first_ = true;       // nothing stands in the open bracket yet
  bool after_key_ = false;  // a value is due on this line
};

}  // namespace gongwen::internal
