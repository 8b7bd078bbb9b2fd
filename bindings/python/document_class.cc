// document_class.cc - gongwen.Document and its parts.
#include "document_class.h"

#include <array>

#include "classes.h"
#include "faces.h"
#include "gongwen/json.h"
#include "json_faces.h"
#include "text.h"

namespace gongwen::python {
namespace {

// ---- elements -------------------------------------------------------------------------------------------------------

using ElementView = PartView<AnyElement>;

py::object element_attribute(const ElementView& view, std::string_view name) {
  py::object found;
  const auto take = [&](const auto& attribute, const auto& value) {
    if (attribute.name == name) found = ToPython(view.part)(value);
  };
  std::visit([&take](const auto& element) { for_each_attribute(element, take); }, *view.part);
  return found;
}

std::string element_repr(const ElementView& view) {
  const auto describe = [&view](const auto& element) { return description(element, ToPython(view.part)); };
  return "<Element" + std::visit(describe, *view.part) + ">";
}

void define_element(const py::module_& module) {
  using Sample = Element<std::string>;  // the others have attributes of the same names
  static_assert(documented<Sample>());
  py::class_<ElementView> cls(module, "Element", std::string(doc_of("element")).c_str(), py::is_final());
  for_each_attribute_of<Sample>([&cls](const auto& attribute) {
    const auto get = [name = attribute.name](const ElementView& view) { return element_attribute(view, name); };
    cls.def_property_readonly(std::string(attribute.name).c_str(), get,
                              std::string(doc_of("element", attribute.name)).c_str());
  });
  cls.attr("__match_args__") = attribute_names<Sample>();
  const auto generic_alias = py::module_::import("types").attr("GenericAlias");  // Element[str], in annotations
  cls.attr("__class_getitem__") = py::module_::import("builtins").attr("classmethod")(generic_alias);
  add_identity(cls);
  cls.def("__repr__", element_repr);
}

// ---- the document ---------------------------------------------------------------------------------------------------

template <typename T>
py::object part_of(const DocumentView& view, const T& part) {
  return ToPython(view.document)(part);
}

py::object record_objects(const DocumentView& view) {
  if (view.records) return view.records;
  const std::vector<Record>& records = view.document->records;
  py::tuple objects(records.size());
  for (std::size_t i = 0; i < records.size(); ++i)
    objects[i] = record_object(Shared<Record>(view.document, &records[i]));
  view.records = objects;
  return objects;
}

std::string document_repr(const DocumentView& view) {
  const Document& document = *view.document;
  const auto quoted = [](const std::string& text) { return shown(to_str(text)); };
  std::string text = "<Document";
  if (!document.source.name.empty()) text += " " + quoted(document.source.name);
  if (document.elements.title) text += " title=" + quoted(document.elements.title->value);
  return text + " records=" + std::to_string(document.records.size()) +
         " sections=" + std::to_string(document.sections.size()) +
         " diagnostics=" + std::to_string(document.diagnostics.size()) + ">";
}

py::tuple document_state(const DocumentView& view) {
  return py::make_tuple(py::bytes(pickled(to_bytes(*view.document))), view.text);
}

bool is_equal(const DocumentView& a, const DocumentView& b) {
  return a.text.equal(b.text) && to_bytes(*a.document) == to_bytes(*b.document);
}

void define_document_identity(py::class_<DocumentView>& cls) {
  const auto equal = [](const DocumentView& a, const py::object& b) -> py::object {
    if (!py::isinstance<DocumentView>(b)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(is_equal(a, b.cast<const DocumentView&>()));
  };
  cls.def("__eq__", equal, py::is_operator());
  cls.def("__hash__", [](const DocumentView& view) { return py::hash(document_state(view)); });
  const auto restored = [](const py::tuple& state) {
    const auto bytes = state[0].cast<py::bytes>();
    return DocumentView{std::make_shared<const Document>(from_bytes<Document>(unpickled(bytes))),
                        read_text(state[1]).text};
  };
  cls.def(py::pickle([](const DocumentView& view) { return document_state(view); }, restored));
}

void define_document(const py::module_& module) {
  py::class_<DocumentView> cls(module, "Document", "What one text says: records, elements, outline, and what is odd.",
                               py::is_final());
  cls.def_readonly("text", &DocumentView::text,
                   "What was read, a str or bytes: offsets count in it. Lone surrogates of a str are U+FFFD here.");
  cls.def_property_readonly("records", record_objects, "Every record, by begin, longer first.");
  const auto add = [&cls](const char* name, auto member, const char* doc) {
    cls.def_property_readonly(
        name, [member](const DocumentView& view) { return part_of(view, (*view.document).*member); }, doc);
  };
  add("source", &Document::source, "What was read: name, size, what offsets count.");
  add("elements", &Document::elements, "What the document says of itself: title, number, issuers, date…");
  add("sections", &Document::sections, "The outline, in text order.");
  add("diagnostics", &Document::diagnostics, "What is odd, in text order.");
  cls.attr("__match_args__") = py::make_tuple("records", "elements", "sections", "diagnostics");
  add_json(cls, +[](const DocumentView& view) -> const Document& { return *view.document; });
  define_document_identity(cls);
  cls.def("__repr__", document_repr);
  cls.def("_repr_html_", [](const py::object& self) {
    return py::module_::import("gongwen._html").attr("document_html")(self);
  });
}

// ---- records by kind ------------------------------------------------------------------------------------------------

template <std::size_t Index>
py::object kind_object(const Shared<Record>& record) {
  return py::cast(KindView<std::variant_alternative_t<Index, Value>>{{record}});
}

template <std::size_t... Index>
constexpr auto kind_objects(std::index_sequence<Index...>) {
  return std::array{&kind_object<Index>...};
}

constexpr auto kKindObjects = kind_objects(std::make_index_sequence<std::variant_size_v<Value>>());

}  // namespace

py::object record_object(const Shared<Record>& record) { return kKindObjects[record->value.index()](record); }

void define_documents(py::module_& module) {
  define_element(module);
  part_class<Proposal>(module, "Proposal");
  part_class<Elements>(module, "Elements");
  part_class<Section>(module, "Section");
  part_class<Diagnostic>(module, "Diagnostic");
  part_class<Source>(module, "Source");
  define_document(module);
}

}  // namespace gongwen::python
