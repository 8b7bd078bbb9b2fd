// broken.h - how a fuzz target says that something does not hold: libFuzzer keeps the input and ends.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace gongwen::fuzz {

inline void require(bool holds, const std::string& promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", promise.c_str());
  std::abort();
}

}  // namespace gongwen::fuzz
