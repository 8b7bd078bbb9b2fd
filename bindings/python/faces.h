// faces.h - the module's classes and functions, by the file that defines them.
#pragma once

#include <pybind11/pybind11.h>

namespace gongwen::python {

void define_records(pybind11::module_& module);    // Record, its kinds, and the parts they have
void define_documents(pybind11::module_& module);  // Document, Elements, Section…
void define_extractor(pybind11::module_& module);  // Extractor and its errors
void define_tables(pybind11::module_& module);     // RecordTable and the method that makes one; after Extractor

}  // namespace gongwen::python
