// regex_escape.h - what the escapes of a regex stand for.
//
//   \d -> the set 0-9     \n -> the line feed     \b -> neither, and a fault that says what to write instead
//
// Owns  nothing; thread-safe
#pragma once

#include <string>

#include "characters.h"

namespace gongwen::internal {

// The set that \d, \s or \w and their negations stand for; empty for other letters.
CharacterSet set_of_escape(char32_t letter);

// The control character that \n and the like stand for; 0 for other letters.
char32_t control_of_escape(char32_t letter);

// Why a letter that stands for neither is refused.
std::string fault_of_escape(char32_t letter);

}  // namespace gongwen::internal
