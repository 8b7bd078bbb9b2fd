#include "table.h"

#include <unistd.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "gongwen/arrow.h"
#include "gongwen/extract_many.h"
#include "gil.h"
#include "text_reader.h"

namespace gongwen::python {
namespace {

// Texts with their ids, as the library's threads want them. Takes the GIL for each.
class NamedTexts {
 public:
  NamedTexts(const PythonExtractor& extractor, const TableInput& input)
      : extractor_(extractor), texts_(read_texts(input.texts)) {
    if (!input.ids.is_none()) ids_ = read_ids(input.ids);
  }
  NamedTexts(const NamedTexts&) = delete;
  NamedTexts& operator=(const NamedTexts&) = delete;
  ~NamedTexts() {
    with_gil([this] {
      texts_.reset();
      ids_.reset();
    });
  }

  std::optional<InputText> next() {
    return with_gil([this] { return read(); });
  }

  // For the texts handed out so far: they are all of one unit.
  const Extractor& extractor() const { return *chosen_; }

 private:
  std::optional<InputText> read() {
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    for (;;) {
      std::optional<ReadText> text = texts_->next();
      std::optional<std::string> id = next_id(text.has_value());
      if (!text) return std::nullopt;
      if (!text->utf8) continue;  // a null has no records
      choose(text->unit);
      return InputText{std::move(*text->utf8), std::move(*id)};
    }
  }

  std::optional<std::string> next_id(bool is_wanted) {
    if (!ids_) return std::to_string(count_++);
    std::optional<ReadText> id = ids_->next();
    if (id.has_value() != is_wanted) throw py::value_error(is_wanted ? "fewer ids than texts" : "more ids than texts");
    if (id && !id->utf8) throw py::value_error("an id is null");
    return id ? std::move(id->utf8) : std::nullopt;
  }

  void choose(OffsetUnit unit) {
    const Extractor& extractor = extractor_.of(unit);
    if (chosen_ != nullptr && chosen_ != &extractor) {
      throw py::type_error("texts are all str or all bytes: one column cannot hold offsets of both");
    }
    if (chosen_ == nullptr) chosen_ = &extractor;  // before any thread asks for it
  }

  const PythonExtractor& extractor_;
  const Extractor* chosen_ = nullptr;
  std::unique_ptr<TextReader> texts_;
  std::unique_ptr<TextReader> ids_;
  std::size_t count_ = 0;
};

// With or without the GIL, as a stream's reader is.
template <typename Work>
auto others_running(const Work& work) {
  return PyGILState_Check() == 0 ? work() : without_gil(work);
}

// One reading of a table's texts.
class Reading {
 public:
  Reading(std::shared_ptr<const PythonExtractor> extractor, const TableInput& input, unsigned jobs)
      : extractor_(std::move(extractor)),
        texts_(*extractor_, input),
        process_(getpid()),
        documents_(std::make_unique<OrderedWork<Document>>(source(), work(), jobs)) {}
  ~Reading() {
    // Its threads stayed with the process that forked: nothing can be awaited in another.
    if (getpid() != process_) {
      static_cast<void>(documents_.release());
    } else {
      others_running([this] { documents_.reset(); });
    }
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  std::optional<Document> next() {
    if (getpid() != process_) throw std::runtime_error("this table's reading was begun in another process");
    return others_running([this] { return documents_->next(); });
  }

 private:
  TextSource source() {
    return {[this] { return texts_.next(); }};
  }
  OrderedWork<Document>::Work work() {
    return [this](InputText input) { return texts_.extractor().extract(input.text, input.name); };
  }

  std::shared_ptr<const PythonExtractor> extractor_;
  NamedTexts texts_;
  const pid_t process_;
  std::unique_ptr<OrderedWork<Document>> documents_;  // last: its threads end before what they use
};

// A consumer moves the struct out of the capsule; what nobody took is released with it.
template <typename Exported>
void destroy_capsule(PyObject* capsule) {
  const Owned<Exported> rest(*std::unique_ptr<Exported>(
      static_cast<Exported*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)))));
}

template <typename Exported>
py::capsule capsule_of(Owned<Exported> owned, const char* name) {
  auto kept = std::make_unique<Exported>(owned.hand_over());
  py::capsule capsule(kept.get(), name, destroy_capsule<Exported>);
  kept.release();
  return capsule;
}

bool is_iterator(const py::object& items) { return PyIter_Check(items.ptr()) != 0; }

}  // namespace

RecordTable::RecordTable(std::shared_ptr<const PythonExtractor> extractor, TableInput input, unsigned jobs)
    : extractor_(std::move(extractor)), input_(std::move(input)), jobs_(jobs) {}

py::capsule RecordTable::stream() {
  if (is_spent_) throw py::value_error("its texts were an iterator, and are read already: make the table from a list");
  is_spent_ = is_iterator(input_.texts) || is_iterator(input_.ids);
  const auto reading = std::make_shared<Reading>(extractor_, input_, jobs_);
  RecordBatches batches([reading] { return reading->next(); });
  return capsule_of(arrow_stream(std::move(batches)), "arrow_array_stream");
}

py::capsule record_schema() { return capsule_of(arrow_schema(), "arrow_schema"); }

}  // namespace gongwen::python
