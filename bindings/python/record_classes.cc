// record_classes.cc - gongwen.Record, a subclass for each kind, and the parts that records have.
#include <chrono>

#include "classes.h"
#include "faces.h"
#include "gongwen/json.h"
#include "json_faces.h"

namespace gongwen::python {
namespace {

using RecordClass = py::class_<RecordView>;

constexpr int kLastYear = 9999;  // of datetime

// ---- moments --------------------------------------------------------------------------------------------------------

// What datetime has no room for, the midnight after 9999-12-31, is None.
py::object moment(const std::optional<Day>& day, const std::optional<TimeOfDay>& time) {
  if (!day || !time) return py::none();
  const std::chrono::sys_days date = std::chrono::year(day->year) / day->month / day->day;
  const std::chrono::year_month_day on{date + std::chrono::days(time->hour / 24)};
  if (int{on.year()} > kLastYear) return py::none();
  return to_datetime({static_cast<std::int16_t>(int{on.year()}), static_cast<std::uint8_t>(unsigned{on.month()}),
                      static_cast<std::uint8_t>(unsigned{on.day()})}, *time);
}

template <typename View, typename... Options>
void add_moments(py::class_<View, Options...>& cls) {
  const auto start = [](const View& view) { return moment(view.value().start_date, view.value().start_time); };
  const auto end = [](const View& view) { return moment(view.value().end_date, view.value().end_time); };
  cls.def_property_readonly("start_datetime", start, kMomentDoc);
  cls.def_property_readonly("end_datetime", end, kMomentDoc);
}

// ---- classes --------------------------------------------------------------------------------------------------------

void define_record(const py::module_& module) {
  RecordClass cls(module, "Record", std::string(doc_of("record")).c_str());
  cls.def_property_readonly("kind", [](const RecordView& view) { return interned(view.record->kind()); }, kKindDoc);
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
void define_kind(const py::module_& module) {
  py::class_<KindView<Kind>, RecordView> cls(module, class_name(Schema<Kind>::name).c_str(),
                                             std::string(doc_of(Schema<Kind>::name)).c_str(), py::is_final());
  add_attributes<Kind>(cls, +[](const KindView<Kind>& view) -> const Kind& { return view.value(); });
  add_identity(cls);
  cls.def("__repr__", repr_of<Kind>);
  if constexpr (std::same_as<Kind, Date>) add_moments(cls);
}

template <std::size_t... Index>
void define_kinds(py::module_& module, std::index_sequence<Index...>) {
  (define_kind<std::variant_alternative_t<Index, Value>>(module), ...);
  const auto typing = py::module_::import("typing");
  const auto classes = py::make_tuple(py::type::of<KindView<std::variant_alternative_t<Index, Value>>>()...);
  module.attr("AnyRecord") = typing.attr("Union")[classes];
  module.attr("Kind") = typing.attr("Literal")[py::make_tuple(interned(kKindNames[Index])...)];
}

}  // namespace

void define_records(py::module_& module) {
  part_class<Span>(module, "Span");
  const auto iso = [](const PartView<Period>& view) { return to_string(*view.part); };
  part_class<Period>(module, "Period").def("__str__", iso);
  part_class<Phone>(module, "Phone");
  part_class<Amount>(module, "AmountValue");
  auto date = part_class<Date>(module, "DateValue");
  add_moments(date);
  define_record(module);
  define_kinds(module, std::make_index_sequence<std::variant_size_v<Value>>());
}

}  // namespace gongwen::python
