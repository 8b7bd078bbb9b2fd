// main.cc - the gongwen command as a program of its own.
#include <csignal>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "command.h"

namespace {

// Documents come one after another and need as much memory each: what one has freed, up to some megabytes a thread, is
// kept for the next instead of being given back to the system page by page.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kMegabyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 4 * kMegabyte);
  mallopt(M_TRIM_THRESHOLD, 16 * kMegabyte);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of the write, and ends the work quietly
  keep_freed_memory();
  return gongwen::cli::run_command(argc, argv);
}
