// outputs.h - writes results to stdout or a file as they come.
//
//   object  {…}      jsonl  {…}      array  [        csv  source,document_date,…      html  <!DOCTYPE html>…
//                           {…}             {…},          a.txt,2023-06-13,…
//                                           {…}
//                                           ]
// Flush    after each result, so that a reader at a pipe's end need not wait
// Errors   OutputClosed when nobody reads any more; std::system_error otherwise
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "gongwen/records.h"
#include "options.h"

namespace gongwen::cli {

struct OutputClosed {};

// A document, and the text it is of, as the output will hold it; any thread may ask.
std::string rendered(const Document& document, std::string_view text, const CommandLine& command);

// To stdout; fine where nobody reads it any more. Throws std::runtime_error, which names stdout.
void print(std::string_view text);

class Output {
 public:
  explicit Output(const CommandLine& command);

  void write(std::string_view rendered);
  void finish();  // what comes after the last result; write errors of the last bytes show here

 private:
  struct Close {
    void operator()(std::FILE* file) const {
      if (file != stdout) std::fclose(file);
    }
  };

  void put(std::string_view text);
  void flush();

  OutputForm form_;
  bool empty_ = true;  // no result is written yet
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace gongwen::cli
