// generated_text.h - official-sounding text of any length, the same on every machine for the same seed.
//
// Words, figures and their order vary throughout (repeated text flatters branch prediction); about one fact in 150
// bytes, like real documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace gongwen::bench {

// At least `bytes` bytes of UTF-8, cut at the end of a paragraph.
std::string generated_text(std::uint64_t seed, std::size_t bytes);

}  // namespace gongwen::bench
