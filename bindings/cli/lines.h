// lines.h - the lines of a file or of stdin that are not blank, as they arrive.
//
//   Lines lines("corpus.jsonl");
//   while (const std::optional<std::string> line = lines.next()) std::cout << lines.number() << ": " << *line << '\n';
//
// Waiting  next() awaits whoever writes; coming() does not
// Memory   one line, and one block of what comes behind it
// Errors   next() throws std::system_error behind the last whole line, and for a file that can't be opened;
//          std::bad_alloc for a line too large to hand out, behind which the next call goes on
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "files.h"

namespace gongwen::cli {

enum class Coming { now, later, never };

class Lines {
 public:
  explicit Lines(const std::string& path);  // "-" is stdin; opening a pipe awaits its writer

  std::optional<std::string> next();              // without its line break; nullopt after the last
  std::size_t number() const { return number_; }  // of the line that came last, blank ones counted
  Coming coming();  // when next() can give a whole line or throw; what can be had at once is read to know it

 private:
  bool find_line();
  void pass_line();
  void read();
  bool must_wait() const;
  std::string_view line() const { return std::string_view(bytes_).substr(begin_, end_ - begin_); }

  File file_;  // null if it can't be opened
  std::string bytes_;
  std::size_t begin_ = 0;  // of the next line, in bytes_
  std::size_t end_ = 0;    // of the next line, as far as it is known: no line break lies between the two
  std::size_t number_ = 0;
  bool at_end_ = false;
  std::error_code error_;
};

}  // namespace gongwen::cli
