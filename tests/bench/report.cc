#include "report.h"

#include <sys/utsname.h>
#include <unicode/uvernum.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace gongwen::bench {
namespace {

#ifdef NDEBUG
constexpr const char* kBuild = "optimised";
#else
constexpr const char* kBuild = "NOT optimised: with assertions";
#endif

std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("model name")) return line.substr(line.find(": ") + 2);
  return "unknown";
}

Row machine(const std::string& commit) {
  utsname system{};
  uname(&system);
  return {{"commit", commit},
          {"processor", processor()},
          {"threads", std::thread::hardware_concurrency()},
          {"system", std::string(system.sysname) + " " + system.release + " " + system.machine},
          {"compiler", __VERSION__},
          {"ICU", U_ICU_VERSION},
          {"build", kBuild}};
}

// Words to the left; numbers to the right, with as many digits as say something.
std::string cell(const Row& value) {
  if (value.is_string()) return value.get<std::string>();
  char text[32];
  if (value.is_number_float()) {
    const double number = value.get<double>();
    std::snprintf(text, sizeof text, number < 10 ? "%.3f" : "%.1f", number);
    return text;
  }
  return value.dump();
}

void print_row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) std::printf(i == 0 ? "%-34s" : " %14s", cells[i].c_str());
  std::printf("\n");
}

}  // namespace

Report::Report(const std::string& commit) {
  all_["machine"] = machine(commit);
  for (const auto& [name, value] : all_["machine"].items())
    std::printf("%-10s %s\n", name.c_str(), cell(value).c_str());
}

void Report::add(const std::string& title, const std::vector<Row>& rows) {
  all_["tables"][title] = rows;
  std::printf("\n%s\n", title.c_str());
  std::vector<std::string> heads;
  for (const auto& [name, value] : rows.at(0).items()) heads.push_back(name);
  print_row(heads);
  for (const Row& row : rows) {
    std::vector<std::string> cells;
    for (const auto& [name, value] : row.items()) cells.push_back(cell(value));
    print_row(cells);
  }
  std::fflush(stdout);
}

void Report::write(const std::string& file) const {
  std::ofstream out(file);
  out << all_.dump(1) << '\n';
  if (!out.flush()) throw std::runtime_error("cannot write " + file);
}

}  // namespace gongwen::bench
