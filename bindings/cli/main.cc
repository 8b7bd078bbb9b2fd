// main.cc - the gongwen command: reads its command line, and does what it asks for.
#include <csignal>
#include <iostream>

#include "convert.h"
#include "explain.h"
#include "files.h"
#include "options.h"
#include "patterns.h"

namespace gongwen::cli {
namespace {

constexpr int kWrongUsage = 2;

int say(const std::string& text) {
  std::cout << text;
  return 0;
}

int explain_text(const CommandLine& command) {
  const Extractor extractor(command.extraction, load_patterns(command.patterns));
  const std::string& text = command.paths.front();
  return say(shown(extractor.explain(text == kStdin ? read_file(kStdin) : text)));
}

int run(const CommandLine& command) {
  switch (command.task) {
    case Task::convert: return convert(command);
    case Task::check: return check_files(command.paths);
    case Task::kinds: return say(describe_kinds(load_patterns(command.patterns)));
    case Task::explain: return explain_text(command);
    case Task::say: return say(command.message);
  }
  return kWrongUsage;
}

int complain(const char* fault) {
  std::cerr << "gongwen: " << fault << '\n';
  return kWrongUsage;
}

}  // namespace
}  // namespace gongwen::cli

int main(int argc, char** argv) {
  using namespace gongwen::cli;
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of the write, and ends the work quietly
  try {
    return run(read_command_line(argc, argv));
  } catch (const UsageError& error) {
    return complain((std::string(error.what()) + " (gongwen --help tells more)").c_str());
  } catch (const gongwen::PatternError& error) {
    return complain(error.what());
  }
}
