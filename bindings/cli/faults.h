// faults.h - errors as words: what is wrong and what to do about it.
//
//   fault_of(std::errc::permission_denied) -> "permission denied (check its rights, ls -l)"
#pragma once

#include <string>
#include <system_error>

namespace gongwen::cli {

inline constexpr const char* kNotEnoughMemory = "not enough memory (smaller inputs or --jobs 1 need less)";

std::string fault_of(std::error_code error);
std::string fault_of_errno();  // of the call that just failed

}  // namespace gongwen::cli
