#include "repr.h"

#include <string_view>

namespace gongwen::python {
namespace {

namespace py = pybind11;

std::string shown_items(py::handle tuple) {
  std::string text = "[";
  std::string_view separator;
  for (const py::handle item : tuple) {
    text.append(separator).append(shown(item));
    separator = ", ";
  }
  return text + "]";
}

}  // namespace

std::string shown(py::handle value) {
  if (PyTuple_Check(value.ptr())) return shown_items(value);
  return PyUnicode_Check(value.ptr()) ? std::string(py::repr(value)) : std::string(py::str(value));
}

bool says_something(py::handle value) {
  if (PyTuple_Check(value.ptr()) || PyUnicode_Check(value.ptr())) return py::len(value) > 0;
  return !value.is_none() && value.ptr() != Py_False;
}

}  // namespace gongwen::python
