// jobs.h - what an argument `jobs` means.
//
//   read_jobs(py::int_(2))    2; None is 0, one for each of the machine's
#pragma once

#include <pybind11/pybind11.h>

#include <algorithm>

namespace gongwen::python {

namespace py = pybind11;

inline constexpr Py_ssize_t kMostJobs = 1024;  // each has a thread

inline unsigned read_jobs(const py::object& jobs) {
  if (jobs.is_none()) return 0;
  const Py_ssize_t number = PyNumber_AsSsize_t(jobs.ptr(), nullptr);  // an integer; past the largest, the largest
  if (PyErr_Occurred()) throw py::error_already_set();
  if (number < 1) throw py::value_error("jobs is at least 1, or None for one for each processor");
  return static_cast<unsigned>(std::min<Py_ssize_t>(number, kMostJobs));
}

}  // namespace gongwen::python
