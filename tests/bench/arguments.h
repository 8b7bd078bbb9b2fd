// arguments.h - what the benchmark is asked to measure.
//
//   gongwen_bench --rounds 5 --kinds amount,date FOLDER
//
// Errors  std::invalid_argument says what is wrong
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::bench {

struct Arguments {
  std::size_t rounds = 9;
  std::size_t bytes = 1'000'000;     // of each generated corpus
  std::size_t growth = 100'000'000;  // of the largest document of the growth table
  std::size_t hostile = 250'000;     // of each hostile text
  std::vector<std::string> kinds;    // none: all
  std::string commit = "unknown";
  std::string json;                  // a file to write the report to
  std::string folder;                // its *.txt files, whatever lies below, are a corpus too
};

Arguments read_arguments(const std::vector<std::string_view>& given);

}  // namespace gongwen::bench
