#include "inputs.h"

#include <filesystem>
#include <iostream>
#include <system_error>
#include <utility>

#include "faults.h"
#include "files.h"
#include "json_lines.h"

namespace gongwen::cli {
namespace {

std::vector<std::string> folder_endings(InputForm form) {
  if (form == InputForm::jsonl) return {".jsonl"};
  return {".txt", ".md"};
}

// Pipes and terminals are not.
bool is_on_disk(const std::string& file) {
  std::error_code ignored;  // what can't be looked at fails when it is read, at once
  return file != kStdin && !std::filesystem::is_fifo(file, ignored) && !std::filesystem::is_character_file(file, ignored);
}

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t\r") == std::string::npos; }

}  // namespace

Inputs::Inputs(const CommandLine& command, Report& report)
    : form_(command.input), files_(list_files(command.paths, folder_endings(form_), report)) {}

std::optional<InputText> Inputs::next() { return form_ == InputForm::jsonl ? next_line() : next_file(); }

bool Inputs::ready() {
  if (lines_ != nullptr) return lines_->rdbuf()->in_avail() > 0;
  return next_ == files_.size() || is_on_disk(files_[next_]);
}

std::optional<InputText> Inputs::next_file() {
  if (next_ == files_.size()) return std::nullopt;
  const std::string& file = files_[next_++];
  try {
    return InputText{read_file(file), file};
  } catch (const std::system_error& error) {
    throw InputFault(file, fault_of(error.code()));
  }
}

std::optional<InputText> Inputs::next_line() {
  std::string line;
  while (lines_ != nullptr || open_next()) {
    if (!std::getline(*lines_, line)) {
      const bool is_broken = std::exchange(lines_, nullptr)->bad();
      if (is_broken) throw InputFault(files_[next_ - 1], fault_of_errno());
      continue;
    }
    ++line_number_;
    if (!is_blank(line)) return InputText{std::move(line), files_[next_ - 1] + ":" + std::to_string(line_number_)};
  }
  return std::nullopt;
}

bool Inputs::open_next() {
  if (next_ == files_.size()) return false;
  const std::string& file = files_[next_++];
  line_number_ = 0;
  if (file != kStdin) {
    file_ = std::ifstream(file, std::ios::binary);
    if (!file_) throw InputFault(file, fault_of_errno());
  }
  lines_ = file == kStdin ? &std::cin : &file_;
  return true;
}

InputText read_document(InputText input, InputForm form) {
  if (form == InputForm::text) return input;
  try {
    return read_json_line(input.text);
  } catch (const BadLine& fault) {
    throw InputFault(input.name, fault.what());
  }
}

}  // namespace gongwen::cli
