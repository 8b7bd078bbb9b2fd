// documents.h - what Extractor.extract_many returns: an iterator over documents, that reads texts as it is asked to.
//
//   for document in extractor.extract_many(texts, jobs=2): …
//
// Threads   the iterable runs on the caller's thread with the GIL; extraction runs without it
// Signals   looked at between documents, and while one is awaited: Ctrl-C ends a long list() too
// Fork      the other process has no threads to go on with: there, next() is a RuntimeError
#pragma once

#include <pybind11/pybind11.h>
#include <sys/types.h>

#include <deque>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>

#include "document_class.h"
#include "extractor.h"
#include "gongwen/ordered_work.h"
#include "text.h"
#include "views.h"

namespace gongwen::python {

namespace py = pybind11;

class Documents {
 public:
  // `jobs` are threads; 0 is one for each of the machine's.
  Documents(std::shared_ptr<const PythonExtractor> extractor, py::iterator texts, unsigned jobs);
  ~Documents();
  Documents(const Documents&) = delete;
  Documents& operator=(const Documents&) = delete;

  DocumentView next();  // throws py::stop_iteration behind the last

 private:
  struct Input {
    std::string_view text;  // of one of waiting_, which keeps it
    OffsetUnit unit;
  };
  // The work never throws, so that what next() of the work throws is the iterable's.
  struct Result {
    Shared<Document> document;
    std::exception_ptr error;
  };

  std::optional<Input> read();
  Result extract(const Input& input) const;
  std::optional<Result> await();

  std::shared_ptr<const PythonExtractor> extractor_;
  py::iterator texts_;
  std::deque<GivenText> waiting_;  // the texts under way, oldest first
  bool busy_ = false;
  const pid_t process_;
  std::unique_ptr<OrderedWork<Result, Input>> work_;
};

}  // namespace gongwen::python
