#include "options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

namespace gongwen::cli {
namespace {

constexpr unsigned kMostJobs = 1024;

constexpr const char* kFooter = R"(Examples:
  gongwen notice.txt                                one JSON object
  gongwen --pretty --kinds amount,date notice.txt   only amounts and dates, indented
  gongwen --format csv -o records.csv notices/      a table of a folder's *.txt and *.md
  gongwen --format html -o notice.html notice.txt   the text with its records marked, for a browser
  gongwen corpus.jsonl                              a line {"id", "text"} in, a line of result out
  curl -s https://example.org/notice.txt | gongwen --anchor 2023-06-13 -
  gongwen --patterns roads.json notice.txt          a kind of record of your own (gongwen check roads.json)
  gongwen explain '每家最高补助15-30万元'           what matched, what won, what lost and why

Several files, a folder or JSON Lines give JSON Lines; with --format json they give one array.

Exit status: 0 all is well; 1 some input failed (the others are done, each failure is named on stderr), or the
output could not be written; 2 wrong usage.
)";

// The options as they are written, before they are held against each other.
struct Written {
  CommandLine command;
  std::string input;
  std::string format;
  bool pretty = false;
};

OffsetUnit unit_named(std::string_view name) {
  constexpr std::array kUnits = {OffsetUnit::utf8, OffsetUnit::codepoint, OffsetUnit::utf16};
  return *std::find_if(kUnits.begin(), kUnits.end(), [&](OffsetUnit unit) { return to_string(unit) == name; });
}

std::string fault_of_day(const std::string& text) {
  return parse_day(text) ? "" : "'" + text + "' is not a day that exists; write it as 2023-06-13";
}

// Only these values; the help shows them in place of a type.
void one_of(CLI::Option* option, const std::vector<std::string>& values) {
  option->check(CLI::IsMember(values).description(""))->type_name(CLI::detail::join(values, "|"));
}

// Each use of a list option takes one argument: what follows it is a path again.
void one_each(CLI::Option* option) { option->type_size(1)->allow_extra_args(false); }

void add_input_options(CLI::App& app, Written& written) {
  app.add_option("paths", written.command.paths, "Files, folders (their *.txt and *.md, recursively), or - for stdin")
      ->type_name("PATH");
  one_of(app.add_option("--input", written.input,
                        "What files hold: a document, or (unless told, *.jsonl do) a line {\"id\", \"text\"} for each"),
         {"text", "jsonl"});
}

void add_anchor(CLI::App& app, CommandLine& command) {
  app.add_option_function<std::string>(
         "--anchor", [&](const std::string& day) { command.extraction.anchor = parse_day(day); },
         "The day that 今年 counts from, instead of the document's own date")
      ->check(CLI::Validator(fault_of_day, ""))
      ->type_name("DAY");
}

void add_extraction_options(CLI::App& app, CommandLine& command) {
  one_each(app.add_option("--kinds", command.extraction.kinds, "Only these kinds of record (gongwen kinds lists them)")
               ->delimiter(',')
               ->check(CLI::IsMember(std::vector<std::string>(kKindNames.begin(), kKindNames.end())).description(""))
               ->type_name("KIND,KIND"));
  add_anchor(app, command);
  one_each(app.add_option("--patterns", command.patterns, "A pattern file beside the built-in ones; may be repeated")
               ->type_name("FILE"));
}

void add_output_options(CLI::App& app, Written& written) {
  one_of(app.add_option("--format", written.format,
                        "One object or array, a line a document, a row a record, or a page to look at"),
         {"json", "jsonl", "csv", "html"});
  app.add_flag("--pretty", written.pretty, "Indent the JSON");
  const auto take = [&written](const std::string& unit) { written.command.extraction.offsets = unit_named(unit); };
  one_of(app.add_option_function<std::string>("--offsets", take, "What begin and end count (utf8 unless told)"),
         {"utf8", "codepoint", "utf16"});
  app.add_option("-o,--output", written.command.output, "Write to this file instead of stdout")->type_name("FILE");
}

void add_jobs(CLI::App& app, CommandLine& command) {
  app.add_option("-j,--jobs", command.jobs, "Documents to convert at a time (unless told: one for each processor)")
      ->check(CLI::Range(1u, kMostJobs).description(""))
      ->type_name("N");
}

void add_subcommands(CLI::App& app, CommandLine& command) {
  CLI::App* check = app.add_subcommand("check", "Run the examples of pattern files, or of the built-in ones");
  check->add_option("files", command.paths, "Pattern files")->type_name("FILE");
  check->callback([&] { command.task = Task::check; });
  CLI::App* kinds = app.add_subcommand("kinds", "List the kinds of record, their fields and their patterns");
  one_each(kinds->add_option("--patterns", command.patterns, "A pattern file of your own")->type_name("FILE"));
  kinds->callback([&] { command.task = Task::kinds; });
  CLI::App* explain = app.add_subcommand("explain", "Show what matches where in a text, what becomes of it and why");
  explain->add_option("text", command.paths, "The text, or - for stdin")->type_name("TEXT")->expected(1)->required();
  add_anchor(*explain, command);
  one_each(explain->add_option("--patterns", command.patterns, "A pattern file of your own")->type_name("FILE"));
  explain->callback([&] { command.task = Task::explain; });
}

bool gives_several(const CommandLine& command) {
  const auto is_folder = [](const std::string& path) {
    std::error_code ignored;  // what can't be looked at is reported when it is read
    return std::filesystem::is_directory(path, ignored);
  };
  return command.paths.size() > 1 || command.input == InputForm::jsonl ||
         std::any_of(command.paths.begin(), command.paths.end(), is_folder);
}

// What files hold of which it is not told: their names say so.
InputForm form_named_by(const std::vector<std::string>& paths) {
  const auto is_lines = [](const std::string& path) { return std::filesystem::path(path).extension() == ".jsonl"; };
  const auto count = std::count_if(paths.begin(), paths.end(), is_lines);
  if (count == 0) return InputForm::text;
  if (static_cast<std::size_t>(count) < paths.size())
    throw UsageError("only some inputs are named *.jsonl: say with --input what they hold");
  return InputForm::jsonl;
}

InputForm input_of(const Written& written) {
  if (written.input.empty()) return form_named_by(written.command.paths);
  return written.input == "jsonl" ? InputForm::jsonl : InputForm::text;
}

OutputForm form_of(const Written& written) {
  if (written.format == "csv") return OutputForm::csv;
  if (written.format == "html") return OutputForm::html;
  const bool several = gives_several(written.command);
  if (written.format == "jsonl" || (written.format.empty() && several)) return OutputForm::jsonl;
  return several ? OutputForm::array : OutputForm::object;
}

void complete(Written& written) {
  CommandLine& command = written.command;
  if (command.task != Task::convert) return;
  if (command.paths.empty() && isatty(STDIN_FILENO)) throw UsageError("no input: give files, folders, or - for stdin");
  if (command.paths.empty()) command.paths.emplace_back("-");
  command.input = input_of(written);
  command.form = form_of(written);
  if (command.form == OutputForm::html && command.extraction.offsets != OffsetUnit::utf8)
    throw UsageError("--offsets is for what is read by programs, not for --format html");
  if (!written.pretty) return;
  if (command.form == OutputForm::csv || command.form == OutputForm::html)
    throw UsageError("--pretty is for JSON, not for --format " + written.format);
  if (command.form == OutputForm::jsonl) throw UsageError("--pretty needs one document, or --format json");
  command.style = JsonStyle::pretty;
}

CommandLine saying(const std::string& message) {
  CommandLine command;
  command.task = Task::say;
  command.message = message + "\n";
  return command;
}

}  // namespace

CommandLine read_command_line(int argc, const char* const* argv) {
  CLI::App app("Turns Chinese official documents into typed, exactly located records.", "gongwen");
  Written written;
  app.set_version_flag("--version", "gongwen " GONGWEN_VERSION);
  app.footer(kFooter);
  add_input_options(app, written);
  add_extraction_options(app, written.command);
  add_output_options(app, written);
  add_jobs(app, written.command);
  add_subcommands(app, written.command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return saying(app.help());
  } catch (const CLI::CallForVersion& version) {
    return saying(version.what());
  } catch (const CLI::ParseError& error) {
    throw UsageError(error.what());
  }
  complete(written);
  return written.command;
}

}  // namespace gongwen::cli
