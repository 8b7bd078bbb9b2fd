// record_classes.cc - gongwen.Record, a subclass for each kind, and the parts that records have.
#include <chrono>

#include "classes.h"
#include "faces.h"
#include "gongwen/json.h"
#include "json_faces.h"

namespace gongwen::python {
namespace {

using RecordClass = py::class_<RecordView>;

void define_record(const py::module_& module) {
  RecordClass cls(module, "Record", std::string(doc_of("record")).c_str());
  add_attributes<Record>(cls, +[](const RecordView& view) -> const Record& { return *view.record; });
  add_json(cls, +[](const RecordView& view) -> const Record& { return *view.record; });
}

template <typename Kind>
std::string repr_of(const KindView<Kind>& view) {
  const ToPython to_python(view.record);
  const Record& record = *view.record;
  return "<" + class_name(Schema<Kind>::name) + " " + shown(to_python(record.text)) + " [" +
         std::to_string(record.span.begin) + ":" + std::to_string(record.span.end) + "]" +
         description(view.value(), to_python) + ">";
}

template <typename Kind>
py::class_<KindView<Kind>, RecordView> define_kind(const py::module_& module) {
  py::class_<KindView<Kind>, RecordView> cls(module, class_name(Schema<Kind>::name).c_str(),
                                             std::string(doc_of(Schema<Kind>::name)).c_str(), py::is_final());
  cls.attr("kind") = interned(Schema<Kind>::name);
  add_attributes<Kind>(cls, +[](const KindView<Kind>& view) -> const Kind& { return view.value(); });
  add_identity(cls);
  cls.def("__repr__", repr_of<Kind>);
  return cls;
}

template <std::size_t... Index>
void define_kinds(const py::module_& module, std::index_sequence<Index...>) {
  (define_kind<std::variant_alternative_t<Index, Value>>(module), ...);
}

}  // namespace

void define_records(py::module_& module) {
  part_class<Span>(module, "Span");
  part_class<Period>(module, "Period").def("__str__", [](const PartView<Period>& view) { return to_string(*view.part); });
  part_class<Phone>(module, "Phone");
  part_class<Amount>(module, "AmountValue");
  part_class<Date>(module, "DateValue");
  define_record(module);
  define_kinds(module, std::make_index_sequence<std::variant_size_v<Value>>());
}

}  // namespace gongwen::python
