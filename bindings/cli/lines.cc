#include "lines.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>

namespace gongwen::cli {
namespace {

constexpr std::size_t kBlock = 1 << 16;  // bytes read at a time

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

Lines::Lines(const std::string& path) {
  try {
    file_ = open_file(path);
  } catch (const std::system_error& error) {
    error_ = error.code();
  }
}

std::optional<std::string> Lines::next() {
  while (!find_line()) {
    if (error_) throw std::system_error(error_);
    if (at_end_) return std::nullopt;
    read();
  }
  const std::string_view found = line();
  pass_line();  // first: where there is no memory for this line, the next call goes on behind it
  return std::string(found);
}

Coming Lines::coming() {
  while (!find_line()) {
    if (error_) return Coming::now;
    if (at_end_) return Coming::never;
    if (must_wait()) return Coming::later;
    read();
  }
  return Coming::now;
}

// Passes over blank lines; whether another is there. The last needs no line break.
bool Lines::find_line() {
  while (begin_ < bytes_.size()) {
    end_ = std::min(bytes_.find('\n', end_), bytes_.size());
    if (end_ == bytes_.size() && !at_end_) return false;
    if (!is_blank(line())) return true;
    pass_line();
  }
  return false;
}

void Lines::pass_line() {
  begin_ = end_ = std::min(end_ + 1, bytes_.size());
  ++number_;
}

// What has been passed over goes: each line is moved once, however many blocks it takes.
void Lines::read() {
  bytes_.erase(0, begin_);
  end_ -= begin_;
  begin_ = 0;
  const std::size_t size = bytes_.size();
  try {
    bytes_.resize(size + kBlock);
  } catch (const std::bad_alloc&) {
    error_ = std::make_error_code(std::errc::not_enough_memory);
    return;
  }
  ssize_t count = -1;
  do count = ::read(fileno(file_.get()), bytes_.data() + size, kBlock);
  while (count < 0 && errno == EINTR);
  if (count < 0) error_ = std::error_code(errno, std::generic_category());
  at_end_ = count == 0;
  bytes_.resize(size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
}

bool Lines::must_wait() const {
  pollfd file{fileno(file_.get()), POLLIN, 0};
  return poll(&file, 1, 0) <= 0;
}

}  // namespace gongwen::cli
