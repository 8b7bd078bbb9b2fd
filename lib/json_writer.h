// json_writer.h - writes JSON text (RFC 8259) in one pass into one string, with no tree in between.
//
//   JsonWriter json(JsonStyle::compact);
//   json.object([&] { json.key("begin"); json.number(10); });      -> {"begin":10}
//
// Strings  any bytes: ill-formed UTF-8 becomes U+FFFD, control characters escapes; the rest stays as it is
// Style    pretty indents by two and ends without a line break; both styles hold the same tokens
// Owns     its output; take() hands it over
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "gongwen/decimal.h"
#include "gongwen/json.h"

namespace gongwen::internal {

// A member's name, which needs no escapes, as it stands in JSON: ,"name": and zeros. Made when it is compiled, and
// long enough to be written with a copy of one size whatever the name's, which takes no call and no guess.
class JsonKey {
 public:
  static constexpr std::size_t kCopied = 32;

  template <std::size_t size>
  consteval JsonKey(const char (&name)[size]) : JsonKey(std::string_view(name, size - 1)) {}
  constexpr explicit JsonKey(std::string_view name) : size_(name.size() + 4) {
    if (size_ > kCopied) throw std::length_error("a member's name is too long");  // does not compile
    std::copy(name.begin(), name.end(), bytes_.begin() + 2);
    bytes_[0] = ',';
    bytes_[1] = bytes_.at(size_ - 2) = '"';
    bytes_[size_ - 1] = ':';
  }

  // The comma can be passed over.
  constexpr const char* from(std::size_t begin) const { return bytes_.data() + begin; }
  constexpr std::size_t size() const { return size_; }

 private:
  std::array<char, kCopied + 1> bytes_{};
  std::size_t size_;
};

class JsonWriter {
 public:
  // No more than `expected` bytes, about, are going to be written. What stays unused of a large room costs nothing.
  explicit JsonWriter(JsonStyle style, std::size_t expected = 250) : style_(style) { text_.reserve(expected); }

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

  // Words of the contract: they need no escapes. What comes from elsewhere takes given_key and string.
  void key(const JsonKey& key) {
    std::size_t begin = first_ ? 1 : 0;
    if (style_ == JsonStyle::pretty) {
      begin_item();
      begin = 1;
    }
    std::memcpy(room(JsonKey::kCopied), key.from(begin), JsonKey::kCopied);
    size_ += key.size() - begin;
    end_key();
  }
  void word(std::string_view word) {
    separate();
    put_plain(word);
  }
  void given_key(std::string_view name) {
    separate();
    quote(name);
    put(':');
    end_key();
  }
  void string(std::string_view bytes);
  void number(const Decimal& value) {
    if (const std::optional<std::int64_t> integer = value.to_int64()) number(*integer);
    else literal(value.to_string());
  }
  void number(std::integral auto value) {
    separate();
    char* const begin = room(kMostDigits);
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + kMostDigits, value).ptr - begin);
  }
  void null() { literal("null"); }
  void yes() { literal("true"); }
  void no() { literal("false"); }

  std::string take() && {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t kMostDigits = 24;  // of an integer, its sign included

  // ---- tokens

  void literal(std::string_view token) {
    separate();
    put(token);
  }
  void open(char bracket) {
    separate();
    put(bracket);
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_) break_line();
    put(bracket);
    first_ = false;
  }
  // The comma and line break due before a key or a value.
  void separate() {
    if (!after_key_ && depth_ > 0) begin_item();
    after_key_ = false;
    first_ = false;
  }
  // The same before a key, which never stands behind another or outside an object.
  void begin_item() {
    if (!first_) put(',');
    break_line();
    first_ = false;
  }
  void break_line() {
    if (style_ == JsonStyle::pretty) begin_line();
  }
  void begin_line();
  void end_key() {
    if (style_ == JsonStyle::pretty) put(' ');
    first_ = false;
    after_key_ = true;
  }
  void quote(std::string_view bytes);
  void put_escaped(std::string_view bytes);

  // ---- bytes: text_ is a little longer than what is written, so that a byte costs a store

  void put(char byte) {
    *room(1) = byte;
    ++size_;
  }
  void put(std::string_view bytes) {
    std::copy(bytes.begin(), bytes.end(), room(bytes.size()));
    size_ += bytes.size();
  }
  void put_plain(std::string_view word) {
    char* to = room(word.size() + 2);
    *to++ = '"';
    to = std::copy(word.begin(), word.end(), to);
    *to = '"';
    size_ += word.size() + 2;
  }
  // Where so many bytes can be written.
  char* room(std::size_t bytes) {
    if (text_.size() - size_ < bytes) grow(bytes);
    return text_.data() + size_;
  }
  void grow(std::size_t bytes);

  JsonStyle style_;
  std::string text_;
  std::size_t size_ = 0;
  std::size_t depth_ = 0;
  bool first_ = true;       // nothing stands in the open bracket yet
  bool after_key_ = false;  // a value is due on this line
};

}  // namespace gongwen::internal
