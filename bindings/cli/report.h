// report.h - what the command says on stderr, and the exit status that follows from it.
//
//   gongwen: missing.txt: no such file (check the path)
//
// Progress  one line that is drawn over, once several documents have taken a second; never where stderr is no terminal
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace gongwen::cli {

class Report {
 public:
  Report();
  ~Report() { clear_line(); }
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;

  // `fault` says what is wrong with the input and, in brackets, what to do about it.
  void failure(std::string_view input, std::string_view fault);
  void converted();  // one more document is done

  int exit_status() const { return failed_ > 0 ? 1 : 0; }

 private:
  void draw_progress();
  void clear_line();

  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool drawn_ = false;
  Clock::time_point next_drawing_;
  std::size_t converted_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace gongwen::cli
