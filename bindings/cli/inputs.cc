#include "inputs.h"

#include <filesystem>
#include <new>
#include <system_error>
#include <utility>

#include "faults.h"
#include "files.h"
#include "json_lines.h"
#include "thorough_line.h"

namespace gongwen::cli {
namespace {

std::vector<std::string> folder_endings(InputForm form) {
  if (form == InputForm::jsonl) return {".jsonl"};
  return {".txt", ".md"};
}

// Pipes and terminals are not.
bool is_on_disk(const std::string& file) {
  if (file == kStdin) return false;
  std::error_code ignored;  // what can't be looked at fails when it is read, at once
  return !std::filesystem::is_fifo(file, ignored) && !std::filesystem::is_character_file(file, ignored);
}

}  // namespace

Inputs::Inputs(const CommandLine& command, Report& report)
    : form_(command.input), files_(list_files(command.paths, folder_endings(form_), report)) {}

std::optional<InputText> Inputs::next() { return form_ == InputForm::jsonl ? next_line() : next_file(); }

bool Inputs::ready() {
  if (form_ == InputForm::text) return is_at_hand();
  while (true) {
    const Coming line = lines_ ? lines_->coming() : Coming::never;
    if (line != Coming::never) return line == Coming::now;
    if (!is_at_hand()) return false;
    if (next_ == files_.size()) return true;
    open_lines();
  }
}

bool Inputs::is_at_hand() const { return next_ == files_.size() || is_on_disk(files_[next_]); }

std::optional<InputText> Inputs::next_file() {
  if (next_ == files_.size()) return std::nullopt;
  const std::string& file = files_[next_++];
  try {
    return InputText{read_file(file), file};
  } catch (const std::system_error& error) {
    throw InputFault(file, fault_of(error.code()));
  } catch (const std::bad_alloc&) {
    throw InputFault(file, kNotEnoughMemory);
  }
}

std::optional<InputText> Inputs::next_line() {
  while (lines_ || next_ < files_.size()) {
    if (!lines_) open_lines();
    const std::string& file = files_[next_ - 1];
    const auto name = [&] { return file + ":" + std::to_string(lines_->number()); };
    try {
      std::optional<std::string> line = lines_->next();
      if (line) return InputText{std::move(*line), name()};
    } catch (const std::system_error& error) {
      lines_.reset();
      throw InputFault(file, fault_of(error.code()));
    } catch (const std::bad_alloc&) {
      throw InputFault(name(), kNotEnoughMemory);
    }
    lines_.reset();
  }
  return std::nullopt;
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
