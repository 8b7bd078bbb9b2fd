// command.h - the gongwen command: reads its command line, and does what it asks for.
#pragma once

namespace gongwen::cli {

// argv[0] is the program, as in main(). Returns the exit status; output goes to stdout, complaints to stderr.
int run_command(int argc, const char* const* argv);

}  // namespace gongwen::cli
