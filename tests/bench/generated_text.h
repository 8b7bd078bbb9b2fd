// generated_text.h - official-sounding text of any length, the same on every machine for the same seed.
//
//   prose     paragraphs, about one fact in 150 bytes, like real documents
//   tables    units over them, rows of numbers: a fact in 20 bytes
//   contacts  offices, people and their numbers, a line each
//
// Words, figures and their order vary throughout: repeated text flatters branch prediction.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gongwen::bench {

enum class Genre { prose, tables, contacts };
inline constexpr std::array kGenres = {Genre::prose, Genre::tables, Genre::contacts};

constexpr std::string_view name_of(Genre genre) {
  constexpr std::array<std::string_view, kGenres.size()> kNames = {"prose", "tables", "contacts"};
  return kNames[static_cast<std::size_t>(genre)];
}

// At least `bytes` bytes of UTF-8, cut at the end of a paragraph.
std::string generated_text(Genre genre, std::uint64_t seed, std::size_t bytes);

}  // namespace gongwen::bench
