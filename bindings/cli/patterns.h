// patterns.h - what the command does with patterns: loads them, lists them, runs their examples.
#pragma once

#include <string>
#include <vector>

#include "gongwen/patterns.h"

namespace gongwen::cli {

// The built-in patterns and those of the files. Throws PatternError.
PatternSet load_patterns(const std::vector<std::string>& files);

// gongwen kinds: every kind, its fields and its patterns.
std::string describe_kinds(const PatternSet& patterns);

// gongwen check: runs the examples of each file, over the built-in patterns; of the built-in ones where none is named.
// Prints as it goes; returns the exit status.
int check_files(const std::vector<std::string>& files);

}  // namespace gongwen::cli
