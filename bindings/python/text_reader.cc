#include "text_reader.h"

#include <utility>

#include "arrow_texts.h"
#include "gil.h"
#include "text.h"

namespace gongwen::python {
namespace {

// The items of any iterable.
class IteratedTexts : public TextReader {
 public:
  explicit IteratedTexts(const py::object& items) : items_(py::iter(items)) {}

  std::optional<ReadText> next() override {
    const auto item = py::reinterpret_steal<py::object>(calling_python([this] { return PyIter_Next(items_.ptr()); }));
    if (!item && PyErr_Occurred() != nullptr) throw py::error_already_set();
    return item ? std::optional(read(item)) : std::nullopt;
  }

 private:
  virtual ReadText read(const py::object& item) const {
    const GivenText given = read_text(item);
    return {std::string(std::string_view(given.utf8)), given.unit};
  }

  py::object items_;
};

class IteratedIds final : public IteratedTexts {
 public:
  using IteratedTexts::IteratedTexts;

 private:
  ReadText read(const py::object& item) const override {
    if (!py::isinstance<py::str>(item) && !py::isinstance<py::int_>(item)) {
      throw py::type_error("an id is a str or int, not " + type_name(item));
    }
    return {std::string(std::string_view(utf8_of(py::str(item))))};
  }
};

}  // namespace

std::unique_ptr<TextReader> read_texts(const py::object& texts) {
  if (is_arrow(texts)) return std::make_unique<ArrowTexts>(texts);
  // Its characters would be taken for texts.
  if (py::isinstance<py::str>(texts) || py::isinstance<py::bytes>(texts)) {
    throw py::type_error("texts are several: put a single " + type_name(texts) + " in a list");
  }
  return std::make_unique<IteratedTexts>(texts);
}

std::unique_ptr<TextReader> read_ids(const py::object& ids) {
  if (is_arrow(ids)) return std::make_unique<ArrowTexts>(ids);
  return std::make_unique<IteratedIds>(ids);
}

}  // namespace gongwen::python
