// inputs.h - the documents to convert, one after another: files, folders, stdin, lines of JSON.
//
//   Inputs inputs(command, report);
//   while (std::optional<Input> input = inputs.next()) …
//
// Order    as given; a folder's *.txt and *.md (with --input jsonl: *.jsonl) recursively, sorted by path
// Memory   one document at a time
// Errors   what can't be read goes to the report and is passed over
#pragma once

#include <cstddef>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "options.h"
#include "report.h"

namespace gongwen::cli {

struct Input {
  std::string name;  // the path as given, "-" for stdin, or the id of a line
  std::string text;
};

class Inputs {
 public:
  Inputs(const CommandLine& command, Report& report);

  const std::vector<std::string>& files() const { return files_; }
  std::optional<Input> next();

 private:
  std::optional<Input> next_file();
  std::optional<Input> next_line();
  bool open_next();  // false after the last file
  std::optional<Input> read_line(const std::string& line);

  InputForm form_;
  Report& report_;
  std::vector<std::string> files_;
  std::size_t next_ = 0;  // index of the file to open next

  std::ifstream file_;             // --input jsonl only, as what follows
  std::istream* lines_ = nullptr;  // file_ or stdin; null before the first
  std::size_t line_number_ = 0;
};

}  // namespace gongwen::cli
