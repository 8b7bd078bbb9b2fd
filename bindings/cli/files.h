// files.h - finds the files that paths stand for, and reads one.
//
//   {"b.txt", "notices"} -> {"b.txt", "notices/2022/a.md", "notices/c.txt"}
//
// Folders  are walked recursively, by their entries' names; links to folders are not followed
// Errors   a folder that can't be walked, or has nothing to read, is reported; opening and reading throw
//          std::system_error
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "report.h"

namespace gongwen::cli {

inline constexpr const char* kStdin = "-";

// `endings` are what a folder's files must end in, in lower case; a file that is named itself may be called anything.
std::vector<std::string> list_files(const std::vector<std::string>& paths, const std::vector<std::string>& endings,
                                    Report& report);

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// For reading; stdin for "-".
File open_file(const std::string& path);

// The bytes of a file, or of stdin for "-".
std::string read_file(const std::string& path);

}  // namespace gongwen::cli
