#include "command.h"

#include <iostream>
#include <new>
#include <stdexcept>
#include <system_error>

#include "convert.h"
#include "explain.h"
#include "faults.h"
#include "files.h"
#include "options.h"
#include "outputs.h"
#include "patterns.h"

namespace gongwen::cli {
namespace {

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

int say(const std::string& text) {
  print(text);
  return 0;
}

std::string text_of(const std::string& argument) {
  try {
    return argument == kStdin ? read_file(kStdin) : argument;
  } catch (const std::system_error& error) {
    throw std::runtime_error("stdin: " + fault_of(error.code()));
  }
}

int explain_text(const CommandLine& command) {
  const Extractor extractor(command.extraction, load_patterns(command.patterns));
  return say(shown(extractor.explain(text_of(command.paths.front()))));
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

void complain(const char* fault) { std::cerr << "gongwen: " << fault << '\n'; }

}  // namespace

int run_command(int argc, const char* const* argv) {
  try {
    return run(read_command_line(argc, argv));
  } catch (const UsageError& error) {
    complain((std::string(error.what()) + " (gongwen --help tells more)").c_str());
    return kWrongUsage;
  } catch (const PatternError& error) {
    complain(error.what());
    return kWrongUsage;
  } catch (const std::bad_alloc&) {
    complain(kNotEnoughMemory);
  } catch (const std::exception& error) {
    complain(error.what());
  }
  return kFailed;
}

}  // namespace gongwen::cli
