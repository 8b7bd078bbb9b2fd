#include "json_faces.h"

#include <stdexcept>

namespace gongwen::python {

namespace py = pybind11;

JsonStyle style_named(std::string_view name) {
  if (name == "compact") return JsonStyle::compact;
  if (name == "pretty") return JsonStyle::pretty;
  throw std::invalid_argument("style is 'compact' or 'pretty', not '" + std::string(name) + "'");
}

py::object read_json(const std::string& json) {
  const py::object decimal = py::module_::import("decimal").attr("Decimal");
  return py::module_::import("json").attr("loads")(json, py::arg("parse_float") = decimal);
}

}  // namespace gongwen::python
