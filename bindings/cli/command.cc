#include "command.h"

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

int run_command(int argc, const char* const* argv) {
  try {
    return run(read_command_line(argc, argv));
  } catch (const UsageError& error) {
    return complain((std::string(error.what()) + " (gongwen --help tells more)").c_str());
  } catch (const PatternError& error) {
    return complain(error.what());
  }
}

}  // namespace gongwen::cli
