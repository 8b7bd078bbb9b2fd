// extractor_class.cc - gongwen.Extractor.
#include <memory>
#include <string>

#include "document_class.h"
#include "extractor.h"
#include "faces.h"
#include "text.h"
#include "to_python.h"

namespace gongwen::python {
namespace {

constexpr const char* kExtractDoc =
    "What a text says.\n\n"
    "text: a str (offsets count its code points) or bytes of UTF-8 (offsets count bytes). Any content will do: what is\n"
    "    not UTF-8, and lone surrogates, count as U+FFFD each.\n"
    "name: becomes document.source.name.\n\n"
    "Raises TypeError for another type, ValueError for a text of 4 GiB or more. Other threads run meanwhile.";

std::shared_ptr<PythonExtractor> make_extractor(Recipe recipe) {
  const py::gil_scoped_release others_run;
  return std::make_shared<PythonExtractor>(std::move(recipe));
}

DocumentView extract(const PythonExtractor& extractor, py::handle given, const py::str& name) {
  GivenText text = read_text(given);
  const std::string source = utf8_of(name);
  const std::string_view utf8 = text.utf8;
  const auto work = [&] {
    const py::gil_scoped_release others_run;
    return std::make_shared<const Document>(extractor.of(text.unit).extract(utf8, source));
  };
  return {work(), std::move(text.text)};
}

}  // namespace

void define_extractor(py::module_& module) {
  py::class_<PythonExtractor, std::shared_ptr<PythonExtractor>> cls(module, "Extractor", py::is_final());
  cls.def(py::init([] { return make_extractor({}); }));
  cls.def("extract", extract, py::arg("text"), py::arg("name") = "", kExtractDoc);
}

}  // namespace gongwen::python
