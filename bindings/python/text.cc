#include "text.h"

#include <utility>

namespace gongwen::python {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

// What a function of the C API returns, or the Python error that it has set.
template <typename Object>
Object checked(PyObject* object) {
  if (object == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<Object>(object);
}

// UTF-8 in which lone surrogates stand as three bytes (ED A0 80 to ED BF BF): they become U+FFFD, three bytes too.
std::string without_surrogates(std::string utf8) {
  for (std::size_t at = 0; (at = utf8.find('\xED', at)) != std::string::npos; at += kReplacement.size())
    if (static_cast<unsigned char>(utf8[at + 1]) >= 0xA0) utf8.replace(at, kReplacement.size(), kReplacement);
  return utf8;
}

py::bytes repaired_utf8_of(const py::str& text) {
  const auto utf8 = checked<py::bytes>(PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogatepass"));
  return py::bytes(without_surrogates(std::string(std::string_view(utf8))));
}

// Nothing where the text holds a lone surrogate.
py::object strict_utf8_of(const py::str& text) {
  if (PyObject* utf8 = PyUnicode_AsUTF8String(text.ptr())) return py::reinterpret_steal<py::object>(utf8);
  if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) throw py::error_already_set();
  PyErr_Clear();
  return py::none();
}

GivenText read_str(const py::str& text) {
  py::object utf8 = strict_utf8_of(text);
  if (!utf8.is_none()) return {text, py::reinterpret_steal<py::bytes>(utf8.release()), OffsetUnit::codepoint};
  const py::bytes repaired = repaired_utf8_of(text);
  return {py::str(std::string_view(repaired)), repaired, OffsetUnit::codepoint};
}

GivenText read_bytes(py::handle given) {
  const bool exact = PyBytes_CheckExact(given.ptr());
  const py::bytes bytes = exact ? py::reinterpret_borrow<py::bytes>(given)
                                : py::bytes(PyBytes_AS_STRING(given.ptr()), PyBytes_GET_SIZE(given.ptr()));
  return {bytes, bytes, OffsetUnit::utf8};
}

}  // namespace

py::bytes utf8_of(py::handle str) { return read_str(checked<py::str>(PyUnicode_FromObject(str.ptr()))).utf8; }

std::string type_name(py::handle object) { return py::str(py::type::of(object).attr("__name__")); }

GivenText read_text(py::handle given) {
  if (PyUnicode_Check(given.ptr())) return read_str(checked<py::str>(PyUnicode_FromObject(given.ptr())));
  if (PyBytes_Check(given.ptr())) return read_bytes(given);
  throw py::type_error("a text is a str or bytes, not " + type_name(given));
}

}  // namespace gongwen::python
