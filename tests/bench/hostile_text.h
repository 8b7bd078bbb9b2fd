// hostile_text.h - text of the shapes that break readers: what begins and never ends, what could go on at every place.
//
//   {"titles never closed", "《"}          ->  《《《《《《…
//   {"a list of years", "2#年、"}           ->  20年、21年、22年、…       # is a running number
//   {"brackets in brackets", "（", "）"}   ->  （（（…）））
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::bench {

struct Shape {
  std::string_view name;
  std::string_view piece;         // over and over
  std::string_view closing = {};  // then this as often
};

const std::vector<Shape>& hostile_shapes();

// At least `bytes` bytes, and no more than a piece and its closing longer.
std::string hostile_text(const Shape& shape, std::size_t bytes);

}  // namespace gongwen::bench
