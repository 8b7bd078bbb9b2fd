// extractor_class.cc - gongwen.Extractor, and what its arguments mean.
#include <memory>
#include <string>

#include "classes.h"
#include "document_class.h"
#include "documents.h"
#include "extractor.h"
#include "faces.h"
#include "gil.h"
#include "jobs.h"
#include "text.h"

namespace gongwen::python {

// For the archive, which finds them by their types.
auto members(Is<PatternFile> auto& of) { return std::tie(of.name, of.json); }
auto members(Is<Recipe> auto& of) { return std::tie(of.patterns, of.kinds, of.anchor); }

namespace {

constexpr const char* kClassDoc =
    "Extracts records; build it once and use it often, from as many threads as you like.\n\n"
    "patterns: pattern files (paths) beside the built-in patterns.\n"
    "kinds: only these kinds of record ('amount', 'date', …); none named is all.\n"
    "anchor: the day that 今年 counts from (datetime.date, or '2023-06-13'), in place of the document's own date.\n\n"
    "Raises PatternError for a pattern file that does not load, ValueError for an unknown kind or a day that is none.";
constexpr const char* kExtractDoc =
    "What a text says.\n\n"
    "text: a str (offsets count its code points) or bytes of UTF-8 (offsets count bytes). Any content will do: what\n"
    "    is not UTF-8, and lone surrogates, count as U+FFFD each.\n"
    "name: becomes document.source.name.\n\n"
    "Raises TypeError for another type, ValueError for a text of 4 GiB or more. Other threads run meanwhile.";
constexpr const char* kExtractManyDoc =
    "What each of many texts says: an iterator, in the order of the texts.\n\n"
    "texts: any iterable of str or bytes. It is read as results are asked for, at most 16 texts a job ahead.\n"
    "jobs: threads; None is one for each processor. The results are the same whatever their number.\n\n"
    "What the iterable raises, or a text that extract would refuse, is raised in that text's place; after the latter,\n"
    "the iterator can go on. Ctrl-C is heard between documents.";

// ---- arguments ------------------------------------------------------------------------------------------------------

std::string as_utf8(py::handle text) {
  if (!PyUnicode_Check(text.ptr())) throw py::type_error("a name is a str, not " + type_name(text));
  return utf8_of(text);
}

// "abc" is an iterable of strings too, but never what is meant.
void refuse_lone(py::handle argument, const char* advice) {
  if (PyUnicode_Check(argument.ptr()) || PyBytes_Check(argument.ptr())) throw py::type_error(advice);
}

std::string bytes_of_file(py::handle path, const std::string& name) {
  try {
    return py::module_::import("io").attr("open")(path, "rb").attr("read")().cast<std::string>();
  } catch (const py::error_already_set& error) {
    if (!error.matches(PyExc_OSError)) throw;
    throw PatternError(name, "", "the file cannot be read");
  }
}

PatternFile read_pattern_file(py::handle path) {
  const auto name = py::module_::import("os").attr("fsencode")(path).cast<std::string>();
  return {name, bytes_of_file(path, name)};
}

std::vector<PatternFile> read_patterns(const py::object& paths) {
  refuse_lone(paths, "patterns takes several paths: patterns=['mine.json']");
  std::vector<PatternFile> files;
  for (const py::handle path : py::iter(paths)) files.push_back(read_pattern_file(path));
  return files;
}

std::vector<std::string> read_kinds(const py::object& names) {
  refuse_lone(names, "kinds takes several names: kinds=['amount']");
  std::vector<std::string> kinds;
  for (const py::handle name : py::iter(names)) kinds.push_back(as_utf8(name));
  return kinds;
}

std::optional<Day> read_anchor(const py::object& anchor) {
  if (anchor.is_none()) return std::nullopt;
  const bool is_date = py::isinstance(anchor, py::module_::import("datetime").attr("date"));
  if (!is_date && !PyUnicode_Check(anchor.ptr())) throw py::type_error("anchor is a datetime.date or an ISO 8601 day");
  constexpr std::size_t kDay = std::string_view("2023-06-13").size();  // a datetime goes on behind it
  const std::string text = as_utf8(is_date ? py::object(anchor.attr("isoformat")()) : anchor);
  const std::optional<Day> day = parse_day(is_date ? text.substr(0, kDay) : text);
  if (!day) throw py::value_error("anchor '" + text + "' is not a day that exists; write it as 2023-06-13");
  return day;
}

// ---- the class ------------------------------------------------------------------------------------------------------

using Extracting = std::shared_ptr<PythonExtractor>;

Extracting built(Recipe recipe) {
  return without_gil([&recipe] { return std::make_shared<PythonExtractor>(std::move(recipe)); });
}

Extracting make(const py::object& patterns, const py::object& kinds, const py::object& anchor) {
  return built({read_patterns(patterns), read_kinds(kinds), read_anchor(anchor)});
}

// Arguments are taken as objects: where they do not fit, pybind11 would put all of a text into its complaint.
DocumentView extract(const PythonExtractor& extractor, const py::object& given, const py::object& name) {
  GivenText text = read_text(given);
  const std::string source = as_utf8(name);
  const auto document = without_gil([&, utf8 = std::string_view(text.utf8)] {
    return std::make_shared<const Document>(extractor.of(text.unit).extract(utf8, source));
  });
  return {document, std::move(text.text)};
}

std::unique_ptr<Documents> extract_many(const Extracting& extractor, const py::object& texts, const py::object& jobs) {
  refuse_lone(texts, "extract_many takes several texts; one is for extract");
  return std::make_unique<Documents>(extractor, py::iter(texts), read_jobs(jobs));
}

std::string repr(const PythonExtractor& extractor) {
  const Recipe& recipe = extractor.recipe();
  std::vector<std::string> files;
  for (const PatternFile& file : recipe.patterns) files.push_back(file.name);
  const ToPython to_python(nullptr);
  std::string text = "<Extractor";
  if (!files.empty()) text += " patterns=" + shown(to_python(files));
  if (!recipe.kinds.empty()) text += " kinds=" + shown(to_python(recipe.kinds));
  if (recipe.anchor) text += " anchor=" + to_string(*recipe.anchor);
  return text + ">";
}

Extracting restored(const py::bytes& state) { return built(from_bytes<Recipe>(unpickled(state))); }
py::bytes state(const PythonExtractor& extractor) { return pickled(to_bytes(extractor.recipe())); }

// ---- errors ---------------------------------------------------------------------------------------------------------

void raise_pattern_error(const PatternError& error) {
  const py::object type = py::module_::import("gongwen._errors").attr("PatternError");
  const py::object raised = type(to_str(error.what()), to_str(error.file()), to_str(error.pointer()));
  PyErr_SetObject(type.ptr(), raised.ptr());
}

void translate(std::exception_ptr exception) {
  try {
    std::rethrow_exception(exception);
  } catch (const PatternError& error) {
    raise_pattern_error(error);
  }
}

}  // namespace

void define_extractor(py::module_& module) {
  py::register_exception_translator(translate);

  py::class_<Documents> documents(module, "_Documents", py::is_final());
  documents.def("__iter__", [](py::object self) { return self; });
  documents.def("__next__", &Documents::next);

  py::class_<PythonExtractor, Extracting> cls(module, "Extractor", kClassDoc, py::is_final());
  cls.def(py::init(&make), py::arg("patterns") = py::tuple(), py::arg("kinds") = py::tuple(),
          py::arg("anchor") = py::none());
  cls.def("extract", extract, py::arg("text"), py::arg("name") = "", kExtractDoc);
  cls.def("extract_many", extract_many, py::arg("texts"), py::arg("jobs") = py::none(), kExtractManyDoc);
  cls.def("__repr__", repr);
  cls.def(py::pickle([](const PythonExtractor& extractor) { return state(extractor); }, &restored));
}

}  // namespace gongwen::python
