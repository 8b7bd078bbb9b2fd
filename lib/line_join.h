// line_join.h - which line breaks stand in mid-sentence and go, as PDF text has them, and its pages' running heads.
//
//   共培训高技⏎⏎能人才9.87⏎⏎万人次     -> 共培训高技能人才9.87万人次
//   （运用促进处，⏎张三⏎- 3 -⏎，88001234） -> （运用促进处，张三，88001234）     the page number goes with the break
//   每人⏎湾城市公报⏎- 3 -⏎2000元            -> 每人2000元     running heads go wherever they stand (running_head.h)
//   一、总体要求⏎坚持以人民为中心…          stays: a heading and its text
//
// Where it is in doubt a break stays: a record lost at a break is a smaller harm than two paragraphs glued together.
//
// Input    folded UTF-8 below 4 GiB, layout spaces still in it
// Returns  the cuts, in order: each break with the white space and page furniture around it, and other running heads
// Cost     linear: a line is looked at once, of long lines the first and last 240 bytes
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gongwen::internal {

constexpr char kNothing = '\0';

// A stretch of folded text to take out. Small, for there may be as many as characters.
struct Cut {
  Cut(std::size_t first, std::size_t last, char in_its_place)
      : begin(static_cast<std::uint32_t>(first)), end(static_cast<std::uint32_t>(last)), replacement(in_its_place) {}

  std::uint32_t begin;
  std::uint32_t end;
  char replacement;  // kNothing, or a space between two Latin words
};

std::vector<Cut> line_cuts(std::string_view folded);

}  // namespace gongwen::internal
