#include "convert.h"

#include <filesystem>
#include <new>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "faults.h"
#include "gongwen/ordered_work.h"
#include "inputs.h"
#include "outputs.h"
#include "patterns.h"
#include "report.h"

namespace gongwen::cli {
namespace {

// Writing starts before the last input is read.
void refuse_to_overwrite(const std::vector<std::string>& inputs, const std::string& output) {
  for (const std::string& input : inputs) {
    std::error_code ignored;  // one of them does not exist: then they differ
    const bool same = std::filesystem::equivalent(input, output, ignored);
    if (same) throw UsageError("--output would overwrite the input " + input);
  }
}

using Results = OrderedWork<std::string>;

std::string converted(InputText input, const Extractor& extractor, const CommandLine& command) {
  const InputText document = read_document(std::move(input), command.input);
  try {
    return rendered(extractor.extract(document.text, document.name), document.text, command);
  } catch (const std::length_error&) {
    throw InputFault(document.name, "4 GiB or more (split it)");
  }
}

// What is done to each input, on any thread.
Results::Work conversion(const Extractor& extractor, const CommandLine& command) {
  return [&](InputText input) {
    const std::string name = input.name;
    try {
      return converted(std::move(input), extractor, command);
    } catch (const std::bad_alloc&) {
      throw InputFault(name, kNotEnoughMemory);
    }
  };
}

// The next result that there is; inputs that fail are reported on the way.
std::optional<std::string> next_good(Results& results, Report& report) {
  while (true) {
    try {
      return results.next();
    } catch (const InputFault& fault) {
      report.failure(fault.input(), fault.what());
    }
  }
}

void convert_all(Results& results, const CommandLine& command, Report& report) {
  try {
    Output output(command);
    while (const std::optional<std::string> result = next_good(results, report)) {
      output.write(*result);
      report.converted();
    }
    output.finish();
  } catch (const std::system_error& error) {
    report.failure(command.output.empty() ? "stdout" : command.output, fault_of(error.code()));
  } catch (const OutputClosed&) {
    // Whoever reads our output has seen enough (head): not a failure.
  }
}

}  // namespace

int convert(const CommandLine& command) {
  const Extractor extractor(command.extraction, load_patterns(command.patterns));
  Report report;
  Inputs inputs(command, report);
  if (!command.output.empty()) refuse_to_overwrite(inputs.files(), command.output);
  const TextSource source{[&] { return inputs.next(); }, [&] { return inputs.ready(); }};
  Results results(source, conversion(extractor, command), command.jobs);
  convert_all(results, command, report);
  return report.exit_status();
}

}  // namespace gongwen::cli
