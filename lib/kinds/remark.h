// remark.h - the bracket beside a bound, which tells what the bound takes in.
//
//   5年[(含5年)]以上, 10万头[(只)]以上       the bound stands behind it
//   20人以下[(不含20人)]                     less than 20: the bound itself is left out
//   超过3年[(含3年)]                         at least 3 years: the bound itself is taken in
//   低于7万元[(含增值税)]                    says nothing of the bound
//
// Input    folded UTF-8
// Owns     nothing; thread-safe
#pragma once

#include <string_view>

#include "gongwen/kinds.h"

namespace gongwen::internal {

struct Remark {
  std::string_view rest;  // the text behind it; empty where there is none
  bool excludes = false;  // it leaves the bound itself out
};

// The short bracket that begins the text.
Remark leading_remark(std::string_view text);

// What a bracket behind a number says of it: (含), (含本数) and (含5年) take it in, (不含5年) leaves it out.
enum class Bound { unsaid, included, excluded };

// Of the bracket that begins the text. A number in it has to be the one before it, and `number` may begin with 百分之.
Bound remark_on(std::string_view number, std::string_view text);

// What a relation becomes when the bound itself is left out (more than for at least, less than for at most), and the
// other way round when it is taken in.
Relation exclusive(Relation relation);
Relation inclusive(Relation relation);

}  // namespace gongwen::internal
