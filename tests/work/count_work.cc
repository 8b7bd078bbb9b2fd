// count_work.cc - pieces of work for callgrind to count, each under a name: work_test.py reads the counts.
//
//   hostile 16384 titles never closed     bytes to JSON of a hostile text of 16384 bytes
//   sample subsidy_notice.txt             bytes to JSON of a document of samples/
//   patterns 250                          a file of 250 patterns loaded beside the built-in ones
//
// Outside of valgrind it does the work and counts nothing.
#include <valgrind/callgrind.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "gongwen/gongwen.h"
#include "gongwen/json.h"
#include "hostile_text.h"

namespace {

constexpr const char* kWarmingUp = "warming up";  // the automaton is made as texts need it: the first time counts not

void count(const std::string& name, std::size_t size, const std::function<void()>& work) {
  CALLGRIND_ZERO_STATS;
  work();
  CALLGRIND_DUMP_STATS_AT(name.c_str());
  std::printf("%zu %s\n", size, name.c_str());
}

// Codes of so many registers: all begin alike.
std::string pattern_file(std::size_t count) {
  std::string patterns;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    patterns += std::string(i == 0 ? "" : ",") + R"({"id": "code.p)" + number + R"(", "kind": "custom", "name": "code",
      "head": ["编号)" + number + R"("], "regex": "编号)" + number + R"~((?P<letter>[A-Z])",
      "examples": [{"text": "编号)~" + number + R"(A", "records": [{}]}], "rejects": ["编号)" + number + R"("]})";
  }
  return R"({"gongwen_patterns": 1, "patterns": [)" + patterns + "]}";
}

void count_patterns(std::size_t size) {
  const gongwen::PatternSet builtin = gongwen::PatternSet::builtin();
  const std::string file = pattern_file(size);
  count("patterns " + std::to_string(size), size, [&] { gongwen::Extractor({}, builtin.with(file, "codes.json")); });
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> documents_in(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

struct Work {
  std::string name;
  std::string text;
};

std::vector<Work> all_work(const char* samples, const std::vector<std::size_t>& sizes) {
  std::vector<Work> all;
  for (const auto& path : documents_in(samples)) all.push_back({"sample " + path.filename().string(), read(path)});
  for (const gongwen::bench::Shape& shape : gongwen::bench::hostile_shapes())
    for (const std::size_t size : sizes)
      all.push_back({"hostile " + std::to_string(size) + " " + std::string(shape.name), hostile_text(shape, size)});
  return all;
}

}  // namespace

int main(int arguments, char** given) {
  if (arguments != 3) {
    std::fprintf(stderr, "usage: count_work SMALLER_SIZE SAMPLES_FOLDER\n");
    return 2;
  }
  const std::size_t small = std::stoul(given[1]);
  const gongwen::Extractor extractor;
  const auto convert = [&](const std::string& text) {
    if (to_json(extractor.extract(text)).empty()) std::abort();
  };
  CALLGRIND_START_INSTRUMENTATION;
  for (const Work& work : all_work(given[2], {small})) count(kWarmingUp, 0, [&] { convert(work.text); });
  for (const Work& work : all_work(given[2], {small, 4 * small}))
    count(work.name, work.text.size(), [&] { convert(work.text); });
  for (const std::size_t patterns : {250, 1000}) count_patterns(patterns);
}
