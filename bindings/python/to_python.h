// to_python.h - a value of a record as a Python object.
//
//   Decimal 12000 -> decimal.Decimal("12000")        Relation::at_most -> "at_most"     nullopt -> None
//   Day 2024-07-01 -> datetime.date(2024, 7, 1)      {"人", "月"} -> ("人", "月")       Phone -> gongwen.Phone
//
// Text     ill-formed UTF-8 becomes U+FFFD, as in JSON
// Owns     a share in the document, which goes with the parts that refer to it
// Needs    the GIL
#pragma once

#include <pybind11/pybind11.h>

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "attributes.h"
#include "gongwen/records.h"
#include "views.h"

namespace gongwen::python {

namespace py = pybind11;

// Imports the Python types that values become. Once, before anything else here.
void import_value_types();

py::str to_str(std::string_view utf8);
// A word that comes again and again: the same object each time.
py::str interned(std::string_view ascii);

py::object to_datetime(const Day& day, const TimeOfDay& time);

template <typename T>
concept Worded = std::is_enum_v<T> && requires(T value) {
  { to_string(value) } -> std::same_as<std::string_view>;
};

class ToPython {
 public:
  explicit ToPython(std::shared_ptr<const void> owner) : owner_(std::move(owner)) {}

  py::object operator()(const std::string& text) const { return to_str(text); }
  py::object operator()(const Decimal& number) const;
  py::object operator()(const Day& day) const;
  py::object operator()(const TimeOfDay& time) const;
  py::object operator()(const std::vector<CustomField>& fields) const;  // a read-only mapping

  template <std::integral Integer>
  py::object operator()(Integer number) const { return py::int_(number); }
  template <std::same_as<bool> Flag>
    requires std::integral<Flag>
  py::object operator()(Flag flag) const { return py::bool_(flag); }
  template <Worded Enum>
  py::object operator()(Enum value) const { return interned(to_string(value)); }

  template <typename T>
  py::object operator()(const std::optional<T>& value) const { return value ? (*this)(*value) : py::none(); }

  template <Several Values>
  py::object operator()(const Values& list) const {
    py::tuple tuple(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) tuple[i] = (*this)(list[i]);
    return tuple;
  }

  template <typename T>
  py::object operator()(const Element<T>& element) const {
    return py::cast(PartView<AnyElement>{std::make_shared<const AnyElement>(element)});
  }

  // Whatever else has attributes of its own. `part` is of the owner.
  template <typename T>
    requires requires { Attributes<T>::table; }
  py::object operator()(const T& part) const { return py::cast(PartView<T>{Shared<T>(owner_, &part)}); }

 private:
  std::shared_ptr<const void> owner_;
};

}  // namespace gongwen::python
