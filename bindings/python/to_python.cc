#include "to_python.h"

#include <datetime.h>

namespace gongwen::python {
namespace {

// Set by import_value_types and kept: types live as long as the interpreter.
PyObject* decimal_type = nullptr;
PyObject* mapping_proxy_type = nullptr;

PyObject* imported(const char* module, const char* name) {
  return py::object(py::module_::import(module).attr(name)).release().ptr();
}

py::object checked(PyObject* object) {
  if (object == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::object>(object);
}

py::object called(PyObject* type, const py::object& argument) {
  return checked(PyObject_CallFunctionObjArgs(type, argument.ptr(), nullptr));
}

}  // namespace

void import_value_types() {
  PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) throw py::error_already_set();
  decimal_type = imported("decimal", "Decimal");
  mapping_proxy_type = imported("types", "MappingProxyType");
}

py::str to_str(std::string_view utf8) {
  return py::reinterpret_steal<py::str>(
      checked(PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "replace")).release());
}

py::str interned(std::string_view ascii) {
  return py::reinterpret_steal<py::str>(checked(PyUnicode_InternFromString(ascii.data())).release());
}

py::object ToPython::operator()(const Decimal& number) const {
  if (const auto integer = number.to_int64()) return called(decimal_type, py::int_(*integer));
  return called(decimal_type, to_str(number.to_string()));
}

py::object ToPython::operator()(const Day& day) const { return checked(PyDate_FromDate(day.year, day.month, day.day)); }

// The day's end, 24:00, is written as time(0): datetime knows no other.
py::object ToPython::operator()(const TimeOfDay& time) const {
  return checked(PyTime_FromTime(time.hour % 24, time.minute, time.second.value_or(0), 0));
}

py::object to_datetime(const Day& day, const TimeOfDay& time) {
  return checked(PyDateTime_FromDateAndTime(day.year, day.month, day.day, time.hour % 24, time.minute,
                                            time.second.value_or(0), 0));
}

py::object ToPython::operator()(const std::vector<CustomField>& fields) const {
  py::dict values;
  for (const CustomField& field : fields) values[to_str(field.name)] = std::visit(*this, field.value);
  return called(mapping_proxy_type, values);
}

}  // namespace gongwen::python
