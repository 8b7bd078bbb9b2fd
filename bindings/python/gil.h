// gil.h - lets go of Python's lock, and takes it, so that a thread survives the end of Python.
//
//   const auto result = without_gil([&] { return work(); });   // other threads of Python run meanwhile
//   const auto item = with_gil([&] { return read(); });        // on any thread
//   PyObject* next = calling_python([&] { return PyIter_Next(items); });
//
// The end   a daemon thread that wants the lock when Python has ended is ended by an unwinding of its stack (before
//           Python 3.14). That would drop references without the lock, and meet destructors and handlers that cannot
//           let it pass: std::terminate. Here such a thread stays where it is until the process has ended.
#pragma once

#include <pybind11/pybind11.h>
#include <unistd.h>

#include <type_traits>

namespace gongwen::python {

// Functions of C throw nothing: what comes out of them is the end of the thread.
template <typename Call>
auto calling_python(const Call& call) {
  try {
    return call();
  } catch (...) {
    for (;;) pause();
  }
}

// Does `after` behind the work, whether that throws or not. Not in a destructor: one may be part of the unwinding.
template <typename Work, typename After>
auto and_then(const Work& work, const After& after) {
  const auto guarded = [&] {
    try {
      return work();
    } catch (...) {
      after();
      throw;
    }
  };
  if constexpr (std::is_void_v<decltype(work())>) {
    guarded();
    after();
  } else {
    auto result = guarded();
    after();
    return result;
  }
}

template <typename Work>
auto without_gil(const Work& work) {
  PyThreadState* const thread = PyEval_SaveThread();
  return and_then(work, [thread] { calling_python([thread] { PyEval_RestoreThread(thread); }); });
}

template <typename Work>
auto with_gil(const Work& work) {
  const PyGILState_STATE state = calling_python([] { return PyGILState_Ensure(); });
  return and_then(work, [state] { PyGILState_Release(state); });
}

}  // namespace gongwen::python
