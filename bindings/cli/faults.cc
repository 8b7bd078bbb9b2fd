#include "faults.h"

#include <cerrno>

namespace gongwen::cli {

std::string fault_of(std::error_code error) {
  if (error == std::errc::no_such_file_or_directory) return "no such file (check the path)";
  if (error == std::errc::permission_denied) return "permission denied (check its rights, ls -l)";
  if (error == std::errc::is_a_directory) return "is a folder (name a file)";
  if (error == std::errc::no_space_on_device) return "no space left on the device (free some)";
  if (error == std::errc::not_enough_memory) return kNotEnoughMemory;
  return error.message();
}

std::string fault_of_errno() { return fault_of(std::error_code(errno, std::generic_category())); }

}  // namespace gongwen::cli
