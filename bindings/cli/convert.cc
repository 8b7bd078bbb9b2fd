#include "convert.h"

#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "faults.h"
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

void convert_one(const Input& input, const Extractor& extractor, Output& output, Report& report) {
  try {
    output.write(extractor.extract(input.text, input.name));
    report.converted();
  } catch (const std::length_error&) {
    report.failure(input.name, "4 GiB or more (split it)");
  }
}

void convert_all(Inputs& inputs, const Extractor& extractor, const CommandLine& command, Report& report) {
  try {
    Output output(command);
    while (const std::optional<Input> input = inputs.next()) convert_one(*input, extractor, output, report);
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
  convert_all(inputs, extractor, command, report);
  return report.exit_status();
}

}  // namespace gongwen::cli
