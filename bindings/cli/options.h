// options.h - what the command line asks for, read and checked.
//
//   gongwen --kinds amount --offsets utf16 a.txt b.txt
//   -> {task: convert, paths: [a.txt, b.txt], form: jsonl, extraction: {kinds: [amount], offsets: utf16}}
//
// Errors   UsageError names the option and what it takes
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "gongwen/gongwen.h"
#include "gongwen/json.h"

namespace gongwen::cli {

enum class Task { convert, check, kinds, explain, say };
enum class InputForm { text, jsonl };
// What the output is as a whole; several documents are an array where --format json asks for one.
enum class OutputForm { object, array, jsonl, csv, html };

struct CommandLine {
  Task task = Task::convert;
  std::string message;               // Task::say: the help or the version
  std::vector<std::string> paths;    // files, folders, "-"; Task::check: pattern files; Task::explain: a text
  InputForm input = InputForm::text;
  OutputForm form = OutputForm::object;
  JsonStyle style = JsonStyle::compact;
  std::string output;                // a file's path; "" is stdout
  std::vector<std::string> patterns; // files beside the built-in patterns
  unsigned jobs = 0;                 // documents converted at a time; 0: as many as the machine has threads
  gongwen::Options extraction;
};

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

CommandLine read_command_line(int argc, const char* const* argv);

}  // namespace gongwen::cli
