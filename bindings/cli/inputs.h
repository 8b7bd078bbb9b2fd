// inputs.h - the documents to convert, one after another: files, folders, stdin, lines of JSON.
//
//   Inputs inputs(command, report);
//   while (const std::optional<InputText> input = inputs.next()) read_document(*input, command.input);
//
// Order    as given; a folder's *.txt and *.md (where lines are read: *.jsonl) recursively, sorted by path
// Memory   one document at a time
// Errors   InputFault says what can't be read; the next call passes over it. Folders' faults go to the report at once.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "gongwen/ordered_work.h"
#include "lines.h"
#include "options.h"
#include "report.h"

namespace gongwen::cli {

class InputFault : public std::runtime_error {
 public:
  InputFault(std::string input, const std::string& fault) : std::runtime_error(fault), input_(std::move(input)) {}
  const std::string& input() const { return input_; }

 private:
  std::string input_;
};

class Inputs {
 public:
  Inputs(const CommandLine& command, Report& report);

  const std::vector<std::string>& files() const { return files_; }

  // As it was found: a whole file under its path ("-" for stdin), or a line under "path:number".
  std::optional<InputText> next();
  bool ready();  // whether next() would answer at once, rather than wait for somebody to write

 private:
  std::optional<InputText> next_file();
  std::optional<InputText> next_line();
  bool is_at_hand() const;  // whether the file to open next is, or none is left
  void open_lines() { lines_.emplace(files_[next_++]); }

  InputForm form_;
  std::vector<std::string> files_;
  std::size_t next_ = 0;        // index of the file to open next
  std::optional<Lines> lines_;  // of the file before that; where lines are read
};

// The document that an input holds, under its own name: the path, or the id of a line. Throws InputFault.
InputText read_document(InputText input, InputForm form);

}  // namespace gongwen::cli
