// remark.h - the bracket beside a bound, which tells what the bound takes in.
//
//   5年[(含5年)]以上, 10万头[(只)]以上       the bound stands behind it
//   20人以下[(不含20人)]                     less than 20: the bound itself is left out
//
// Input    folded UTF-8
// Owns     nothing; thread-safe
#pragma once

#include <string_view>

#include "gongwen/kinds.h"

namespace gongwen::internal {

inline constexpr std::string_view kExcluded = "(不含";  // begins one that leaves the bound out

struct Remark {
  std::string_view rest;  // the text behind it; empty where there is none
  bool excludes = false;  // it leaves the bound itself out
};

// The short bracket that begins the text.
Remark leading_remark(std::string_view text);

// What a relation becomes when the bound itself is left out: more than for at least, less than for at most.
Relation exclusive(Relation relation);

}  // namespace gongwen::internal
