// text.h - a Python str or bytes as the UTF-8 that the library reads.
//
//   "公文"                       6 bytes, offsets in code points
//   b"\xe5\x85\xac\xe6\x96\x87"  the same 6 bytes, offsets in bytes
//
// Surrogates  a str may hold lone ones: each becomes U+FFFD, which is one code point too, so that offsets hold
// Errors      TypeError for anything but str and bytes (a subclass counts as what it holds)
// Needs       the GIL
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

#include "gongwen/records.h"

namespace gongwen::python {

namespace py = pybind11;

// The UTF-8 of a str, or of a subclass of it.
py::bytes utf8_of(py::handle str);

std::string type_name(py::handle object);

struct GivenText {
  py::object text;  // exactly a str or bytes: what offsets count in. Its lone surrogates are U+FFFD
  py::bytes utf8;
  OffsetUnit unit;
};

GivenText read_text(py::handle given);

}  // namespace gongwen::python
