#include "inputs.h"

#include <iostream>
#include <system_error>

#include "faults.h"
#include "files.h"
#include "json_lines.h"

namespace gongwen::cli {
namespace {

std::vector<std::string> folder_endings(InputForm form) {
  if (form == InputForm::jsonl) return {".jsonl"};
  return {".txt", ".md"};
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

}  // namespace

Inputs::Inputs(const CommandLine& command, Report& report)
    : form_(command.input), report_(report), files_(list_files(command.paths, folder_endings(form_), report)) {}

std::optional<Input> Inputs::next() { return form_ == InputForm::jsonl ? next_line() : next_file(); }

std::optional<Input> Inputs::next_file() {
  while (next_ < files_.size()) {
    const std::string& file = files_[next_++];
    try {
      return Input{file, read_file(file)};
    } catch (const std::system_error& error) {
      report_.failure(file, fault_of(error.code()));
    }
  }
  return std::nullopt;
}

std::optional<Input> Inputs::next_line() {
  std::string line;
  while (lines_ != nullptr || open_next()) {
    if (!std::getline(*lines_, line)) {
      if (lines_->bad()) report_.failure(files_[next_ - 1], fault_of_errno());
      lines_ = nullptr;
      continue;
    }
    ++line_number_;
    if (is_blank(line)) continue;
    if (std::optional<Input> input = read_line(line)) return input;
  }
  return std::nullopt;
}

bool Inputs::open_next() {
  while (next_ < files_.size()) {
    const std::string& file = files_[next_++];
    line_number_ = 0;
    lines_ = &std::cin;
    if (file == kStdin) return true;
    file_ = std::ifstream(file, std::ios::binary);
    lines_ = &file_;
    if (file_) return true;
    report_.failure(file, fault_of_errno());
  }
  lines_ = nullptr;
  return false;
}

std::optional<Input> Inputs::read_line(const std::string& line) {
  try {
    return read_json_line(line);
  } catch (const BadLine& fault) {
    report_.failure(files_[next_ - 1] + ":" + std::to_string(line_number_), fault.what());
    return std::nullopt;
  }
}

}  // namespace gongwen::cli
