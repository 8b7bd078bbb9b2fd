// repr.h - how a value reads within the repr of what holds it.
//
//   Decimal("12000") -> 12000     "at_most" -> 'at_most'     date(2024, 7, 1) -> 2024-07-01   ("人", "月") -> ['人', '月']
//
// Needs the GIL
#pragma once

#include <pybind11/pybind11.h>

#include <string>

namespace gongwen::python {

std::string shown(pybind11::handle value);

// Not None, False, or empty.
bool says_something(pybind11::handle value);

}  // namespace gongwen::python
