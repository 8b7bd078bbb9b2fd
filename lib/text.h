// text.h - folded text and its way back to the caller's bytes.
//
//   original   "１６．８ 万人次\n" (full-width, spaced)
//   folded     "16.8万人次\n"
//   to_original({0, 13}) -> the bytes from １ to 次, inner space included
//
// Folding maps width and encoding variants to one form (lib/fold.h lists them), drops zero-width characters, balanced
// markdown **, layout spaces between Han and digits, spaces of letter-spaced text, and line breaks in mid-sentence.
// Circled, super- and subscript, fraction and square characters stay as they are.
//
// Input    any bytes below 4 GiB (std::length_error above); each maximal ill-formed part becomes one U+FFFD
// Owns     the folded text and the map; the original stays the caller's and must outlive the Text
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gongwen/records.h"

namespace gongwen::internal {

// A stretch of folded text. Not convertible to Span: folded positions never leave the library.
struct FoldedSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
  friend bool operator==(const FoldedSpan&, const FoldedSpan&) = default;
};

class Text {
 public:
  explicit Text(std::string_view original);

  std::string_view original() const { return original_; }
  std::string_view folded() const { return folded_; }
  std::string_view slice(FoldedSpan span) const { return std::string_view(folded_).substr(span.begin, span.size()); }

  // From the first byte of the source of the first character to the last byte of the source of the last one. No loop.
  Span to_original(FoldedSpan span) const;

  // Original spans of the maximal ill-formed parts, in order.
  const std::vector<Span>& ill_formed() const { return ill_formed_; }

  // A stretch of folded text. Its first character may come of other bytes; those behind it stand one to one.
  struct Run {
    std::uint32_t folded;    // where it begins in folded text
    std::uint32_t original;  // where its first character begins in the original
    std::uint32_t shift;     // from a place behind that character to where it is in the original, modulo 2^32

    std::size_t begin_of(std::size_t place) const { return place == folded ? original : end_of(place); }
    std::size_t end_of(std::size_t place) const { return static_cast<std::uint32_t>(place + shift); }
  };
  const std::vector<Run>& runs() const { return runs_; }
  // The run that a place before the end is of; those behind it follow. No loop.
  const Run* run_at(std::size_t folded) const;

 private:
  void index_runs();

  // Of so many bytes of folded text.
  static constexpr std::size_t kStride = 64;
  struct Stride {
    std::uint64_t begins = 0;       // a bit for each byte that a run begins at
    std::uint32_t runs_before = 0;  // that begin before the first byte
  };

  std::string_view original_;
  std::string folded_;
  std::vector<Run> runs_;
  std::vector<Stride> strides_;
  std::vector<Span> ill_formed_;
};

}  // namespace gongwen::internal
