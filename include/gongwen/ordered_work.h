// ordered_work.h - does some work to many texts on several threads; results come in the order of the texts.
//
//   const auto size = [](gongwen::InputText input) { return input.text.size(); };
//   gongwen::OrderedWork<std::size_t> sizes({next_text}, size, 4);
//   while (const std::optional<std::size_t> result = sizes.next()) std::cout << *result << '\n';
//
// Threads  the source runs inside next() and wait_for(), on the caller's thread; the work runs on threads of its own.
//          With one job nothing runs on any other thread.
// Memory   at most kTextsPerJob texts a job are held, read but not yet handed out; once they sum to kBytesPerJob a job,
//          no more than one a job
// Errors   what the source or the work throws, next() throws in that text's place; the next call goes on behind it.
//          Nothing is read ahead of a source's error.
// Stopping the destructor drops what has not begun and waits for what has: at most one text a job
// Promise  the number of jobs changes nothing in the results
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace gongwen {

struct InputText {
  std::string text;
  std::string name;  // what a Document calls its source; may be empty
};

template <typename Input>
struct InputSource {
  std::function<std::optional<Input>()> next;  // nullopt after the last: it is not called again
  // Whether next() would answer at once. While it would not, results that are under way are handed out rather than
  // held up, so that somebody who awaits an answer before he sends the next text gets it. Empty: always.
  std::function<bool()> ready = {};
};
using TextSource = InputSource<InputText>;

namespace internal {

// Up to `jobs` threads, started as they are needed; 0 is one for each of the machine's.
class Crew {
 public:
  explicit Crew(unsigned jobs);
  ~Crew();

  void run(std::function<void()> task);  // with one job: here and now
  unsigned jobs() const;

 private:
  class Threads;
  std::unique_ptr<Threads> threads_;
};

// What some work came to, on its way from the thread that did it to the one that takes it. Once it is set nothing of it
// is left to the first, an error's last reference included: std::future would have both drop that.
template <typename Result>
class Outcome {
 public:
  template <typename Work>
  void set_from(Work&& work) {
    std::optional<Result> result;
    std::exception_ptr error;
    try {
      result.emplace(work());
    } catch (...) {
      error = std::current_exception();
    }
    {
      const std::lock_guard lock(mutex_);
      result_ = std::move(result);
      error_ = std::move(error);
      is_set_ = true;
    }
    set_.notify_all();
  }

  bool wait_for(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    return set_.wait_for(lock, patience, [this] { return is_set_; });
  }

  // Waits; once only.
  Result take() {
    std::unique_lock lock(mutex_);
    set_.wait(lock, [this] { return is_set_; });
    if (error_) std::rethrow_exception(std::move(error_));
    return std::move(*result_);
  }

 private:
  std::mutex mutex_;  // of all below
  std::condition_variable set_;
  std::optional<Result> result_;
  std::exception_ptr error_;
  bool is_set_ = false;
};

}  // namespace internal

inline constexpr std::size_t kTextsPerJob = 16;
inline constexpr std::size_t kBytesPerJob = 4'000'000;

// Whoever keeps the texts himself has an Input of his own: its `text` need only have a size().
template <typename Result, typename Input = InputText>
class OrderedWork {
 public:
  using Work = std::function<Result(Input)>;

  OrderedWork(InputSource<Input> source, Work work, unsigned jobs = 0)
      : source_(std::move(source)), work_(std::move(work)), crew_(jobs) {}
  OrderedWork(const OrderedWork&) = delete;
  OrderedWork& operator=(const OrderedWork&) = delete;

  // The next text's result; nullopt after the last.
  std::optional<Result> next() {
    read_ahead();
    if (pending_.empty()) return std::nullopt;
    Pending oldest = std::move(pending_.front());
    pending_.pop_front();
    bytes_ -= oldest.bytes;
    return oldest.outcome->take();
  }

  // Whether next() can answer without waiting, after waiting no longer than this.
  bool wait_for(std::chrono::milliseconds patience) {
    read_ahead();
    return pending_.empty() || pending_.front().outcome->wait_for(patience);
  }

 private:
  using Outcome = internal::Outcome<Result>;

  struct Pending {
    std::shared_ptr<Outcome> outcome = std::make_shared<Outcome>();  // shared with the work under way
    std::size_t bytes = 0;
  };

  // One text at least, so that the threads never run dry while results are taken.
  void read_ahead() {
    if (pending_.empty()) failed_ = false;
    while (may_read()) {
      read();
      if (pending_.empty() || is_done(pending_.front())) return;
    }
  }

  bool may_read() const {
    if (ended_ || failed_ || is_full()) return false;
    return pending_.empty() || !source_.ready || source_.ready();
  }

  bool is_full() const {
    const std::size_t jobs = crew_.jobs();
    if (jobs == 1) return !pending_.empty();
    return pending_.size() >= jobs * kTextsPerJob || (pending_.size() >= jobs && bytes_ >= jobs * kBytesPerJob);
  }

  static bool is_done(const Pending& pending) {
    return pending.outcome->wait_for(std::chrono::milliseconds(0));
  }

  // The text's place is made first and queued without fail: whatever the source or the start throws has its place.
  void read() {
    std::list<Pending> place(1);
    Pending& pending = place.front();
    try {
      std::optional<Input> input = source_.next();
      ended_ = !input;
      if (ended_) return;
      start(pending, std::move(*input));
    } catch (...) {
      pending.outcome->set_from([error = std::current_exception()]() -> Result { std::rethrow_exception(error); });
      failed_ = true;
    }
    pending_.splice(pending_.end(), place);
  }

  void start(Pending& pending, Input input) {
    pending.bytes = input.text.size();
    bytes_ += pending.bytes;
    // The text goes into the work's hands and away with it: a result that waits for its turn keeps no text.
    const auto text = std::make_shared<Input>(std::move(input));  // a std::function must be copyable
    crew_.run([this, text, outcome = pending.outcome] {
      outcome->set_from([&] { return work_(std::move(*text)); });
    });
  }

  InputSource<Input> source_;
  Work work_;
  std::list<Pending> pending_;  // oldest first
  std::size_t bytes_ = 0;       // of their texts
  bool ended_ = false;          // the source has no more
  bool failed_ = false;         // the youngest of pending_ was never started: an error
  internal::Crew crew_;          // last: its threads end before what they use
};

}  // namespace gongwen
