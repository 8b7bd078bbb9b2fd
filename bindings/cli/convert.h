// convert.h - documents in, results out: the command without a subcommand.
#pragma once

#include "options.h"

namespace gongwen::cli {

// The exit status. Throws PatternError and UsageError before anything is written.
int convert(const CommandLine& command);

}  // namespace gongwen::cli
