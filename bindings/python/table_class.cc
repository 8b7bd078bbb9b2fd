// table_class.cc - gongwen.RecordTable and Extractor.extract_table.
#include <memory>
#include <utility>

#include "faces.h"
#include "jobs.h"
#include "table.h"

namespace gongwen::python {
namespace {

constexpr const char* kTableDoc =
    "The records of many texts as columns, one row a record, for anything that reads Arrow data.\n\n"
    "    pyarrow.table(t)    polars.DataFrame(t)    duckdb.sql('FROM t')    pandas.DataFrame.from_arrow(t)\n\n"
    "Nothing is extracted before it is read, and never more than a batch is held: a RecordBatchReader over a\n"
    "generator takes texts without end. Texts that are an iterator can be read once, others as often as you like.";

constexpr const char* kExtractTableDoc =
    "The records of many texts as columns, one row a record.\n\n"
    "texts: an iterable of str (offsets count code points) or of bytes (offsets count bytes), or a column of strings\n"
    "    or binaries from anything that has Arrow data, which is read without making Python objects; its nulls have\n"
    "    no records.\n"
    "ids: as many str or int, or a column of strings, for the column `source`; None numbers the texts from 0.\n"
    "jobs: threads; None is one for each processor. The rows are the same whatever their number.\n\n"
    "What the iterables raise, TypeError for another type, and ValueError where there are more ids than texts or\n"
    "fewer, show when the table is read, as an error of its reader with their message.";

}  // namespace

void define_tables(py::module_& module) {
  py::class_<RecordTable>(module, "RecordTable", kTableDoc, py::is_final())
      .def("__arrow_c_stream__", [](RecordTable& table, const py::object&) { return table.stream(); },
           py::arg("requested_schema") = py::none())
      .def("__arrow_c_schema__", [](const RecordTable&) { return record_schema(); });
  const auto method = [](const std::shared_ptr<PythonExtractor>& extractor, py::object texts, py::object ids,
                         const py::object& jobs) {
    return RecordTable(extractor, {std::move(texts), std::move(ids)}, read_jobs(jobs));
  };
  py::class_<PythonExtractor, std::shared_ptr<PythonExtractor>> extractor(module.attr("Extractor"));
  extractor.def("extract_table", method, py::arg("texts"), py::arg("ids") = py::none(),
                py::arg("jobs") = py::none(), kExtractTableDoc);
}

}  // namespace gongwen::python
