#include "documents.h"

#include <unistd.h>

#include <chrono>
#include <utility>

#include "gil.h"

namespace gongwen::python {
namespace {

constexpr std::chrono::milliseconds kBetweenSignals{50};

void check_signals() {
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

// Set as long as one next() runs.
class Busy {
 public:
  explicit Busy(bool& flag) : flag_(flag) {
    if (flag_) throw py::value_error("next() of these documents is running already");
    flag_ = true;
  }
  ~Busy() { flag_ = false; }
  Busy(const Busy&) = delete;
  Busy& operator=(const Busy&) = delete;

 private:
  bool& flag_;
};

}  // namespace

Documents::Documents(std::shared_ptr<const PythonExtractor> extractor, py::iterator texts, unsigned jobs)
    : extractor_(std::move(extractor)),
      texts_(std::move(texts)),
      process_(getpid()),
      work_(std::make_unique<OrderedWork<Result, Input>>(
          InputSource<Input>{[this] { return with_gil([this] { return read(); }); }},
          [this](Input input) { return extract(input); }, jobs)) {}

Documents::~Documents() {
  if (getpid() != process_) {
    static_cast<void>(work_.release());  // its threads stayed with the process that forked: nothing can be awaited
    return;
  }
  without_gil([this] { work_.reset(); });
}

std::optional<Documents::Input> Documents::read() {
  const auto item = py::reinterpret_steal<py::object>(calling_python([this] { return PyIter_Next(texts_.ptr()); }));
  if (!item) {
    if (PyErr_Occurred()) throw py::error_already_set();
    return std::nullopt;
  }
  const GivenText& text = waiting_.emplace_back(read_text(item));
  return Input{text.utf8, text.unit};
}

Documents::Result Documents::extract(const Input& input) const {
  try {
    return {std::make_shared<const Document>(extractor_->of(input.unit).extract(input.text)), nullptr};
  } catch (...) {
    return {nullptr, std::current_exception()};
  }
}

std::optional<Documents::Result> Documents::await() {
  const auto is_ready = [this] { return work_->wait_for(kBetweenSignals); };
  do check_signals();
  while (!without_gil(is_ready));
  return without_gil([this] { return work_->next(); });
}

DocumentView Documents::next() {
  if (getpid() != process_) throw std::runtime_error("these documents were begun in another process");
  const Busy busy(busy_);
  const std::optional<Result> result = await();
  if (!result) throw py::stop_iteration();
  const py::object text = std::move(waiting_.front().text);
  waiting_.pop_front();
  if (result->error) std::rethrow_exception(result->error);
  return {result->document, text};
}

}  // namespace gongwen::python
