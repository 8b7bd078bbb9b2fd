// table.h - gongwen.RecordTable: the records of many texts as Arrow columns, extracted while they are read.
//
//   pyarrow.table(extractor.extract_table(texts))    polars.DataFrame(…)    duckdb.sql("FROM records")
//
// Interface  the Arrow PyCapsule interface: __arrow_c_stream__, __arrow_c_schema__
// Threads    extraction runs without the GIL, on `jobs` threads; texts and ids are read with it
// Memory     a batch, and the texts that extract_many holds: never all of them
// Errors     of the texts' iterable are the stream's: its reader raises an error of its own with their message
#pragma once

#include <pybind11/pybind11.h>

#include <memory>

#include "extractor.h"

namespace gongwen::python {

namespace py = pybind11;

struct TableInput {
  py::object texts;
  py::object ids;  // None: texts are numbered from 0
};

class RecordTable {
 public:
  RecordTable(std::shared_ptr<const PythonExtractor> extractor, TableInput input, unsigned jobs);

  // Each stream reads the texts anew. Throws ValueError for a second one where they are an iterator, which cannot.
  py::capsule stream();

 private:
  std::shared_ptr<const PythonExtractor> extractor_;
  TableInput input_;
  unsigned jobs_;
  bool is_spent_ = false;
};

py::capsule record_schema();  // of every table

}  // namespace gongwen::python
