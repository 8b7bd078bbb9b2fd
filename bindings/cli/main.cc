// main.cc - the gongwen command as a program of its own.
#include <csignal>

#include "command.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of the write, and ends the work quietly
  return gongwen::cli::run_command(argc, argv);
}
