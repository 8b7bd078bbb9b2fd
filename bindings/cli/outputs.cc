#include "outputs.h"

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include "faults.h"
#include "gongwen/csv.h"
#include "gongwen/html.h"
#include "gongwen/json.h"

namespace gongwen::cli {
namespace {

[[noreturn]] void throw_errno() {
  if (errno == EPIPE) throw OutputClosed();
  throw std::system_error(errno, std::generic_category());
}

std::FILE* open_output(const std::string& path) {
  std::FILE* const file = path.empty() ? stdout : std::fopen(path.c_str(), "wb");
  if (file == nullptr) throw_errno();
  return file;
}

// Line breaks stand between JSON tokens only: those inside strings are escaped.
std::string indented(const std::string& json) {
  std::string shifted = "  ";
  for (const char c : json) {
    shifted += c;
    if (c == '\n') shifted += "  ";
  }
  return shifted;
}

}  // namespace

std::string rendered(const Document& document, std::string_view text, const CommandLine& command) {
  if (command.form == OutputForm::csv) return to_csv(document);
  if (command.form == OutputForm::html) return to_html(document, text);
  std::string json = to_json(document, command.style);
  if (command.form != OutputForm::array) return std::move(json += '\n');
  return command.style == JsonStyle::pretty ? indented(json) : json;
}

void print(std::string_view text) {
  const bool is_written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (!is_written && errno != EPIPE) throw std::runtime_error("stdout: " + fault_of_errno());
}

Output::Output(const CommandLine& command) : form_(command.form), file_(open_output(command.output)) {
  if (form_ == OutputForm::csv) put(csv_header());
  if (form_ == OutputForm::html) put(html_begin());
  if (form_ == OutputForm::array) put("[");
}

void Output::write(std::string_view rendered) {
  if (form_ == OutputForm::array) put(empty_ ? "\n" : ",\n");
  put(rendered);
  empty_ = false;
  flush();
}

void Output::finish() {
  if (form_ == OutputForm::array) put(empty_ ? "]\n" : "\n]\n");
  if (form_ == OutputForm::html) put(html_end());
  flush();
  if (file_.get() != stdout && std::fclose(file_.release()) != 0) throw_errno();
}

void Output::put(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) throw_errno();
}

void Output::flush() {
  if (std::fflush(file_.get()) != 0) throw_errno();
}

}  // namespace gongwen::cli
