// json_faces.h - to_json and to_dict of the classes that have a JSON form.
//
//   record.to_json()     {"kind":"amount","text":"1.2万元",…     the command's bytes
//   record.to_dict()     {'kind': 'amount', 'text': '1.2万元', …  the same, read: int or Decimal, never float
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

#include "gongwen/json.h"

namespace gongwen::python {

inline constexpr const char* kToJsonDoc =
    "The JSON text of the record contract, as the gongwen command writes it.\n\n"
    "style: 'compact' (one line) or 'pretty' (indented, as --pretty); anything else is a ValueError.";
inline constexpr const char* kToDictDoc =
    "The same as to_json, as dict, list, str, int, bool, None and, for numbers with a fraction, decimal.Decimal.\n\n"
    "Days are ISO 8601 strings here; the attributes have them as datetime.date.";

JsonStyle style_named(std::string_view name);
pybind11::object read_json(const std::string& json);

template <typename View, typename Owner, typename... Options>
void add_json(pybind11::class_<View, Options...>& cls, const Owner& (*owner_of)(const View&)) {
  const auto json = [owner_of](const View& view, std::string_view style) {
    return gongwen::to_json(owner_of(view), style_named(style));
  };
  cls.def("to_json", json, pybind11::arg("style") = "compact", kToJsonDoc);
  cls.def("to_dict", [owner_of](const View& view) { return read_json(gongwen::to_json(owner_of(view))); }, kToDictDoc);
}

}  // namespace gongwen::python
