// module.cc - gongwen._gongwen: everything the package has but the notebook's view of a document.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "command.h"
#include "faces.h"
#include "gil.h"
#include "to_python.h"

namespace gongwen::python {
namespace {

int run_command(const std::vector<std::string>& arguments) {
  std::vector<const char*> argv;
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  return without_gil([&argv] { return cli::run_command(static_cast<int>(argv.size()), argv.data()); });
}

// An object that __new__ has made and nothing has filled: pybind11 would give it memory that nobody has written.
void* refuse_empty(std::size_t) {
  throw pybind11::type_error("this object holds nothing: it was made by __new__ alone");
}

void refuse_empty_objects(const pybind11::module_& module) {
  for (const auto& [name, value] : module.attr("__dict__").cast<pybind11::dict>()) {
    if (!PyType_Check(value.ptr())) continue;
    auto* const type = pybind11::detail::get_type_info(reinterpret_cast<PyTypeObject*>(value.ptr()));
    if (type != nullptr) type->operator_new = refuse_empty;
  }
}

}  // namespace
}  // namespace gongwen::python

PYBIND11_MODULE(_gongwen, module) {
  using namespace gongwen::python;
  import_value_types();
  module.attr("__version__") = GONGWEN_VERSION;
  define_records(module);
  define_documents(module);
  define_extractor(module);
  define_tables(module);
  module.def("_run_command", run_command);
  refuse_empty_objects(module);
}
