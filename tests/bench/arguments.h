// arguments.h - what the benchmark is asked to measure.
//
//   gongwen_bench --rounds 5 --kinds amount,date FOLDER
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace gongwen::bench {

struct Arguments {
  std::size_t rounds = 9;
  std::size_t bytes = 1'000'000;
  std::size_t growth = 100'000'000;
  std::size_t hostile = 250'000;
  std::vector<std::string> kinds;  // none: all
  std::string commit = "unknown";
  std::string json;                // none: no file
  std::string folder;              // none: generated text alone
};

// Has an app read them when it parses a command line; its help says what they mean.
void add_arguments(CLI::App& app, Arguments& arguments);

}  // namespace gongwen::bench
