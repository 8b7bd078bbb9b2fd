// classes.h - what every class of the module has: attributes, __match_args__, repr, equality, hash, pickling.
//
//   class_of<Section>(module)     gongwen.Section, with the attributes of Attributes<Section>
//
// Content   an object is what content(view) gives: two that hold equal content are equal, whatever document it is from
#pragma once

#include <pybind11/pybind11.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "archive.h"
#include "attributes.h"
#include "class_name.h"
#include "docs.h"
#include "repr.h"
#include "to_python.h"
#include "views.h"

namespace gongwen::python {

// ---- what an object holds -------------------------------------------------------------------------------------------

inline const Record& content(const RecordView& view) { return *view.record; }
template <typename T>
const T& content(const PartView<T>& view) { return *view.part; }

template <typename Content>
RecordView viewing(std::type_identity<RecordView>, Content content) {
  return {std::make_shared<const Record>(std::move(content))};
}
template <typename Kind>
KindView<Kind> viewing(std::type_identity<KindView<Kind>>, Record content) {
  if (!std::holds_alternative<Kind>(content.value)) throw std::invalid_argument("a pickle of another kind's record");
  return {{std::make_shared<const Record>(std::move(content))}};
}
template <typename T>
PartView<T> viewing(std::type_identity<PartView<T>>, T content) {
  return {std::make_shared<const T>(std::move(content))};
}

inline Shared<void> share_of(const RecordView& view) { return view.record; }
template <typename T>
Shared<void> share_of(const PartView<T>& view) { return view.part; }

// ---- attributes -----------------------------------------------------------------------------------------------------

template <typename Owner>
py::tuple attribute_names() {
  py::list names;
  for_each_attribute_of<Owner>([&names](const auto& attribute) { names.append(interned(attribute.name)); });
  return names;
}

// Attributes of Owner, which owner_of(view) gives; the view keeps it alive.
template <typename Owner, typename View, typename... Options>
void add_attributes(py::class_<View, Options...>& cls, const Owner& (*owner_of)(const View&)) {
  static_assert(documented<Owner>());
  for_each_attribute_of<Owner>([&](const auto& attribute) {
    const auto get = [projection = attribute.projection, owner_of](const View& view) {
      return ToPython(share_of(view))(std::invoke(projection, owner_of(view)));
    };
    cls.def_property_readonly(std::string(attribute.name).c_str(), get,
                              std::string(doc_of(Attributes<Owner>::name, attribute.name)).c_str());
  });
  cls.attr("__match_args__") = attribute_names<Owner>();
}

// What a repr tells of an owner: " name=value" for each attribute that says something.
template <typename Owner>
std::string description(const Owner& owner, const ToPython& to_python) {
  std::string text;
  for_each_attribute(owner, [&](const auto& attribute, const auto& value) {
    const py::object object = to_python(value);
    if (says_something(object)) text.append(" ").append(attribute.name).append("=").append(shown(object));
  });
  return text;
}

// ---- identity -------------------------------------------------------------------------------------------------------

// Bytes with the number of the version that wrote them: another one's fields may be others.
std::string pickled(std::string bytes);
std::string_view unpickled(std::string_view pickle);

template <typename View, typename... Options>
void add_identity(py::class_<View, Options...>& cls) {
  using Content = std::remove_cvref_t<decltype(content(std::declval<const View&>()))>;
  const auto equal = [](const View& a, const py::object& b) -> py::object {
    if (!py::isinstance<View>(b)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(to_bytes(content(a)) == to_bytes(content(b.cast<const View&>())));
  };
  cls.def("__eq__", equal, py::is_operator());
  cls.def("__hash__", [](const View& view) { return py::hash(py::bytes(to_bytes(content(view)))); });
  const auto state = [](const View& view) { return py::bytes(pickled(to_bytes(content(view)))); };
  const auto restored = [](const py::bytes& bytes) {
    return viewing(std::type_identity<View>(), from_bytes<Content>(unpickled(bytes)));
  };
  cls.def(py::pickle(state, restored));
}

// ---- the class of a part --------------------------------------------------------------------------------------------

template <typename T>
using PartClass = py::class_<PartView<T>>;

template <typename T>
PartClass<T> part_class(const py::module_& module, const std::string& name) {
  PartClass<T> cls(module, name.c_str(), std::string(doc_of(Attributes<T>::name)).c_str(), py::is_final());
  add_attributes<T>(cls, +[](const PartView<T>& view) -> const T& { return *view.part; });
  add_identity(cls);
  cls.def("__repr__", [name](const PartView<T>& view) {
    return "<" + name + description(*view.part, ToPython(view.part)) + ">";
  });
  return cls;
}

}  // namespace gongwen::python
