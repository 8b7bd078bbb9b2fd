// module.cc - gongwen._gongwen: everything the package has but the notebook's view of a document.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string>
#include <vector>

#include "command.h"
#include "faces.h"
#include "to_python.h"

namespace gongwen::python {
namespace {

int run_command(const std::vector<std::string>& arguments) {
  std::vector<const char*> argv;
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  return cli::run_command(static_cast<int>(argv.size()), argv.data());
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
  module.def("_run_command", run_command, pybind11::call_guard<pybind11::gil_scoped_release>());
}
