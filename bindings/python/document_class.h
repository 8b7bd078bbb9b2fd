// document_class.h - gongwen.Document: what one text says, with the text.
#pragma once

#include <pybind11/pybind11.h>

#include "views.h"

namespace gongwen::python {

struct DocumentView {
  Shared<Document> document;
  pybind11::object text;                 // exactly a str or bytes: what offsets count in
  mutable pybind11::object records = {}; // the tuple of them, once somebody has asked for it
};

// A record of a document, in the class of its kind.
pybind11::object record_object(const Shared<Record>& record);

}  // namespace gongwen::python
