#include "report.h"

#include <unistd.h>

#include <iostream>

namespace gongwen::cli {
namespace {

constexpr std::chrono::milliseconds kPatience(1000);  // before progress shows at all
constexpr std::chrono::milliseconds kRedraw(200);

}  // namespace

Report::Report() : terminal_(isatty(STDERR_FILENO) != 0), next_drawing_(Clock::now() + kPatience) {}

void Report::failure(std::string_view input, std::string_view fault) {
  clear_line();
  std::cerr << "gongwen: " << input << ": " << fault << '\n';
  ++failed_;
}

void Report::converted() {
  ++converted_;
  if (terminal_ && converted_ > 1) draw_progress();
}

void Report::draw_progress() {
  const Clock::time_point now = Clock::now();
  if (now < next_drawing_) return;
  std::cerr << "\rgongwen: " << converted_ << " documents done, " << failed_ << " failed" << std::flush;
  drawn_ = true;
  next_drawing_ = now + kRedraw;
}

void Report::clear_line() {
  if (drawn_) std::cerr << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

}  // namespace gongwen::cli
