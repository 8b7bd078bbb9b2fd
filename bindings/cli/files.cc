#include "files.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "faults.h"

namespace gongwen::cli {
namespace {

namespace fs = std::filesystem;
using Endings = std::vector<std::string>;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

bool has_ending(const fs::path& path, const Endings& endings) {
  return std::find(endings.begin(), endings.end(), lower(path.extension().string())) != endings.end();
}

std::vector<fs::directory_entry> sorted_entries(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) entries.push_back(entry);
  std::sort(entries.begin(), entries.end());
  return entries;
}

// The files of one folder and those below it.
class FolderWalk {
 public:
  FolderWalk(const Endings& endings, Report& report) : endings_(endings), report_(report) {}

  void walk(const fs::path& folder) {
    try {
      for (const fs::directory_entry& entry : sorted_entries(folder)) take(entry);
    } catch (const fs::filesystem_error& error) {
      report_.failure(folder.string(), fault_of(error.code()));
      ++failed_;
    }
  }

  bool found_nothing() const { return files_.empty() && failed_ == 0; }
  std::vector<std::string> files() && { return std::move(files_); }

 private:
  void take(const fs::directory_entry& entry) {
    std::error_code ignored;  // an entry that can't be looked at is no file to read, or fails when it is read
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
      walk(entry.path());
    } else if (has_ending(entry.path(), endings_) && !entry.is_directory(ignored)) {
      files_.push_back(entry.path().string());
    }
  }

  const Endings& endings_;
  Report& report_;
  std::vector<std::string> files_;
  std::size_t failed_ = 0;
};

std::string joined(const Endings& endings) {
  std::string list;
  for (const std::string& ending : endings) list += (list.empty() ? "*" : " or *") + ending;
  return list;
}

std::vector<std::string> files_below(const std::string& folder, const Endings& endings, Report& report) {
  FolderWalk walk(endings, report);
  walk.walk(folder);
  if (walk.found_nothing()) report.failure(folder, "nothing to read in this folder (no " + joined(endings) + " there)");
  return std::move(walk).files();
}

[[noreturn]] void throw_errno() { throw std::system_error(errno, std::generic_category()); }

// One byte more than the file has, so that a single read also meets its end; pipes and stdin have no size to know.
std::size_t first_size(const std::string& path) {
  constexpr std::size_t kUnknown = 1 << 16;
  std::error_code error;
  const std::uintmax_t size = path == kStdin ? 0 : fs::file_size(path, error);
  return error || size == 0 ? kUnknown : static_cast<std::size_t>(size) + 1;
}

}  // namespace

std::vector<std::string> list_files(const std::vector<std::string>& paths, const std::vector<std::string>& endings,
                                    Report& report) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code ignored;  // what can't be looked at fails when it is read
    if (path == kStdin || !fs::is_directory(path, ignored)) {
      files.push_back(path);
    } else {
      for (std::string& file : files_below(path, endings, report)) files.push_back(std::move(file));
    }
  }
  return files;
}

File open_file(const std::string& path) {
  File file(path == kStdin ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) throw_errno();
  return file;
}

std::string read_file(const std::string& path) {
  const File file = open_file(path);
  std::string bytes(first_size(path), '\0');
  std::size_t size = 0;
  while (true) {
    size += std::fread(bytes.data() + size, 1, bytes.size() - size, file.get());
    if (std::ferror(file.get())) throw_errno();
    if (size < bytes.size()) break;
    bytes.resize(2 * bytes.size());
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace gongwen::cli
