#include "gongwen/ordered_work.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <system_error>
#include <thread>
#include <vector>

namespace gongwen::internal {

class Crew::Threads {
 public:
  explicit Threads(unsigned jobs) : jobs_(std::max(1u, jobs == 0 ? std::thread::hardware_concurrency() : jobs)) {}
  ~Threads() { stop_.request_stop(); }  // all at once; the threads are then awaited one by one

  void run(std::function<void()> task);
  unsigned jobs() const { return jobs_; }

 private:
  bool is_short_of_threads();
  bool start_thread();
  void work();

  const unsigned jobs_;
  std::stop_source stop_;
  std::mutex mutex_;  // of the two below
  std::deque<std::function<void()>> tasks_;
  std::size_t idle_ = 0;  // threads that wait for a task
  std::condition_variable_any filled_;
  std::vector<std::jthread> threads_;  // last: awaited before what they use goes
};

// Where the system has no more threads to give, fewer do the work: the caller's own, if need be.
void Crew::Threads::run(std::function<void()> task) {
  if (jobs_ == 1) return task();
  if (is_short_of_threads() && !start_thread() && threads_.empty()) return task();
  {
    const std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
  }
  filled_.notify_one();
}

bool Crew::Threads::is_short_of_threads() {
  const std::lock_guard lock(mutex_);
  return tasks_.size() >= idle_ && threads_.size() < jobs_;
}

bool Crew::Threads::start_thread() {
  try {
    threads_.emplace_back([this] { work(); });
    return true;
  } catch (const std::system_error&) {
    return false;
  }
}

void Crew::Threads::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    ++idle_;
    filled_.wait(lock, stop_.get_token(), [this] { return !tasks_.empty(); });
    --idle_;
    if (stop_.stop_requested()) return;
    std::function<void()> task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    task();
    task = nullptr;  // what it holds goes before the lock is taken
    lock.lock();
  }
}

Crew::Crew(unsigned jobs) : threads_(std::make_unique<Threads>(jobs)) {}
Crew::~Crew() = default;

void Crew::run(std::function<void()> task) { threads_->run(std::move(task)); }
unsigned Crew::jobs() const { return threads_->jobs(); }

}  // namespace gongwen::internal
